import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../refusal/index.ts';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  compareDays,
  day,
  dayNumber,
  dayOfNumber,
  daysBetween,
  eachDay,
  isDay,
  weekday,
} from './index.ts';

const anyDay = fc.integer({ min: dayNumber(day('0001-01-01')), max: dayNumber(day('9999-12-31')) }).map(dayOfNumber);

test('a day is read from YYYY-MM-DD and nothing else', () => {
  assert.equal(day('2024-02-29'), '2024-02-29');
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    '2026-04-31',
    '0000-01-01',
    '',
    '2026-06-19 ',
  ])
    assert.throws(
      () => day(text),
      (e: unknown) => e instanceof Refusal && e.code === 'day-invalid',
      text,
    );
  assert.equal(isDay(20260101), false);
});

test('day numbers agree with the built-in UTC calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300_000, max: 300_000 }), n => {
      assert.equal(dayOfNumber(n), new Date(n * 86_400_000).toISOString().slice(0, 10));
      assert.equal(dayNumber(dayOfNumber(n)), n);
    }),
  );
});

test('arithmetic of days', () => {
  const cases: readonly (readonly [string, string])[] = [
    [addDays(day('2026-02-28'), 1), '2026-03-01'],
    [addDays(day('2024-02-28'), 1), '2024-02-29'],
    [addDays(day('2026-01-01'), -1), '2025-12-31'],
    [addMonths(day('2026-01-31'), 1), '2026-02-28'],
    [addMonths(day('2024-01-31'), 1), '2024-02-29'],
    [addMonths(day('2026-12-15'), 1), '2027-01-15'],
    [addMonths(day('2026-01-15'), -1), '2025-12-15'],
    [addMonths(day('2026-03-31'), -1), '2026-02-28'],
    [addMonths(day('2026-05-31'), 13), '2027-06-30'],
    [addYears(day('2024-02-29'), 1), '2025-02-28'],
    [addYears(day('2024-02-29'), 4), '2028-02-29'],
    [addYears(day('2000-06-19'), -100), '1900-06-19'],
  ];
  for (const [got, expected] of cases) assert.equal(got, expected);
  assert.equal(daysBetween(day('2026-01-01'), day('2027-01-01')), 365);
  assert.deepEqual([...eachDay(day('2026-02-27'), day('2026-03-01'))], ['2026-02-27', '2026-02-28', '2026-03-01']);
  assert.deepEqual([day('2026-03-01'), day('2025-03-02')].sort(compareDays), ['2025-03-02', '2026-03-01']);
});

test('the calendar ends with the year 9999', () => assert.throws(() => addDays(day('9999-12-31'), 1), RangeError));

test('weekday is 1 on Monday and 7 on Sunday, and goes round in seven days', () => {
  assert.deepEqual(
    ['2026-06-19', '2026-06-21', '2026-06-22', '1969-12-31', '1900-01-01'].map(d => weekday(day(d))),
    [5, 7, 1, 3, 1],
  );
  fc.assert(
    fc.property(
      anyDay.filter(d => d < '9999-12-01'),
      d => weekday(addDays(d, 7)) === weekday(d) && weekday(addDays(d, 1)) === (weekday(d) % 7) + 1,
    ),
  );
});

test('age is the number of full years, complete on the birthday', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['2000-06-19', '2026-06-18', 25],
    ['2000-06-19', '2026-06-19', 26],
    ['2000-06-19', '2000-06-19', 0],
    ['2000-06-19', '2000-06-18', -1],
    ['2000-02-29', '2001-02-28', 0],
    ['2000-02-29', '2001-03-01', 1],
    ['2000-02-29', '2004-02-28', 3],
    ['2000-02-29', '2004-02-29', 4],
    ['1999-12-31', '2000-01-01', 0],
  ];
  for (const [birth, on, age] of cases) assert.equal(ageOn(day(birth), day(on)), age, `${birth} on ${on}`);
});

test('nobody grows younger, and a year later everybody is a year older', () => {
  const life = fc.integer({ min: -40_000, max: 20_000 }).map(dayOfNumber);
  fc.assert(
    fc.property(life, fc.nat(40_000), (birth, days) => {
      const on = addDays(birth, days);
      assert.ok(ageOn(birth, addDays(on, 1)) >= ageOn(birth, on));
      assert.ok(ageOn(birth, addDays(on, 366)) > ageOn(birth, on));
    }),
  );
});
