import { type Database, type Queryable, timestamp } from '../../kernel/database/index.ts';
import type { CivilDay, Instant, Zone } from '../../kernel/time/index.ts';
import type { AnyRegister, Change, Facts, Reading } from '../language/index.ts';
import { columnName, type Sealer, stored, unstored } from '../registers/index.ts';
import type { Basis } from './basis.ts';
import { gathered } from './gathered.ts';
import { readingFunction } from './reading-functions.ts';
import { refusing } from './refusal.ts';

/** Who asks: the hash of the session's token, which the database itself looks up. */
export interface Asker {
  readonly session: Buffer;
  /** The case the read is for; an official has no other basis. */
  readonly case?: string;
  readonly reason?: string;
}

/** What a read left behind, as the person sees it. */
export interface Receipt {
  readonly id: string;
  /** The person looked at their own record themselves. */
  readonly own: boolean;
  readonly readAt: Instant;
  readonly actor:
    | { readonly kind: 'self' | 'representative'; readonly person: string }
    | { readonly kind: 'official'; readonly official: string; readonly unit: string }
    /** The program by itself, under a standing consent. */
    | { readonly kind: 'program'; readonly purpose: string; readonly consent: string };
  readonly basis: string;
  /** `register.field` of each fact that was read. */
  readonly facts: readonly string[];
  readonly case: string | undefined;
  readonly reason: string | undefined;
  /** The very text whose digest lies in the log. */
  readonly record: string;
}

export interface ReceiptPage {
  readonly receipts: readonly Receipt[];
  /** Where the next page starts; none at the end. */
  readonly next: string | undefined;
}

/** Which looks: everyone's, or only those of others. */
export type Whose = 'all' | 'others';

/** Looks in a month (`2026-11`): one's own, an official's unit's, the program's under a standing consent, or another person's. */
export interface ReceiptCount {
  readonly month: string;
  readonly who: 'self' | 'official' | 'program' | 'person';
  readonly unit: string | undefined;
  readonly looks: number;
}

/** The one way to a person's record: every read has a basis and leaves a receipt, in the same transaction. */
export interface Exchange {
  /** Reads what a basis declares under a key, about a subject. Refuses `no-basis` and `session-ended`. */
  read<B extends Basis, K extends keyof B['readings'] & string>(
    on: Queryable,
    asker: Asker,
    basis: B,
    key: K,
    subject: string,
  ): Promise<Facts<B['readings'][K]>>;
  /** Gives a unit the basis to read for a case. Only the applicant's own session can. */
  grantCase(on: Queryable, asker: Asker, basis: string, subject: string, caseId: string, unit: string): Promise<void>;
  closeCase(on: Queryable, caseId: string): Promise<void>;
  /** Writes a granted case's change into a register; the official's session and the case are the basis. */
  amend(on: Queryable, asker: Asker & { readonly case: string }, change: Change): Promise<void>;
  /** The receipts of the session's own person, newest first, `limit` (at most 199) at a time; all, or those of others' looks. */
  receipts(asker: Asker, after: string | undefined, limit: number, whose?: Whose): Promise<ReceiptPage>;
  /** One receipt of the session's own person. */
  receipt(asker: Asker, id: string): Promise<Receipt | undefined>;
  /** How often who looked at the record of the session's own person, by month of the zone's calendar, since a moment. */
  receiptCounts(asker: Asker, since: Instant, zone: Zone): Promise<readonly ReceiptCount[]>;
}

type Row = Record<string, unknown> & { subject: string };

interface Asked {
  readonly asker: Asker;
  readonly subject: string;
}

/** Runs a reading function for each question, all in one statement, so that they have one commit: each with its basis and receipt. */
async function readAll(on: Queryable, name: string, asked: readonly Asked[]): Promise<readonly (readonly Row[])[]> {
  const rows = await on.query<{ found: Row[]; at: number }>(
    `select ${name}(a.session, a.subject, a.case_id, a.reason) as found, a.at
     from unnest($1::bytea[], $2::uuid[], $3::uuid[], $4::text[]) with ordinality as a (session, subject, case_id, reason, at)`,
    [
      asked.map(a => a.asker.session),
      asked.map(a => a.subject),
      asked.map(a => a.asker.case ?? null),
      asked.map(a => a.asker.reason ?? null),
    ],
  );
  return rows.sort((a, b) => a.at - b.at).map(row => row.found);
}

