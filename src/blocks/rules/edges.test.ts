import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../kernel/refusal/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import {
  all,
  any,
  askedDay,
  choose,
  dated,
  datedScale,
  fact,
  type GivenFacts,
  group,
  KRW,
  law,
  type Quantity,
  quantity,
  type Rule,
  rule,
  smallest,
  type Truth,
  when,
} from '../language/index.ts';
import { compileRule } from './closure/compile.ts';
import type { Decision } from './decision.ts';
import { lowerRule } from './ir/lower.ts';
import { decideByMeaning } from './meaning/decide.ts';

const w = (text: string) => words(text, text);
const article = law('본보기법', 'Template Act')('제1조');
const declare = (declared: { eligible?: Truth; amount?: Quantity<string> }): Rule =>
  rule({
    id: 'edge',
    version: 1,
    words: w('edge'),
    purpose: w('edge'),
    law: article,
    owner: { id: 'owner', words: w('owner') } as unknown as Rule['owner'],
    from: '0001-01-01',
    ...declared,
    examples: [],
  });

const outcome = (decide: () => Decision): Partial<Decision> | string => {
  try {
    const { outcome, amount, missing, reasons } = decide();
    return { outcome, missing, reasons, ...(amount !== undefined && { amount }) };
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

/** What the definition says; the closures must say the same. */
function decided(of: Rule, given: GivenFacts, on = '2026-07-01'): Partial<Decision> | string {
  const asked = { on: on as CivilDay };
  const meant = outcome(() => decideByMeaning(of, given, asked));
  const compiled = compileRule(lowerRule(of, asked));
  assert.deepEqual(
    outcome(() => compiled.decide(compiled.row(given))),
    meant,
  );
  return meant;
}

const yes = { outcome: 'yes', missing: [], reasons: [] };
const a = fact.number('a', KRW, { words: w('a') });
const b = fact.number('b', KRW, { words: w('b') });
const many = fact.count('many', { words: w('many') });
const members = group('members', w('members'));
const pay = members.fact.number('pay', KRW, { words: w('pay') });
const newer = dated(KRW, {
  id: 'newer',
  words: w('newer'),
  values: [{ from: '2024-01-01', value: 5, source: article, verified: true }],
});

describe('rules at their edges', () => {
  it('two quotients by the same number are as unknown as that number', () => {
    const less = declare({ eligible: a.over(many).lessThan(b.over(many)) });
    assert.deepEqual(decided(less, { a: 1, b: 2 }), { outcome: 'undecided', missing: ['many'], reasons: [] });
    const reasons = ['division-by-zero'];
    assert.deepEqual(decided(less, { a: 1, b: 2, many: 0 }), { outcome: 'undecided', missing: [], reasons });
    assert.deepEqual(decided(less, { a: 1, b: 2, many: 3 }), yes);
    const least = declare({ amount: smallest(a.over(many), b.over(many)).roundDown() });
    assert.deepEqual(decided(least, { a: 10, b: 20, many: 3 }), { ...yes, amount: 3 });
  });

  it('a scale of one bracket is unknown of an unknown base', () => {
    for (const kind of ['single-amount', 'marginal-amount', 'single-rate', 'marginal-rate'] as const) {
      const values = [{ from: '2020-01-01', value: [{ plus: 7, rate: '0' }], source: article, verified: true }];
      const scale = declare({ amount: datedScale(KRW, { id: 's', words: w('s'), kind, of: a, values }) });
      assert.deepEqual(decided(scale, {}), { ...yes, missing: ['a'] });
      assert.deepEqual(decided(scale, { a: 1 }), { ...yes, amount: kind === 'marginal-rate' ? 0 : 7 });
    }
  });

  it('the largest of nobody who counts is undefined, and says that there is nobody', () => {
    const largest = declare({ amount: members.largest(pay, pay.moreThan(10)) });
    assert.deepEqual(decided(largest, { members: [{ pay: 1 }] }), { ...yes, reasons: ['nobody'] });
    assert.deepEqual(decided(largest, { members: [] }), { ...yes, reasons: ['nobody'] });
    assert.deepEqual(decided(largest, { members: [{ pay: 11 }, {}] }), { ...yes, missing: ['members.pay'] });
    assert.deepEqual(decided(largest, { members: [{ pay: 11 }, { pay: 12 }] }), { ...yes, amount: 12 });
  });

  it('each member may be held against all of them', () => {
    const share = declare({
      amount: members.sum(pay.over(members.sum(pay)).of(quantity(KRW, 1000)).roundDown()),
      eligible: members.count(pay.is(members.largest(pay))).is(1),
    });
    assert.deepEqual(decided(share, { members: [{ pay: 1 }, { pay: 2 }] }), { ...yes, amount: 333 + 666 });
    assert.deepEqual(decided(share, { members: [{ pay: 2 }, { pay: 2 }] }), { ...yes, outcome: 'no' });
  });

  it('a parameter is not asked about a day before it where the day of law rules it out', () => {
    const since = askedDay.onOrAfter('2024-01-01');
    const amount = choose(when(since.not(), quantity(KRW, 1)), when(a.moreThan(newer), newer), a.plus(newer));
    assert.deepEqual(decided(declare({ amount }), {}, '2020-01-01'), { ...yes, amount: 1 });
    assert.deepEqual(decided(declare({ amount }), { a: 3 }, '2024-01-01'), { ...yes, amount: 8 });
    const eligible = any(all(since, a.moreThan(newer)), b.lessThan(5));
    assert.deepEqual(decided(declare({ eligible }), { b: 1 }, '2020-01-01'), yes);
    const asksIt = declare({ eligible: any(b.lessThan(5), a.moreThan(newer)) });
    assert.throws(() => decided(asksIt, { b: 1 }, '2020-01-01'), { code: 'parameter-without-value' });
  });

  it('a list where one value belongs, one value where a list belongs, and too long a list are refused', () => {
    const sum = declare({ amount: members.sum(pay).plus(a) });
    for (const given of [{ a: [] }, { members: 5 }, { members: 'x' }, { a: 1, members: true }])
      assert.equal(decided(sum, given), 'fact-of-other-kind');
    assert.equal(decided(sum, { members: Array.from({ length: 1001 }, () => ({ pay: 1 })) }), 'fact-out-of-bounds');
    const most = { a: 0, members: Array.from({ length: 1000 }, () => ({ pay: 1e15 })) };
    assert.deepEqual(decided(sum, most), { ...yes, amount: 10n ** 18n });
  });

  it('facts and groups may bear the names that every object inherits', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const named = declare({ amount: fact.number(id, KRW, { words: w(id) }) });
      assert.deepEqual(decided(named, Object.fromEntries([[id, 5]])), { ...yes, amount: 5 });
      assert.deepEqual(decided(named, {}), { ...yes, missing: [id] });
      const counted = declare({ amount: quantity(KRW, 1).times(group(id, w(id)).count()) });
      assert.deepEqual(decided(counted, Object.fromEntries([[id, [{}, {}]]])), { ...yes, amount: 2 });
      assert.deepEqual(decided(counted, {}), { ...yes, missing: [id] });
    }
  });

  it('codes may be of any characters, and only the listed ones are known', () => {
    const list = {
      '': w('none'),
      "it's": w('quote'),
      '"': w('quotes'),
      constructor: w('builder'),
      'ㄱ,ㄴ': w('Korean'),
    };
    const odd = declare({
      eligible: fact.code('odd', list, { words: w('odd') }).oneOf('', "it's", '"', 'constructor'),
    });
    for (const code of ['', "it's", '"', 'constructor']) assert.deepEqual(decided(odd, { odd: code }), yes);
    assert.deepEqual(decided(odd, { odd: 'ㄱ,ㄴ' }), { ...yes, outcome: 'no' });
    assert.equal(decided(odd, { odd: 'toString' }), 'fact-of-other-kind');
  });

  it('days from the first year to the last are counted', () => {
    const day = fact.day('day', { words: w('day') });
    const ages = declare({ amount: day.age().times(quantity(KRW, 1)) });
    for (const [born, on, full] of [
      ['0001-01-01', '2026-07-01', 2025],
      ['0001-01-01', '9999-12-31', 9998],
      ['2004-02-29', '2026-02-28', 21],
      ['2004-02-29', '2026-03-01', 22],
      ['9999-12-31', '0001-01-01', -9999],
    ] as const)
      assert.deepEqual(decided(ages, { day: born }, on), { ...yes, amount: full }, `${born} ${on}`);
    const soon = declare({ eligible: day.later(1, 'months').after(askedDay) });
    assert.deepEqual(decided(soon, { day: '9999-12-31' }, '9999-12-31'), yes);
  });
});
