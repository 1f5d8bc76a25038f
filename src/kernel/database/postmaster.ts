import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { runAs } from './account.ts';
import { socketUrl } from './cluster.ts';
import { give, type Premises } from './data-folder.ts';

/** The superuser of an embedded cluster. */
export const superuser = 'postgres';

export type Log = (line: string) => void;

/** How a server runs: its programs, its settings, where its own words go. */
export interface Running {
  readonly binaries: string;
  readonly settings: Readonly<Record<string, string | number>>;
  readonly log: Log;
}

/**
 * Settings that keep people's data out of the log: errors are the program's to report, and a detail quotes row values.
 * The rest of PostgreSQL's defaults stand.
 */
export const quietSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: 0,
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  log_line_prefix: '',
};

/** Creates the data directory once: whole or absent, so that a kill in between leaves nothing half-made. */
export async function initialise(premises: Premises, running: Running, extra: readonly string[] = []): Promise<void> {
  if (existsSync(join(premises.server, 'PG_VERSION'))) return;
  const making = `${premises.server}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  give(making, premises.account);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'];
  const safety = ['--data-checksums', '--auth-local=trust', '--auth-host=reject', '--no-instructions'];
  const options = ['-D', making, '-U', superuser, ...locale, ...safety, ...extra];
  const initdb = spawn(join(running.binaries, 'bin/initdb'), options, {
    ...runAs(premises.account),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const words = collect(initdb, () => {});
  const status = await new Promise(resolve => initdb.once('close', resolve));
  if (status !== 0) throw new Error(`initdb failed: ${words.join('\n')}`);
  renameSync(making, premises.server);
}

/** Starts the server, or finds the one that is already running there. Returns when it takes connections. */
export async function run(premises: Premises, running: Running): Promise<{ readonly adopted: boolean }> {
  let child: ChildProcess | undefined;
  let words: readonly string[] = [];
  for (const deadline = Date.now() + 30_000; ; await sleep(15)) {
    if ((await probe(premises.socket)) === 'up') return { adopted: child === undefined };
    if (child !== undefined && !hasEnded(child)) continue;
    if (Date.now() > deadline) throw new Error(`PostgreSQL does not start: ${words.join('\n')}`);
    if (postmasterPid(premises) !== undefined) continue;
    if (child !== undefined) await sleep(200);
    child = launch(premises, running);
    words = collect(child, running.log);
  }
}

/** Its own session (`detached`): a Ctrl-C in the terminal reaches us, and we stop the server after our last query. */
function launch(premises: Premises, running: Running): ChildProcess {
  forgetForeignPid(premises);
  const settings = Object.entries(running.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const options = ['-D', premises.server, '-k', premises.socket, '-p', '5432', ...settings];
  const child = spawn(join(running.binaries, 'bin/postgres'), options, {
    ...runAs(premises.account),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.unref();
  (child.stderr as unknown as Socket).unref();
  return child;
}

/** The server's last lines, for the message when it fails; each also goes to the log. */
function collect(child: ChildProcess, log: Log): readonly string[] {
  const last: string[] = [];
  child.once('error', error => last.push(error.message));
  (child.stderr as Socket).setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter(line => line !== '')) {
      last.push(line);
      if (last.length > 20) last.shift();
      log(line);
    }
  });
  return last;
}

const hasEnded = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

async function probe(socket: string): Promise<'up' | 'not yet'> {
  const client = new pg.Client({
    connectionString: socketUrl(socket, superuser, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return 'up';
  } catch {
    return 'not yet';
  }
}

/** The process that serves the data directory, if one lives. */
export function postmasterPid(premises: Premises): number | undefined {
  const pid = writtenPid(premises);
  return pid !== undefined && serves(pid, premises) ? pid : undefined;
}

function writtenPid(premises: Premises): number | undefined {
  try {
    return Number(readFileSync(join(premises.server, 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

/** A postmaster's working directory is its data directory; a process that merely inherited the number has another. */
function serves(pid: number, premises: Premises): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(premises.server);
  } catch {
    return false;
  }
}

/** PostgreSQL clears its own stale file, unless a stranger now has the pid (usual in containers): then we must. */
function forgetForeignPid(premises: Premises): void {
  const pid = writtenPid(premises);
  if (pid !== undefined && existsSync(`/proc/${pid}`) && !serves(pid, premises))
    rmSync(join(premises.server, 'postmaster.pid'), { force: true });
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. Harder when it takes too long. */
export async function halt(premises: Premises): Promise<void> {
  const pid = postmasterPid(premises);
  for (const [name, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    signal(premises, name);
    for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(10)) {
      if (postmasterPid(premises) === undefined && !lives(pid)) return;
    }
  }
}

/** The pid file goes a moment before its process does; a zombie of our own is gone once its exit was seen. */
function lives(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Sends a signal to the server of these premises, if one lives. */
export function signal(premises: Premises, name: NodeJS.Signals): void {
  const pid = postmasterPid(premises);
  try {
    if (pid !== undefined) process.kill(pid, name);
  } catch {}
}
