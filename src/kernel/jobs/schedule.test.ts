import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import type { Instant } from '../time/index.ts';
import { cronItem, schedule } from './schedule.ts';

const kind = { name: 'reports.make', schema: z.object({ kind: z.string() }) };
const matches = (cron: string, utc: string, zone = 'Asia/Seoul', now = utc): boolean => {
  const date = new Date(utc);
  const item = cronItem(schedule('nightly', cron, kind, { kind: 'daily' }), zone, () => Date.parse(now) as Instant);
  return item.match({
    min: date.getUTCMinutes(),
    hour: date.getUTCHours(),
    date: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    dow: date.getUTCDay(),
  });
};

test('a schedule counts in the civil time of its zone, not in UTC', () => {
  assert.equal(matches('0 3 * * *', '2026-01-14T18:00:00Z'), true);
  assert.equal(matches('0 3 * * *', '2026-01-15T03:00:00Z'), false);
  assert.equal(matches('0 3 * * *', '2026-01-15T03:00:00Z', 'UTC'), true);
});

test('day, month and weekday are those of the zone, across midnight and new year', () => {
  assert.equal(matches('0 0 1 1 *', '2026-12-31T15:00:00Z'), true);
  assert.equal(matches('0 0 1 1 *', '2027-01-01T00:00:00Z'), false);
  assert.equal(matches('30 8 * * 1', '2026-11-22T23:30:00Z'), true, 'Sunday night in UTC is Monday morning in Seoul');
});

test('a zone with summer time keeps its hour in summer', () => {
  assert.equal(matches('0 3 * * *', '2026-01-15T02:00:00Z', 'Europe/Berlin'), true);
  assert.equal(matches('0 3 * * *', '2026-07-15T01:00:00Z', 'Europe/Berlin'), true);
});

test('a minute that is caught up on after new year belongs to the year before', () => {
  assert.equal(matches('0 23 * * 4', '2026-12-31T14:00:00Z', 'Asia/Seoul', '2027-01-01T01:00:00Z'), true);
});

test('a payload that does not fit its kind is refused when declared', () => {
  assert.throws(() => schedule('x', '* * * * *', kind, { kind: 3 } as never));
  assert.throws(() => cronItem(schedule('x', '99 * * * *', kind, { kind: 'a' }), 'UTC', () => 0 as Instant));
});
