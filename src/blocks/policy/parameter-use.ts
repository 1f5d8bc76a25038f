import { type CivilDay, day, formatDay } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import {
  type AnyNode,
  type Bracket,
  exactly,
  type Parameter,
  type Rule,
  ratio,
  type ScaleKind,
  type Unit,
} from '../language/index.ts';
import { measured, nodesOf, rootsOf } from '../rules/index.ts';

/** What the values of a parameter are, and in which unit. */
export type ValueShape =
  | { readonly kind: 'number'; readonly unit: Unit }
  /** A list of numbers, the first for `first`. */
  | { readonly kind: 'rows'; readonly unit: Unit; readonly first: number; readonly by: Unit }
  | { readonly kind: 'codes'; readonly unit: Unit; readonly codes: Readonly<Record<string, Words>> }
  | { readonly kind: 'brackets'; readonly unit: Unit; readonly of: Unit; readonly scale: ScaleKind }
  | { readonly kind: 'day' };

/** A value that law sets, with the rules that use it. */
export interface ParameterUse {
  readonly parameter: Parameter<unknown>;
  readonly shape: ValueShape;
  readonly rules: readonly Rule[];
}

function useOf(node: AnyNode): Omit<ParameterUse, 'rules'> | undefined {
  switch (node.op) {
    case 'parameter':
      return { parameter: node.parameter, shape: { kind: 'number', unit: node.unit } };
    case 'table':
      return {
        parameter: node.parameter,
        shape: { kind: 'rows', unit: node.unit, first: node.first, by: node.by.unit },
      };
    case 'by-code':
      return { parameter: node.parameter, shape: { kind: 'codes', unit: node.unit, codes: node.by.fact.codes ?? {} } };
    case 'scale':
      return {
        parameter: node.parameter,
        shape: { kind: 'brackets', unit: node.unit, of: node.of.unit, scale: node.kind },
      };
    case 'day-parameter':
      return { parameter: node.parameter, shape: { kind: 'day' } };
    default:
      return undefined;
  }
}

/** The values of law that a rule uses, by id. */
export const usesIn = (rule: Rule): ReadonlyMap<string, Omit<ParameterUse, 'rules'>> =>
  new Map(
    rootsOf(rule)
      .flatMap(nodesOf)
      .flatMap(node => {
        const use = useOf(node);
        return use ? [[use.parameter.id, use] as const] : [];
      }),
  );

/** Every value of law that some rules use, by id, with the rules that use it. */
export function parameterUses(rules: readonly Rule[]): ReadonlyMap<string, ParameterUse> {
  const found = new Map<string, ParameterUse>();
  for (const rule of rules)
    for (const [id, use] of usesIn(rule)) {
      const before = found.get(id);
      found.set(id, { ...use, rules: [...(before?.rules ?? []), rule] });
    }
  return found;
}

/** One line of a value: a row of a table, a bracket; a plain value has no label. */
export interface ValueLine {
  readonly label: Words | undefined;
  readonly said: Words;
  /** For a chart. */
  readonly number: number | undefined;
}

const isNumber = (value: unknown): value is number | string => typeof value === 'number' || typeof value === 'string';

const lineOf = (label: Words | undefined, value: unknown, unit: Unit): ValueLine =>
  isNumber(value)
    ? { label, said: measured(exactly(value), unit), number: Number(value) }
    : { label, said: words('–', '–'), number: undefined };

const through = words('{n} 이하', 'up to {n}');
const until = words('{n} 미만', 'below {n}');
const above = words('그 위', 'above that');

function bracketLabel({ upTo, below }: Bracket, of: Unit): Words {
  const end = upTo ?? below;
  if (end === undefined) return above;
  const [text, said] = [upTo === undefined ? until : through, measured(exactly(end), of)];
  return words(text.ko.replace('{n}', said.ko), text.en.replace('{n}', said.en));
}

function bracketSaid({ rate, plus }: Bracket, unit: Unit): Words {
  const share = rate === undefined ? undefined : measured(exactly(rate), ratio);
  const sum = plus === undefined ? undefined : measured(exactly(plus), unit);
  const both = [share, sum].filter(one => one !== undefined);
  return words(both.map(one => one.ko).join(' + '), both.map(one => one.en).join(' + '));
}

/** What a value of a parameter says, line by line. A value of another shape than declared says nothing. */
export function valueLines(shape: ValueShape, value: unknown): readonly ValueLine[] {
  switch (shape.kind) {
    case 'number':
      return [lineOf(undefined, value, shape.unit)];
    case 'rows':
      return Array.isArray(value)
        ? value.map((one, i) => lineOf(measured(exactly(shape.first + i), shape.by), one, shape.unit))
        : [];
    case 'codes':
      return Object.entries(value ?? {}).map(([code, one]) =>
        lineOf(shape.codes[code] ?? words(code, code), one, shape.unit),
      );
    case 'brackets':
      return Array.isArray(value)
        ? value.map((one: Bracket) => ({
            label: bracketLabel(one, shape.of),
            said: bracketSaid(one, shape.unit),
            number: one.rate === undefined ? undefined : Number(one.rate),
          }))
        : [];
    case 'day':
      return typeof value === 'string' ? [{ label: undefined, said: dayWords(day(value)), number: undefined }] : [];
  }
}

export const dayWords = (of: CivilDay): Words => words(formatDay('ko', of), formatDay('en', of));
