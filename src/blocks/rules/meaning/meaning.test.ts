import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../kernel/refusal/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import {
  age,
  all,
  any,
  choose,
  dated,
  datedTable,
  discretion,
  fact,
  type GivenFacts,
  group,
  KRW,
  law,
  namedLater,
  not,
  per,
  percent,
  type Quantity,
  quantity,
  type Rule,
  rule,
  type Truth,
  when,
} from '../../language/index.ts';
import { decideByMeaning, failedExamples } from '../index.ts';

const w = (text: string) => words(text, text);
const article = law('가법', 'A Act')('제1조');
const owner = { id: 'a', words: w('a') } as unknown as Rule['owner'];
const on = '2026-03-01' as CivilDay;

const declare = (eligible: Truth, amount?: Quantity<string>, more: Partial<Rule> = {}): Rule =>
  rule({
    id: 'r',
    version: 1,
    words: w('r'),
    purpose: w('p'),
    law: article,
    owner,
    from: '2020-01-01',
    eligible,
    ...(amount && { amount }),
    examples: [],
    ...more,
  });
const decide = (of: Rule, given: GivenFacts, day = on, knownOn?: string) =>
  decideByMeaning(of, given, { on: day, ...(knownOn && { knownOn: knownOn as CivilDay }) });
const refused = (code: string, run: () => unknown): void => {
  assert.throws(run, (error: unknown) => error instanceof Refusal && error.code === code);
};

const years = fact.age('age', { words: w('age') });
const income = fact.number('income', per(KRW, 'month'), { words: w('income') });
const disabled = fact.flag('disabled', { words: w('disabled') });
const size = fact.persons('size', { words: w('size') });
const grown = years.atLeast(19);

describe('unknown is never no', () => {
  it('a missing fact leaves the rule undecided and is named', () => {
    const decision = decide(declare(grown), {});
    assert.equal(decision.outcome, 'undecided');
    assert.deepEqual(decision.missing, ['age']);
  });

  it('one no decides, whatever else is unknown; one yes decides an any', () => {
    assert.equal(decide(declare(all(grown, disabled)), { age: 10 }).outcome, 'no');
    assert.equal(decide(declare(any(grown, disabled)), { age: 20 }).outcome, 'yes');
    assert.equal(decide(declare(not(all(grown, disabled))), { age: 10 }).outcome, 'yes');
  });

  it('the fact that decides most comes first', () => {
    const two = all(disabled, any(grown, income.atMost(100), size.atLeast(3)));
    assert.deepEqual(decide(declare(two), {}).missing, ['disabled', 'age', 'income', 'size']);
  });

  it('what only an official can judge is discretion, once nothing else is open', () => {
    const crisis = all(grown, discretion('crisis', w('a crisis')));
    assert.equal(decide(declare(crisis), { age: 20 }).outcome, 'discretion');
    assert.equal(decide(declare(crisis), {}).outcome, 'undecided');
    assert.equal(decide(declare(crisis), { age: 10 }).outcome, 'no');
  });

  it('a case without a condition that holds, and a division by zero, are open with the reason', () => {
    const share = income.over(size).roundDown();
    const byZero = decide(declare(grown, share), { age: 20, income: 100, size: 0 });
    assert.deepEqual([byZero.outcome, byZero.amount, byZero.reasons], ['yes', undefined, ['division-by-zero']]);
    const none = declare(choose(when(disabled, income)).atMost(5));
    assert.deepEqual(decide(none, { disabled: false, income: 3 }).reasons, ['no-case']);
  });
});

describe('money is exact', () => {
  it('a share of an amount above 2^53 keeps its last won', () => {
    const big = fact.number('big', KRW, { words: w('big'), most: 900_000_000_000_000 });
    const amount = percent('33.333').of(big).times(1000).roundDown();
    assert.equal(
      decide(declare(grown, amount), { age: 20, big: 900_000_000_000_000 }).amount,
      299_997_000_000_000_000n,
    );
  });

  it('each way of rounding, below zero too', () => {
    const change = fact.number('change', KRW, { words: w('change'), least: -1000 });
    const rounded = (how: (q: typeof change) => Quantity<'KRW'>, value: number) =>
      decide(declare(grown, how(change.over(2))), { age: 20, change: value }).amount;
    assert.deepEqual(
      [rounded(q => q.roundDown(), -3), rounded(q => q.roundUp(), -3), rounded(q => q.truncate(), -3)],
      [-2, -1, -1],
    );
    assert.deepEqual(
      [
        rounded(q => q.roundHalfUp(), -3),
        rounded(q => q.roundHalfUp(), 3),
        rounded(q => q.roundHalfEven(), 3),
        rounded(q => q.roundHalfEven(), 5),
      ],
      [-1, 2, 2, 2],
    );
    assert.equal(
      rounded(q => q.roundDown(10), 38),
      10,
    );
  });

  it('an amount whose rounding nobody said is refused', () => {
    refused('rule-not-whole', () => decide(declare(grown, percent(33).of(income)), { age: 20, income: 101 }));
  });
});

