import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, formatDay, formatInstant, formatTime, type Instant, zone } from './index.ts';

const friday = day('2026-06-19');
const seoul = zone('Asia/Seoul');

test('days are written as official documents write them', () => {
  assert.equal(formatDay('ko', friday, 'short'), '2026. 6. 19.');
  assert.equal(formatDay('ko', friday, 'weekday'), '2026. 6. 19.(금)');
  assert.equal(formatDay('ko', friday, 'long'), '2026년 6월 19일');
  assert.equal(formatDay('en', friday, 'short'), '19 June 2026');
  assert.equal(formatDay('en', friday, 'long'), '19 June 2026');
  assert.equal(formatDay('en', friday, 'weekday'), 'Fri 19 June 2026');
});

test('moments carry the day and the 24-hour clock of their zone', () => {
  const at = seoul.at(friday, 900);
  assert.equal(formatInstant('ko', at, seoul), '2026. 6. 19.(금) 15:00');
  assert.equal(formatInstant('en', at, seoul), '19 June 2026, 15:00');
  assert.equal(formatInstant('en', at, zone('America/New_York')), '19 June 2026, 02:00');
  assert.equal(formatTime((at + 5 * 60_000) as Instant, seoul), '15:05');
});
