import type { Words } from '../words/index.ts';
import type { CivilDay } from './instant.ts';

/** A day on which offices are closed, and what it is called. */
export interface Holiday {
  readonly day: CivilDay;
  readonly words: Words;
}

/** A holiday declared for one occasion, with the day it became known. */
export interface AnnouncedHoliday extends Holiday {
  readonly announcedOn: CivilDay;
}

/** A day that was not counted, and why. */
export interface DayLeftOut {
  readonly day: CivilDay;
  readonly reason: Words;
}

const join = (a: Words, b: Words): Words => ({ ko: `${a.ko}·${b.ko}`, en: `${a.en}, ${b.en}` });

/** Looks holidays up by day; a day with several names carries them all. Each year is asked for once. */
export function holidayIndex(
  ofYear: (year: number) => readonly Holiday[],
  extra: readonly Holiday[],
): (day: CivilDay) => Words | undefined {
  const years = new Map<string, ReadonlyMap<CivilDay, Words>>();
  const read = (year: string): ReadonlyMap<CivilDay, Words> => {
    const found = new Map<CivilDay, Words>();
    for (const { day, words } of ofYear(Number(year))) {
      const other = found.get(day);
      found.set(day, other ? join(other, words) : words);
    }
    for (const { day, words } of extra) if (day.startsWith(year) && !found.has(day)) found.set(day, words);
    years.set(year, found);
    return found;
  };
  return day => (years.get(day.slice(0, 4)) ?? read(day.slice(0, 4))).get(day);
}
