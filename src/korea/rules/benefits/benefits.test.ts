import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GivenFacts, Parameter, Rule } from '../../../blocks/language/index.ts';
import { decideByMeaning, failedExamples, lowerRule, nodesOf, rootsOf } from '../../../blocks/rules/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { findUnfinished } from '../../../kernel/words/index.ts';
import {
  basicPensionRule,
  benefitRules,
  childAllowanceRule,
  earnedIncomeCreditRule,
  firstMeetingRule,
  livelihoodRule,
  measureRules,
  unemploymentDaysRule,
} from './index.ts';

const rules = [...benefitRules, ...measureRules];
const day = (text: string) => text as CivilDay;

/** The facts of one of a rule's examples. */
const givenOf = (rule: Rule, i = 0): GivenFacts => rule.examples[i]?.given ?? {};

const decideOn = (rule: Rule, given: GivenFacts, on: string, knownOn?: string) =>
  decideByMeaning(rule, given, { on: day(on), ...(knownOn && { knownOn: day(knownOn) }) });

const parametersOf = (rule: Rule): readonly Parameter<unknown>[] =>
  rootsOf(rule)
    .flatMap(root => [...nodesOf(root)])
    .flatMap((node): readonly Parameter<unknown>[] => ('parameter' in node ? [node.parameter] : []));

const parameters = new Map(rules.flatMap(parametersOf).map(p => [p.id, p]));

describe('rules of Korean benefits', () => {
  for (const rule of rules)
    it(`${rule.law.words.ko}: ${rule.words.ko}: its examples hold`, () => {
      assert.deepEqual(failedExamples(rule), []);
    });

  it('each rule is shown by examples, and each that can refuse by one that it refuses', () => {
    for (const rule of rules) {
      assert.ok(rule.examples.length > 0, rule.id);
      if (rule.eligible) {
        const outcomes = new Set(rule.examples.map(example => example.expect.outcome));
        assert.ok(outcomes.has('no') && outcomes.size > 1, rule.id);
      }
    }
  });

  it('law is stated for every day from the first of a rule to the end of 2026', () => {
    for (const rule of rules)
      for (const on of [rule.from, '2026-01-01', '2026-11-22', '2026-12-31'])
        assert.doesNotThrow(() => lowerRule(rule, { on: day(on) }), `${rule.id} on ${on}`);
  });

  it('a value is verified only where its source is a gazette or an official page', () => {
    const verified = [...parameters.values()].flatMap(({ id, values }) =>
      values.filter(value => value.verified).map(({ from }) => `${id} ${from}`),
    );
    assert.deepEqual(verified.sort(), [
      'basic-pension.single-line 2026-01-01',
      'basic-pension.standard 2026-01-01',
      'median-income 2026-01-01',
      'move-in.report-within 1994-01-01',
    ]);
  });

  it('a name of a parameter is used for one parameter', () => {
    const seen = new Map<string, unknown>();
    for (const parameter of rules.flatMap(parametersOf)) {
      assert.equal(seen.get(parameter.id) ?? parameter.values, parameter.values, parameter.id);
      seen.set(parameter.id, parameter.values);
    }
  });

  it('all words stand in both languages', () => {
    for (const rule of rules)
      for (const text of [rule.words, rule.purpose, ...rule.examples.map(e => e.words)])
        assert.deepEqual(findUnfinished(text), [], text.ko);
    for (const { words } of parameters.values()) assert.deepEqual(findUnfinished(words), [], words.ko);
  });
});

describe('아동수당법 제4조제1항', () => {
  const given = givenOf(childAllowanceRule);

  it('the same day of law, decided as it was known before and after the change was published', () => {
    assert.equal(decideOn(childAllowanceRule, given, '2026-02-01', '2026-04-23').outcome, 'no');
    assert.equal(decideOn(childAllowanceRule, given, '2026-02-01', '2026-04-24').outcome, 'yes');
  });

  it('the change does not reach back before 2026', () => {
    assert.equal(decideOn(childAllowanceRule, { ...given, birthDate: '2017-06-01' }, '2025-12-31').outcome, 'no');
  });

  it('the addition by area was not known before it was published either', () => {
    const young = { ...given, birthDate: '2020-01-01', populationArea: 'depopulating' };
    assert.equal(decideOn(childAllowanceRule, young, '2026-02-01', '2026-03-01').amount, 100_000);
    assert.equal(decideOn(childAllowanceRule, young, '2026-02-01').amount, 110_000);
  });
});

