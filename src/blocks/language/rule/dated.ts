import type { Words } from '../../../kernel/words/index.ts';
import type { Article } from '../law.ts';
import { type DatedValue, type Parameter, parameter } from '../parameter.ts';
import type { Code } from './code-value.ts';
import { Day } from './day.ts';
import type { Beyond, Named, NumberNode } from './node.ts';
import { Quantity } from './quantity.ts';
import { refuseRule } from './refuse.ts';
import type { Bracket, ScaleKind } from './scale.ts';
import type { Truth } from './truth.ts';
import type { Unit } from './unit.ts';

interface Dated<T> {
  readonly id: string;
  readonly words: Words;
  readonly values: readonly DatedValue<T>[];
}

const declare = <T>(unit: string, { id, words, values }: Dated<T>): Parameter<T> =>
  parameter({ id, words, unit, values });

/** A number that law sets, by the days it is in force. Asked about a day without a value, it refuses. */
export const dated = <const D extends string>(unit: Unit<D>, declared: Dated<number | string>) =>
  new Quantity<D>({ op: 'parameter', unit, parameter: declare(unit.dimension, declared) });

/** A number that law sets, where its parameter is already declared. */
export const setBy = <const D extends string>(unit: Unit<D>, parameter: Parameter<number | string>): Quantity<D> =>
  new Quantity({ op: 'parameter', unit, parameter });

/** A day that law sets. */
export const datedDay = (declared: Dated<string>): Day =>
  new Day({ op: 'day-parameter', parameter: declare('day', declared) });

/**
 * One value a row, the rows numbered from `first` (household size 1, 2, 3 …). `rows` is how many the law prints; what follows is
 * said by `beyond`: `extend` goes on by the last printed step, `last` repeats the last row, `none` says nothing. A year that has
 * fewer rows than the law prints leaves the missing ones open: they are not extended.
 */
export const datedTable = <const D extends string>(
  unit: Unit<D>,
  declared: Dated<readonly (number | string)[]> & {
    readonly by: Quantity<string>;
    readonly first?: number;
    readonly rows: number;
    readonly beyond: Beyond;
  },
): Quantity<D> => {
  const { by, first = 1, rows, beyond } = declared;
  return new Quantity({
    op: 'table',
    unit,
    by: by.node,
    first,
    rows,
    beyond,
    parameter: declare(unit.dimension, declared),
  });
};

/** The same table, asked by another number: `rowOf(medianIncome, persons(4))`. Refuses what is not a table (TypeError). */
export function rowOf<D extends string>(table: Quantity<D>, by: Quantity<string>): Quantity<D> {
  if (table.node.op !== 'table') throw new TypeError('not a table');
  return new Quantity({ ...table.node, by: by.node });
}

/** One value a code; each code of the list must have one. */
export const datedByCode = <const D extends string, C extends string>(
  unit: Unit<D>,
  declared: Dated<Readonly<Record<NoInfer<C>, number | string>>> & { readonly by: Code<C> },
): Quantity<D> =>
  new Quantity({
    op: 'by-code',
    unit,
    by: declared.by.node,
    parameter: declare<Readonly<Record<string, number | string>>>(unit.dimension, declared),
  });

/** A scale of brackets over a quantity. Its kind must be said: see `ScaleKind`. */
export const datedScale = <const D extends string>(
  unit: Unit<D>,
  declared: Dated<readonly Bracket[]> & { readonly kind: ScaleKind; readonly of: Quantity<string> },
): Quantity<D> => {
  for (const { from, value } of declared.values)
    if (!rising(value)) throw refuseRule('rule-brackets-disordered', { parameter: declared.id, from });
  const { kind, of } = declared;
  return new Quantity({ op: 'scale', unit, of: of.node, kind, parameter: declare(unit.dimension, declared) });
};

/** The same scale over another quantity: `scaleOf(incomeTax, spousesIncome)`. Refuses what is not a scale (TypeError). */
export function scaleOf<D extends string>(scale: Quantity<D>, of: Quantity<string>): Quantity<D> {
  if (scale.node.op !== 'scale') throw new TypeError('not a scale');
  return new Quantity({ ...scale.node, of: of.node });
}

function rising(brackets: readonly Bracket[]): boolean {
  const ends = brackets.map(b => b.upTo ?? b.below);
  return ends.every((end, i) =>
    i === ends.length - 1 ? end === undefined : end !== undefined && (i === 0 || end > (ends[i - 1] ?? end)),
  );
}

export interface When<D extends string> {
  readonly when: Truth;
  readonly value: Quantity<D>;
}

export const when = <D extends string>(condition: Truth, value: Quantity<D>): When<D> => ({ when: condition, value });

/** The value of the first case that holds, else `otherwise`; without one, undefined when no case holds. */
export function choose<D extends string>(
  first: When<D>,
  ...rest: readonly (When<NoInfer<D>> | Quantity<NoInfer<D>>)[]
): Quantity<D> {
  const cases = [first, ...rest.filter((c): c is When<D> => !(c instanceof Quantity))];
  const otherwise = rest.find((c): c is Quantity<D> => c instanceof Quantity);
  const odd = [...cases.map(c => c.value), ...(otherwise ? [otherwise] : [])].find(
    q => q.unit.dimension !== first.value.unit.dimension,
  );
  if (odd) throw refuseRule('rule-units-differ', { left: first.value.unit.dimension, right: odd.unit.dimension });
  return new Quantity({
    op: 'choose',
    cases: cases.map(c => ({ when: c.when.node, value: c.value.node })),
    unit: first.value.unit,
    ...(otherwise && { otherwise: otherwise.node }),
  });
}

/** One quantity a code: `match(region, { seoul: table1, other: table2 })`. Each code of the list must have one. */
export const match = <D extends string, C extends string>(
  code: Code<C>,
  // Keys by `C` itself: of a type that keeps `C` from being inferred, the compiler does not infer `D` either.
  of: { readonly [K in C]: Quantity<D> },
): Quantity<D> => {
  const cases = (Object.entries(of) as [C, Quantity<D>][]).map(([c, quantity]) => when(code.is(c), quantity));
  const [first, ...rest] = cases;
  if (!first) throw new RangeError('nothing to match');
  return choose(first, ...rest);
};

const folded =
  (op: 'smallest' | 'largest') =>
  <D extends string>(first: Quantity<D>, ...rest: readonly Quantity<NoInfer<D>>[]): Quantity<D> => {
    const odd = rest.find(q => q.unit.dimension !== first.unit.dimension);
    if (odd) throw refuseRule('rule-units-differ', { left: first.unit.dimension, right: odd.unit.dimension });
    return new Quantity({ op, of: [first, ...rest].map(q => q.node), unit: first.unit });
  };
export const smallest = folded('smallest');
export const largest = folded('largest');

/** A quantity that the law names: defined once, used by name, explained under that name. */
export function named<D extends string>(id: string, words: Words, is: Quantity<D>, law?: Article): Quantity<D> {
  const name: Named<NumberNode> = { id, words, is: () => is.node, ...(law && { law }) };
  return new Quantity({ op: 'named', name, unit: is.unit });
}

/** A named quantity whose definition stands elsewhere and is looked up when first used; a circle of them is refused. */
export function namedLater<const D extends string>(
  id: string,
  words: Words,
  unit: Unit<D>,
  is: () => Quantity<D>,
  law?: Article,
): Quantity<D> {
  const name: Named<NumberNode> = { id, words, is: () => is().node, ...(law && { law }) };
  return new Quantity({ op: 'named', name, unit });
}
