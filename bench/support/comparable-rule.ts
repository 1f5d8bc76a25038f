import {
  agency,
  all,
  any,
  choose,
  datedTable,
  fact,
  type GivenFacts,
  KRW,
  largest,
  law,
  not,
  per,
  percent,
  quantity,
  type Rule,
  rule,
  when,
} from '../../src/blocks/language/index.ts';
import { words } from '../../src/kernel/words/index.ts';

// A rule that every rule engine can say, so that engines can be measured on the same one: eight conditions and an amount.

const numbered = (prefix: string, many: number) =>
  Object.fromEntries(Array.from({ length: many }, (_, i) => [`${prefix}${i + 1}`, words(`${i + 1}`, `${i + 1}`)]));

const monthly = per(KRW, 'month');
const article = law('국민기초생활 보장법', 'National Basic Living Security Act')('제6조', { verified: false });

export const regions = Array.from({ length: 17 }, (_, i) => `r${i + 1}`);
export const households = Array.from({ length: 6 }, (_, i) => `h${i + 1}`);
export const jobs = Array.from({ length: 7 }, (_, i) => `j${i + 1}`);
export const takenRegions = ['r1', 'r4', 'r8', 'r9', 'r15'] as const;
export const takenHouseholds = ['h1', 'h2', 'h5'] as const;
export const takenJobs = ['j2', 'j3', 'j6'] as const;
/** Median income of 2026 by household size, in won a month (보건복지부 고시). */
export const medians = [2_564_238, 4_199_292, 5_359_036, 6_494_738, 7_556_719, 8_555_952] as const;

const age = fact.age('age', { words: words('만 나이', 'age') });
const income = fact.number('income', monthly, { words: words('월 소득', 'monthly income') });
const size = fact.persons('size', { words: words('가구원 수', 'household size'), least: 1 });
const region = fact.code('region', numbered('r', 17), { words: words('지역', 'region') });
const household = fact.code('household', numbered('h', 6), { words: words('가구 유형', 'kind of household') });
const job = fact.code('job', numbered('j', 7), { words: words('일', 'work') });
const disabled = fact.flag('disabled', { words: words('장애인', 'disabled') });
const receives = fact.flag('receives', { words: words('다른 급여를 받고 있음', 'receives another benefit') });

const median = datedTable(monthly, {
  id: 'median-income',
  words: words('기준 중위소득', 'median income'),
  by: size,
  rows: 6,
  beyond: 'extend',
  values: [{ from: '2026-01-01', value: medians, source: article, verified: true }],
});

const conditions = [
  age.between(19, 39),
  any(income.atMost(percent(60).of(median)), all(disabled, income.atMost(percent(75).of(median)))),
  region.oneOf(...takenRegions),
  household.oneOf(...takenHouseholds),
  job.oneOf(...takenJobs),
  not(receives),
] as const;

export const comparableRule = rule({
  id: 'comparable',
  version: 1,
  words: words('비교 규칙', 'a rule to compare by'),
  purpose: words('규칙 엔진을 같은 규칙으로 잽니다.', 'Engines are measured on the same rule.'),
  law: article,
  owner: agency({
    id: 'trial',
    words: words('시험청', 'Trial Agency'),
    head: words('시험청장', 'Head of the Trial Agency'),
  }),
  from: '2026-01-01',
  eligible: all(...conditions),
  amount: quantity(monthly, 200_000)
    .plus(quantity(monthly, 50_000).times(size.minus(1)))
    .plus(choose(when(disabled, quantity(monthly, 100_000)), quantity(monthly, 0)))
    .minus(percent(10).of(income.excessOver(percent(30).of(median))))
    .clip(0, 600_000)
    .roundDown(10),
  examples: [],
});

/** Other rules out of the same conditions: some of them, all or any, for another amount. */
export const otherRules = (many: number): readonly Rule[] =>
  Array.from({ length: many }, (_, i) => {
    const [first = conditions[0], ...rest] = conditions.filter((_condition, at) => ((i + 1) >> at) & 1);
    const eligible = i % 3 === 0 ? any(first, ...rest, age.moreThan(i)) : all(first, ...rest, income.moreThan(i));
    const share = percent((i % 9) + 1).of(largest(income, median));
    const amount = i % 2 === 0 ? share.roundUp(100) : share.over(size).plus(i).roundHalfUp();
    return { ...comparableRule, id: `other-${i}`, eligible: i % 5 === 0 ? not(eligible) : eligible, amount };
  });

/** A person as engines take it. What is undefined is unknown. */
export interface Person extends GivenFacts {
  readonly age: number | undefined;
  readonly income: number | undefined;
  readonly size: number | undefined;
  readonly region: string | undefined;
  readonly household: string | undefined;
  readonly job: string | undefined;
  readonly disabled: boolean | undefined;
  readonly receives: boolean | undefined;
}

/** How likely each condition is to hold, and each fact to be unknown. */
export interface Mix {
  readonly passes: number;
  readonly unknown: number;
}

/** People, the same for the same seed. With `passes`, each condition is drawn to hold with that likelihood. */
export function peopleOf(many: number, { passes, unknown }: Mix, share: () => number): readonly Person[] {
  const one = <T>(list: readonly T[]): T => list[Math.floor(share() * list.length)] as T;
  const whole = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1));
  const known = <T>(value: T): T | undefined => (share() < unknown ? undefined : value);
  const coded = (all: readonly string[], taken: readonly string[]): string =>
    share() < passes ? one(taken) : one(all.filter(code => !taken.includes(code)));
  return Array.from({ length: many }, () => {
    const [members, holds] = [whole(1, 8), share() < passes];
    return {
      age: known(share() < passes ? whole(19, 39) : one([whole(0, 18), whole(40, 100)])),
      income: known(whole(0, holds ? 1_500_000 * members : 12_000_000)),
      size: known(members),
      region: known(coded(regions, takenRegions)),
      household: known(coded(households, takenHouseholds)),
      job: known(coded(jobs, takenJobs)),
      disabled: known(share() < 0.08),
      receives: known(share() >= passes),
    };
  });
}
