import type { FactValue, GivenFacts, GivenMember, RuleFact } from '../../language/index.ts';
import { otherKind, takeValue } from '../intake.ts';
import { dayOfText } from './day-text.ts';
import { doubleOf, safe, unknownNumber } from './double.ts';

export type Given = FactValue | undefined | readonly GivenMember[];

export const isMembers = (value: Given): value is readonly GivenMember[] => Array.isArray(value);

/** The id by which a fact is given: of a member, without the group. */
export const givenId = (fact: RuleFact): string => (fact.group ? fact.id.slice(fact.group.id.length + 1) : fact.id);

/** What is given under an id; not what every object inherits under that name. */
export const ownValue = (given: GivenFacts, id: string): Given => (Object.hasOwn(given, id) ? given[id] : undefined);

/** One value as a whole number: in the smallest part of its unit, the place of a code, a day, 1 or 0. Refuses as `takeValue`. */
export function wholeOf(fact: RuleFact, value: FactValue): bigint {
  const taken = takeValue(fact, value);
  switch (typeof taken) {
    case 'object':
      return (taken.n * 10n ** BigInt(fact.unit?.decimals ?? 0)) / taken.d;
    case 'string':
      return BigInt(Object.keys(fact.codes ?? {}).indexOf(taken));
    default:
      return BigInt(taken);
  }
}

const slowly = (fact: RuleFact, value: Given): number => {
  // What an object inherits under the name of a fact is not given.
  if (isMembers(value)) throw otherKind(fact);
  const given = typeof value !== 'function' && value !== Object.prototype;
  return value !== undefined && given ? doubleOf(wholeOf(fact, value)) : unknownNumber;
};

/** The largest number that is read without looking at its digits: decimals of at most 15 digits are told apart by doubles. */
const plainMost = 1e15;

function decimalReader(fact: RuleFact, parts: number): (value: Given) => number {
  const { least = 0, most = safe } = fact;
  const top = Math.min(most, plainMost / parts);
  return value => {
    if (typeof value !== 'number' || !(value >= least && value <= top)) return slowly(fact, value);
    const whole = Math.round(value * parts);
    return whole / parts === value ? whole + 0 : slowly(fact, value);
  };
}

const nothing = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY, codes: undefined, isFlag: false };

/** How a fact is read: the usual values at once, all others by `read`. */
export function readerOf(fact: RuleFact) {
  const read = (value: Given): number => slowly(fact, value);
  switch (fact.kind) {
    case 'flag':
      return { ...nothing, isFlag: true, read };
    case 'code': {
      const codes = new Map<unknown, number>(Object.keys(fact.codes ?? {}).map((code, place) => [code, place]));
      return { ...nothing, codes, read };
    }
    case 'day':
      return {
        ...nothing,
        read: (value: Given) => (typeof value === 'string' ? dayOfText(value) : undefined) ?? read(value),
      };
    case 'number': {
      const [parts, { least = 0, most = safe }] = [10 ** (fact.unit?.decimals ?? 0), fact];
      if (parts > 1) return { ...nothing, read: decimalReader(fact, parts) };
      return { ...nothing, least, most: Math.min(most, safe), read };
    }
  }
}
