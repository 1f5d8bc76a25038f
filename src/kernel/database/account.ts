import { readFileSync, statSync } from 'node:fs';

/** The account of the operating system that runs the server when this process is root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The user of this process. */
export const ownUid = (): number => process.getuid?.() ?? -1;

/**
 * Who must run the server: PostgreSQL refuses root, so root lends it the owner of the existing data, else `postgres`,
 * else `nobody`. `undefined`: this process's own user. No account is ever created.
 */
export function serverAccount(server: string): Account | undefined {
  if (ownUid() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map(parse);
  const owner = ownerOf(server);
  const keeps = accounts.find(account => owner !== undefined && owner !== 0 && account.uid === owner);
  const named = (name: string) => accounts.find(account => account.name === name);
  return keeps ?? named('postgres') ?? named('nobody') ?? { name: 'nobody', uid: 65534, gid: 65534 };
}

function parse(line: string): Account {
  const [name = '', , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** The uid a path belongs to; `undefined` when there is nothing. */
export const ownerOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.uid;

/** What `spawn` needs to run as the account: nothing of our environment, and a folder every account can enter. */
export const runAs = (account: Account | undefined) => ({
  cwd: '/',
  env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', TZ: 'UTC' },
  ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
});
