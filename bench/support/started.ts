import { type ChildProcess, spawn } from 'node:child_process';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A program that was started and answers. */
export interface Started {
  readonly pid: number;
  readonly port: number;
  /** From the start of the process to the first whole answer. */
  readonly seconds: number;
  /** Seconds until it had printed something that matches. */
  printed(pattern: RegExp): Promise<number>;
  stop(): Promise<void>;
}

const status = (port: number): Promise<number | undefined> =>
  new Promise(resolve => {
    const request = get({ port, path: '/', host: '127.0.0.1', agent: false }, response => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    request.once('error', () => resolve(undefined));
  });

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise(resolve => child.once('exit', resolve));
}

/** Starts a program of this repository that listens on the port, and waits for its first page. */
export async function started(program: string, args: readonly string[], port: number): Promise<Started> {
  const start = performance.now();
  const since = (): number => (performance.now() - start) / 1000;
  // As `npm start` does.
  const child = spawn(process.execPath, ['--max-semi-space-size=8', program, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: { readonly text: string; readonly at: number }[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => lines.push({ text, at: since() }));
  while ((await status(port)) !== 200) {
    if (child.exitCode !== null || since() > 60) throw new Error(`${program} does not answer`);
    await sleep(10);
  }
  const seconds = since();
  return {
    pid: child.pid ?? 0,
    port,
    seconds,
    async printed(pattern) {
      for (;;) {
        const found = lines.find(({ text }) => pattern.test(text));
        if (found) return found.at;
        if (child.exitCode !== null || since() > 300) throw new Error(`${program} never printed ${pattern}`);
        await sleep(50);
      }
    },
    async stop() {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
}
