import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { refuse } from './refusal.ts';

/** A room's numbered SQL files. */
export interface Migrations {
  readonly room: string;
  readonly folder: URL;
}

/** One file, read. */
export interface Migration {
  readonly room: string;
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** How a migration is named to people: `cases/003-clocks.sql`. */
export const fileOf = (migration: { room: string; number: number; name: string }): string =>
  `${migration.room}/${String(migration.number).padStart(3, '0')}-${migration.name}.sql`;

/** Reads the rooms' files in the given order. Refuses odd names, gaps and duplicates. */
export function readMigrations(rooms: readonly Migrations[]): Migration[] {
  const twice = rooms.find((one, index) => rooms.findIndex(other => other.room === one.room) !== index);
  if (twice !== undefined) throw refuse('migration-gap', { file: `${twice.room}/` });
  return rooms.flatMap(readRoom);
}

function readRoom({ room, folder }: Migrations): Migration[] {
  const base = folder.href.endsWith('/') ? folder : new URL(`${folder.href}/`);
  const files = readdirSync(base)
    .filter(name => name.endsWith('.sql'))
    .sort();
  return files.map((file, index) => {
    const [, number, name] = /^(\d{3})-([a-z0-9-]+)\.sql$/.exec(file) ?? [];
    if (number === undefined || name === undefined) throw refuse('migration-name', { file: `${room}/${file}` });
    if (Number(number) !== index + 1) throw refuse('migration-gap', { file: `${room}/${file}` });
    const sql = readFileSync(new URL(file, base), 'utf8').replaceAll('\r\n', '\n');
    return { room, number: Number(number), name, sql, checksum: digest(sql) };
  });
}

/** One checksum over them all, in order. */
export const checksumOf = (migrations: readonly Migration[]): string =>
  digest(migrations.map(one => `${fileOf(one)} ${one.checksum}`).join('\n'));

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
