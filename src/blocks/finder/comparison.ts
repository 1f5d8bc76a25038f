import { benefitStates } from './benefit-search.ts';
import type { Found, RuleFound } from './search.ts';

/** A rule before and after; either may be missing, as for a child not yet born. */
export interface RuleChange {
  readonly before: RuleFound | undefined;
  readonly after: RuleFound | undefined;
}

/** What a change would win and lose. */
export interface Comparison {
  /** Rules whose standing or amount differs. */
  readonly rules: readonly RuleChange[];
  /** Places in the catalogue of what becomes likely, or for the agency to say, and was not; and the other way round. */
  readonly won: readonly number[];
  readonly lost: readonly number[];
}

const keyOf = ({ rule, subject }: RuleFound): string => `${rule.id}#${subject.who}`;

const differ = (a: RuleFound | undefined, b: RuleFound | undefined): boolean =>
  (a?.standing ?? 'not') !== (b?.standing ?? 'not') || a?.decision?.amount !== b?.decision?.amount;

/** Holds two searches side by side. */
export function compare(before: Found, after: Found): Comparison {
  const [were, are] = [before, after].map(found => new Map(found.rules.map(one => [keyOf(one), one])));
  const keys = [...new Set([...(were?.keys() ?? []), ...(are?.keys() ?? [])])];
  const rules = keys
    .map(key => ({ before: were?.get(key), after: are?.get(key) }))
    .filter(one => differ(one.before, one.after));
  const mayHave = (state: number | undefined): boolean => (state ?? 0) >= benefitStates.agency;
  const [won, lost]: [number[], number[]] = [[], []];
  after.states.forEach((state, at) => {
    if (mayHave(state) && !mayHave(before.states[at])) won.push(at);
    if (!mayHave(state) && mayHave(before.states[at])) lost.push(at);
  });
  return { rules, won, lost };
}
