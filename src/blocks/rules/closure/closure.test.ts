import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import {
  agency,
  all,
  any,
  choose,
  discretion,
  fact,
  group,
  KRW,
  law,
  not,
  percent,
  quantity,
  type Rule,
  rule,
  unit,
  when,
} from '../../language/index.ts';
import { dayNumber, dayText } from '../calendar-day.ts';
import { lowerRule } from '../ir/lower.ts';
import { decideByMeaning } from '../meaning/decide.ts';
import { chance } from '../random-rule.ts';
import { compileRule } from './compile.ts';
import { dayOfText } from './day-text.ts';
import { nextFacts } from './next-fact.ts';

const asked = { on: '2026-07-01' as CivilDay };
const one = words('하나', 'one');
const article = law('시험법', 'Trial Act')('제1조', { verified: true });
const declare = (of: Pick<Rule, 'eligible' | 'amount' | 'impossible'>): Rule =>
  rule({
    id: 'trial',
    version: 1,
    words: one,
    purpose: one,
    law: article,
    owner: agency({ id: 'trial', words: one, head: one }),
    from: '2020-01-01',
    examples: [],
    ...of,
  });
const compiled = (of: Pick<Rule, 'eligible' | 'amount' | 'impossible'>) => compileRule(lowerRule(declare(of), asked));

const age = fact.age('age', { words: one });
const income = fact.number('income', KRW, { words: one });
const disabled = fact.flag('disabled', { words: one });
const region = fact.code('region', { a: one, b: one, c: one }, { words: one });
const dollars = unit('USD', words('{n}달러', 'USD {n}'), { decimals: 2 });
const wealth = fact.number('wealth', dollars, { words: one });

describe('compiled rules', () => {
  test('no code is generated: they run where that is forbidden', () => {
    const script = `
      import { randomRule, randomFacts, chance } from '${new URL('../random-rule.ts', import.meta.url).href}';
      import { lowerRule } from '${new URL('../ir/lower.ts', import.meta.url).href}';
      import { compileRule } from '${new URL('./compile.ts', import.meta.url).href}';
      const draw = chance(3);
      const rule = compileRule(lowerRule(randomRule(draw), { on: '2026-07-01' }));
      console.log(rule.decide(rule.row(randomFacts(draw))).outcome);
      try { new Function('1'); console.log('generated'); } catch { console.log('forbidden'); }`;
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', script];
    const { stdout, stderr } = spawnSync(process.execPath, flags, { encoding: 'utf8' });
    assert.match(stdout, /^(yes|no|undecided|discretion)\nforbidden\n$/, stderr);
  });

  test('a decision names the state of every condition, parts before the whole', () => {
    const eligible = all(age.atLeast(19), any(disabled, region.is('b')));
    const trial = compiled({ eligible });
    const { outcome, states, missing } = trial.decide(trial.row({ age: 18, region: 'b' }));
    assert.equal(outcome, 'no');
    assert.deepEqual(missing, []);
    assert.deepEqual(
      trial.conditions.map(({ op }, at) => [op, states[at]]),
      [
        ['compare', 0],
        ['flag', 1],
        ['one-of', 2],
        ['any', 2],
        ['all', 0],
      ],
    );
    assert.equal(trial.conditions.at(-1), eligible.node);
  });

  test('a condition that is used twice is looked at once and has one state', () => {
    const adult = age.atLeast(19);
    const trial = compiled({ eligible: any(all(adult, disabled), all(adult, region.is('a'))) });
    assert.equal(trial.conditions.filter(node => node === adult.node).length, 1);
    assert.deepEqual(trial.decide(trial.row({ region: 'b' })).missing, ['age', 'disabled']);
  });

  test('what the law leaves to judgement is discretion, with and without reasons', () => {
    const trial = compiled({ eligible: all(disabled, discretion('need', one)) });
    for (const [given, outcome] of [
      [{ disabled: true }, 'discretion'],
      [{ disabled: false }, 'no'],
      [{}, 'undecided'],
    ] as const) {
      assert.equal(trial.outcome(trial.row(given)), outcome);
      assert.equal(trial.decide(trial.row(given)).outcome, outcome);
    }
  });

  test('an amount beyond 2^53 is exact to the last won, as is a fact', () => {
    const large = compiled({ amount: income.times(income).times(7).plus(1) });
    const x = 999_999_999_999_989n;
    assert.equal(large.amount(large.row({ income: Number(x) })), x * x * 7n + 1n);
    assert.equal(large.decide(large.row({ income: Number(x) })).amount, x * x * 7n + 1n);
    const cents = compiled({ eligible: wealth.moreThan('900000000000000.01'), amount: wealth });
    const row = cents.row({ wealth: '900000000000000.02' });
    assert.equal(cents.decide(row).outcome, 'yes');
    assert.equal(cents.amount(row), 90_000_000_000_000_002n);
    assert.equal(cents.outcome(cents.row({ wealth: '900000000000000.01' })), 'no');
  });

  test('a small answer reached over a large product is the same number as ever', () => {
    const share = compiled({ amount: income.times(1_000_003).over(1_000_003).minus(5).roundDown() });
    assert.equal(share.amount(share.row({ income: 1_000_000_000_000_000 })), 999_999_999_999_995);
    assert.equal(Object.is(share.amount(share.row({ income: 5 })), 0), true);
  });

  test('a condition against a share of a limit is exact at the limit', () => {
    const trial = compiled({ eligible: percent('33.3').of(income).atMost(333) });
    assert.equal(trial.outcome(trial.row({ income: 1000 })), 'yes');
    assert.equal(trial.outcome(trial.row({ income: 1001 })), 'no');
    const strict = compiled({ eligible: percent('33.3').of(income).lessThan(333) });
    assert.equal(strict.outcome(strict.row({ income: 1000 })), 'no');
    assert.equal(strict.outcome(strict.row({ income: 999 })), 'yes');
  });

  test('a row keeps its facts, a taken row is good until the next', () => {
    const trial = compiled({ eligible: age.atLeast(19) });
    const [kept, taken] = [trial.row({ age: 20 }), trial.take({ age: 20 })];
    assert.equal(trial.take({ age: 3 }), taken);
    assert.equal(trial.outcome(kept), 'yes');
    assert.equal(trial.outcome(taken), 'no');
  });
});

