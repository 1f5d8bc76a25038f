import type { Words } from '../words/index.ts';
import { addDays, eachDay, weekday } from './day-arithmetic.ts';
import { type AnnouncedHoliday, type DayLeftOut, type Holiday, holidayIndex } from './holiday.ts';
import type { CivilDay, Instant } from './instant.ts';
import { cutOut, type Span } from './span.ts';
import type { Zone } from './zone.ts';

/** When an office is open. Pure: made from data, holds no clock. */
export interface OfficeCalendar {
  readonly zone: Zone;
  /** Office hours in one full day. */
  readonly hoursPerDay: number;
  isOfficeDay(day: CivilDay): boolean;
  /** The holiday's name, or the name of the weekend day; undefined on an office day. */
  whyClosed(day: CivilDay): Words | undefined;
  /** The spans in which the office is open on a day; none when it is closed. */
  openSpans(day: CivilDay): readonly Span[];
  /** The instant itself while the office is open, else the next moment at which it opens. */
  nextOpening(instant: Instant): Instant;
  /** The day itself when it is an office day, else the next one. */
  nextOfficeDay(day: CivilDay): CivilDay;
  /** The first moment at which `hours` of office time have passed since `from`; `stopped` spans do not count. */
  addOfficeHours(from: Instant, hours: number, stopped?: readonly Span[]): Instant;
  /** The `days`-th office day from `from`; `from` itself is the first when it counts and is an office day. */
  addOfficeDays(from: CivilDay, days: number, options: { readonly firstDayCounts: boolean }): CivilDay;
  /** The closed days from `from` to `to`, both included, each with its reason. */
  skipped(from: CivilDay, to: CivilDay): readonly DayLeftOut[];
}

export interface OfficeCalendarOptions {
  readonly zone: Zone;
  /** Open hours of an office day on the wall clock, in order: `[{ from: '09:00', to: '12:00' }, …]`. */
  readonly hours: readonly { readonly from: string; readonly to: string }[];
  readonly holidays: (year: number) => readonly Holiday[];
  /** Holidays declared later than the yearly list. */
  readonly extra?: readonly AnnouncedHoliday[];
  /** ISO weekdays that are never office days; Saturday and Sunday unless given. */
  readonly weekend?: readonly number[];
}

const weekdayNames: readonly Words[] = [
  { ko: '월요일', en: 'Monday' },
  { ko: '화요일', en: 'Tuesday' },
  { ko: '수요일', en: 'Wednesday' },
  { ko: '목요일', en: 'Thursday' },
  { ko: '금요일', en: 'Friday' },
  { ko: '토요일', en: 'Saturday' },
  { ko: '일요일', en: 'Sunday' },
];

const HOUR = 3_600_000;
/** A walk this long (in days) means that the calendar never opens. */
const LONGEST_WALK = 366 * 100;

function minutesOf(clock: string): number {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(clock) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (!(minutes <= 1440)) throw new RangeError(`no such time of day: ${clock}`);
  return minutes;
}

function readHours(hours: OfficeCalendarOptions['hours']) {
  const spans = hours.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }));
  const inOrder = spans.every(({ from, to }, i) => from < to && from >= (spans[i - 1]?.to ?? 0));
  if (spans.length === 0 || !inOrder) throw new RangeError('office hours must be given, in order and without overlap');
  return spans;
}

/**
 * A calendar of office days and hours.
 *
 * @example
 * officeCalendar({ zone: zone('Asia/Seoul'), hours: [{ from: '09:00', to: '18:00' }], holidays: () => [] })
 */
export function officeCalendar(options: OfficeCalendarOptions): OfficeCalendar {
  const { zone, weekend = [6, 7] } = options;
  const hours = readHours(options.hours);
  const holiday = holidayIndex(options.holidays, options.extra ?? []);

  const whyClosed = (day: CivilDay): Words | undefined => {
    const number = weekday(day);
    return holiday(day) ?? (weekend.includes(number) ? weekdayNames[number - 1] : undefined);
  };
  const isOfficeDay = (day: CivilDay): boolean => whyClosed(day) === undefined;
  const openSpans = (day: CivilDay): readonly Span[] =>
    isOfficeDay(day) ? hours.map(({ from, to }) => ({ from: zone.at(day, from), to: zone.at(day, to) })) : [];

  function* officeDays(from: CivilDay): Generator<CivilDay> {
    for (let i = 0; i < LONGEST_WALK; i++) {
      const day = addDays(from, i);
      if (isOfficeDay(day)) yield day;
    }
    throw new RangeError(`no further office day after ${from}`);
  }
  function* openFrom(from: Instant): Generator<Span> {
    for (const day of officeDays(zone.dayOf(from)))
      for (const span of openSpans(day))
        if (span.to > from) yield { from: Math.max(span.from, from) as Instant, to: span.to };
  }
  const first = <T>(items: Iterable<T>): T => {
    for (const item of items) return item;
    throw new RangeError('nothing to take');
  };

  return {
    zone,
    hoursPerDay: hours.reduce((sum, { from, to }) => sum + to - from, 0) / 60,
    isOfficeDay,
    whyClosed,
    openSpans,
    nextOpening: instant => first(openFrom(instant)).from,
    nextOfficeDay: day => first(officeDays(day)),
    addOfficeHours(from, amount, stopped = []) {
      if (!(amount > 0)) throw new RangeError(`office hours to add must be positive: ${amount}`);
      let left = amount * HOUR;
      for (const open of openFrom(from))
        for (const span of cutOut(open, stopped)) {
          if (span.from + left <= span.to) return (span.from + left) as Instant;
          left -= span.to - span.from;
        }
      throw new RangeError('unreachable: the walk over office days has its own end');
    },
    addOfficeDays(from, days, { firstDayCounts }) {
      if (!(Number.isInteger(days) && days > 0)) throw new RangeError(`office days to add must be a count: ${days}`);
      let left = days;
      for (const day of officeDays(firstDayCounts ? from : addDays(from, 1))) if (--left === 0) return day;
      throw new RangeError('unreachable: the walk over office days has its own end');
    },
    skipped: (from, to) =>
      [...eachDay(from, to)].flatMap(day => {
        const reason = whyClosed(day);
        return reason ? [{ day, reason }] : [];
      }),
  };
}
