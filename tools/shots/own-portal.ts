import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A portal that answers, and someone who may sign in. */
export interface OpenPortal {
  readonly url: string;
  readonly loginName: string;
  readonly password: string;
  readonly close: () => Promise<void>;
}

const launcher = fileURLToPath(new URL('../../bin/madang.mjs', import.meta.url));

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** The database runs as another account, which must be able to enter. */
function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'madang-shots-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Starts a portal with the demonstration nation in a folder of its own; resolves when people can sign in. */
export async function startPortal(): Promise<OpenPortal> {
  const [port, folder, password] = [await freePort(), dataFolder(), randomBytes(12).toString('hex')];
  const { DATABASE_URL: _url, DATABASE_APP_URL: _appUrl, ...inherited } = process.env;
  const child = spawn(process.execPath, [launcher, 'start', '--port', String(port), '--data', folder], {
    env: { ...inherited, MADANG_DEMO_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const ready = new Promise<void>(resolve => {
    let printed = '';
    child.stdout.on('data', piece => {
      printed += String(piece);
      if (printed.includes(password)) resolve();
    });
  });
  const failed = ended.then(() => Promise.reject(new Error('The portal ended before it was ready.')));
  try {
    await Promise.race([ready, failed]);
  } catch (error) {
    await close();
    throw error;
  }
  failed.catch(() => {});
  return { url: `http://localhost:${port}`, loginName: 'parent', password, close };
}
