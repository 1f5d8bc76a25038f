import { partsOf } from './civil-day.ts';
import type { CivilDay } from './instant.ts';

/**
 * Full years lived on `day`; negative before birth. A year is completed on the birthday itself.
 * Whoever is born on 29 February completes it on 1 March in a common year (a period whose corresponding day
 * is missing ends with the last day of that month, so the year is full when 28 February is over).
 */
export function ageOn(birth: CivilDay, day: CivilDay): number {
  const [b, d] = [partsOf(birth), partsOf(day)];
  const birthdayReached = d.month > b.month || (d.month === b.month && d.date >= b.date);
  return d.year - b.year - (birthdayReached ? 0 : 1);
}
