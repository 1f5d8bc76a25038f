import { addDays, type CivilDay, type Instant } from '../../kernel/time/index.ts';

/** A whole day in somebody's calendar. */
export interface CalendarEvent {
  /** The same for the same event each time the file is fetched; tells nothing about the person. */
  readonly uid: string;
  readonly day: CivilDay;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** Days before, at which to remind. */
  readonly alarms: readonly number[];
}

export interface Calendar {
  readonly name: string;
  readonly language: string;
  /** Who made the file: `-//Madang//Calendar//EN`. */
  readonly product: string;
  readonly events: readonly CalendarEvent[];
}

/** Text as RFC 5545 §3.3.11 writes it. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, mark => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n');

const basic = (day: CivilDay): string => day.replaceAll('-', '');
const stamp = (at: Instant): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');

const encoder = new TextEncoder();

/** Lines of at most 75 octets, never broken within a character. RFC 5545 §3.1 */
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

const alarm = (event: CalendarEvent, days: number): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(event.summary)}`,
  `TRIGGER:-P${days}D`,
  'END:VALARM',
];

const eventLines = (event: CalendarEvent, { language }: Calendar, now: Instant): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `DTSTAMP:${stamp(now)}`,
  `DTSTART;VALUE=DATE:${basic(event.day)}`,
  `DTEND;VALUE=DATE:${basic(addDays(event.day, 1))}`,
  `SUMMARY;LANGUAGE=${language}:${escaped(event.summary)}`,
  `DESCRIPTION;LANGUAGE=${language}:${escaped(event.description)}`,
  `URL:${event.url}`,
  'TRANSP:TRANSPARENT',
  'CLASS:PRIVATE',
  ...event.alarms.flatMap(days => alarm(event, days)),
  'END:VEVENT',
];

/** A calendar as an iCalendar file (RFC 5545), asking to be fetched again once a day (RFC 7986). */
export const icalendar = (calendar: Calendar, now: Instant): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${calendar.product}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(calendar.name)}`,
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...calendar.events.flatMap(event => eventLines(event, calendar, now)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
