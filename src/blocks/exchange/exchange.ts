import type { Database, Queryable } from '../../kernel/database/index.ts';
import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import type { AnyRegister, Change, Facts, Reading } from '../language/index.ts';
import { columnName, type Sealer, stored, unstored } from '../registers/index.ts';
import type { Basis } from './basis.ts';
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
  readonly readAt: Instant;
  readonly actor:
    | { readonly kind: 'self' | 'representative'; readonly person: string }
    | { readonly kind: 'official'; readonly official: string; readonly unit: string };
  readonly basis: string;
  /** `register.field` of each fact that was read. */
  readonly facts: readonly string[];
  readonly case: string | undefined;
  readonly reason: string | undefined;
}

export interface ReceiptPage {
  readonly receipts: readonly Receipt[];
  /** Where the next page starts; none at the end. */
  readonly next: string | undefined;
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
  /** The receipts of the session's own person, newest first, `limit` at a time. */
  receipts(asker: Asker, after: string | undefined, limit: number): Promise<ReceiptPage>;
}

type Row = Record<string, unknown> & { subject: string };

export function createExchange(database: Database, sealer: Sealer, registers: readonly AnyRegister[]): Exchange {
  const declared = new Map(registers.map(r => [r.declaration.id, r.declaration]));
  const open = (reading: Reading, row: Row): Row => {
    const values: Row = { subject: row.subject };
    for (const { register, field, is } of reading.facts)
      values[field] = unstored(sealer, register, field, is.kind, row[field]);
    return values;
  };
  return {
    async read(on, asker, basis, key, subject) {
      const reading = basis.readings[key];
      if (!reading) throw new Error(`basis ${basis.id} has no reading ${key}`);
      const { found } = await refusing(
        on.one<{ found: Row[] }>(`select ${readingFunction(basis.id, key)}($1, $2, $3, $4) as found`, [
          asker.session,
          subject,
          asker.case ?? null,
          asker.reason ?? null,
        ]),
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
    async receipts(asker, after, limit) {
      const [before, id] = after?.split('~') ?? [];
      const rows = await refusing(
        database.query<{ id: string; read_at: Instant; record: string; place: string }>(
          `select id, read_at, record, to_char(read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place
           from exchange.my_receipts($1, $2, $3, $4)`,
          [asker.session, before ?? null, id ?? null, limit + 1],
        ),
      );
      const last = rows[limit - 1];
      return {
        receipts: rows.slice(0, limit).map(receiptOf),
        next: rows.length > limit && last ? `${last.place}~${last.id}` : undefined,
      };
    },
  };
}

function receiptOf({ id, read_at, record }: { id: string; read_at: Instant; record: string }): Receipt {
  const {
    actor,
    basis,
    facts,
    case: caseId,
    reason,
  } = JSON.parse(record) as Omit<Receipt, 'case' | 'reason'> & {
    case: string | null;
    reason: string | null;
  };
  return { id, readAt: read_at, actor, basis, facts, case: caseId ?? undefined, reason: reason ?? undefined };
}