describe('two clocks', () => {
  const limit = dated(age, {
    id: 'limit',
    words: w('limit'),
    values: [
      { from: '2022-01-01', value: 8, source: article, verified: true },
      { from: '2026-01-01', published: '2026-03-20', value: 9, source: article, verified: true },
    ],
  });
  const allowance = declare(years.lessThan(limit));

  it('the day of the law chooses the value', () => {
    assert.equal(decide(allowance, { age: 8 }, '2025-06-01' as CivilDay).outcome, 'no');
    assert.equal(decide(allowance, { age: 8 }, '2026-02-01' as CivilDay).outcome, 'yes');
  });

  it('a decision of February is the same again with what was known in February', () => {
    assert.equal(decide(allowance, { age: 8 }, '2026-02-01' as CivilDay, '2026-02-15').outcome, 'no');
    assert.equal(decide(allowance, { age: 8 }, '2026-02-01' as CivilDay, '2026-03-20').outcome, 'yes');
  });

  it('a day without a value is refused, never guessed; so is a day on which the rule is not in force', () => {
    refused('parameter-without-value', () => decide(allowance, { age: 8 }, '2021-06-01' as CivilDay));
    refused('rule-not-in-force', () => decide(allowance, { age: 8 }, '2019-06-01' as CivilDay));
  });

  it('a value that is tried out stands in place of the declared one', () => {
    const amended = new Map([['limit', [{ from: '2026-01-01', value: 5, source: article, verified: false }]]]);
    assert.equal(decideByMeaning(allowance, { age: 7 }, { on, amended }).outcome, 'no');
  });
});

describe('tables', () => {
  const table = (beyond: 'extend' | 'last' | 'none', value: readonly number[]) =>
    datedTable(KRW, {
      id: `t-${beyond}`,
      words: w('t'),
      by: size,
      rows: 3,
      beyond,
      values: [{ from: '2020-01-01', value, source: article, verified: true }],
    });
  const at = (q: Quantity<'KRW'>, n: number) => decide(declare(grown, q), { age: 20, size: n });

  it('go on by the last printed step, repeat the last row, or say nothing', () => {
    assert.deepEqual(
      [at(table('extend', [10, 15, 22]), 5).amount, at(table('last', [10, 15, 22]), 5).amount],
      [36, 22],
    );
    assert.deepEqual(at(table('none', [10, 15, 22]), 4).reasons, ['no-row']);
  });

  it('a row that a year does not have is open, never extended', () => {
    assert.deepEqual(
      [at(table('extend', [10, 15]), 3).amount, at(table('extend', [10, 15]), 2).amount],
      [undefined, 15],
    );
  });
});

describe('facts at the door', () => {
  const members = group('members', w('members'));
  const pay = members.fact.number('pay', KRW, { words: w('pay') });
  const household = declare(members.sum(pay).atMost(100), members.count(pay.moreThan(0)).times(quantity(KRW, 10)));

  it('a negative income, another kind, a code or day that does not exist are refused', () => {
    const born = fact.day('born', { words: w('born') });
    refused('fact-out-of-bounds', () => decide(declare(income.atMost(5)), { income: -1 }));
    refused('fact-of-other-kind', () => decide(declare(income.atMost(5)), { income: '12 won' }));
    refused('fact-of-other-kind', () => decide(declare(born.age().atLeast(5)), { born: '2026-02-30' }));
    refused('fact-too-fine', () => decide(declare(income.atMost(5)), { income: 1.5 }));
  });

  it('facts that contradict each other are refused', () => {
    const born = fact.day('born', { words: w('born') });
    const hired = fact.day('hired', { words: w('hired') });
    const job = declare(hired.age().atLeast(1), undefined, {
      impossible: [hired.before(born).said(w('hired before birth'))],
    });
    refused('facts-contradict', () => decide(job, { born: '2000-01-01', hired: '1999-01-01' }));
    assert.equal(decide(job, { born: '2000-01-01', hired: '2024-01-01' }).outcome, 'yes');
  });

  it('members add up; an unknown of one leaves the sum open, a group nobody gave is missing itself', () => {
    assert.deepEqual(decide(household, { members: [{ pay: 60 }, { pay: 40 }] }).amount, 20);
    assert.deepEqual(decide(household, { members: [{ pay: 60 }, {}] }).missing, ['members.pay']);
    assert.deepEqual(decide(household, {}).missing, ['members']);
    assert.deepEqual(decide(household, { members: [] }).amount, 0);
  });
});

describe('declarations', () => {
  it('a definition that comes back to itself is refused with its path', () => {
    const first: Quantity<'KRW'> = namedLater('first', w('first'), KRW, () => second.plus(1));
    const second: Quantity<'KRW'> = namedLater('second', w('second'), KRW, () => first.plus(1));
    assert.throws(
      () => decide(declare(first.atMost(5)), {}),
      (error: unknown) =>
        error instanceof Refusal && error.code === 'rule-circular' && error.facts['path'] === 'first → second → first',
    );
  });

  it('the same fact declared differently is refused', () => {
    const other = fact.number('age', KRW, { words: w('age') });
    refused('rule-fact-declared-twice', () => decide(declare(all(grown, other.atMost(5))), {}));
  });

  it('an example that comes out otherwise is told', () => {
    const examples = [{ words: w('x'), given: { age: 10 }, on, expect: { outcome: 'yes' as const } }];
    assert.equal(failedExamples(declare(grown, undefined, { examples })).length, 1);
  });
});

describe('days', () => {
  const born = fact.day('born', { words: w('born') });
  const agedOn = (day: string) =>
    decide(declare(grown, born.age().times(quantity(KRW, 1))), { age: 20, born: '2004-02-29' }, day as CivilDay).amount;

  it('민법 §158: a birthday on 29 February is reached on 1 March of other years', () => {
    assert.deepEqual([agedOn('2025-02-28'), agedOn('2025-03-01'), agedOn('2024-02-29')], [20, 21, 20]);
  });
});
