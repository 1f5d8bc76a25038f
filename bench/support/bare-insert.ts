import { createHash, randomUUID } from 'node:crypto';
import { type Database, timestamp } from '../../src/kernel/database/index.ts';
import type { Instant } from '../../src/kernel/time/index.ts';
import type { Application } from './citizens.ts';

/** Every row that sending an application wrote. */
export interface ApplicationRows {
  readonly person: string;
  readonly id: string;
  readonly number: string;
  readonly service: string;
  readonly version: number;
  readonly agency: string;
  readonly unit: string;
  readonly answers: unknown;
  readonly opened_at: Instant;
  readonly state: string;
  readonly due_at: Instant | null;
  readonly event: string;
  readonly receipts: readonly { readonly subject: string; readonly id: string; readonly record: string }[];
}

/** What sent applications left in the tables, to be written again under other keys. */
export const settledRows = (owner: Database, sent: readonly Application[]): Promise<ApplicationRows[]> =>
  owner.query<ApplicationRows>(
    `select c.person, c.id, c.number, c.service, c.version, c.agency, c.unit, c.answers, c.opened_at, c.state, c.due_at,
       e.record as event, r.receipts
     from unnest($1::uuid[]) with ordinality as sent (id, at)
     join cases.cases c using (id) join cases.events e on e.case_id = c.id
     join (select record::jsonb ->> 'case' as id, json_agg(json_build_object('subject', subject, 'id', id, 'record', record)) as receipts
           from exchange.receipts group by 1) r on r.id = c.id::text
     order by sent.at`,
    [sent.map(a => a.draft)],
  );

/** The same rows for another application of the same person. */
export function cloneOf(rows: ApplicationRows | undefined, { draft }: Application): ApplicationRows {
  if (!rows) throw new Error('nothing was sent');
  const receipts = rows.receipts.map(r => {
    const id = randomUUID();
    return { ...r, id, record: r.record.replace(r.id, id).replace(rows.id, draft) };
  });
  return { ...rows, id: draft, number: `again-${draft}`, event: rows.event.replace(rows.id, draft), receipts };
}

/** Writes what sending an application writes, all at once: no question asked, nothing read. */
export const bareInsert = (owner: Database, it: ApplicationRows): Promise<unknown[]> =>
  owner.query(
    `with a_case as (
       insert into cases.cases (person, id, number, subject, service, version, agency, unit, answers, opened_at, state, due_at, events)
       values ($1, $2, $3, $1, $4, $5, $6, $7, $8, $9, $10, $11, 1)),
     an_event as (insert into cases.events (case_id, number, happened_at, record) values ($2, 1, $9, $12)),
     a_count as (
       insert into cases.counts (service, counted_on, what, lane, cases, took)
       values ($4, current_date, 'opened', pg_backend_pid() % 64, 1, 0) on conflict (service, counted_on, what, lane) do update set cases = cases.counts.cases + 1),
     a_grant as (insert into exchange.grants (subject, case_id, basis, unit) values ($1, $2, $4, $7)),
     a_draft as (update forms.drafts set submitted_at = $9 where person = $1 and id = $2),
     some_receipts as (
       insert into exchange.receipts (subject, id, read_at, record)
       select subject, id, $9, record from unnest($13::uuid[], $14::uuid[], $15::text[]) as r (subject, id, record))
     insert into log.queue (kind, id, digest) select 'receipt', id::text, digest from unnest($14::uuid[], $16::bytea[]) as l (id, digest)`,
    [
      it.person,
      it.id,
      it.number,
      it.service,
      it.version,
      it.agency,
      it.unit,
      JSON.stringify(it.answers),
      timestamp(it.opened_at),
      it.state,
      it.due_at === null ? null : timestamp(it.due_at),
      it.event,
      it.receipts.map(r => r.subject),
      it.receipts.map(r => r.id),
      it.receipts.map(r => r.record),
      it.receipts.map(r => createHash('sha256').update(r.record).digest()),
    ],
  );
