import { type Queryable, type Transaction, timestamp } from '../../kernel/database/index.ts';
import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import type { Purpose } from '../exchange/index.ts';
import type { Finding, FindingKind } from './finding.ts';

/** Somebody whose untold findings are sorted out: what still stands is kept. */
export interface Sorted {
  readonly person: string;
  readonly standing: readonly Pick<Finding, 'subject' | 'kind' | 'about'>[];
}

/** What was found but not told yet and no longer holds: all reminders, which are found anew, and news outside of what stands. */
export async function dropUntold(tx: Queryable, purpose: Purpose, people: readonly Sorted[]): Promise<void> {
  const standing = people.flatMap(one => one.standing.map(s => ({ person: one.person, ...s })));
  await tx.query(
    `delete from proactive.findings f where f.person = any ($1::uuid[]) and f.purpose = $2 and f.told_at is null
       and f.kind <> 'granted' and (f.stage <> 'now' or not exists (
         select 1 from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[]) s (person, subject, kind, about)
         where s.person = f.person and s.subject = f.subject and s.kind = f.kind and s.about = f.about))`,
    [
      people.map(one => one.person),
      purpose,
      standing.map(s => s.person),
      standing.map(s => s.subject),
      standing.map(s => s.kind),
      standing.map(s => s.about),
    ],
  );
}

/**
 * Keeps what was found, unless the same was told: within so many days before or after for what comes and goes, at any time for a
 * grant.
 */
export async function keepFindings(
  tx: Queryable,
  findings: readonly Finding[],
  today: CivilDay,
  quietDays: number,
): Promise<void> {
  if (findings.length === 0) return;
  await tx.query(
    `insert into proactive.findings (person, subject, kind, about, day, stage, purpose, tell_on, told, found_on)
     select n.*, $10 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::date[], $6::text[], $7::text[], $8::date[],
       $9::jsonb[]) n (person, subject, kind, about, day, stage, purpose, tell_on, told)
     where not exists (
       select 1 from proactive.findings f
       where f.person = n.person and f.subject = n.subject and f.kind = n.kind and f.about = n.about
         and (n.kind = 'granted' or (n.kind in ('entitled', 'losing') and abs(f.day - n.day) <= $11
           and (f.stage = n.stage or (n.kind = 'losing' and n.stage = 'now')))))
     on conflict do nothing`,
    [
      findings.map(f => f.person),
      findings.map(f => f.subject),
      findings.map(f => f.kind),
      findings.map(f => f.about),
      findings.map(f => f.day),
      findings.map(f => f.stage),
      findings.map(f => f.purpose),
      findings.map(f => f.tellOn),
      findings.map(f => JSON.stringify(f.told)),
      today,
      quietDays,
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
