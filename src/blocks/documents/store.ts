import { type Queryable, timestamp } from '../../kernel/database/index.ts';
import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import type { Language, Words } from '../../kernel/words/index.ts';
import type { Issued, Revocation } from './issued.ts';

interface Row {
  person: string;
  id: string;
  number: string;
  verification: string;
  case_id: string;
  template: string;
  title: Words;
  agency: string;
  language: Language;
  issued_at: Instant;
  verifiable_until: CivilDay;
  sha256: Buffer;
}

const columns =
  'd.person, d.id, d.number, d.verification, d.case_id, d.template, d.title, d.agency, d.language, d.issued_at, d.verifiable_until, d.sha256';

const issuedOf = (row: Row): Issued => ({
  person: row.person,
  id: row.id,
  number: row.number,
  verification: row.verification,
  caseId: row.case_id,
  template: row.template,
  title: row.title,
  agency: row.agency,
  language: row.language,
  issuedAt: row.issued_at,
  verifiableUntil: row.verifiable_until,
  sha256: row.sha256,
});

export async function nextNumber(on: Queryable): Promise<string> {
  return (await on.one<{ n: string }>(`select lpad(nextval('documents.numbers')::text, 8, '0') as n`)).n;
}

export async function insert(on: Queryable, issued: Issued, record: string, bytes: Buffer): Promise<void> {
  await on.query(
    `with kept as (
       insert into documents.documents (person, id, number, verification, case_id, template, title, agency, language,
         issued_at, verifiable_until, sha256, record, bytes)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id, record)
     select log.append('document', id::text, record) from kept`,
    [
      issued.person,
      issued.id,
      issued.number,
      issued.verification,
      issued.caseId,
      issued.template,
      JSON.stringify(issued.title),
      issued.agency,
      issued.language,
      timestamp(issued.issuedAt),
      issued.verifiableUntil,
      issued.sha256,
      record,
      bytes,
    ],
  );
}

/** A person's own document. */
export async function ofPerson(on: Queryable, person: string, id: string): Promise<Issued | undefined> {
  const row = await on.maybe<Row>(`select ${columns} from documents.documents d where d.person = $1 and d.id = $2`, [
    person,
    id,
  ]);
  return row && issuedOf(row);
}

export async function bytesOf(on: Queryable, person: string, id: string): Promise<Buffer | undefined> {
  const row = await on.maybe<{ bytes: Buffer }>('select bytes from documents.documents where person = $1 and id = $2', [
    person,
    id,
  ]);
  return row?.bytes;
}

export async function recordOf(on: Queryable, person: string, id: string): Promise<string | undefined> {
  const row = await on.maybe<{ record: string }>(
    'select record from documents.documents where person = $1 and id = $2',
    [person, id],
  );
  return row?.record;
}

export interface Found {
  readonly issued: Issued;
  readonly revocation: Revocation | undefined;
}

type FoundRow = Row & { revoked_at: Instant | null; reason: Words | null };
const found = (row: FoundRow): Found => ({
  issued: issuedOf(row),
  revocation:
    row.revoked_at === null || row.reason === null ? undefined : { revokedAt: row.revoked_at, reason: row.reason },
});

const foundColumns = `${columns}, r.revoked_at, r.reason from documents.documents d
     left join documents.revocations r on r.document = d.id`;

/** A person's own document, and whether it was revoked. */
export async function foundOfPerson(on: Queryable, person: string, id: string): Promise<Found | undefined> {
  const row = await on.maybe<FoundRow>(`select ${foundColumns} where d.person = $1 and d.id = $2`, [person, id]);
  return row && found(row);
}

/** A person's documents, newest first, after a place in the list. */
export async function mine(
  on: Queryable,
  person: string,
  before: { at: Instant; id: string } | undefined,
  limit: number,
): Promise<readonly Found[]> {
  const rows = await on.query<FoundRow>(
    `select ${foundColumns} where d.person = $1
       and ($2::timestamptz is null or (d.issued_at, d.id) < ($2, $3::uuid))
     order by d.issued_at desc, d.id desc limit $4`,
    [person, before ? timestamp(before.at) : null, before?.id ?? null, limit],
  );
  return rows.map(found);
}

/** Whoever holds the number may find it. */
export async function byVerification(on: Queryable, number: string): Promise<Found | undefined> {
  const row = await on.maybe<FoundRow>(`select ${foundColumns} where d.verification = $1`, [number]);
  return row && found(row);
}

/** Whoever holds the very bytes may find it. */
export async function byDigest(on: Queryable, sha256: Buffer): Promise<Found | undefined> {
  const rows = await on.query<FoundRow>(`select ${foundColumns} where d.sha256 = $1 limit 1`, [sha256]);
  return rows[0] && found(rows[0]);
}

export async function revoke(on: Queryable, id: string, at: Instant, reason: Words, record: string): Promise<boolean> {
  const rows = await on.query(
    `with kept as (
       insert into documents.revocations (document, revoked_at, reason, record) values ($1, $2, $3, $4)
       on conflict do nothing returning document, record)
     select log.append('revocation', document::text, record) from kept`,
    [id, timestamp(at), JSON.stringify(reason), record],
  );
  return rows.length === 1;
}
