import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { isLost, isRetriable } from './failure.ts';
import { type Listening, openListener } from './listener.ts';
import { type Connection, openPool, type Pool } from './pool.ts';
import { type Queryable, queryable } from './queryable.ts';
import { refuse } from './refusal.ts';
import type { Role } from './role.ts';
import { type Chunks, copy, execute } from './session.ts';
import { courseOn, type Transaction } from './transaction.ts';

/** One database, in one role. */
export interface Database extends Queryable {
  /**
   * Runs the work in one transaction (read committed) and commits it. After a deadlock or a serialization failure the
   * work runs again, up to three times, so it must do nothing outside the transaction but in `afterCommit`. Refuses
   * `database-unavailable` when the connection broke before the commit (nothing was saved), `database-outcome-unknown`
   * when it broke in the commit itself.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** `copy … from stdin` as its own transaction: the number of rows taken in. */
  copyIn(text: string, chunks: Chunks): Promise<number>;
  /**
   * Hears `notify` on a channel, on a connection of its own. After a break it listens again by itself; what was said in
   * between is lost, which is when `resumed` is called.
   */
  listen(channel: string, hear: (payload: string) => void, resumed?: () => void): Promise<Listening>;
  metrics(): DatabaseMetrics;
  close(): Promise<void>;
}

/** Connections: all, idle, and callers waiting for one; and how often work was retried or a connection was lost. */
export interface DatabaseMetrics {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
  readonly retried: number;
  readonly lost: number;
}

export interface DatabaseOptions {
  readonly role: Role;
  /** The most connections at once. */
  readonly max: number;
  /** Another database of the same cluster. */
  readonly database?: string;
}

/** Opens a database of a cluster in a role. Connects when first asked. */
export function openDatabase(cluster: Pick<Cluster, 'url'>, options: DatabaseOptions): Database {
  const url = cluster.url(options.role, options.database);
  const limits =
    options.role === 'app'
      ? { statementTimeout: 30_000, idleInTransactionTimeout: 60_000 }
      : { statementTimeout: 0, idleInTransactionTimeout: 0 };
  const pool = openPool(url, { max: options.max, ...limits });
  const listener = openListener(url);
  const tally = { retried: 0, lost: 0 };
  const lost = (code: Parameters<typeof refuse>[0]) => () => {
    tally.lost += 1;
    return refuse(code);
  };
  const use = <T>(text: string, work: (connection: Connection) => Promise<T>) =>
    pool.use(
      work,
      lost(/^\s*(select|table|values)\b/i.test(text) ? 'database-unavailable' : 'database-outcome-unknown'),
    );
  return {
    ...queryable((text, values) => use(text, connection => execute(connection, text, values))),
    transaction: work => withRetry(() => transact(pool, work, lost), tally),
    copyIn: (text, chunks) => use(text, connection => copy(connection, text, chunks)),
    listen: listener.listen,
    metrics: () => ({ ...pool.counts, ...tally }),
    close: async () => {
      await listener.close();
      await pool.close();
    },
  };
}

const mostTries = 4;

/** Up to three more tries, each after a little longer and never in step with the one it collided with. */
async function withRetry<T>(work: () => Promise<T>, tally: { retried: number }): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isRetriable(error) || tries === mostTries) throw error;
      tally.retried += 1;
      await sleep(Math.random() * 20 * 2 ** tries);
    }
  }
}

type Lost = (code: 'database-unavailable' | 'database-outcome-unknown') => () => Error;

async function transact<T>(pool: Pool, work: (tx: Transaction) => Promise<T>, lost: Lost): Promise<T> {
  let committing = false;
  const { result, acts } = await pool.use(
    async connection => {
      const course = courseOn(connection);
      await connection.query('begin');
      try {
        const result = await work(course.tx);
        course.end();
        committing = true;
        await commit(connection);
        return { result, acts: course.acts };
      } catch (error) {
        course.end();
        if (!isLost(error)) await connection.query('rollback');
        throw error;
      }
    },
    () => lost(committing ? 'database-outcome-unknown' : 'database-unavailable')(),
  );
  for (const act of acts) perform(act);
  return result;
}

/** PostgreSQL answers a commit after a swallowed error with a rollback, and says so only in the command's name. */
async function commit(connection: Connection): Promise<void> {
  const { command } = await connection.query('commit');
  if (command === 'ROLLBACK') throw new Error('nothing was committed: an error inside the transaction was swallowed');
}

/** What is committed stays so, whatever goes wrong afterwards. */
function perform(act: () => void): void {
  try {
    act();
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}
