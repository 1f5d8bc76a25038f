import type { Database } from './database.ts';
import { fileOf, type Migration, type Migrations, readMigrations } from './migration.ts';
import { refuse } from './refusal.ts';
import type { Transaction } from './transaction.ts';

const lock = `select pg_advisory_xact_lock(7239011843)`;

/**
 * Brings the database up to the rooms' migrations: each file in its own transaction, in the given order of rooms. Several
 * processes may do so at once; each file runs once. Refuses files with gaps or odd names, applied files that were edited,
 * and a database that is ahead of this program. Returns the files applied now, such as `cases/003-clocks.sql`.
 */
export async function migrate(owner: Database, rooms: readonly Migrations[]): Promise<string[]> {
  const migrations = readMigrations(rooms);
  await owner.transaction(prepare);
  const applied = await owner.transaction(readApplied);
  refuseEdited(applied, migrations);
  const done: string[] = [];
  for (const migration of migrations.filter(one => !applied.some(other => fileOf(other) === fileOf(one)))) {
    if (await owner.transaction(tx => apply(tx, migration))) done.push(fileOf(migration));
  }
  return done;
}

interface Applied {
  readonly room: string;
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

async function prepare(tx: Transaction): Promise<void> {
  await tx.query(lock);
  await tx.script(`
    create schema if not exists kernel;
    create table if not exists kernel.migrations (
      room text not null,
      number integer not null,
      name text not null,
      checksum text not null,
      applied_at timestamptz(3) not null default now(),
      primary key (room, number)
    )`);
}

const readApplied = (tx: Transaction): Promise<Applied[]> =>
  tx.query<Applied>('select room, number, name, checksum from kernel.migrations order by room, number');

function refuseEdited(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const one of applied) {
    const now = migrations.find(other => other.room === one.room && other.number === one.number);
    if (now === undefined) throw refuse('migration-missing', { file: fileOf(one) });
    if (now.checksum !== one.checksum || now.name !== one.name) throw refuse('migration-edited', { file: fileOf(one) });
  }
}

/** True when it ran now, false when another process was quicker. */
async function apply(tx: Transaction, migration: Migration): Promise<boolean> {
  await tx.query(lock);
  const { room, number, name, checksum, sql } = migration;
  const before = await tx.maybe('select from kernel.migrations where room = $1 and number = $2', [room, number]);
  if (before !== undefined) return false;
  await tx.script(sql).catch(error => {
    throw new Error(`${fileOf(migration)} failed: ${error instanceof Error ? error.message : error}`, { cause: error });
  });
  await tx.query('insert into kernel.migrations (room, number, name, checksum) values ($1, $2, $3, $4)', [
    room,
    number,
    name,
    checksum,
  ]);
  return true;
}
