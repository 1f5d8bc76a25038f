import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { words } from '../../kernel/words/index.ts';
import {
  agency,
  all,
  any,
  dated,
  fact,
  group,
  KRW,
  law,
  namedLater,
  not,
  per,
  type Quantity,
  type Rule,
  rule,
} from '../language/index.ts';
import { checkRules } from './check-rules.ts';

const act = law('시험법', 'Trial Act');
const monthly = per(KRW, 'month');
const age = fact.age('age', { words: words('만 나이', 'age') });
const income = fact.number('income', monthly, { words: words('월 소득', 'monthly income') });
const area = fact.code(
  'area',
  { a: words('가구', 'A-gu'), b: words('나구', 'B-gu') },
  { words: words('지역', 'area') },
);
const members = group('members', words('세대원', 'household members'), words('세대원', 'household member'));
const memberAge = members.fact.age('age', { words: words('만 나이', 'age') });
const example = {
  words: words('스무 살', 'twenty years old'),
  given: { age: 20 },
  on: '2026-03-01',
  expect: { outcome: 'yes' },
} as const;

const trial = (changed: Partial<Rule>): Rule =>
  rule({
    id: 'trial',
    version: 1,
    words: words('시험 급여', 'Trial benefit'),
    purpose: words('시험합니다.', 'It is a trial.'),
    law: act('제1조'),
    owner: agency({ id: 'trial', words: words('시험청', 'Trial Agency'), head: words('청장', 'Head') }),
    from: '2026-01-01',
    eligible: age.atLeast(19).by(act('제2조')),
    examples: [example],
    ...changed,
  });

const found = (...rules: readonly Rule[]): readonly string[] =>
  checkRules(rules, { today: '2026-11-22' }).map(one => `${one.rule}: ${one.where}: ${one.what.en}`);
const kinds = (...rules: readonly Rule[]): readonly string[] =>
  checkRules(rules, { today: '2026-11-22' }).map(one => one.rule);

describe('a look over the rules', () => {
  test('finds nothing about a sound rule', () => assert.deepEqual(found(trial({})), []));

  test('a rule without an example is found', () =>
    assert.deepEqual(kinds(trial({ examples: [] })), ['rule-without-example']));

  test('an example that fails is found, with what came out', () =>
    assert.deepEqual(found(trial({ examples: [{ ...example, given: { age: 18 } }] })), [
      'rule-example-wrong: rule trial 1 › example 1: It comes out as: no',
    ]));

  test('an example with a fact that cannot be is found', () =>
    assert.deepEqual(kinds(trial({ examples: [{ ...example, given: { age: -1 } }] })), ['rule-example-wrong']));

  test('a condition that names no article, nor one above it, is found', () => {
    const eligible = all(age.atLeast(19), all(income.atMost(5), not(area.is('a'))).by(act('제3조')));
    const given = { age: 20, income: 1, area: 'b' };
    assert.deepEqual(found(trial({ eligible, examples: [{ ...example, given }] })), [
      'condition-without-article: rule trial 1: This condition names no article: age is at least 19 years old',
    ]);
  });

  const never = [
    [age.moreThan(150), 'beyond the bounds of the fact'],
    [all(age.atLeast(65), age.lessThan(19)), 'at least 65 and below 19'],
    [all(not(age.lessThan(65)), age.lessThan(65)), 'so and not so'],
    [all(area.is('a'), area.is('b')), 'two codes at once'],
    [income.lessThan(0), 'an income below zero'],
    [members.some(memberAge.moreThan(150)), 'of any member'],
  ] as const;
  for (const [truth, why] of never)
    test(`a condition that can never hold is found: ${why}`, () => {
      const rules = trial({ eligible: any(age.atLeast(19), truth).by(act('제2조')) });
      assert.ok(kinds(rules).length > 0 && kinds(rules).every(kind => kind === 'condition-never-holds'));
    });

  test('a condition at the end of its range can hold', () =>
    assert.deepEqual(
      kinds(
        trial({
          eligible: all(age.atLeast(150), age.atMost(150)).by(act('제2조')),
          examples: [{ ...example, given: { age: 150 } }],
        }),
      ),
      [],
    ));

  test('a parameter without a value on some day is found, with the first such day', () => {
    const source = { source: act('제4조'), verified: true };
    const limit = dated(monthly, {
      id: 'limit',
      words: words('한도', 'limit'),
      values: [
        { from: '2026-01-01', to: '2026-03-31', value: 10, ...source },
        { from: '2026-05-01', value: 20, ...source },
      ],
    });
    const examples = [{ ...example, given: { income: 1 } }];
    const eligible = income.atMost(limit).by(act('제2조'));
    const where = 'parameter-gap: rule trial 1 › parameter limit: No value for';
    assert.deepEqual(found(trial({ eligible, examples })), [`${where} 2026-04-01.`]);
    assert.deepEqual(found(trial({ eligible, examples, from: '2025-07-01' })), [`${where} 2025-07-01.`]);
    assert.deepEqual(found(trial({ eligible, examples, to: '2026-03-31' })), []);
  });

  test('a fact that two rules declare differently is found', () => {
    const other = fact.age('age', { words: words('만 나이', 'age'), most: 120 });
    assert.deepEqual(kinds(trial({}), trial({ id: 'other', eligible: other.atLeast(19).by(act('제2조')) })), [
      'fact-declared-differently',
    ]);
  });

  test('a fact that lacks a language is found', () => {
    const nameless = fact.age('age', { words: words('만 나이', '') });
    assert.deepEqual(kinds(trial({ eligible: nameless.atLeast(19).by(act('제2조')) })), ['rule-words-unfinished']);
  });

  test('a fact of a member where no member is looked at is found', () =>
    assert.ok(
      kinds(trial({ eligible: any(age.atLeast(19), memberAge.atLeast(19)).by(act('제2조')) })).includes(
        'fact-outside-group',
      ),
    ));

  test('a definition that comes back to itself is found, and stops no other check', () => {
    const a: () => Quantity<'KRW'> = () => namedLater('a', words('가', 'a'), KRW, b);
    const b: () => Quantity<'KRW'> = () => namedLater('b', words('나', 'b'), KRW, a);
    assert.deepEqual(kinds(trial({ amount: a() }), trial({ id: 'other', examples: [] })), [
      'rule-circular',
      'rule-without-example',
    ]);
  });

  test('an amount that is not made whole is found', () =>
    assert.deepEqual(
      kinds(trial({ amount: income.over(3), examples: [{ ...example, given: { age: 20, income: 3 } }] })),
      ['rule-refused'],
    ));

  test('two versions for the same day are found', () => {
    assert.deepEqual(kinds(trial({}), trial({ version: 2 })), ['rule-twice']);
    assert.deepEqual(
      kinds(
        trial({ to: '2026-06-30' }),
        trial({ version: 2, from: '2026-07-01', examples: [{ ...example, on: '2026-07-01' }] }),
      ),
      [],
    );
  });
});
