import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  askedDay,
  atLeastOf,
  count,
  countOf,
  dated,
  datedScale,
  exactlyOneOf,
  fact,
  type GivenFacts,
  hours,
  KRW,
  months,
  onDay,
  per,
  perMonth,
  perYear,
  type Quantity,
  quantity,
  scaleOf,
  sumOf,
  type Truth,
  weeks,
  when,
} from '../language/index.ts';
import { amountOf, decide, isSaid, port, since, w } from './elsewhere/port.ts';

const a = fact.flag('a', { words: w('a') });
const b = fact.flag('b', { words: w('b') });
const c = fact.flag('c', { words: w('c') });
const pay = fact.number('pay', per(KRW, 'month'), { words: w('pay') });
const gain = fact.number('gain', KRW, { words: w('gain'), least: -1_000_000_000 });
const born = fact.day('born', { words: w('birth') });

const value = (of: Quantity<string>, given: GivenFacts, on = '2026-07-01') => {
  const one = port('value', { amount: of });
  isSaid(one);
  return amountOf(one, given, on);
};
const outcome = (of: Truth, given: GivenFacts) => decide(port('truth', { eligible: of }), given, '2026-07-01').outcome;

const states = [true, false, undefined];
const triples = states.flatMap(x => states.flatMap(y => states.map(z => ({ a: x, b: y, c: z }))));
/** What is certain whatever the open ones turn out to be. */
const certain = (
  given: { a?: boolean | undefined; b?: boolean | undefined; c?: boolean | undefined },
  holds: (many: number) => boolean,
) => {
  const list = [given.a, given.b, given.c];
  const known = list.filter(x => x === true).length;
  const most = known + list.filter(x => x === undefined).length;
  const answers = new Set(Array.from({ length: most - known + 1 }, (_, i) => holds(known + i)));
  return answers.size > 1 ? 'undecided' : answers.has(true) ? 'yes' : 'no';
};

describe('what laws say of numbers of conditions', () => {
  it('at least so many of them are decided as soon as the open ones cannot change it', () => {
    for (const least of [1, 2, 3])
      for (const given of triples)
        assert.equal(
          outcome(atLeastOf(least, a, b, c), given),
          certain(given, many => many >= least),
          `${least} ${JSON.stringify(given)}`,
        );
    assert.throws(() => atLeastOf(4, a, b, c), { code: 'rule-count-impossible' });
    assert.throws(() => atLeastOf(0, a), { code: 'rule-count-impossible' });
  });

  it('at least so many of twelve stays small, and of more is refused', () => {
    const many = Array.from({ length: 12 }, (_, i) => fact.flag(`f${i}`, { words: w(`f${i}`) }));
    const [first, ...rest] = many;
    assert.ok(first);
    const given = Object.fromEntries(many.map((_, i) => [`f${i}`, i % 2 === 0]));
    assert.equal(outcome(atLeastOf(6, first, ...rest), given), 'yes');
    assert.equal(outcome(atLeastOf(7, first, ...rest), given), 'no');
    assert.equal(outcome(atLeastOf(6, first, ...rest), {}), 'undecided');
    assert.throws(() => atLeastOf(6, first, ...many), { code: 'rule-count-impossible' });
  });

  it('exactly one of them holds', () => {
    for (const given of triples) {
      const expected =
        [given.a, given.b, given.c].filter(x => x === undefined).length > 1
          ? undefined
          : certain(given, many => many === 1);
      const got = outcome(exactlyOneOf(a, b, c), given);
      if (expected) assert.equal(got, expected, JSON.stringify(given));
    }
    assert.equal(outcome(exactlyOneOf(a), { a: true }), 'yes');
  });

  it('they are counted, and the values of those that hold added up', () => {
    assert.equal(value(countOf(a, b, c).times(quantity(KRW, 1)), { a: true, b: false, c: true }), 2);
    assert.equal(value(countOf(a, b, c).times(quantity(KRW, 1)), { a: true, b: false }), undefined);
    const sum = sumOf(KRW, when(a, quantity(KRW, 100)), when(b, quantity(KRW, 20)), when(c, quantity(KRW, 3)));
    assert.equal(value(sum, { a: true, b: false, c: true }), 103);
    assert.equal(value(sum, { a: false, b: false, c: false }), 0);
    // @ts-expect-error what counts cannot be added to won
    assert.throws(() => sumOf(KRW, when(a, quantity(count, 1))), { code: 'rule-units-differ' });
  });
});

