import { type Queryable, timestamp } from '../database/index.ts';
import type { Instant } from '../time/index.ts';
import type { SignedCheckpoint } from './checkpoint.ts';
import type { Frontier, TileRoot } from './frontier.ts';
import { hashesAt, levelsOf, tileWidth } from './tile.ts';

/** Consecutive hashes of one tile level. */
export interface HashRange {
  readonly level: number;
  readonly from: number;
  readonly count: number;
}

/** A leaf as it is stored. */
export interface LeafRow {
  readonly kind: string;
  readonly id: string;
  readonly digest: Buffer;
}

/** Only one sequencer at a time extends the tree; the lock goes with the transaction. */
export async function tryLock(tx: Queryable): Promise<boolean> {
  const row = await tx.one<{ locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('log.sequencer', 0)) as locked`,
  );
  return row.locked;
}

export async function isWaiting(database: Queryable): Promise<boolean> {
  return (await database.one<{ waiting: boolean }>(`select exists (select from log.queue) as waiting`)).waiting;
}

export async function latestNote(database: Queryable): Promise<string | undefined> {
  return (await database.maybe<{ note: string }>(`select note from log.checkpoints order by size desc limit 1`))?.note;
}

export async function leafCount(database: Queryable): Promise<number> {
  const row = await database.one<{ count: number }>(
    `select coalesce(max(index) + 1, 0)::bigint as count from log.leaves`,
  );
  return row.count;
}

/** The hashes of each range, in order. A range that is not there in full comes back shorter. */
export async function hashesIn(database: Queryable, ranges: readonly HashRange[]): Promise<Buffer[][]> {
  const rows = await database.query<{ place: number; hash: Buffer }>(
    `select wanted.place::int as place, found.hash
       from unnest($1::int[], $2::bigint[], $3::bigint[]) with ordinality as wanted (level, low, high, place)
      cross join lateral (
        select index, hash from log.leaves where wanted.level = 0 and index >= low and index < high
        union all
        select index, hash from log.tile_roots where level = wanted.level and index >= low and index < high
      ) as found
      order by wanted.place, found.index`,
    [ranges.map(it => it.level), ranges.map(it => it.from), ranges.map(it => it.from + it.count)],
  );
  const lists: Buffer[][] = ranges.map(() => []);
  for (const { place, hash } of rows) lists[place - 1]?.push(hash);
  return lists;
}

/** The right edge of the tree when it had `size` leaves; undefined when hashes of it are missing. */
export async function frontierAt(database: Queryable, size: number): Promise<Frontier | undefined> {
  const ranges = Array.from({ length: levelsOf(size) }, (_, level) => {
    const hashes = hashesAt(level, size);
    const count = hashes % tileWidth;
    return { level, from: hashes - count, count };
  });
  const levels = await hashesIn(database, ranges);
  return levels.every((row, level) => row.length === ranges[level]?.count) ? { size, levels } : undefined;
}

/** Up to 256 leaves from `from` on. */
export const leavesFrom = (database: Queryable, from: number, count: number): Promise<LeafRow[]> =>
  database.query<LeafRow>(`select kind, id, digest from log.leaves where index >= $1 and index < $2 order by index`, [
    from,
    from + count,
  ]);

/** The leaf of a record; the first, should there be several. */
export async function findLeaf(database: Queryable, kind: string, id: string): Promise<number | undefined> {
  const row = await database.maybe<{ index: number }>(
    `select index from log.leaves where kind = $1 and id = $2 order by index limit 1`,
    [kind, id],
  );
  return row?.index;
}

/**
 * Moves up to `limit` entries out of the queue to the end of the tree, and gives their leaf hashes in order. An entry that is
 * in the tree already, word for word, is not added again. `taken` counts what left the queue.
 */
export async function moveBatch(
  tx: Queryable,
  size: number,
  limit: number,
): Promise<{ readonly taken: number; readonly hashes: Buffer[] }> {
  const rows = await tx.query<{ taken: number; index: number | null; hash: Buffer | null }>(
    `with taken as (
       delete from log.queue
        where position in (select position from log.queue order by position limit $2)
       returning position, kind, id, digest
     ), fresh as (
       select min(position) as position, kind, id, digest from taken
        where not exists (select from log.leaves l where l.kind = taken.kind and l.id = taken.id and l.digest = taken.digest)
        group by kind, id, digest
     ), added as (
       insert into log.leaves (index, kind, id, digest, hash)
       select $1::bigint + row_number() over (order by position) - 1, kind, id, digest,
              sha256('\\x00'::bytea || convert_to(kind || E'\\n' || id || E'\\n' || encode(digest, 'hex'), 'UTF8'))
         from fresh
       returning index, hash
     )
     select count.taken, added.index, added.hash
       from (select count(*)::int as taken from taken) as count left join added on true
      order by added.index`,
    [size, limit],
  );
  return { taken: rows[0]?.taken ?? 0, hashes: rows.flatMap(row => (row.hash === null ? [] : [row.hash])) };
}

export async function saveTileRoots(tx: Queryable, roots: readonly TileRoot[]): Promise<void> {
  if (roots.length === 0) return;
  await tx.query(
    `insert into log.tile_roots (level, index, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])`,
    [roots.map(it => it.level), roots.map(it => it.index), roots.map(it => it.hash)],
  );
}

export async function saveCheckpoint(tx: Queryable, { size, note }: SignedCheckpoint, now: Instant): Promise<void> {
  await tx.query(`insert into log.checkpoints (size, note, signed_at) values ($1, $2, $3)`, [
    size,
    note,
    timestamp(now),
  ]);
}
