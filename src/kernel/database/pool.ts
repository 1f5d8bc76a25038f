import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { columnTypes } from './column.ts';
import { asFault, isFull, isLost, isStale } from './failure.ts';
import { held } from './held.ts';
import { refuse } from './refusal.ts';

/** A connection lent for some work. */
export type Connection = pg.PoolClient;

/** How long a request waits for a server that just went away to come back; after that, requests are refused at once. */
const patience = 3_000;

/** The connections of one role. Survives the server: broken ones are thrown away, new ones made when it is back. */
export interface Pool {
  /** Lends a connection for the work. `lost` is what is thrown when it breaks in between. */
  use<T>(work: (connection: Connection) => Promise<T>, lost: () => Error): Promise<T>;
  readonly counts: { readonly total: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly max: number;
  /** Milliseconds a statement may take; 0 for no limit. */
  readonly statementTimeout: number;
  readonly idleInTransactionTimeout: number;
}

export function openPool(connectionString: string, options: PoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString,
    max: options.max,
    types: columnTypes,
    application_name: 'madang',
    allowExitOnIdle: true,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    statement_timeout: options.statementTimeout,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeout,
  });
  // An idle connection that breaks is removed by the pool itself; unheard, its error would end the process.
  pool.on('error', () => {});
  const borrow = borrower(pool);
  return {
    use: (work, lost) => borrow().then(connection => lend(connection, work, lost)),
    get counts() {
      return { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount };
    },
    close: () => held(pool.end()),
  };
}

/** Nothing was sent yet, so connecting may be tried again while the server restarts. */
function borrower(pool: pg.Pool): () => Promise<Connection> {
  let downSince: number | undefined;
  return async () => {
    const asked = Date.now();
    for (;;) {
      try {
        const connection = await pool.connect();
        downSince = undefined;
        return connection;
      } catch (error) {
        if (!isLost(error)) throw asFault(error);
        downSince ??= Date.now();
        if (Date.now() - Math.min(downSince, asked) > patience) throw refuse('database-unavailable');
        await sleep(30 + Math.random() * 100);
      }
    }
  };
}

async function lend<T>(
  connection: Connection,
  work: (connection: Connection) => Promise<T>,
  lost: () => Error,
): Promise<T> {
  let broken = false;
  const onError = () => {
    broken = true;
  };
  connection.on('error', onError);
  try {
    return await work(connection);
  } catch (error) {
    broken ||= isLost(error) || isStale(error);
    if (isFull(error)) throw refuse('database-full');
    throw isLost(error) ? lost() : asFault(error);
  } finally {
    connection.removeListener('error', onError);
    connection.release(broken);
  }
}
