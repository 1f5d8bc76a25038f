import { refusals } from '../refusal/index.ts';
import type { CivilDay } from './instant.ts';

const refuse = refusals({
  'day-invalid': {
    status: 422,
    words: {
      ko: '‘{text}’은(는) 날짜가 아닙니다. 2026-06-19처럼 적어 주세요.',
      en: '“{text}” is not a date. Write it like 2026-06-19.',
    },
  },
});

/** The three numbers of a civil day; `month` 1-12, `date` 1-31. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days a month has; `month` 1-12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isDate = ({ year, month, date }: DayParts): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);

/** The year, month and date of a day. */
export const partsOf = (day: CivilDay): DayParts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

/** Whether a value is the text of a real day, `YYYY-MM-DD`, years 0001 to 9999. */
export const isDay = (value: unknown): value is CivilDay =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDate(partsOf(value as CivilDay));

/** Reads `YYYY-MM-DD`. Refuses (`day-invalid`) anything else, and days that do not exist such as 2026-02-29. */
export function day(text: string): CivilDay {
  if (!isDay(text)) throw refuse('day-invalid', { text: text.slice(0, 40) });
  return text;
}

/** The day of three numbers; a day that does not exist is a fault. */
export function dayOfParts(parts: DayParts): CivilDay {
  if (!isDate(parts)) throw new RangeError(`no such day: ${parts.year}-${parts.month}-${parts.date}`);
  const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);
  return `${String(parts.year).padStart(4, '0')}-${two(parts.month)}-${two(parts.date)}` as CivilDay;
}

// The two conversions below are Howard Hinnant's `days_from_civil` and `civil_from_days` (public domain):
// a year that begins in March makes the leap day the last one, so no table of months is needed.

/** Days since 1970-01-01. */
export function dayNumber(day: CivilDay): number {
  const { year, month, date } = partsOf(day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The day that is `number` days after 1970-01-01. */
export function dayOfNumber(number: number): CivilDay {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return dayOfParts({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date });
}
