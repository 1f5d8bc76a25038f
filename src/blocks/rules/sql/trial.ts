import { Refusal } from '../../../kernel/refusal/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { agency, fact, group, KRW, law, type Rule, rule } from '../../language/index.ts';
import { type LoweredRule, lowerRule } from '../ir/lower.ts';
import { type Row, runBool, runInt } from '../ir/run.ts';
import { type Chance, chance, randomFacts, randomRule } from '../random-rule.ts';
import { rowOf } from './row.ts';
import type { Decided } from './target.ts';

/** A day of law on which all random rules are in force. */
export const trialDay = '2026-03-31' as CivilDay;

/** What the lowered rule itself comes to. */
export function decidedByRun({ eligible, amount }: LoweredRule, row: Row): Decided {
  const holds = runBool(eligible, { row });
  const value = holds && amount ? runInt(amount, { row }) : undefined;
  return { ...(holds !== undefined && { eligible: holds }), ...(value !== undefined && { amount: value }) };
}

/** A random rule and people it is asked about, every third with nothing unknown; nothing where the rule itself is refused. */
export function trial(
  seed: number,
  { people = 40, depth = 3 } = {},
): readonly [LoweredRule, readonly Row[]] | undefined {
  const draws: Chance = chance(seed);
  const rule = randomRule(draws, { depth });
  try {
    const lowered = lowerRule(rule, { on: trialDay });
    const rows = Array.from({ length: people }, (_, i) => rowOf(lowered, randomFacts(draws, i % 3 === 0 ? 0 : 0.15)));
    return [lowered, rows];
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

export const same = (text: string) => words(text, text);
const owner = agency({ id: 'trial', words: same('trial'), head: same('head') });
/** A law of no country. */
export const act = law('시험법', 'Trial Act');
/** The members of a household. */
export const members = group('members', same('members'));

/** A rule that says only what a test is about. */
export const declared = (of: Partial<Rule>): LoweredRule => {
  const all = { id: 'trial', version: 1, words: same('trial'), purpose: same('trial'), law: act('제1조'), owner };
  return lowerRule(rule({ ...all, from: '2020-01-01', examples: [], ...of }), { on: trialDay });
};

/** Names and codes that would do harm outside of quotes, and names that statements use for themselves. */
export const hostileNames = [
  'a"b',
  '";drop table people;--',
  "'; select 1; --",
  "''",
  '/* */',
  '\\',
  "\\'",
  'a"".b',
  'select',
  '--',
  '가구"원',
  '$1',
  '%s',
  'V_1',
  'of_1',
  'sum_1',
  'over_1',
  'facts_1',
  'eligible',
  'amount',
  'm',
] as const;

/** A rule that asks a code and the members' pay under one name, of two people whose codes differ. */
export function hostile(id: string, code: string, other: string): readonly [LoweredRule, readonly Row[]] {
  const kind = fact.code(id, { [code]: same(code), [other]: same(other) }, { words: same('kind') });
  const pay = members.fact.number(id, KRW, { words: same('pay') });
  const lowered = declared({ eligible: kind.is(code).and(members.sum(pay).atLeast(5)), amount: members.sum(pay) });
  const of = (value: string) => rowOf(lowered, { [id]: value, members: [{ [id]: 3 }, { [id]: 4 }] });
  return [lowered, [of(code), of(other)]];
}

export const hostileDecided: readonly Decided[] = [{ eligible: true, amount: 7n }, { eligible: false }];