describe('고용보험법 별표 1', () => {
  // [months insured, days under 50, days from 50 on or with a disability]
  const table = [
    [11, 120, 120],
    [12, 150, 180],
    [35, 150, 180],
    [36, 180, 210],
    [59, 180, 210],
    [60, 210, 240],
    [119, 210, 240],
    [120, 240, 270],
    [400, 240, 270],
  ] as const;
  for (const [insuredMonths, young, old] of table)
    it(`${insuredMonths} months insured: ${young} days, ${old} from the age of 50`, () => {
      const given = { ...givenOf(unemploymentDaysRule), insuredMonths };
      assert.equal(decideOn(unemploymentDaysRule, given, '2026-03-15').amount, young);
      const older = { ...given, birthDate: '1976-02-28' };
      assert.equal(decideOn(unemploymentDaysRule, older, '2026-03-15').amount, old);
    });

  it('a job that ended before birth is refused', () => {
    const given = { ...givenOf(unemploymentDaysRule), birthDate: '2026-03-01' };
    assert.throws(() => decideOn(unemploymentDaysRule, given, '2026-03-15'), /facts-contradict/);
  });
});

describe('조세특례제한법 제100조의5', () => {
  const credit = (earnerHousehold: string, yearlyIncome: number) =>
    decideOn(earnedIncomeCreditRule, { earnerHousehold, yearlyIncome, householdAssets: 0 }, '2026-05-15').amount;

  it('the credit is full at the ends of the plateau and rises and falls without a step beside them', () => {
    assert.deepEqual(
      [3_999_999, 4_000_000, 9_000_000, 9_000_001].map(income => credit('single', income)),
      [1_649_999, 1_650_000, 1_650_000, 1_649_999],
    );
    assert.deepEqual(
      [7_000_000, 14_000_000].map(income => credit('one-earner', income)),
      [2_850_000, 2_850_000],
    );
    assert.deepEqual(
      [8_000_000, 17_000_000].map(income => credit('two-earner', income)),
      [3_300_000, 3_300_000],
    );
  });

  it('no income gives no credit, and neither does the income at which it ends', () => {
    for (const [kind, end] of [
      ['single', 22_000_000],
      ['one-earner', 32_000_000],
      ['two-earner', 44_000_000],
    ] as const) {
      assert.equal(credit(kind, 0), undefined);
      assert.equal(credit(kind, end), undefined);
      assert.notEqual(credit(kind, end - 1), undefined);
    }
  });
});

describe('기초연금법 제8조', () => {
  it('income and pension together never pass the line, and a tenth of the pension is always paid', () => {
    for (const income of [0, 2_100_000, 2_120_300, 2_120_301, 2_300_000, 2_440_000, 2_470_000]) {
      const given = { ...givenOf(basicPensionRule), coupleOtherIncome: income };
      const amount = Number(decideOn(basicPensionRule, given, '2026-05-01').amount);
      assert.ok(amount >= 34_970, `${income}: ${amount}`);
      assert.ok(amount === 34_970 || income + amount <= 2_470_000, `${income}: ${amount}`);
      assert.ok(amount <= 349_700, `${income}: ${amount}`);
    }
  });

  it('a pension of a spouse who is not there is refused', () => {
    const given = { ...givenOf(basicPensionRule), spouseReceivesPension: true };
    assert.throws(() => decideOn(basicPensionRule, given, '2026-05-01'), /facts-contradict/);
  });
});

describe('what cannot be is refused, what is unknown is never no', () => {
  it('a negative income is refused', () => {
    const given = { ...givenOf(livelihoodRule), householdOtherIncome: -1 };
    assert.throws(() => decideOn(livelihoodRule, given, '2026-03-01'), /fact-out-of-bounds/);
  });

  it('nothing given leaves every rule with conditions undecided', () => {
    for (const rule of rules)
      if (rule.eligible) assert.equal(decideOn(rule, {}, '2026-06-01').outcome, 'undecided', rule.id);
  });

  it('the order of birth that is not known leaves a yes without an amount', () => {
    const decision = decideOn(firstMeetingRule, { birthDate: '2026-02-01' }, '2026-03-01');
    assert.deepEqual([decision.outcome, decision.amount, decision.missing], ['yes', undefined, ['birthOrder']]);
  });
});
