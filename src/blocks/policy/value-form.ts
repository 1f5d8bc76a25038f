import type { Form } from '../../kernel/http/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { Bracket } from '../language/index.ts';
import type { FactError } from './fact-form.ts';
import type { ValueShape } from './parameter-use.ts';
import type { ProposedValue } from './proposal.ts';
import { dayIn, typedDay } from './typed-day.ts';
import { numberIn, places } from './typed-number.ts';

const wrong = {
  number: words('숫자를 적어 주세요. 예: 200000, 0.6, 60%', 'Enter a number, such as 200000, 0.6 or 60%.'),
  fine: words('소수점 아래 자릿수가 단위보다 많습니다.', 'It has more digits after the point than its unit.'),
  brackets: words('구간의 끝은 점점 커져야 합니다.', 'The ends of the brackets must rise.'),
  day: words('이 날짜가 맞는지 확인해 주세요.', 'Check this date.'),
  order: words('끝 날은 시작 날보다 빠를 수 없습니다.', 'The last day cannot be before the first.'),
  future: words('아직 공포되지 않은 값은 제안할 수 없습니다.', 'A value that is not yet published cannot be proposed.'),
  source: words('법령이나 고시의 이름과 조문을 적어 주세요.', 'Name the law or notice and its article.'),
  reason: words('10자 이상 적어 주세요.', 'Enter at least 10 characters.'),
} satisfies Record<string, Words>;

/** Reads the parts of a form, and keeps what is wrong with them. */
class Reader {
  readonly errors: FactError[] = [];
  readonly #form: Form;

  constructor(form: Form) {
    this.#form = form;
  }

  text(field: string): string {
    return this.#form.text(field).trim();
  }

  wrong(field: string, message: Words): undefined {
    this.errors.push({ field, message });
    return undefined;
  }

  /** Text, so that a share keeps its digits; whole numbers as numbers. */
  number(field: string, decimals: number): number | string | undefined {
    const found = numberIn(this.text(field));
    if (found === undefined) return this.wrong(field, wrong.number);
    if (places(found) > decimals) return this.wrong(field, wrong.fine);
    return places(found) === 0 ? Number(found) : found;
  }

  day(field: string): CivilDay | undefined {
    const typed = typedDay(this.#form, field);
    return dayIn(typed) ?? this.wrong(field, wrong.day);
  }

  optionalDay(field: string): CivilDay | undefined {
    return typedDay(this.#form, field) === '' ? undefined : this.day(field);
  }
}

export const valueField = (part?: string | number): string => (part === undefined ? 'value' : `value.${part}`);

/** One bracket: its end (none for the last), its rate, what is added. */
function bracketIn(
  reader: Reader,
  i: number,
  before: Bracket | undefined,
  shape: ValueShape & { kind: 'brackets' },
): Bracket {
  const field = (part: string) => valueField(`${i}.${part}`);
  const end = before?.upTo ?? before?.below;
  const typed = end === undefined ? undefined : reader.number(field('end'), shape.of.decimals);
  const rate = before?.rate === undefined ? undefined : reader.number(field('rate'), 9);
  const plus = before?.plus === undefined ? undefined : reader.number(field('plus'), shape.unit.decimals);
  return {
    ...(typed !== undefined && { [before?.upTo === undefined ? 'below' : 'upTo']: Number(typed) }),
    ...(rate !== undefined && { rate: String(rate) }),
    ...(plus !== undefined && { plus }),
  };
}

function bracketsIn(reader: Reader, shape: ValueShape & { kind: 'brackets' }, current: unknown): readonly Bracket[] {
  const known: readonly Bracket[] = Array.isArray(current) ? current : [];
  const read = known.map((before, i) => bracketIn(reader, i, before, shape));
  const ends = read.slice(0, -1).map(one => one.upTo ?? one.below ?? Number.NaN);
  if (ends.some((end, i) => i > 0 && !(end > (ends[i - 1] ?? end)))) reader.wrong(valueField('0.end'), wrong.brackets);
  return read;
}

/** The value as typed, of the shape that the parameter has. `current` is the value it starts from. */
function valueIn(reader: Reader, shape: ValueShape, current: unknown): unknown {
  switch (shape.kind) {
    case 'number':
      return reader.number(valueField(), shape.unit.decimals);
    case 'rows':
      return (Array.isArray(current) ? current : []).map((_, i) => reader.number(valueField(i), shape.unit.decimals));
    case 'codes':
      return Object.fromEntries(
        Object.keys(current ?? {}).map(code => [code, reader.number(valueField(code), shape.unit.decimals)]),
      );
    case 'brackets':
      return bracketsIn(reader, shape, current);
    case 'day':
      return reader.day(valueField());
  }
}

export interface ReadProposal {
  readonly value: ProposedValue | undefined;
  readonly reason: string;
  readonly errors: readonly FactError[];
}

export const reasonWrong = wrong.reason;
export const shortestReason = 10;

/** Reads a proposal. `current`: the value that the fields were filled with. */
export function readProposal(shape: ValueShape, current: unknown, form: Form, today: CivilDay): ReadProposal {
  const reader = new Reader(form);
  const value = valueIn(reader, shape, current);
  const from = reader.day('from');
  const to = reader.optionalDay('to');
  const published = reader.day('published');
  const [source, reason] = [reader.text('source').slice(0, 300), reader.text('reason').slice(0, 2000)];
  if (from && to && to < from) reader.wrong('to', wrong.order);
  if (published && published > today) reader.wrong('published', wrong.future);
  if (source.length < 5) reader.wrong('source', wrong.source);
  if (reason.length < shortestReason) reader.wrong('reason', wrong.reason);
  if (reader.errors.length > 0 || !from || !published) return { value: undefined, reason, errors: reader.errors };
  const verified = reader.text('verified') === 'yes';
  return { value: { from, ...(to && { to }), value, published, source, verified }, reason, errors: [] };
}
