import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { addMonths, dayNumber, dayText, monthAndDay, monthsBetween } from './calendar-day.ts';

const later = (day: string, months: number): string => dayText(addMonths(dayNumber(day), months));

it('a day that the month lacks becomes its last, in every century', () => {
  assert.deepEqual(
    [
      later('2024-01-31', 1),
      later('2023-01-31', 1),
      later('0050-01-31', 1),
      later('2024-03-31', -1),
      later('1999-12-31', 2),
    ],
    ['2024-02-29', '2023-02-28', '0050-02-28', '2024-02-29', '2000-02-29'],
  );
});

it('months later are as many months between, where the day exists', () => {
  const days = fc.integer({ min: -700_000, max: 2_800_000 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 3000 }), (day, months) => {
      const [, ofMonth] = monthAndDay(day);
      if (ofMonth <= 28) assert.equal(monthsBetween(day, addMonths(day, months)), months);
    }),
  );
});

it('days are those of the Gregorian calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), day => {
      const date = new Date(day * 86_400_000);
      assert.deepEqual(monthAndDay(day), [date.getUTCFullYear() * 12 + date.getUTCMonth(), date.getUTCDate()]);
    }),
  );
});
