import { createHash } from 'node:crypto';
import type { Queryable } from '../../kernel/database/index.ts';

/** So many tries are free; each one after that makes the next wait twice as long. */
export interface TryRule {
  readonly free: number;
  readonly firstWait: number;
  readonly longestWait: number;
}

/** For one account, or one secret. Passkeys are not counted: a stranger who guesses cannot lock anyone out of them. */
export const perSecret: TryRule = { free: 5, firstWait: 30, longestWait: 900 };
/** For one address, which a whole office may share. */
export const perAddress: TryRule = { free: 50, firstWait: 30, longestWait: 900 };

/** What is tried, and from where. */
export interface Trying {
  readonly key: string;
  readonly rule: TryRule;
}

const digest = (key: string): Buffer => createHash('sha256').update(key).digest();

// Counted before the secret is looked at, so that tries sent side by side are counted too. A day of rest forgets them.
const count = `
  insert into identity.tries as t (key, count) values ($1, 1)
  on conflict (key) do update set
    count = case when t.last_at < now() - interval '1 day' then 1 else t.count + 1 end,
    last_at = now(),
    blocked_until = case when t.last_at >= now() - interval '1 day' and t.count + 1 >= $2
      then now() + make_interval(secs => least($4, $3 * 2 ^ least(t.count + 1 - $2, 20))) end
  where t.blocked_until is null or t.blocked_until <= now()
  returning count`;

async function waitFor(database: Queryable, { key, rule }: Trying): Promise<number> {
  const values = [digest(key), rule.free, rule.firstWait, rule.longestWait];
  const row = await database.maybe<{ count: number }>(count, values);
  if (row?.count === 1) await database.query("delete from identity.tries where last_at < now() - interval '1 day'");
  if (row !== undefined) return 0;
  const { seconds } = await database.one<{ seconds: number }>(
    `select coalesce(max(extract(epoch from blocked_until - now())), 0)::double precision as seconds
     from identity.tries where key = $1`,
    [digest(key)],
  );
  return Math.max(1, Math.ceil(seconds));
}

/** Counts one try; gives 0, or how many seconds to wait before another is allowed. Kept in the database, so a restart forgives nothing. */
export async function tryOnce(database: Queryable, tries: readonly Trying[]): Promise<number> {
  for (const one of tries) {
    const seconds = await waitFor(database, one);
    if (seconds > 0) return seconds;
  }
  return 0;
}

/** After the right secret: the tries at it are forgotten. */
export const forgive = async (database: Queryable, { key }: Trying): Promise<void> =>
  void (await database.query('delete from identity.tries where key = $1', [digest(key)]));

/** Takes one try back, for an address that others use too. */
export const giveBack = async (database: Queryable, { key, rule }: Trying): Promise<void> =>
  void (await database.query(
    `update identity.tries set count = greatest(0, count - 1),
       blocked_until = case when count > $2 then blocked_until end where key = $1`,
    [digest(key), rule.free],
  ));