describe('facts given to a compiled rule', () => {
  const trial = compiled({
    eligible: all(age.atLeast(19), region.is('a'), disabled, wealth.atMost(100), income.atMost(1)),
    impossible: [all(disabled, age.atMost(1)).said(words('장애 신생아', 'a disabled newborn'))],
  });
  const refusal = (code: string) => (error: unknown) => (error as { code?: string }).code === code;

  test('what cannot be is refused as anywhere else: the kind, the bounds, the digits, contradictions', () => {
    for (const [given, code] of [
      [{ age: '스물' }, 'fact-of-other-kind'],
      [{ region: 'd' }, 'fact-of-other-kind'],
      [{ disabled: 1 }, 'fact-of-other-kind'],
      [{ income: -1 }, 'fact-out-of-bounds'],
      [{ age: 151 }, 'fact-out-of-bounds'],
      [{ age: 20.5 }, 'fact-too-fine'],
      [{ wealth: 0.125 }, 'fact-too-fine'],
      [{ income: Number.NaN }, 'fact-of-other-kind'],
      [{ disabled: true, age: 0 }, 'facts-contradict'],
    ] as const) {
      assert.throws(() => trial.row(given), refusal(code), code);
      assert.throws(() => decideByMeaning(trial.rule, given, asked), refusal(code), code);
    }
  });

  test('numbers may be given as text, whole numbers or decimals; what is missing or undefined is unknown', () => {
    for (const wealthy of [0.07, '0.07', 1.1, 99, 99n, '99.90'])
      assert.deepEqual(trial.decide(trial.row({ wealth: wealthy, age: undefined })).missing.toSorted(), [
        'age',
        'disabled',
        'income',
        'region',
      ]);
  });

  test('a fact under the name of something that objects inherit is not known by it', () => {
    const odd = compiled({
      eligible: all(fact.flag('constructor', { words: one }), fact.flag('__proto__', { words: one })),
    });
    assert.deepEqual(odd.decide(odd.row({})).missing, ['constructor', '__proto__']);
  });

  test('a group has at most a thousand members', () => {
    const members = group('members', one);
    const pay = members.fact.number('pay', KRW, { words: one });
    const sum = compiled({ amount: members.sum(pay) });
    assert.equal(sum.amount(sum.row({ members: Array.from({ length: 1000 }, () => ({ pay: 3 })) })), 3000);
    const tooMany = { members: Array.from({ length: 1001 }, () => ({})) };
    assert.throws(() => sum.row(tooMany), refusal('fact-out-of-bounds'));
  });

  test('members of a group inside a group are looked at one by one', () => {
    const members = group('members', one);
    const pay = members.fact.number('pay', KRW, { words: one });
    const twice = compiled({
      eligible: members.some(all(members.sum(pay).moreThan(10), pay.is(3), not(members.every(pay.is(3))))),
    });
    assert.equal(twice.outcome(twice.row({ members: [{ pay: 8 }, { pay: 3 }] })), 'yes');
    assert.equal(twice.outcome(twice.row({ members: [{ pay: 8 }, { pay: 4 }] })), 'no');
    assert.deepEqual(twice.decide(twice.row({})).missing, ['members']);
  });

  test('a day is read as the calendar counts it, and every other text is refused', () => {
    const draw = chance(11);
    for (let i = 0; i < 2000; i++) {
      const day = draw.whole(-719_162, 2_932_896);
      assert.equal(dayOfText(dayText(day)), day, dayText(day));
    }
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-1',
      '20260101',
      '２０２６-01-01',
    ])
      assert.equal(dayOfText(text), undefined, text);
    assert.equal(dayOfText('2000-02-29'), dayNumber('2000-02-29'));
  });
});

describe('what to ask next', () => {
  test('the fact that is expected to decide most rules comes first, a sensitive one last', () => {
    const rules = [
      compiled({ eligible: all(age.atLeast(19), disabled) }),
      compiled({ eligible: all(age.atLeast(65), any(disabled, income.atMost(1))) }),
      compiled({ amount: choose(when(region.is('a'), quantity(KRW, 1)), quantity(KRW, 2)) }),
    ];
    const decisions = rules.map(each => each.decide(each.row({})));
    const ids = (sensitive?: (id: string) => boolean) => nextFacts(decisions, sensitive).map(({ id }) => id);
    assert.deepEqual(ids(), ['age', 'disabled', 'income', 'region']);
    assert.deepEqual(
      ids(id => id === 'age'),
      ['disabled', 'income', 'region', 'age'],
    );
    const [first] = nextFacts(decisions);
    assert.deepEqual(first, { id: 'age', decides: 1.25, rules: 2, amounts: 0 });
  });
});
