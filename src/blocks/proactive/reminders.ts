import { addDays, addMonths, type CivilDay } from '../../kernel/time/index.ts';
import type { Reminder } from '../language/index.ts';

/** When a finding is told: as soon as it was found, or ahead of its day. */
export type Stage = 'now' | Reminder;

export interface Reminded {
  readonly stage: Stage;
  readonly tellOn: CivilDay;
}

const ahead: Readonly<Record<Reminder, (day: CivilDay) => CivilDay>> = {
  month: day => addMonths(day, -1),
  week: day => addDays(day, -7),
  day: day => addDays(day, -1),
};

/**
 * One month, one week, one day before: those still to come each on their day, and of those that have passed only the last, at once.
 * Nothing for a day that is over.
 *
 * @example remindersOf('2026-12-01', '2026-11-22', ['month', 'week', 'day']) // month now, week on the 24th, day on the 30th
 */
export function remindersOf(day: CivilDay, today: CivilDay, asked: readonly Reminder[]): readonly Reminded[] {
  if (day < today) return [];
  const all = (['month', 'week', 'day'] as const)
    .filter(stage => asked.includes(stage))
    .map(stage => ({ stage, tellOn: ahead[stage](day) }));
  const passed = all.filter(one => one.tellOn <= today).at(-1);
  const coming = all.filter(one => one.tellOn > today);
  return [...(passed ? [{ stage: passed.stage, tellOn: today }] : []), ...coming];
}
