import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CivilDay, day, type Instant, zone } from './index.ts';

const seoul = zone('Asia/Seoul');
const instant = (iso: string) => Date.parse(iso) as Instant;
const iso = (at: Instant) => new Date(at).toISOString().replace('.000Z', 'Z');

test('an instant has the day and the clock of its zone', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['Asia/Seoul', '2026-06-19T14:59:59Z', '2026-06-19', '23:59:59'],
    ['Asia/Seoul', '2026-06-19T15:00:00Z', '2026-06-20', '0:0:0'],
    ['Asia/Seoul', '1987-07-01T00:00:00Z', '1987-07-01', '10:0:0'], // daylight saving of 1987
    ['Asia/Seoul', '1955-01-01T00:00:00Z', '1955-01-01', '8:30:0'], // UTC+8:30 from 1954 to 1961
    ['Europe/Paris', '2026-03-29T00:59:59Z', '2026-03-29', '1:59:59'],
    ['Europe/Paris', '2026-03-29T01:00:00Z', '2026-03-29', '3:0:0'],
    ['Asia/Kolkata', '2026-01-01T18:30:00Z', '2026-01-02', '0:0:0'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31', '0:0:0'], // skipped 30 December
    ['America/St_Johns', '2026-01-01T00:00:00Z', '2025-12-31', '20:30:0'],
    ['UTC', '1969-12-31T23:59:59Z', '1969-12-31', '23:59:59'],
  ];
  for (const [name, at, expectedDay, expectedClock] of cases) {
    const { hour, minute, second } = zone(name).clockOf(instant(at));
    assert.equal(zone(name).dayOf(instant(at)), expectedDay, `${name} ${at}`);
    assert.equal(`${hour}:${minute}:${second}`, expectedClock, `${name} ${at}`);
  }
});

test('a wall time becomes an instant: skipped times move forward, doubled times are the first', () => {
  const cases: readonly (readonly [string, string, number, string])[] = [
    ['Asia/Seoul', '2026-06-19', 900, '2026-06-19T06:00:00Z'],
    ['Asia/Seoul', '2026-06-19', 1440, '2026-06-19T15:00:00Z'],
    ['Europe/Paris', '2026-03-29', 150, '2026-03-29T01:30:00Z'],
    ['Europe/Paris', '2026-10-25', 150, '2026-10-25T00:30:00Z'],
    ['Europe/Paris', '2026-10-25', 180, '2026-10-25T02:00:00Z'],
    ['America/New_York', '2026-11-01', 90, '2026-11-01T05:30:00Z'],
    ['Asia/Seoul', '1987-05-10', 720, '1987-05-10T02:00:00Z'],
  ];
  for (const [name, on, minutes, expected] of cases)
    assert.equal(iso(zone(name).at(day(on), minutes)), expected, `${name} ${on} ${minutes}`);
  assert.throws(() => seoul.at(day('2026-06-19'), 1441), RangeError);
  assert.throws(() => zone('Asia/Nowhere'), RangeError);
});

test('the end of a day is its last millisecond', () => {
  const end = seoul.endOf(day('2026-06-19'));
  assert.equal(seoul.dayOf(end), '2026-06-19');
  assert.equal(seoul.dayOf((end + 1) as Instant), '2026-06-20');
});

test('day and clock agree with Intl at any instant of any zone', () => {
  const names = fc.constantFrom(
    'Asia/Seoul',
    'Europe/London',
    'America/Sao_Paulo',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
  );
  const formats = new Map<string, Intl.DateTimeFormat>();
  const format = (timeZone: string) => {
    const made =
      formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, made);
    return made;
  };
  fc.assert(
    fc.property(names, fc.integer({ min: Date.UTC(1910, 0), max: Date.UTC(2110, 0) }), (name, ms) => {
      const { hour, minute, second } = zone(name).clockOf(ms as Instant);
      const clock = [hour, minute, second].map(n => String(n).padStart(2, '0')).join(':');
      assert.equal(`${zone(name).dayOf(ms as Instant)} ${clock}`, format(name).format(ms));
    }),
    { numRuns: 500 },
  );
});

test('from wall to instant and back', () => {
  const recent = fc
    .integer({ min: 0, max: 40_000 })
    .map(n => new Date(n * 86_400_000).toISOString().slice(0, 10) as CivilDay);
  fc.assert(
    fc.property(recent, fc.integer({ min: 0, max: 1439 }), (on, minutes) => {
      const at = zone('Asia/Tokyo').at(on, minutes);
      const { hour, minute } = zone('Asia/Tokyo').clockOf(at);
      assert.equal(zone('Asia/Tokyo').dayOf(at), on);
      assert.equal(hour * 60 + minute, minutes);
    }),
  );
});
