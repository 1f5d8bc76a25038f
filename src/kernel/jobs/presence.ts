import pg from 'pg';
import type { Log } from '../telemetry/index.ts';

// An arbitrary number of our own, so that these locks meet nobody else's.
const lockClass = 7239012;
const tryLock = `select pg_try_advisory_lock(${lockClass}, hashtext($1)) as free`;
const unlock = `select pg_advisory_unlock(${lockClass}, hashtext($1))`;

const lockedBy = `
  select distinct locked_by as worker from graphile_worker._private_jobs
  where locked_by is not null and locked_at < now() - $1 * interval '1 millisecond'`;

const release = 'select graphile_worker.force_unlock_workers(array[$1])';

export interface PresenceOptions {
  readonly url: string;
  readonly log: Log;
  /** How often dead workers are looked for, and how long a job must have been held by one. */
  readonly milliseconds: number;
}

/**
 * Tells live workers from dead ones. The library gives a dead worker's jobs back after four hours; here each worker holds an
 * advisory lock as long as its connection lives, and whoever finds a worker without one gives its jobs back at once.
 */
export class Presence {
  readonly #options: PresenceOptions;
  readonly #worker: string;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #turn: Promise<void> = Promise.resolve();

  constructor(worker: string, options: PresenceOptions) {
    this.#worker = worker;
    this.#options = options;
  }

  /** Shows this worker as alive, then looks for dead ones now and again and again. */
  async start(): Promise<void> {
    await this.#connect();
    this.#schedule(0);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#turn;
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#options.url, keepAlive: true });
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    await client.connect();
    this.#client = client;
    // A machine that vanished says nothing; the server must ask. Has no effect on a local socket.
    await client.query('set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3');
    await client.query(tryLock, [this.#worker]);
  }

  #lost(client: pg.Client): void {
    if (this.#client === client) this.#client = undefined;
  }

  #schedule(milliseconds: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#turn = this.#look().finally(() => this.#schedule(this.#options.milliseconds));
    }, milliseconds);
  }

  async #look(): Promise<void> {
    try {
      if (this.#client === undefined) await this.#connect();
      await this.#sweep(this.#client!);
    } catch (error) {
      this.#options.log.warn('looking for dead workers failed', { component: 'jobs', error });
    }
  }

  async #sweep(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ worker: string }>(lockedBy, [this.#options.milliseconds]);
    for (const { worker } of rows) if (worker !== this.#worker) await this.#releaseIfDead(client, worker);
  }

  async #releaseIfDead(client: pg.Client, worker: string): Promise<void> {
    const lock = await client.query<{ free: boolean }>(tryLock, [worker]);
    if (lock.rows[0]?.free !== true) return;
    await client.query(release, [worker]);
    await client.query(unlock, [worker]);
    this.#options.log.warn('a worker died; its jobs run again', { component: 'jobs' });
  }
}
