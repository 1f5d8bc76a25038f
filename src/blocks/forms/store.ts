import type { Queryable } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { Draft } from './draft.ts';
import type { DraftAnswers } from './flow.ts';

interface Row {
  person: string;
  id: string;
  service: string;
  version: number;
  subject: string;
  subject_name: Words;
  answers: DraftAnswers;
  updated_at: Instant;
  submitted_at: Instant | null;
}

const draftOf = (row: Row): Draft => ({
  person: row.person,
  id: row.id,
  service: row.service,
  version: row.version,
  subject: row.subject,
  subjectName: row.subject_name,
  answers: row.answers,
  updatedAt: row.updated_at,
  submittedAt: row.submitted_at ?? undefined,
});

const columns = 'person, id, service, version, subject, subject_name, answers, updated_at, submitted_at';
const at = (name: string): string => `to_timestamp(${name}::float8 / 1000)`;

/** Starts a draft; starting it again under the same key changes nothing. */
export async function start(on: Queryable, draft: Omit<Draft, 'submittedAt'>): Promise<void> {
  await on.query(
    `insert into forms.drafts (person, id, service, version, subject, subject_name, answers, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, ${at('$8')}, ${at('$8')}) on conflict do nothing`,
    [
      draft.person,
      draft.id,
      draft.service,
      draft.version,
      draft.subject,
      JSON.stringify(draft.subjectName),
      JSON.stringify(draft.answers),
      draft.updatedAt,
    ],
  );
}

export async function find(on: Queryable, person: string, id: string): Promise<Draft | undefined> {
  const row = await on.maybe<Row>(`select ${columns} from forms.drafts where person = $1 and id = $2`, [person, id]);
  return row && draftOf(row);
}

/** The same, held until the transaction ends, so that two submissions of one draft follow each other. */
export async function hold(on: Queryable, person: string, id: string): Promise<Draft | undefined> {
  const row = await on.maybe<Row>(`select ${columns} from forms.drafts where person = $1 and id = $2 for update`, [
    person,
    id,
  ]);
  return row && draftOf(row);
}

/** What a person has begun and not sent, newest first. */
export async function unfinished(on: Queryable, person: string): Promise<readonly Draft[]> {
  const rows = await on.query<Row>(
    `select ${columns} from forms.drafts where person = $1 and submitted_at is null order by updated_at desc limit 50`,
    [person],
  );
  return rows.map(draftOf);
}

/** Keeps one answer. A draft that was sent meanwhile stays as it was sent: gives false. */
export async function answer(
  on: Queryable,
  person: string,
  id: string,
  answers: DraftAnswers,
  now: Instant,
): Promise<boolean> {
  const rows = await on.query(
    `update forms.drafts set answers = $3, updated_at = ${at('$4')}
     where person = $1 and id = $2 and submitted_at is null returning id`,
    [person, id, JSON.stringify(answers), now],
  );
  return rows.length === 1;
}

export async function submitted(on: Queryable, person: string, id: string, now: Instant): Promise<void> {
  await on.query(`update forms.drafts set submitted_at = ${at('$3')} where person = $1 and id = $2`, [person, id, now]);
}

export async function discard(on: Queryable, person: string, id: string): Promise<void> {
  await on.query('delete from forms.drafts where person = $1 and id = $2 and submitted_at is null', [person, id]);
}

/** Forgets drafts nobody has touched since an instant: returns how many. */
export async function forget(on: Queryable, before: Instant): Promise<number> {
  const rows = await on.query(
    `delete from forms.drafts where submitted_at is null and updated_at < ${at('$1')} returning id`,
    [before],
  );
  return rows.length;
}

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly sha256: Buffer;
  readonly bytes: Buffer;
}

/** False when there are `most` already. */
export async function keepUpload(
  on: Queryable,
  person: string,
  draft: string,
  upload: Upload,
  now: Instant,
  most: number,
): Promise<boolean> {
  const rows = await on.query(
    `insert into forms.uploads (person, draft, id, name, type, sha256, bytes, uploaded_at)
     select $1::uuid, $2::uuid, $3::uuid, $4, $5, $6::bytea, $7::bytea, ${at('$8')}
     where (select count(*) from forms.uploads where person = $1::uuid and draft = $2::uuid) < $9 returning id`,
    [person, draft, upload.id, upload.name, upload.type, upload.sha256, upload.bytes, now, most],
  );
  return rows.length === 1;
}

export async function upload(on: Queryable, person: string, draft: string, id: string): Promise<Upload | undefined> {
  return on.maybe<Upload>(
    'select id, name, type, sha256, bytes from forms.uploads where person = $1 and draft = $2 and id = $3',
    [person, draft, id],
  );
}
