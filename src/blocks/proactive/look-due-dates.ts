import { addMonths, type CivilDay, type OfficeCalendar } from '../../kernel/time/index.ts';
import type { StandingReading } from '../exchange/index.ts';
import type { DueDates } from '../language/index.ts';
import type { KeptDue } from './due-day-store.ts';
import type { Finding } from './finding.ts';
import { textOfDue } from './finding-text.ts';
import type { Look, Waiting } from './look-store.ts';
import { remindersOf } from './reminders.ts';

/** How far ahead the calendar reaches, in months. */
const calendarMonths = 13;
/** Everyone is looked at each month; reminders begin a month before a day. */
const remindedMonths = 3;

export interface DueLook extends Look {
  readonly days: readonly KeptDue[];
  readonly findings: readonly Finding[];
}

/** Finds what falls due for one person. Pure. */
export function lookForDueDates(
  { calendar, offices }: { readonly calendar: DueDates; readonly offices: OfficeCalendar },
  { person, cut, day: today }: Waiting,
  { present }: StandingReading,
): DueLook {
  const span = { from: today, to: addMonths(today, calendarMonths), calendar: offices };
  const found = calendar.list.flatMap(due => due.days(present, span).map(on => ({ due, ...on })));
  const until: CivilDay = addMonths(today, remindedMonths);
  const findings = found
    .filter(one => one.day <= until)
    .flatMap(({ due, day }) =>
      remindersOf(day, today, due.remind).map(
        (when): Finding => ({
          person,
          subject: person,
          purpose: 'due-dates',
          kind: 'due',
          about: due.id,
          day,
          ...when,
          told: textOfDue(due),
        }),
      ),
    );
  return {
    person,
    known: cut,
    day: today,
    nextOn: addMonths(today, 1),
    stands: new Map(),
    days: found.map(({ due, day, opens }) => ({ due: due.id, day, ...(opens && { opens }) })),
    findings,
  };
}
