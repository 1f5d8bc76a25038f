import type { Queryable, Transaction } from '../../kernel/database/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import type { KnownAt, Purpose } from '../exchange/index.ts';
import type { Stand } from './stand.ts';

/** The last night of a purpose. */
export interface Night {
  readonly cut: KnownAt;
  readonly day: CivilDay;
  readonly rules: string;
}

/** Now, less a while in which transactions that are still under way end, by the database's clock. */
export const cutNow = async (on: Queryable, lagMilliseconds: number): Promise<KnownAt> =>
  (await on.one<{ cut: string }>(`select (now() - $1 * interval '1 millisecond')::text as cut`, [lagMilliseconds])).cut;

/** The last night, held until the transaction ends, so that only one begins the next. */
export async function holdNight(tx: Transaction, purpose: Purpose): Promise<Night | undefined> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`proactive.night ${purpose}`]);
  return tx.maybe<Night>('select cut::text, day, rules from proactive.nights where purpose = $1', [purpose]);
}

export async function keepNight(tx: Queryable, purpose: Purpose, { cut, day, rules }: Night): Promise<void> {
  await tx.query(
    `insert into proactive.nights (purpose, cut, day, rules) values ($1, $2, $3, $4)
     on conflict (purpose) do update set cut = excluded.cut, day = excluded.day, rules = excluded.rules`,
    [purpose, cut, day, rules],
  );
}

export async function wait(
  on: Queryable,
  purpose: Purpose,
  people: readonly string[],
  { cut, day }: Pick<Night, 'cut' | 'day'>,
): Promise<void> {
  await on.query(
    `insert into proactive.waiting (purpose, person, cut, day) select $1, p, $3, $4 from unnest($2::uuid[]) p
     on conflict (purpose, person) do update set cut = excluded.cut, day = excluded.day`,
    [purpose, people, cut, day],
  );
}

/** Whose next look has come by itself, and who consents but was never looked at. */
export async function dueForLook(
  on: Queryable,
  purpose: Purpose,
  consenting: readonly string[],
  today: CivilDay,
): Promise<readonly string[]> {
  const rows = await on.query<{ person: string }>(
    `select p as person from unnest($2::uuid[]) p left join proactive.looks l on l.person = p and l.purpose = $1
     where l.person is null or l.next_on <= $3`,
    [purpose, consenting, today],
  );
  return rows.map(row => row.person);
}

/** Somebody who waits to be looked at, and up to when they were last. */
export interface Waiting {
  readonly person: string;
  readonly cut: KnownAt;
  readonly day: CivilDay;
  readonly known: KnownAt | undefined;
  readonly lookedOn: CivilDay | undefined;
  readonly stale: boolean;
}

/** Takes some who wait; another worker takes others. They are back when the transaction does not commit. */
export async function take(tx: Transaction, purpose: Purpose, most: number): Promise<readonly Waiting[]> {
  const rows = await tx.query<{
    person: string;
    cut: KnownAt;
    day: CivilDay;
    known: KnownAt | null;
    lookedOn: CivilDay | null;
    stale: boolean;
  }>(
    `with taken as (
       delete from proactive.waiting w where w.purpose = $1 and w.person in (
         select person from proactive.waiting where purpose = $1 order by cut, person limit $2 for update skip locked)
       returning w.person, w.cut, w.day
     )
     select t.person, t.cut::text, t.day, l.known::text, l.day as "lookedOn", coalesce(l.known >= t.cut, false) as stale
     from taken t left join proactive.looks l on l.person = t.person and l.purpose = $1 order by t.cut, t.person`,
    [purpose, most],
  );
  return rows.map(row => ({ ...row, known: row.known ?? undefined, lookedOn: row.lookedOn ?? undefined }));
}

export interface Look {
  readonly person: string;
  readonly known: KnownAt;
  readonly day: CivilDay;
  readonly nextOn: CivilDay;
  readonly stands: ReadonlyMap<string, Stand>;
}

export async function looked(tx: Queryable, purpose: Purpose, looks: readonly Look[]): Promise<void> {
  await tx.query(
    `insert into proactive.looks (purpose, person, known, day, next_on, stands)
     select $1, l.person, l.known, l.day, l.next_on, l.stands
     from unnest($2::uuid[], $3::timestamptz[], $4::date[], $5::date[], $6::jsonb[]) l (person, known, day, next_on, stands)
     on conflict (person, purpose) do update
       set known = excluded.known, day = excluded.day, next_on = excluded.next_on, stands = excluded.stands`,
    [
      purpose,
      looks.map(l => l.person),
      looks.map(l => l.known),
      looks.map(l => l.day),
      looks.map(l => l.nextOn),
      looks.map(l => JSON.stringify(Object.fromEntries(l.stands))),
    ],
  );
}

/** Somebody withdrew: nothing that was found for the purpose is kept but what they were told. */
export async function forgetPurpose(tx: Queryable, person: string, purpose: Purpose): Promise<void> {
  await tx.query('delete from proactive.waiting where person = $1 and purpose = $2', [person, purpose]);
  await tx.query('delete from proactive.looks where person = $1 and purpose = $2', [person, purpose]);
  await tx.query('delete from proactive.findings where person = $1 and purpose = $2 and told_at is null', [
    person,
    purpose,
  ]);
  if (purpose !== 'due-dates') return;
  await tx.query('delete from proactive.due_days where person = $1', [person]);
  await tx.query('delete from proactive.feeds where person = $1', [person]);
}

/** The day somebody was last looked at for a purpose. */
export const lookedOn = async (on: Queryable, person: string, purpose: Purpose): Promise<CivilDay | undefined> =>
  (
    await on.maybe<{ day: CivilDay }>('select day from proactive.looks where person = $1 and purpose = $2', [
      person,
      purpose,
    ])
  )?.day;

/** Lets everyone be looked at as if for the first time. */
export async function forgetKnown(tx: Queryable, purpose: Purpose): Promise<void> {
  await tx.query('delete from proactive.looks where purpose = $1', [purpose]);
}

/** Forgets those whose consent has ended since they were looked at. */
export async function forgetEnded(tx: Queryable, purpose: Purpose, consenting: readonly string[]): Promise<void> {
  const rows = await tx.query<{ person: string }>(
    'select person from proactive.looks where purpose = $1 and person <> all ($2::uuid[])',
    [purpose, consenting],
  );
  for (const { person } of rows) await forgetPurpose(tx, person, purpose);
}

/** How a rule stands for how many. */
export interface StandCount {
  readonly rule: string;
  readonly stand: Stand;
  readonly people: number;
}

/** How each rule stood when those who agree were last looked at. */
export const stands = (on: Queryable): Promise<readonly StandCount[]> =>
  on.query<StandCount>(
    `select s.key as rule, s.value as stand, count(*)::int as people
     from proactive.looks l, jsonb_each(l.stands) s where l.purpose = 'benefits' group by s.key, s.value`,
  );
