import type { Words } from '../words/index.ts';
import { partsOf } from './civil-day.ts';
import { addDays, addMonths, eachDay } from './day-arithmetic.ts';
import type { DayLeftOut } from './holiday.ts';
import type { CivilDay, Instant } from './instant.ts';
import type { OfficeCalendar } from './office-calendar.ts';
import type { Due, EndedPause, Pause, Period, Stopped } from './period.ts';
import type { Span } from './span.ts';

const pauseReason: Words = { ko: '처리 기간에 넣지 않는 날', en: 'Clock stopped' };

/**
 * Counts a period from `start`.
 *
 * @example
 * due({ unit: 'officeDays', amount: 7, firstDayCounts: true, endOnHoliday: 'stays' }, start, calendar).lastDay
 */
export function due(period: Period, start: Instant, calendar: OfficeCalendar, pauses?: readonly EndedPause[]): Due;
export function due(period: Period, start: Instant, calendar: OfficeCalendar, pauses: readonly Pause[]): Due | Stopped;
export function due(
  period: Period,
  start: Instant,
  calendar: OfficeCalendar,
  pauses: readonly Pause[] = [],
): Due | Stopped {
  checkPeriod(period);
  const ended = pauses.filter((pause): pause is EndedPause => pause.to !== undefined);
  const end = count(
    period,
    start,
    calendar,
    ended.map(pause => stopOf(pause, period, calendar)),
  );
  const open = pauses.find(pause => pause.to === undefined && stopFrom(pause, period, calendar) < end.due);
  if (open) return { stopped: true, since: open.from };
  return {
    stopped: false,
    due: end.due,
    lastDay: end.lastDay,
    leftOut: daysLeftOut(period, start, end, calendar, ended),
  };
}

/** An end, and the first day whose being closed mattered: every day of an office unit, else the day the end fell on. */
interface End {
  readonly due: Instant;
  readonly lastDay: CivilDay;
  readonly closedMattersFrom: CivilDay;
}

function checkPeriod({ unit, amount }: Period): void {
  if (!(amount > 0) || (unit !== 'officeHours' && !Number.isInteger(amount)))
    throw new RangeError(`a period of ${amount} ${unit} cannot be counted`);
}

const dropsWholeDays = (pause: Pause, period: Period): boolean =>
  period.unit !== 'officeHours' || pause.wholeDays === true;

const stopFrom = (pause: Pause, period: Period, { zone }: OfficeCalendar): Instant =>
  dropsWholeDays(pause, period) ? zone.at(zone.dayOf(pause.from), 0) : pause.from;

const stopOf = (pause: EndedPause, period: Period, calendar: OfficeCalendar): Span => {
  if (pause.to < pause.from) throw new RangeError('a pause cannot end before it begins');
  const { zone } = calendar;
  const to = dropsWholeDays(pause, period) ? zone.at(zone.dayOf(pause.to), 1440) : pause.to;
  return { from: stopFrom(pause, period, calendar), to };
};

function count(period: Period, start: Instant, calendar: OfficeCalendar, stops: readonly Span[]): End {
  const { zone } = calendar;
  const startDay = zone.dayOf(start);
  if (period.unit === 'officeHours') {
    const due = calendar.addOfficeHours(start, period.amount, stops);
    return { due, lastDay: zone.dayOf(due), closedMattersFrom: startDay };
  }
  const isStopped = (day: CivilDay): boolean =>
    stops.some(stop => stop.from <= zone.at(day, 0) && zone.at(day, 0) < stop.to);
  const first = firstDay(period, start, calendar);
  const isOfficeDay = (day: CivilDay): boolean => calendar.isOfficeDay(day) && !isStopped(day);
  if (period.unit === 'officeDays') {
    const lastDay = walk(addDays(first, -1), period.amount, isOfficeDay);
    return { due: zone.endOf(lastDay), lastDay, closedMattersFrom: startDay };
  }
  const counted = calendarEnd(period, first, isStopped);
  const lastDay = period.endOnHoliday === 'stays' || isOfficeDay(counted) ? counted : walk(counted, 1, isOfficeDay);
  return { due: zone.endOf(lastDay), lastDay, closedMattersFrom: counted };
}

/** The first day that may count. */
function firstDay({ unit, firstDayCounts, outsideHours }: Period, start: Instant, calendar: OfficeCalendar): CivilDay {
  const startDay = calendar.zone.dayOf(start);
  if (!firstDayCounts) return addDays(startDay, 1);
  return unit === 'officeDays' || outsideHours === 'next-opening'
    ? calendar.zone.dayOf(calendar.nextOpening(start))
    : startDay;
}

/** The day reached after `steps` days that count, starting after `from`. */
function walk(from: CivilDay, steps: number, counts: (day: CivilDay) => boolean): CivilDay {
  let day = from;
  for (let left = steps; left > 0; ) {
    day = addDays(day, 1);
    if (counts(day)) left--;
  }
  return day;
}

/** Where a period of calendar units ends, moved on by the days on which the clock stood still. */
function calendarEnd(period: Period, first: CivilDay, isStopped: (day: CivilDay) => boolean): CivilDay {
  const plain = lastCalendarDay(period, first);
  const lost = [...eachDay(first, plain)].filter(isStopped).length;
  return walk(plain, lost, day => !isStopped(day));
}

/** The day before the corresponding day; where the last month has no such day, its last day. */
function lastCalendarDay({ unit, amount }: Period, first: CivilDay): CivilDay {
  if (unit === 'calendarDays') return addDays(first, amount - 1);
  if (unit === 'weeks') return addDays(first, amount * 7 - 1);
  const corresponding = addMonths(first, unit === 'years' ? amount * 12 : amount);
  return partsOf(corresponding).date === partsOf(first).date ? addDays(corresponding, -1) : corresponding;
}

function daysLeftOut(
  { unit }: Period,
  start: Instant,
  end: End,
  { zone, whyClosed }: OfficeCalendar,
  pauses: readonly EndedPause[],
): readonly DayLeftOut[] {
  const stopped = pauses.map(pause => ({ ...pause, from: zone.dayOf(pause.from), to: zone.dayOf(pause.to) }));
  return [...eachDay(zone.dayOf(start), end.lastDay)].flatMap(day => {
    const closed = day >= end.closedMattersFrom ? whyClosed(day) : undefined;
    const pause = stopped.find(({ from, to }) => from <= day && day <= to);
    const reason = closed ?? (pause && (pause.reason ?? pauseReason));
    return reason && (day !== end.lastDay || unit === 'officeHours') ? [{ day, reason }] : [];
  });
}
