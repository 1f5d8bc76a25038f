import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lchownSync, lstatSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Account, ownerOf, ownUid, serverAccount } from './account.ts';
import { refuse } from './refusal.ts';

/** Where one embedded server lives, and as whom. */
export interface Premises {
  readonly folder: string;
  /** PostgreSQL's own data directory, `<folder>/server`. */
  readonly server: string;
  /** The folder of the unix socket: 0700, so that who can enter it is trusted. */
  readonly socket: string;
  readonly account: Account | undefined;
}

/** PostgreSQL's limit for a socket's path is 107 bytes, of which `/.s.PGSQL.5432.lock` takes some. */
const longestSocketFolder = 88;

/** Makes a data folder ready for its server: right owner, right permissions, a socket folder of a short enough path. */
export function preparePremises(dataDir: string): Premises {
  const folder = makeFolder(resolve(dataDir));
  const server = join(folder, 'server');
  const account = serverAccount(server);
  if (account !== undefined && !canEnter(folder, account)) {
    throw refuse('data-folder-unreachable', { folder, account: account.name });
  }
  const owner = ownerOf(server);
  if (account === undefined && owner !== undefined && owner !== ownUid()) {
    throw refuse('data-folder-foreign', { folder, uid: String(owner) });
  }
  if (account !== undefined && owner !== undefined && owner !== account.uid) giveTree(server, account);
  return { folder, server, account, socket: socketFolder(folder, account) };
}

/** The data folder for a checkout: `<checkout>/data/postgres`, unless root's server account cannot enter there. */
export function defaultDataDir(checkout: string): string {
  const inside = join(checkout, 'data', 'postgres');
  const account = serverAccount(join(inside, 'server'));
  if (account === undefined || canEnter(nearest(inside), account)) return inside;
  return join('/var/lib/madang', shortHash(realpathSync(checkout)), 'postgres');
}

/** Whether the account can go down every folder to this one, by the permission bits. */
export function canEnter(folder: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return dirname(folder) === folder || canEnter(dirname(folder), account);
}

/** Gives a folder to the server's account. */
export function give(folder: string, account: Account | undefined): void {
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
}

function giveTree(path: string, account: Account): void {
  lchownSync(path, account.uid, account.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTree(join(path, name), account);
}

function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: ownUid() === 0 ? 0o755 : 0o700 });
    return realpathSync(folder);
  } catch (error) {
    throw refuse('data-folder-unusable', { folder, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

function socketFolder(folder: string, account: Account | undefined): string {
  const inside = join(folder, 'socket');
  if (Buffer.byteLength(inside) <= longestSocketFolder) return makeSocketFolder(inside, account, folder);
  const name = `madang-${shortHash(folder)}`;
  const outside = [tmpdir(), '/tmp'].map(base => join(base, name));
  return makeSocketFolder(
    outside.find(path => Buffer.byteLength(path) <= longestSocketFolder) ?? join('/tmp', name),
    account,
    folder,
  );
}

/** Anyone may have put something of that name into a shared folder: it must be ours, a real folder, and closed. */
function makeSocketFolder(path: string, account: Account | undefined, folder: string): string {
  const uid = account?.uid ?? ownUid();
  try {
    mkdirSync(path, { mode: 0o700 });
    give(path, account);
    chmodSync(path, 0o700);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code !== 'EEXIST') throw refuse('data-folder-unusable', { folder, reason: code });
  }
  const stat = lstatSync(path);
  const adoptable = path.startsWith(folder) && ownUid() === 0;
  if (stat.isDirectory() && stat.uid !== uid && adoptable) give(path, account);
  else if (!stat.isDirectory() || stat.uid !== uid || (stat.mode & 0o077) !== 0) {
    throw refuse('socket-folder-unsafe', { folder: path });
  }
  return path;
}

const nearest = (path: string): string => (ownerOf(path) === undefined ? nearest(dirname(path)) : path);

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
