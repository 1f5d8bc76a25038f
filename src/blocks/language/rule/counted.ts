import { choose, largest, smallest, type When, when } from './dated.ts';
import { Quantity, quantity } from './quantity.ts';
import { refuseRule } from './refuse.ts';
import { allOf, anyOf, never, notOf, type Truth } from './truth.ts';
import { count } from './unit.ts';

/** Whatever could hold of more is written out in too many ways. */
const mostCounted = 12;

type OneOrMore<T> = readonly [T, ...T[]];

/** How many of these conditions hold. While one is open the number is unknown; to ask for a least number, see `atLeastOf`. */
export const countOf = (...conditions: OneOrMore<Truth>): Quantity<'count'> =>
  sumOf(count, ...(conditions.map(one => when(one, quantity(count, 1))) as [When<'count'>, ...When<'count'>[]]));

/** Every value whose condition holds, added up (a decision table that collects sums); nothing when none does. */
export function sumOf<D extends string>(unit: Quantity<D>['unit'], ...cases: OneOrMore<When<NoInfer<D>>>): Quantity<D> {
  const nothing = quantity(unit, 0);
  return new Quantity({ op: 'add', of: cases.map(one => choose(one, nothing).node), unit });
}

/**
 * At least so many of up to twelve conditions hold. Decided as soon as the open ones cannot change it. Refuses
 * (`rule-count-impossible`) fewer than one, more than there are, and more than twelve conditions: `countOf` counts any number.
 */
export function atLeastOf(least: number, ...conditions: OneOrMore<Truth>): Truth {
  const most = Math.min(conditions.length, mostCounted);
  if (!Number.isInteger(least) || least < 1 || least > most || conditions.length > most)
    throw refuseRule('rule-count-impossible', { least, many: conditions.length, most: mostCounted });
  const known = new Map<string, Truth>();
  const from = (at: number, wanted: number): Truth => {
    const rest = conditions.slice(at);
    if (wanted > rest.length) return never;
    if (wanted === rest.length) return allOf(rest);
    if (wanted === 1) return anyOf(rest);
    const key = `${at} ${wanted}`;
    const made =
      known.get(key) ?? anyOf([allOf([conditions[at] ?? never, from(at + 1, wanted - 1)]), from(at + 1, wanted)]);
    known.set(key, made);
    return made;
  };
  return from(0, least);
}

/** Exactly one of the conditions holds. */
export const exactlyOneOf = (...conditions: OneOrMore<Truth>): Truth =>
  conditions.length === 1 ? conditions[0] : allOf([anyOf(conditions), notOf(atLeastOf(2, ...conditions))]);

const extremeOf =
  (pick: typeof smallest) =>
  <D extends string>(...[first, ...rest]: OneOrMore<When<D>>): Quantity<D> =>
    rest.reduce(
      (before, one) => ({
        value: choose(when(allOf([one.when, before.some]), pick(before.value, one.value)), one, before.value),
        some: anyOf([before.some, one.when]),
      }),
      { value: choose(first), some: first.when },
    ).value;

/** The smallest value of those whose condition holds; undefined when none does. */
export const smallestOf = extremeOf(smallest);
/** The largest value of those whose condition holds; undefined when none does. */
export const largestOf = extremeOf(largest);
