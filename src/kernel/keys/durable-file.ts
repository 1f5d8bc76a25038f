import { randomBytes } from 'node:crypto';
import { type FileHandle, link, open, readdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const temporary = /\.[0-9a-f]{16}\.tmp$/;

/**
 * Writes a file of mode 0600 that is there whole or not at all, also after a loss of power: a temporary file, fsync, then a
 * hard link under its name. A link, unlike a rename, refuses a name that is taken, so of two writers the first wins.
 * Answers whether this call made the file.
 */
export async function createDurably(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomBytes(8).toString('hex')}.tmp`;
  await withFile(await open(draft, 'wx', 0o600), async file => {
    await file.writeFile(content);
    await file.sync();
  });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
    await syncFolder(dirname(path));
  }
}

/** Removes what a crash half-way through `createDurably` left, when it is older than a minute. */
export async function sweepDrafts(folder: string, minuteAgo: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!temporary.test(name)) continue;
    const path = join(folder, basename(name));
    const file = await open(path, 'r').catch(() => undefined);
    if (file === undefined) continue;
    const old = await withFile(file, async it => (await it.stat()).mtimeMs < minuteAgo);
    if (old) await unlink(path).catch(() => undefined);
  }
}

async function syncFolder(folder: string): Promise<void> {
  await withFile(await open(folder, 'r'), it => it.sync());
}

async function withFile<T>(file: FileHandle, work: (file: FileHandle) => Promise<T>): Promise<T> {
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
