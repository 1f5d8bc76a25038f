import { createHash } from 'node:crypto';
import type { Queryable } from '../database/index.ts';

/** What another room wants to be held to: the text of one of its rows, by its kind and id. Kinds and ids are public. */
export interface Entry {
  readonly kind: string;
  readonly id: string;
  /** The row's text. Only its SHA-256 goes into the log, so it must hold something that nobody can guess (a random id, a salt). */
  readonly record: string;
}

/** The bytes of a leaf: `kind\nid\nhex(sha256(record))`. */
export const entryBytes = (kind: string, id: string, digest: Uint8Array): Buffer =>
  Buffer.from(`${kind}\n${id}\n${Buffer.from(digest).toString('hex')}`);

export const recordDigest = (record: string): Buffer => createHash('sha256').update(record).digest();

/**
 * Queues entries in the caller's transaction: they are in the log if and only if it commits. Plain SQL may call
 * `log.append(kind, id, record)` itself.
 */
export async function append(transaction: Queryable, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  await transaction.query('select log.append_all($1::text[], $2::text[], $3::text[])', [
    entries.map(it => it.kind),
    entries.map(it => it.id),
    entries.map(it => it.record),
  ]);
}