describe('what laws say of quantities', () => {
  it('a monthly one is twelve times as much a year, and a yearly one a twelfth a month', () => {
    const yearly: Quantity<'KRW/year'> = perYear(pay);
    assert.equal(value(yearly, { pay: 1_000_001 }), 12_000_012);
    assert.equal(value(perMonth(yearly).roundDown(), { pay: 7 }), 7);
    assert.equal(yearly.unit.words.ko, '연 {n}원');
    assert.equal(perMonth(yearly).unit.words.en, 'KRW {n} a month');
    // @ts-expect-error a sum of months and years does not compile
    assert.throws(() => yearly.plus(pay), { code: 'rule-units-differ' });
  });

  it('wages by the hour and allowances by the week cancel with hours and weeks', () => {
    const wage = quantity(per(KRW, 'hour'), 10_320);
    const weekly: Quantity<'KRW'> = quantity(per(KRW, 'week'), 70_000).times(quantity(weeks, 3));
    assert.equal(value(wage.times(quantity(hours, 209)), {}), 2_156_880);
    assert.equal(value(weekly, {}), 210_000);
  });

  it('for each full step, what is left over, and how far from zero', () => {
    for (const [given, steps, left, size] of [
      [7, 2, 1, 7],
      [6, 2, 0, 6],
      [-2, -1, 1, 2],
      [0, 0, 0, 0],
    ] as const) {
      assert.equal(value(gain.fullSteps(3).of(quantity(KRW, 1)), { gain: given }), steps);
      assert.equal(value(gain.remainder(3), { gain: given }), left);
      assert.equal(value(gain.absolute(), { gain: given }), size);
    }
  });

  it('the step of rounding may be one that law sets by date', () => {
    const step = dated(KRW, {
      id: 'step',
      words: w('step'),
      values: [since('2020-01-01', 10, '2025-12-31'), since('2026-01-01', 1000)],
    });
    for (const [on, down, up, near] of [
      ['2025-07-01', 12_340, 12_350, 12_350],
      ['2026-07-01', 12_000, 13_000, 12_000],
    ] as const) {
      assert.equal(value(gain.roundDown(step), { gain: 12_345 }, on), down);
      assert.equal(value(gain.roundUp(step), { gain: 12_345 }, on), up);
      assert.equal(value(gain.roundHalfUp(step), { gain: 12_345 }, on), near);
    }
    const own = fact.number('own', KRW, { words: w('own') });
    assert.deepEqual(decide(port('zero', { amount: gain.roundDown(own) }), { gain: 5, own: 0 }, '2026-07-01').reasons, [
      'division-by-zero',
    ]);
  });

  it('one scale serves several bases', () => {
    const values = [since('2020-01-01', [{ upTo: 100, rate: '0.1' }, { rate: '0.5' }])];
    const scale = datedScale(KRW, { id: 'scale', words: w('scale'), kind: 'marginal-rate', of: gain, values });
    assert.equal(value(scaleOf(scale, gain.over(2)).times(2).roundDown(), { gain: 300 }), (10 + 25) * 2);
    assert.throws(() => scaleOf(gain, gain), TypeError);
  });
});

describe('what laws say of days', () => {
  it('the number of the year and of the month, and the age reached in the course of the year', () => {
    for (const [day, year, month] of [
      ['1999-12-31', 1999, 12],
      ['2000-01-01', 2000, 1],
      ['2004-02-29', 2004, 2],
      ['0001-01-01', 1, 1],
      ['9999-12-31', 9999, 12],
    ] as const) {
      assert.equal(value(born.calendarYear(), { born: day }), year, day);
      assert.equal(value(born.monthOfYear(), { born: day }), month, day);
    }
    const reached = askedDay.calendarYear().minus(born.calendarYear());
    assert.equal(value(reached, { born: '2007-12-31' }, '2026-01-01'), 19);
    assert.equal(
      value(onDay('2024-09-15').calendarYear('09-01').minus(born.calendarYear('09-01')), { born: '2008-08-31' }),
      17,
    );
    assert.throws(() => born.calendarYear('02-30'), RangeError);
    assert.throws(() => onDay('2026-02-29'), RangeError);
  });

  it('full years of what is not a life, and months within a range', () => {
    assert.equal(value(born.yearsUntil('2026-07-01'), { born: '2020-07-02' }), 5);
    const winter = born
      .monthOfYear()
      .atLeast(11)
      .or(born.monthOfYear().atMost(quantity(months, 3)));
    assert.deepEqual(
      ['2025-11-01', '2026-03-31', '2026-04-01'].map(day => outcome(winter, { born: day })),
      ['yes', 'yes', 'no'],
    );
  });
});
