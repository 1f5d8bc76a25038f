import { type Queryable, type Transaction, timestamp } from '../../kernel/database/index.ts';
import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import type { KnownAt, Purpose } from '../exchange/index.ts';
import type { DueDay } from '../language/index.ts';
import type { Finding, FindingKind } from './finding.ts';
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

/** What was found but not told yet and no longer holds: all reminders, which are found anew, and news outside of what stands. */
export async function dropUntold(
  tx: Queryable,
  purpose: Purpose,
  person: string,
  standing: readonly Pick<Finding, 'subject' | 'kind' | 'about'>[],
): Promise<void> {
  await tx.query(
    `delete from proactive.findings f where f.person = $1 and f.purpose = $2 and f.told_at is null and f.kind <> 'granted'
       and (f.stage <> 'now' or not exists (
         select 1 from unnest($3::text[], $4::text[], $5::uuid[]) s (kind, about, subject)
         where s.kind = f.kind and s.about = f.about and s.subject = f.subject))`,
    [person, purpose, standing.map(s => s.kind), standing.map(s => s.about), standing.map(s => s.subject)],
  );
}

/** Keeps what was found, unless the same was told within so many days. */
export async function keepFindings(
  tx: Queryable,
  findings: readonly Finding[],
  today: CivilDay,
  quietDays: number,
): Promise<void> {
  for (const f of findings)
    await tx.query(
      `insert into proactive.findings (person, kind, about, day, stage, purpose, found_on, tell_on, told, subject)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $11 where not exists (
         select 1 from proactive.findings f where f.person = $1 and f.subject = $11::uuid and f.kind = $2 and f.about = $3
           and ($2 = 'granted' or ($2 in ('entitled', 'losing') and abs(f.day - $4::date) <= $10
             and (f.stage = $5 or ($2 = 'losing' and $5 = 'now')))))
       on conflict do nothing`,
      [
        f.person,
        f.kind,
        f.about,
        f.day,
        f.stage,
        f.purpose,
        today,
        f.tellOn,
        JSON.stringify(f.told),
        quietDays,
        f.subject,
      ],
    );
}

type FindingRow = Omit<Finding, 'tellOn'> & { tell_on: CivilDay; told_at: Instant | null };
const findingOf = ({ tell_on, told_at, ...rest }: FindingRow): Finding & { readonly toldAt: Instant | undefined } => ({
  ...rest,
  tellOn: tell_on,
  toldAt: told_at ?? undefined,
});
const columns = 'person, subject, purpose, kind, about, day, stage, tell_on, told, told_at';

/** Of some subjects, what was granted without an application, to whichever parent. */
export const grantedAbout = (
  on: Queryable,
  subjects: readonly string[],
): Promise<readonly { subject: string; about: string }[]> =>
  on.query('select subject, about from proactive.grants where subject = any ($1::uuid[])', [subjects]);

/** Takes a grant for a person; false when another has it. Whoever else asks waits until this transaction ends. */
export async function claimGrant(tx: Queryable, subject: string, about: string, person: string): Promise<boolean> {
  const rows = await tx.query(
    'insert into proactive.grants (subject, about, person) values ($1, $2, $3) on conflict do nothing returning subject',
    [subject, about, person],
  );
  return rows.length === 1;
}

/** Gives back what was not granted after all. */
export async function leaveGrant(tx: Queryable, subject: string, about: string): Promise<void> {
  await tx.query('delete from proactive.grants where subject = $1 and about = $2', [subject, about]);
}

/** Everyone who is to be told something by a day. */
export async function toBeTold(on: Queryable, today: CivilDay): Promise<readonly string[]> {
  const rows = await on.query<{ person: string }>(
    'select distinct person from proactive.findings where told_at is null and tell_on <= $1 order by person',
    [today],
  );
  return rows.map(row => row.person);
}

