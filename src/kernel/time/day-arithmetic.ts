import { dayNumber, dayOfNumber, dayOfParts, daysInMonth, partsOf } from './civil-day.ts';
import type { CivilDay } from './instant.ts';

/** The day `days` later (or earlier, when negative). */
export const addDays = (day: CivilDay, days: number): CivilDay => dayOfNumber(dayNumber(day) + days);

/** Same date, `months` later; where that month is shorter, its last day (31 January + 1 month = 28 February). */
export function addMonths(day: CivilDay, months: number): CivilDay {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + month - 1 + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return dayOfParts({ ...target, date: Math.min(date, daysInMonth(target.year, target.month)) });
}

/** Same date, `years` later; 29 February becomes 28 February in a common year. */
export const addYears = (day: CivilDay, years: number): CivilDay => addMonths(day, years * 12);

/** How many days `to` lies after `from`. */
export const daysBetween = (from: CivilDay, to: CivilDay): number => dayNumber(to) - dayNumber(from);

/** ISO weekday: 1 Monday … 7 Sunday. */
export const weekday = (day: CivilDay): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** Negative, zero or positive, as `sort` wants it. */
export const compareDays = (a: CivilDay, b: CivilDay): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every day from `from` to `to`, both included. */
export function* eachDay(from: CivilDay, to: CivilDay): Generator<CivilDay> {
  const last = dayNumber(to);
  for (let n = dayNumber(from); n <= last; n++) yield dayOfNumber(n);
}
