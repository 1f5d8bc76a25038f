import type { CivilDay } from '../../../kernel/time/index.ts';
import type { Words } from '../../../kernel/words/index.ts';
import type { Fact } from '../register.ts';
import { Code } from './code-value.ts';
import { Day } from './day.ts';
import { factBound, type RuleFact } from './fact.ts';
import type { Group } from './node.ts';
import { Quantity } from './quantity.ts';
import { everyOfGroup, someOfGroup, Truth } from './truth.ts';
import { age, count, persons, type Unit } from './unit.ts';

interface Told {
  readonly words: Words;
  /** How to ask a person for it. */
  readonly question?: Words;
  readonly sensitive?: boolean;
}

interface Numbers extends Told {
  /** Values outside are refused; without bounds 0 and 10^15. Say `least` below zero for what may be negative. */
  readonly least?: number;
  readonly most?: number;
  readonly from?: Fact;
}

type CodeList = Readonly<Record<string, Words>>;

const factory = (group?: Group) => {
  const of = <K extends RuleFact['kind']>(
    id: string,
    kind: K,
    { sensitive = false, ...told }: Told & Partial<RuleFact>,
  ): RuleFact => ({
    ...told,
    id: group ? `${group.id}.${id}` : id,
    kind,
    sensitive,
    ...(group && { group }),
  });
  const number = <const D extends string>(id: string, unit: Unit<D>, told: Numbers): Quantity<D> =>
    new Quantity({ op: 'fact', unit, fact: of(id, 'number', { least: 0, most: factBound, ...told, unit }) });
  return {
    /** A number of a unit: `fact.number('income', per(KRW, 'month'), { words })`. */
    number,
    /** Full years of age, 0 to 150. */
    age: (id: string, told: Numbers) => number(id, age, { most: 150, ...told }),
    /** How many. */
    count: (id: string, told: Numbers & { unit?: Unit<'count'> }) => {
      const { unit = count, ...rest } = told;
      return number(id, unit, { most: 1_000_000, ...rest });
    },
    persons: (id: string, told: Numbers) => number(id, persons, { most: 1_000_000, ...told }),
    /** Yes or no. */
    flag: (id: string, told: Told & { readonly from?: Fact<string, string, boolean> }) =>
      new Truth({ op: 'flag', fact: of(id, 'flag', told) }),
    /** One of a closed list. */
    code: <const L extends CodeList>(
      id: string,
      codes: L,
      told: Told & { readonly from?: Fact<string, string, string> },
    ) => new Code<keyof L & string>({ op: 'code', fact: of(id, 'code', { ...told, codes }) }),
    /** Any number of codes of a list at once; each is a yes or no of its own, `traits.has('farmer')` being the fact `traits.farmer`. */
    flags: <const L extends CodeList>(id: string, codes: L, told: Partial<Told> = {}) => ({
      has: (code: keyof L & string): Truth =>
        new Truth({ op: 'flag', fact: of(`${id}.${code}`, 'flag', { ...told, words: codes[code] as Words }) }),
    }),
    /** A civil day. */
    day: (id: string, told: Told & { readonly from?: Fact<string, string, CivilDay> }) =>
      new Day({ op: 'day-fact', fact: of(id, 'day', told) }),
  };
};

/**
 * The facts a rule asks about its subject. An id is the same fact in every rule that uses it.
 *
 * @example
 * const income = fact.number('monthlyIncome', per(KRW, 'month'), { words: words('월 소득', 'monthly income') });
 */
export const fact = factory();

/**
 * Several subjects around the one asked about, with facts of their own, and what can be said of all of them.
 *
 * @example
 * const members = group('members', words('세대원', 'household members'), words('세대원', 'household member'));
 * const pay = members.fact.number('pay', per(KRW, 'month'), { words: words('급여', 'pay') });
 * members.sum(pay); members.count(memberAge.atMost(18)); members.some(isDisabled);
 */
export function group(id: string, words: Words, one: Words = words) {
  const is: Group = { id, words, one };
  const fold = <D extends string>(how: 'sum' | 'largest' | 'smallest', of: Quantity<D>, where?: Truth): Quantity<D> =>
    new Quantity({ op: 'fold', how, group: is, of: of.node, unit: of.unit, ...(where && { where: where.node }) });
  return {
    ...is,
    fact: factory(is),
    sum: <D extends string>(of: Quantity<D>, where?: Truth) => fold('sum', of, where),
    /** Undefined of nobody. */
    largest: <D extends string>(of: Quantity<D>, where?: Truth) => fold('largest', of, where),
    smallest: <D extends string>(of: Quantity<D>, where?: Truth) => fold('smallest', of, where),
    count: (where?: Truth): Quantity<'count'> =>
      new Quantity({ op: 'fold', how: 'count', group: is, unit: persons, ...(where && { where: where.node }) }),
    some: (of: Truth): Truth => someOfGroup(is, of),
    every: (of: Truth): Truth => everyOfGroup(is, of),
  };
}
