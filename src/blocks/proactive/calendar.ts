import { createHash } from 'node:crypto';
import type { Database } from '../../kernel/database/index.ts';
import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import { type Language, type Words, words } from '../../kernel/words/index.ts';
import type { DueDate, DueDates, Reminder } from '../language/index.ts';
import * as dueDays from './due-day-store.ts';
import { icalendar } from './ical.ts';

/** One line of somebody's calendar. */
export interface DueLine {
  readonly due: DueDate;
  readonly day: CivilDay;
  readonly opens?: CivilDay;
}

/** What falls due for somebody from a day on, as it was found at the last look. */
export async function dueLines(
  database: Database,
  { list }: DueDates,
  person: string,
  from: CivilDay,
): Promise<readonly DueLine[]> {
  const declared = new Map(list.map(due => [due.id, due]));
  return (await dueDays.dueDaysOf(database, person, from)).flatMap(({ due: id, ...on }) => {
    const due = declared.get(id);
    return due ? [{ due, ...on }] : [];
  });
}

const daysBefore: Readonly<Record<Reminder, number>> = { month: 30, week: 7, day: 1 };
const name = words('{portal}: 나의 일정', '{portal}: my calendar');

/** Calendars tell events apart by this; it names neither the person nor the address of the feed. */
const uidOf = (person: string, { due, day }: DueLine, host: string): string =>
  `${createHash('sha256').update(`${person}/${due.id}/${day}`).digest('hex').slice(0, 32)}@${host}`;

/** Somebody's calendar as an iCalendar file. */
export function calendarFile(
  options: { readonly portal: Words; readonly publicUrl: string; readonly language: Language; readonly now: Instant },
  person: string,
  lines: readonly DueLine[],
): string {
  const { portal, publicUrl, language, now } = options;
  const host = new URL(publicUrl).hostname;
  const prefix = language === 'ko' ? '' : `/${language}`;
  return icalendar(
    {
      name: name[language].replace('{portal}', portal[language]),
      language,
      product: `-//${portal.en}//Calendar//${language.toUpperCase()}`,
      events: lines.map(line => ({
        uid: uidOf(person, line, host),
        day: line.day,
        summary: line.due.words[language],
        description: `${line.due.todo[language]}\n${line.due.law.words[language]}`,
        url: `${publicUrl}${prefix}/my/calendar`,
        alarms: line.due.remind.map(one => daysBefore[one]),
      })),
    },
    now,
  );
}
