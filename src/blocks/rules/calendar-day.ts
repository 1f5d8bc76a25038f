/** A civil day as whole days since 1970-01-01, so that every target counts days the same way. */
export type DayNumber = number;

/** `YYYY-MM-DD` → days since 1970-01-01. Refuses (RangeError) what is not a day of the Gregorian calendar. */
export function dayNumber(day: string): DayNumber {
  const ms = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) throw new RangeError(`not a day: ${day}`);
  return ms / 86_400_000;
}

export const dayText = (day: DayNumber): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Year × 12 + month (0 to 11), and the day of the month. Counts in March years, as in Hinnant's `civil_from_days`. */
export function monthAndDay(day: DayNumber): readonly [month: number, day: number] {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  return [(era * 400 + year) * 12 + march + 2, ofYear - Math.floor((153 * march + 2) / 5) + 1];
}

/** Whole months from `a` to `b`: the number of times the day of the month has come round; rounded down below zero too. */
export function monthsBetween(a: DayNumber, b: DayNumber): number {
  const [from, fromDay] = monthAndDay(a);
  const [to, toDay] = monthAndDay(b);
  return to - from - (toDay < fromDay ? 1 : 0);
}

export const yearsBetween = (a: DayNumber, b: DayNumber): number => Math.floor(monthsBetween(a, b) / 12);

/** The first day of a month that is counted from January of the year 0. */
function firstOfMonth(month: number): DayNumber {
  const march = month - 2;
  const year = Math.floor(march / 12);
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * (march - year * 12) + 2) / 5);
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** Some months later; a day that the month lacks becomes its last. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const [month, ofMonth] = monthAndDay(day);
  const first = firstOfMonth(month + months);
  return first + Math.min(ofMonth, firstOfMonth(month + months + 1) - first) - 1;
}
