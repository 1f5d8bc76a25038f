import { type ParsedCronItem, parseCronItem } from 'graphile-worker';
import type { z } from 'zod';
import type { Clock } from '../time/index.ts';
import type { JobKind } from './job-kind.ts';

/** Work that recurs by the civil clock. */
export interface Schedule {
  readonly id: string;
  /** Minute, hour, day of month, month, day of week, in the worker's time zone: `0 3 * * *` is every night at three. */
  readonly cron: string;
  readonly task: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Declares recurring work. After a pause of up to a day it is caught up on, once for each time it missed. */
export function schedule<S extends z.ZodType>(
  id: string,
  cron: string,
  kind: JobKind<S>,
  payload: z.input<S> & Readonly<Record<string, unknown>>,
): Schedule {
  kind.schema.parse(payload);
  return { id, cron, task: kind.name, payload };
}

/** A minute as the library gives it, always in UTC. */
interface Minute {
  readonly min: number;
  readonly hour: number;
  readonly date: number;
  readonly month: number;
  readonly dow: number;
}

const day = 24 * 60 * 60 * 1000;

// The library leaves out the year: it is the one that brings the minute closest to the present.
function instantOf({ min, hour, date, month }: Minute, now: number): number {
  const year = new Date(now).getUTCFullYear();
  const candidates = [year - 1, year, year + 1].map(y => Date.UTC(y, month - 1, date, hour, min));
  return candidates.reduce((best, one) => (Math.abs(one - now) < Math.abs(best - now) ? one : best));
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Tells the civil minute of an instant in a time zone. */
function civilMinute(zone: string): (instant: number) => Minute {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    weekday: 'short',
  });
  return instant => {
    const parts = new Map(format.formatToParts(instant).map(part => [part.type, part.value]));
    const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    const dow = weekdays.indexOf(parts.get('weekday') ?? '');
    return { min: number('minute'), hour: number('hour'), date: number('day'), month: number('month'), dow };
  };
}

/** The library's form of a schedule: it asks in UTC, and the pattern answers in the zone. */
export function cronItem({ id, cron, task, payload }: Schedule, zone: string, clock: Clock): ParsedCronItem {
  const inZone = civilMinute(zone);
  const pattern = parseCronItem({ task, match: cron, identifier: id });
  return parseCronItem({
    task,
    identifier: id,
    payload: { ...payload },
    options: { backfillPeriod: day },
    match: minute => pattern.match(inZone(instantOf(minute, clock()))),
  });
}
