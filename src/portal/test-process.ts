import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '../kernel/database/index.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));

/** The program as an operator runs it: a process of its own, which can be signalled and killed. */
export interface Program {
  readonly child: ChildProcess;
  readonly pid: number;
  /** All it printed so far. */
  text(): string;
  /** Waits until it printed this; a program that ends before is a failure. */
  says(what: RegExp, patience?: number): Promise<RegExpExecArray>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
  readonly root?: string;
  readonly cwd?: string;
}

/** Runs `node bin/madang.mjs` with these arguments, in a process group of its own. */
export function run(args: readonly string[], options: RunOptions = {}): Program {
  return watch(process.execPath, [join(options.root ?? checkout, 'bin', 'madang.mjs'), ...args], options);
}

/** Runs a program and keeps what it prints. */
export function watch(command: string, args: readonly string[], options: RunOptions = {}): Program {
  const { uid } = options;
  const child = spawn(command, args, {
    cwd: options.cwd ?? '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/', ...options.env },
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
  const ended = new Promise<number | NodeJS.Signals>(done =>
    child.once('close', (code, signal) => done(code ?? signal ?? -1)),
  );
  let over = false;
  void ended.then(() => {
    over = true;
  });
  return {
    child,
    pid: child.pid ?? 0,
    text: () => text,
    ended,
    async says(what, patience = 60_000) {
      for (const deadline = Date.now() + patience; ; await sleep(10)) {
        const found = what.exec(text);
        if (found) return found;
        if (over || Date.now() > deadline) throw new Error(`it did not say ${what}:\n${text.slice(-4000)}`);
      }
    },
  };
}

/** A portal that runs on a data folder of its own. */
export interface Portal extends Program {
  readonly data: string;
  readonly url: string;
  /** The password of the demonstration's accounts. */
  readonly password: string;
}

/** Starts the portal and waits until its nation is there and can sign in. */
export async function start(data: string, args: readonly string[] = [], options: RunOptions = {}): Promise<Portal> {
  const port = args.includes('--port') ? [] : ['--port', String(await freePort())];
  const program = run(['start', '--data', data, ...port, ...args], options);
  const [, url = ''] = await program.says(/Madang is open: (\S+)/);
  const [, password = ''] = await program.says(/password: (\S+)\n/);
  return { ...program, data, url, password };
}

/** Ends a program as an operator would, and waits for the end. */
export async function stop(program: Program): Promise<void> {
  program.child.kill('SIGTERM');
  await program.ended;
}

/** A port that nothing listens on. */
export const freePort = (): Promise<number> =>
  new Promise(done => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

const embedded = (data: string, account: string) =>
  `postgres://${account}@${encodeURIComponent(join(data, 'postgres', 'socket'))}:5432/madang?sslmode=disable`;

/** The address of the data folder's own database, for the verifier. */
export const auditorUrl = (data: string): string => embedded(data, 'madang_auditor');

/** Whoever holds the password of the database's owner. */
export const ownerOf = (data: string): Database =>
  openDatabase({ url: () => embedded(data, 'madang_owner') }, { role: 'owner', max: 2 });

/** Whoever runs the database itself. */
export const superuserOf = (data: string): Database =>
  openDatabase({ url: () => embedded(data, 'postgres') }, { role: 'owner', max: 1 });

/** The process of the data folder's PostgreSQL, if there is one. */
export function postmaster(data: string): number | undefined {
  const file = join(data, 'postgres', 'server', 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
  return pid !== undefined && lives(pid) ? pid : undefined;
}

/** Whether a process is there; a zombie is not. */
export function lives(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** All processes, of whatever program, that name the folder in their arguments or work in it. */
export const processesOf = (data: string): readonly string[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && Number(name) !== process.pid && lives(Number(name)))
    .map(name => ({ name, line: commandLine(name) }))
    .filter(({ line }) => line.includes(data))
    .map(({ name, line }) => `${name} ${line}`);

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** The server and everything it started: to kill a database at a stroke. */
export function databaseProcesses(data: string): readonly number[] {
  const pid = postmaster(data);
  if (pid === undefined) return [];
  const children = readdirSync('/proc').filter(
    name => /^\d+$/.test(name) && new RegExp(`^PPid:\\s+${pid}$`, 'm').test(status(name)),
  );
  return [pid, ...children.map(Number)];
}

function status(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

/** Waits until something is so. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, patience = 20_000): Promise<void> {
  for (const deadline = Date.now() + patience; !(await holds()); await sleep(25))
    if (Date.now() > deadline) throw new Error(`it did not come about: ${what}`);
}

/** What the verifier finds from outside, over HTTP: its exit code and its lines. */
export function verifier(url: string, options: readonly string[]): { code: number | null; text: string } {
  const {
    status: code,
    stdout,
    stderr,
  } = spawnSync(process.execPath, [join(checkout, 'tools', 'verify-log.mjs'), '--log', `${url}/log/`, ...options], {
    encoding: 'utf8',
  });
  return { code, text: `${stdout}${stderr}` };
}

/** The same with what the operator has: the checkpoints kept beside the database, and the auditor's account. */
export const verify = ({ data, url }: Pick<Portal, 'data' | 'url'>) =>
  verifier(url, ['--kept', join(data, 'log', 'checkpoints.txt'), '--database', auditorUrl(data)]);
