import type { Queryable } from '../../kernel/database/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import type { DueDay } from '../language/index.ts';

/** A due date of somebody's calendar. */
export interface KeptDue extends DueDay {
  readonly due: string;
}

/** Replaces the calendars of some people. */
export async function keepDueDays(
  tx: Queryable,
  calendars: readonly { readonly person: string; readonly days: readonly KeptDue[] }[],
): Promise<void> {
  await tx.query('delete from proactive.due_days where person = any ($1::uuid[])', [calendars.map(c => c.person)]);
  const days = calendars.flatMap(({ person, days: of }) => of.map(one => ({ person, ...one })));
  await tx.query(
    `insert into proactive.due_days (person, due, day, opens)
     select d.person, d.due, d.day, d.opens
     from unnest($1::uuid[], $2::text[], $3::date[], $4::date[]) d (person, due, day, opens) on conflict do nothing`,
    [days.map(d => d.person), days.map(d => d.due), days.map(d => d.day), days.map(d => d.opens ?? null)],
  );
}

export async function dueDaysOf(on: Queryable, person: string, from: CivilDay): Promise<readonly KeptDue[]> {
  const rows = await on.query<{ due: string; day: CivilDay; opens: CivilDay | null }>(
    'select due, day, opens from proactive.due_days where person = $1 and day >= $2 order by day, due',
    [person, from],
  );
  return rows.map(({ due, day, opens }) => ({ due, day, ...(opens !== null && { opens }) }));
}