/** Reads outside a transaction that come at once share a statement and its commit. */
function sharingReads(database: Database): (name: string, asked: Asked) => Promise<readonly Row[]> {
  const readers = new Map<string, (asked: Asked) => Promise<readonly Row[]>>();
  return (name, asked) => {
    const reader =
      readers.get(name) ?? gathered((all: readonly Asked[]) => readAll(database, name, all), { most: 32, lanes: 4 });
    readers.set(name, reader);
    return reader(asked);
  };
}

export function createExchange(database: Database, sealer: Sealer, registers: readonly AnyRegister[]): Exchange {
  const readShared = sharingReads(database);
  const declared = new Map(registers.map(r => [r.declaration.id, r.declaration]));
  const open = (reading: Reading, row: Row): Row => {
    const values: Row = { subject: row.subject };
    for (const { register, field, is } of reading.facts)
      values[field] = unstored(sealer, register, field, is.kind, row[field]);
    if (reading.history) {
      values.validFrom = row.validFrom;
      values.validTo = row.validTo ?? undefined;
    }
    return values;
  };
  return {
    async read(on, asker, basis, key, subject) {
      const reading = basis.readings[key];
      if (!reading) throw new Error(`basis ${basis.id} has no reading ${key}`);
      const [name, asked] = [readingFunction(basis.id, key), { asker, subject }];
      const found = await refusing(
        on === database ? readShared(name, asked) : readAll(on, name, [asked]).then(([rows = []]) => rows),
      );
      const rows = found.map(row => open(reading, row));
      // The generated function returns just the declared facts, typed by the declaration.
      return (reading.many ? rows : (rows[0] ?? { subject })) as Facts<(typeof basis)['readings'][typeof key]>;
    },
    async grantCase(on, asker, basis, subject, caseId, unit) {
      await refusing(
        on.query('select exchange.grant_case($1, $2, $3, $4, $5)', [asker.session, basis, subject, caseId, unit]),
      );
    },
    async closeCase(on, caseId) {
      await on.query('select exchange.close_case($1)', [caseId]);
    },
    async amend(on, asker, { register, subject, from, set }) {
      const declaration = declared.get(register);
      if (!declaration) throw new Error(`no register ${register}`);
      const values = Object.fromEntries(
        Object.entries(set).map(([field, value]) => {
          const is = declaration.fields[field];
          if (!is) throw new Error(`no field ${register}.${field}`);
          return [columnName(field), stored(sealer, register, field, is.kind, value)];
        }),
      );
      await refusing(
        on.query('select exchange.amend($1, $2, $3, $4, $5, $6)', [
          asker.session,
          asker.case,
          columnName(register),
          subject,
          from satisfies CivilDay,
          JSON.stringify(values),
        ]),
      );
    },
    async receipts(asker, after, limit, whose = 'all') {
      const [before, id] = after?.split('~') ?? [];
      const rows = await refusing(
        database.query<ReceiptRow & { place: string }>(
          `select id, read_at, record, own, to_char(read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place
           from exchange.my_receipts($1, $2, $3, $4, $5)`,
          [asker.session, before ?? null, id ?? null, limit + 1, whose === 'others'],
        ),
      );
      const last = rows[limit - 1];
      return {
        receipts: rows.slice(0, limit).map(receiptOf),
        next: rows.length > limit && last ? `${last.place}~${last.id}` : undefined,
      };
    },
    async receipt(asker, id) {
      const row = await refusing(
        database.maybe<ReceiptRow>('select id, read_at, record, own from exchange.my_receipt($1, $2)', [
          asker.session,
          id,
        ]),
      );
      return row && receiptOf(row);
    },
    async receiptCounts(asker, since, zone) {
      const rows = await refusing(
        database.query<Omit<ReceiptCount, 'unit'> & { unit: string | null }>(
          'select month, who, unit, looks from exchange.my_receipt_counts($1, $2, $3) order by month, who, unit',
          [asker.session, timestamp(since), zone.name],
        ),
      );
      return rows.map(row => ({ ...row, unit: row.unit ?? undefined }));
    },
  };
}

interface ReceiptRow {
  readonly id: string;
  readonly read_at: Instant;
  readonly record: string;
  readonly own: boolean;
}

function receiptOf({ id, read_at, record, own }: ReceiptRow): Receipt {
  const { actor, basis, facts, ...rest } = JSON.parse(record) as Pick<Receipt, 'actor' | 'basis' | 'facts'> & {
    case: string | null;
    reason: string | null;
  };
  const [caseId, reason] = [rest.case ?? undefined, rest.reason ?? undefined];
  return { id, own, readAt: read_at, actor, basis, facts, case: caseId, reason, record };
}
