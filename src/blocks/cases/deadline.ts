import { type DayLeftOut, due, type Instant, type OfficeCalendar, type Pause } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import type { LegalClock } from '../language/index.ts';
import type { Case } from './case.ts';

/** Where a case's legal clock stands. */
export type Deadline =
  | { readonly stopped: true; readonly since: Instant }
  | { readonly stopped: false; readonly due: Instant; readonly leftOut: readonly DayLeftOut[] };

/** The time a supplement takes is not counted, the day it was asked and the day it came included. */
export const pausesOf = (it: Pick<Case, 'supplements'>): readonly Pause[] =>
  it.supplements.map(s => ({
    from: s.requestedAt,
    ...(s.endedAt !== undefined && { to: s.endedAt }),
    wholeDays: true,
    reason: words('보완을 기다린 날', 'Waiting for the supplement'),
  }));

/**
 * When a case must be decided, by the office calendar as it is known: a holiday announced later moves it.
 * @law 민원 처리에 관한 법률 제19조, 같은 법 시행령 제20조
 */
export function deadline(
  clock: LegalClock,
  it: Pick<Case, 'openedAt' | 'supplements'>,
  calendar: OfficeCalendar,
): Deadline {
  return due(clock.period, it.openedAt, calendar, pausesOf(it));
}
