import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { claim } from './claim.ts';
import { type Cluster, socketUrl } from './cluster.ts';
import { type Premises, preparePremises } from './data-folder.ts';
import { type Keeper, keep } from './keeper.ts';
import { halt, initialise, type Log, quietSettings, type Running, run, signal, superuser } from './postmaster.ts';
import { refuse } from './refusal.ts';
import { closeDefaults, createRoles, grantDatabase, roleName } from './role.ts';

/** The name of Madang's database in an embedded cluster. */
export const databaseName = 'madang';

/**
 * Starts Madang's own PostgreSQL in a folder, or takes over the one a killed process left running there. Whenever the
 * server dies while we live, it is started again. Refuses a folder another process keeps, that cannot be written, or that
 * the server's account cannot enter.
 */
export async function startEmbedded(options: { dataDir: string; log: Log }): Promise<Cluster> {
  const premises = preparePremises(options.dataDir);
  const right = await claim(premises.folder);
  if (right === undefined) throw refuse('data-folder-in-use', { folder: premises.folder });
  try {
    const running = { binaries: findBinaries(premises.account), settings: quietSettings, log: options.log };
    await initialise(premises, running);
    const { adopted } = await run(premises, running);
    const supervisor = await supervise(premises, running);
    const stop = () => supervisor.stop().then(() => right.release());
    await prepareDatabase(premises.socket).catch(error => stop().then(() => Promise.reject(error)));
    return { adopted, stop, url: (role, database = databaseName) => clusterUrl(premises.socket, role, database) };
  } catch (error) {
    await right.release();
    throw error;
  }
}

/** The connection string of a role through the socket of an embedded cluster. */
export const clusterUrl = (socket: string, role: Parameters<Cluster['url']>[0], database: string): string =>
  socketUrl(socket, role === 'admin' ? superuser : roleName(role), database);

/** Keeps the server running until stopped; an exit without stop() still asks it to shut down. */
async function supervise(premises: Premises, running: Running): Promise<{ stop(): Promise<void> }> {
  let keeper: Keeper | undefined;
  let stopping = false;
  let recovery: Promise<void> | undefined;
  const farewell = () => signal(premises, 'SIGINT');
  const lost = () => {
    if (!stopping) recovery = recover();
  };
  const recover = async (): Promise<void> => {
    for (let wait = 50; !stopping; wait = Math.min(wait * 2, 5_000)) {
      try {
        await run(premises, running);
        keeper = await keep(premises.socket, lost);
        if (keeper !== undefined) return;
      } catch (error) {
        running.log(`PostgreSQL could not be started again: ${String(error)}`);
      }
      await sleep(wait);
    }
  };
  keeper = await keep(premises.socket, lost);
  if (keeper === undefined) throw refuse('data-folder-in-use', { folder: premises.folder });
  process.once('exit', farewell);
  const stop = async () => {
    stopping = true;
    await recovery;
    await keeper?.leave();
    await halt(premises);
    process.removeListener('exit', farewell);
  };
  return { stop };
}

/** Roles, the database and its grants: made when missing, harmless when there. */
async function prepareDatabase(socket: string): Promise<void> {
  await asSuperuser(socket, 'postgres', async admin => {
    await admin.query(createRoles('login'));
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await admin.query(`create database ${databaseName} owner ${roleName('owner')}`);
    await admin.query(grantDatabase(databaseName));
  });
  await asSuperuser(socket, databaseName, admin => admin.query(closeDefaults));
}

async function asSuperuser<T>(socket: string, database: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: socketUrl(socket, superuser, database) });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
