import { dayNumber, dayOfNumber } from './civil-day.ts';
import type { CivilDay, Instant } from './instant.ts';

/** What a clock on the wall shows. */
export interface WallClock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** A time zone of the IANA database: the only way between instants and civil days. */
export interface Zone {
  /** IANA name, `Asia/Seoul`. */
  readonly name: string;
  /** Milliseconds the wall clock is ahead of UTC at an instant. */
  offsetAt(instant: Instant): number;
  dayOf(instant: Instant): CivilDay;
  clockOf(instant: Instant): WallClock;
  /**
   * The instant at which the wall clock shows a day and `minutesOfDay` (0 to 1440; 1440 is the end of the day).
   * A time that happens twice is the first of the two; a time that is skipped moves forward by the gap.
   */
  at(day: CivilDay, minutesOfDay: number): Instant;
  /** The last millisecond of a day: whatever happens up to it happened on that day. */
  endOf(day: CivilDay): Instant;
}

const DAY = 86_400_000;

const zones = new Map<string, Zone>();

/** The zone of an IANA name, made once per name; a name that does not exist is a fault. */
export function zone(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const made = makeZone(name);
  zones.set(name, made);
  return made;
}

function makeZone(name: string): Zone {
  const offsetAt = cachedOffset(readOffset(name));
  const wallOf = (instant: Instant): number => instant + offsetAt(instant);
  const at = (day: CivilDay, minutesOfDay: number): Instant => {
    if (!(minutesOfDay >= 0 && minutesOfDay <= 1440))
      throw new RangeError(`no such minute of the day: ${minutesOfDay}`);
    return instantOfWall(dayNumber(day) * DAY + minutesOfDay * 60_000, offsetAt);
  };
  return {
    name,
    offsetAt,
    at,
    dayOf: instant => dayOfNumber(Math.floor(wallOf(instant) / DAY)),
    clockOf: instant => clockOfWall(wallOf(instant)),
    endOf: day => (at(day, 1440) - 1) as Instant,
  };
}

function clockOfWall(wall: number): WallClock {
  const seconds = Math.floor((wall - Math.floor(wall / DAY) * DAY) / 1000);
  return { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
}

function instantOfWall(wall: number, offsetAt: (instant: Instant) => number): Instant {
  const before = offsetAt((wall - DAY) as Instant);
  const after = offsetAt((wall + DAY) as Instant);
  const first = (wall - before) as Instant;
  if (before === after || offsetAt(first) === before) return first;
  const second = (wall - after) as Instant;
  return offsetAt(second) === after ? second : first;
}

/** Asks Intl, whose `longOffset` reads `GMT`, `GMT+09:00` or, before standard time, `GMT+08:27:52`. */
function readOffset(name: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  return instant => {
    const text = format.formatToParts(instant).find(part => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(text.replace('−', '-')) ?? [];
    const size = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000;
    return sign === '-' ? -size : size;
  };
}

// Intl takes microseconds; a block of time (about six days) whose two ends agree has one offset and is remembered.
// No zone has changed its offset twice within six days. Only 1900 to 2100 is remembered, so memory stays bounded.
const BLOCK = 2 ** 29;
const REMEMBERED = { from: Date.UTC(1900, 0, 1), to: Date.UTC(2100, 0, 1) };

function cachedOffset(read: (instant: number) => number): (instant: Instant) => number {
  const blocks = new Map<number, number>();
  return instant => {
    if (!(instant >= REMEMBERED.from && instant < REMEMBERED.to)) return read(instant);
    const block = Math.floor(instant / BLOCK);
    let offset = blocks.get(block);
    if (offset === undefined) {
      const start = read(block * BLOCK);
      offset = start === read((block + 1) * BLOCK) ? start : Number.NaN;
      blocks.set(block, offset);
    }
    return Number.isNaN(offset) ? read(instant) : offset;
  };
}
