import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { socketUrl } from './cluster.ts';
import { held } from './held.ts';
import { superuser } from './postmaster.ts';

/** Any fixed number; one per cluster, so that a cluster has one keeper. */
const keeperLock = '7239011842';

/** The session that says who keeps a cluster, and whose end says that the server went away. */
export interface Keeper {
  leave(): Promise<void>;
}

/** Takes the keeper's place; `undefined` when another process has it. `onLost` runs once, when the server ends the session. */
export async function keep(socket: string, onLost: () => void): Promise<Keeper | undefined> {
  const client = new pg.Client({
    connectionString: socketUrl(socket, superuser, 'postgres'),
    application_name: 'madang keeper',
  });
  let keeping = false;
  client.on('error', () => {});
  client.on('end', () => {
    if (keeping) onLost();
  });
  await client.connect();
  const leave = async () => {
    keeping = false;
    await held(client.end()).catch(() => {});
  };
  keeping = await takes(client);
  // Unheld from here on: keeping alone is no reason for the process to live.
  (client as unknown as { unref(): void }).unref();
  if (keeping) return { leave };
  await leave();
  return undefined;
}

/** A keeper that was killed a moment ago may not have been noticed yet. */
async function takes(client: pg.Client): Promise<boolean> {
  for (let tries = 0; tries < 20; tries += 1) {
    const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${keeperLock}) as taken`);
    if (rows[0]?.taken) return true;
    await sleep(100);
  }
  return false;
}
