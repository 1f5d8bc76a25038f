import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ownUid, serverAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { claim } from './claim.ts';
import type { Cluster } from './cluster.ts';
import { canEnter, type Premises, preparePremises } from './data-folder.ts';
import { clusterUrl, databaseName } from './embedded.ts';
import { connectExternal } from './external.ts';
import { halt, initialise, quietSettings, run } from './postmaster.ts';

/** Tests need speed, not durability: what a crash breaks is made anew. */
const hastySettings = {
  ...quietSettings,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: 200,
  autovacuum: 'off',
};

let shared: Promise<Cluster> | undefined;

/**
 * The server all tests of this machine share: `TEST_DATABASE_URL`, or an embedded one below `.cache/` that starts with
 * the first process that needs it and stops with the last, however each of them ends.
 */
export const testCluster = (): Promise<Cluster> => (shared ??= open());

async function open(): Promise<Cluster> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return connectExternal({ url: given });
  const premises = preparePremises(testFolder());
  register(premises);
  for (;;) {
    const right = await claim(premises.folder);
    if (right !== undefined) {
      const { adopted } = await startHastily(premises).finally(() => right.release());
      return {
        adopted,
        stop: () => halt(premises),
        url: (role, database = databaseName) => clusterUrl(premises.socket, role, database),
      };
    }
    await sleep(20);
  }
}

/** A cluster broken by a crash (no fsync) is thrown away. */
async function startHastily(premises: Premises): Promise<{ readonly adopted: boolean }> {
  const running = { binaries: findBinaries(premises.account), settings: hastySettings, log: () => {} };
  try {
    await initialise(premises, running, ['--no-sync']);
    return await run(premises, running);
  } catch {
    await halt(premises);
    rmSync(premises.server, { recursive: true, force: true });
    await initialise(premises, running, ['--no-sync']);
    return run(premises, running);
  }
}

/** Below the checkout when the server's account can work there, otherwise in the machine's temporary folder. */
function testFolder(): string {
  const cache = fileURLToPath(new URL('../../../.cache', import.meta.url));
  const folder = join(cache, 'test-postgres');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    const account = serverAccount(join(folder, 'server'));
    if (account === undefined || canEnter(folder, account)) return folder;
  } catch {}
  return join(tmpdir(), `madang-test-postgres-${ownUid()}`);
}

/**
 * Notes that this process uses the cluster. A little shell holds the other end of a pipe of ours, so it learns of our
 * end even by kill -9; the last to leave stops the server.
 */
function register(premises: Premises): void {
  const users = join(premises.folder, 'users');
  mkdirSync(users, { recursive: true });
  writeFileSync(join(users, String(process.pid)), '');
  const watch = 'cat >/dev/null; rm -f "$1/$2"; [ -n "$(ls -A "$1")" ] || kill -INT "$(head -n 1 "$3")"';
  const options = ['-c', watch, 'sh', users, String(process.pid), join(premises.server, 'postmaster.pid')];
  const watcher = spawn('/bin/sh', options, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watcher.unref();
  (watcher.stdin as unknown as Socket).unref();
  forgetTheDead(users);
}

/** After a power cut the watchers are gone as well. */
function forgetTheDead(users: string): void {
  for (const pid of readdirSync(users)) if (!existsSync(`/proc/${pid}`)) rmSync(join(users, pid), { force: true });
}
