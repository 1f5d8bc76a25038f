import type { Transaction } from '../../kernel/database/index.ts';
import type { AnyRegister } from '../language/index.ts';
import { tableName } from './column.ts';
import { copyRow, copyStatement, type LoadedRecord } from './load.ts';
import type { Sealer } from './value.ts';

/** Records of several registers that are taken in together. */
export type Batch = ReadonlyMap<AnyRegister, readonly LoadedRecord[]>;

interface Index {
  readonly drop: string;
  readonly make: string;
}

/** Every index of the tables with its primary key, as statements. */
const indexesOf = (tx: Transaction, tables: readonly string[]): Promise<Index[]> =>
  tx.query<Index & object>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
     from pg_constraint where contype = 'p' and conrelid = any($1::text[]::regclass[])
     union all
     select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
     from pg_index where not indisprimary and indrelid = any($1::text[]::regclass[])`,
    [tables],
  );

/**
 * Empties registers and fills them anew, in the caller's transaction and as the owner of the database: readers wait until it ends.
 * Rows go by COPY while the next batch is made; indexes are made once, at the end. `told` hears each batch when it is in.
 */
export async function reload(
  tx: Transaction,
  sealer: Sealer,
  registers: readonly AnyRegister[],
  cause: string,
  batches: Iterable<Batch>,
  told: (batch: Batch) => void,
): Promise<void> {
  const tables = registers.map(r => tableName(r.declaration.id));
  await tx.script(`truncate ${tables.join(', ')}`);
  const indexes = await indexesOf(tx, tables);
  for (const { drop } of indexes) await tx.script(drop);
  const ways = new Map(registers.map(r => [r, { row: copyRow(sealer, r, cause), into: copyStatement(r) }]));
  let sending: Promise<unknown> = Promise.resolve();
  for (const batch of batches) {
    const texts = [...ways].flatMap(([register, { row, into }]) => {
      const records = batch.get(register);
      return records ? [{ into, text: records.map(row).join('') }] : [];
    });
    await sending;
    sending = Promise.all(texts.map(({ into, text }) => tx.copyIn(into, [text]))).then(() => told(batch));
    // A failure is met at the next await; until then it must not count as unhandled.
    sending.catch(() => {});
    // Lets the program answer others between two batches.
    await new Promise(resolve => setImmediate(resolve));
  }
  await sending;
  for (const { make } of indexes) await tx.script(make);
}
