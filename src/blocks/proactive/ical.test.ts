import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, type Instant } from '../../kernel/time/index.ts';
import { icalendar } from './ical.ts';
import { component, parseCalendar } from './test-ical.ts';

const now = Date.UTC(2026, 10, 22, 19) as Instant;
const event = (summary: string, description = 'x') => ({
  uid: 'a@b',
  day: day('2026-12-31'),
  summary,
  description,
  url: 'https://example.org/my/calendar',
  alarms: [30, 7, 1],
});
const file = (...events: readonly ReturnType<typeof event>[]) =>
  icalendar({ name: '나의 일정; 전부', language: 'ko', product: '-//Madang//Calendar//EN', events }, now);

describe('an iCalendar file', () => {
  test('RFC 5545 §3.1: lines end with CRLF and have at most 75 octets, no character broken', () => {
    const text = file(event('가나다라마바사아자차카타파하'.repeat(20)), event('x'.repeat(300)), event('😀'.repeat(60)));
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /[\r\n�]/);
    }
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  });

  test('what is written is what is read, commas, semicolons, backslashes and line breaks too', () => {
    const [summary, description] = ['운전면허 갱신, 서울; 강남\\역', '첫째 줄\n둘째 줄\r\n셋째, 줄'];
    const found = component(parseCalendar(file(event(summary, description))), 'VEVENT');
    assert.equal(found?.value('SUMMARY'), summary);
    assert.equal(found?.value('DESCRIPTION'), '첫째 줄\n둘째 줄\n셋째, 줄');
    assert.equal(found?.value('DTSTART'), '20261231');
    assert.equal(found?.value('DTEND'), '20270101', 'the end is not part of it');
    assert.equal(found?.value('DTSTAMP'), '20261122T190000Z');
    assert.deepEqual(
      found?.parts.map(alarm => alarm.value('TRIGGER')),
      ['-P30D', '-P7D', '-P1D'],
    );
  });

  test('it has what RFC 5545 requires, each once, and a calendar without events is one', () => {
    const calendar = parseCalendar(file());
    assert.deepEqual(calendar.parts, []);
    assert.equal(calendar.value('VERSION'), '2.0');
    assert.equal(calendar.value('NAME'), '나의 일정; 전부');
    for (const name of ['VERSION', 'PRODID', 'CALSCALE', 'METHOD']) assert.equal(calendar.count(name), 1, name);
  });

  test('a summary cannot add properties or components of its own', () => {
    const found = parseCalendar(file(event('x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil')));
    assert.equal(found.parts.length, 1);
  });
});