/** What somebody is to be told by a day, held until the transaction ends. */
export async function holdUntold(tx: Transaction, person: string, today: CivilDay): Promise<readonly Finding[]> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`proactive.tell ${person}`]);
  const rows = await tx.query<FindingRow>(
    `select ${columns} from proactive.findings where person = $1 and told_at is null and tell_on <= $2
     order by day, kind, about for update`,
    [person, today],
  );
  return rows.map(findingOf);
}

export async function told(tx: Queryable, findings: readonly Finding[], now: Instant): Promise<void> {
  for (const { person, subject, kind, about, day, stage } of findings)
    await tx.query(
      `update proactive.findings set told_at = $7
       where person = $1 and subject = $2 and kind = $3 and about = $4 and day = $5 and stage = $6`,
      [person, subject, kind, about, day, stage, timestamp(now)],
    );
}

export async function forget(tx: Queryable, findings: readonly Finding[]): Promise<void> {
  for (const { person, subject, kind, about, day, stage } of findings)
    await tx.query(
      `delete from proactive.findings
       where person = $1 and subject = $2 and kind = $3 and about = $4 and day = $5 and stage = $6`,
      [person, subject, kind, about, day, stage],
    );
}

/** How many notices somebody got since a moment: findings of a kind told at once are one. */
export async function toldSince(on: Queryable, person: string, since: Instant): Promise<number> {
  const { n } = await on.one<{ n: number }>(
    'select count(distinct (told_at, kind))::int as n from proactive.findings where person = $1 and told_at > $2',
    [person, timestamp(since)],
  );
  return n;
}

/** What was found for somebody and still lies ahead or was found lately, newest first. */
export async function mine(
  on: Queryable,
  person: string,
  since: CivilDay,
): Promise<readonly (Finding & { readonly toldAt: Instant | undefined })[]> {
  const rows = await on.query<FindingRow>(
    `select distinct on (subject, kind, about) ${columns} from proactive.findings
     where person = $1 and (day >= $2 or found_on >= $2) order by subject, kind, about, day desc, tell_on desc`,
    [person, since],
  );
  return rows.map(findingOf);
}

export async function optOuts(on: Queryable, person: string): Promise<ReadonlySet<string>> {
  const rows = await on.query<{ kind: string }>('select kind from proactive.opt_outs where person = $1', [person]);
  return new Set(rows.map(row => row.kind));
}

export async function keepOptOuts(
  tx: Queryable,
  person: string,
  kinds: readonly FindingKind[],
  now: Instant,
): Promise<void> {
  await tx.query('delete from proactive.opt_outs where person = $1 and kind <> all ($2::text[])', [person, kinds]);
  await tx.query(
    `insert into proactive.opt_outs (person, kind, since) select $1, k, $3 from unnest($2::text[]) k on conflict do nothing`,
    [person, kinds, timestamp(now)],
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

/** A due date of somebody's calendar. */
export interface KeptDue extends DueDay {
  readonly due: string;
}

export async function keepDueDays(tx: Queryable, person: string, days: readonly KeptDue[]): Promise<void> {
  await tx.query('delete from proactive.due_days where person = $1', [person]);
  await tx.query(
    `insert into proactive.due_days (person, due, day, opens)
     select $1, d.due, d.day, d.opens from unnest($2::text[], $3::date[], $4::date[]) d (due, day, opens) on conflict do nothing`,
    [person, days.map(d => d.due), days.map(d => d.day), days.map(d => d.opens ?? null)],
  );
}

export async function dueDaysOf(on: Queryable, person: string, from: CivilDay): Promise<readonly KeptDue[]> {
  const rows = await on.query<{ due: string; day: CivilDay; opens: CivilDay | null }>(
    'select due, day, opens from proactive.due_days where person = $1 and day >= $2 order by day, due',
    [person, from],
  );
  return rows.map(({ due, day, opens }) => ({ due, day, ...(opens !== null && { opens }) }));
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
