import { type CivilDay, type OfficeCalendar, officeCalendar, zone } from '../../kernel/time/index.ts';
import { koreanHolidays } from './holidays.ts';
import { publicOfficeHours } from './office-hours.ts';
import { type TemporaryHoliday, temporaryHolidays } from './temporary-holidays.ts';

export const seoul = zone('Asia/Seoul');

function makeCalendar(known: readonly TemporaryHoliday[], unknown: readonly TemporaryHoliday[]): OfficeCalendar {
  const notYet = new Set(unknown.map(holiday => holiday.day));
  return officeCalendar({
    zone: seoul,
    hours: publicOfficeHours.value,
    holidays: year => koreanHolidays(year).filter(holiday => !notYet.has(holiday.day)),
    extra: known,
  });
}

// One calendar for each set of announcements known, so that its years are read once.
const calendars = new Map<string, OfficeCalendar>();

/**
 * The calendar of Korean public offices with all that was known on a day: temporary holidays announced later are not in it.
 * Without a day, everything known to the program.
 *
 * @example
 * due(days(7).period, receivedAt, koreanCalendar()).lastDay
 */
export function koreanCalendar(
  knownOn?: CivilDay,
  announcements: readonly TemporaryHoliday[] = temporaryHolidays,
): OfficeCalendar {
  const isKnown = (holiday: TemporaryHoliday): boolean => knownOn === undefined || holiday.announcedOn <= knownOn;
  const known = announcements.filter(isKnown);
  const unknown = announcements.filter(holiday => !isKnown(holiday));
  const key = [known, unknown].map(list => list.map(holiday => holiday.day).join()).join('|');
  const made = calendars.get(key) ?? makeCalendar(known, unknown);
  calendars.set(key, made);
  return made;
}
