import { dateInput, fieldset, type Html, html, textInput } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { type Bracket, exactly, ratio, type Unit } from '../../language/index.ts';
import { measured } from '../../rules/index.ts';
import type { FactError } from '../fact-form.ts';
import type { ValueShape } from '../parameter-use.ts';
import { valueField } from '../value-form.ts';

const text = {
  value: words('새 값', 'New value'),
  bracket: words('{n}번째 구간', 'Bracket {n}'),
  through: words('이하', 'Up to'),
  below: words('미만', 'Below'),
  rate: words('세율(비율)', 'Rate'),
  plus: words('더하거나 뺄 금액', 'Amount added or taken off'),
};

/** What stands in a field: as typed, else the value it starts from. */
export interface Filled {
  readonly typed: ((field: string) => string) | undefined;
  readonly errors: readonly FactError[];
}

const isPlain = (value: unknown): value is number | string => typeof value === 'number' || typeof value === 'string';

/** A share reads best as a percentage, and is taken back as one. */
const written = (value: unknown, unit: Unit): string => {
  if (!isPlain(value)) return '';
  return unit.dimension === 'ratio' ? measured(exactly(value), ratio).en : String(value);
};

function numberField(
  ctx: Context,
  label: string,
  part: string | number | undefined,
  value: unknown,
  unit: Unit,
  { typed, errors }: Filled,
): Html {
  const name = valueField(part);
  return textInput({
    language: ctx.language,
    name,
    label,
    autocomplete: 'off',
    inputmode: 'text',
    width: 'medium',
    maxlength: 30,
    value: typed ? typed(name) : written(value, unit),
    error: errors.find(one => one.field === name)?.message[ctx.language],
    ...(unit.dimension !== 'ratio' &&
      unit.words[ctx.language].includes('{n}') && { suffix: ctx.say(unit.words, { n: '…' }) }),
  });
}

function bracketFields(
  ctx: Context,
  shape: ValueShape & { kind: 'brackets' },
  bracket: Bracket,
  i: number,
  filled: Filled,
): Html {
  const end = bracket.upTo ?? bracket.below;
  return fieldset({
    language: ctx.language,
    id: `bracket-${i}`,
    label: ctx.say(text.bracket, { n: i + 1 }),
    content: html`${
      end !== undefined &&
      numberField(
        ctx,
        ctx.say(bracket.upTo === undefined ? text.below : text.through),
        `${i}.end`,
        end,
        shape.of,
        filled,
      )
    }${bracket.rate !== undefined && numberField(ctx, ctx.say(text.rate), `${i}.rate`, bracket.rate, ratio, filled)}${
      bracket.plus !== undefined && numberField(ctx, ctx.say(text.plus), `${i}.plus`, bracket.plus, shape.unit, filled)
    }`,
  });
}

/** Fields for a value of a parameter, in the shape that it has. */
export function valueFields(ctx: Context, shape: ValueShape, current: unknown, filled: Filled): Html {
  const { language } = ctx;
  switch (shape.kind) {
    case 'number':
      return numberField(ctx, ctx.say(text.value), undefined, current, shape.unit, filled);
    case 'rows':
      return html`${(Array.isArray(current) ? current : []).map((one: unknown, i) =>
        numberField(ctx, ctx.say(measured(exactly(shape.first + i), shape.by)), i, one, shape.unit, filled),
      )}`;
    case 'codes':
      return html`${Object.entries(current ?? {}).map(([code, one]) =>
        numberField(ctx, ctx.say(shape.codes[code] ?? words(code, code)), code, one, shape.unit, filled),
      )}`;
    case 'brackets':
      return html`${(Array.isArray(current) ? current : []).map((one: Bracket, i) => bracketFields(ctx, shape, one, i, filled))}`;
    case 'day': {
      const [year = '', month = '', date = ''] = typeof current === 'string' ? current.split('-') : [];
      const { typed } = filled;
      const value = typed
        ? { year: typed('value-year'), month: typed('value-month'), day: typed('value-day') }
        : { year, month, day: date };
      return dateInput({
        language,
        name: valueField(),
        label: ctx.say(text.value),
        value,
        error: filled.errors.find(one => one.field === 'value')?.message[language],
      });
    }
  }
}
