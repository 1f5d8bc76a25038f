import { createHash } from 'node:crypto';
import type { Queryable } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import { refuse } from './refusal.ts';

/** A passkey of an account. */
export interface Passkey {
  readonly account: string;
  /** The credential's id, base64url. */
  readonly id: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
}

export const mostPasskeys = 20;
export const longestPasskeyName = 60;

/** A short name for addresses of pages; credential ids can be over a thousand characters long. */
export const passkeyHandle = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 32);

const columns = `account, id, public_key as "publicKey", counter, transports, name, created_at as "createdAt",
  last_used_at as "lastUsedAt"`;

/** The newest last. */
export const passkeysOf = (database: Queryable, account: string): Promise<Passkey[]> =>
  database.query<Passkey>(`select ${columns} from identity.passkeys where account = $1 order by created_at, id`, [
    account,
  ]);

/** One of one's own. Refuses `passkey-gone`. */
export async function passkeyByHandle(database: Queryable, account: string, handle: string): Promise<Passkey> {
  const passkey = (await passkeysOf(database, account)).find(one => passkeyHandle(one.id) === handle);
  if (passkey === undefined) throw refuse('passkey-gone');
  return passkey;
}

export const passkeyById = (database: Queryable, id: string): Promise<Passkey | undefined> =>
  database.maybe<Passkey>(`select ${columns} from identity.passkeys where id = $1`, [id]);

export type NewPasskey = Omit<Passkey, 'createdAt' | 'lastUsedAt'>;

/** Refuses `passkey-known` (also when it is somebody else's). */
export async function addPasskey(database: Queryable, passkey: NewPasskey): Promise<void> {
  const { account, id, publicKey, counter, transports, name } = passkey;
  const rows = await database.query(
    `insert into identity.passkeys (account, id, public_key, counter, transports, name)
     values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing returning id`,
    [account, id, publicKey, counter, [...transports], name],
  );
  if (rows.length === 0) throw refuse('passkey-known');
}

/** Notes a use. False when the counter did not move on: another copy of the key was faster. */
export async function notePasskeyUse(database: Queryable, { account, id }: Passkey, counter: number): Promise<boolean> {
  const rows = await database.query(
    `update identity.passkeys set counter = $3, last_used_at = now()
     where account = $1 and id = $2 and (counter < $3 or (counter = 0 and $3 = 0)) returning id`,
    [account, id, counter],
  );
  return rows.length === 1;
}

export const renamePasskey = async (database: Queryable, { account, id }: Passkey, name: string): Promise<void> =>
  void (await database.query('update identity.passkeys set name = $3 where account = $1 and id = $2', [
    account,
    id,
    name,
  ]));

export const deletePasskey = async (database: Queryable, { account, id }: Passkey): Promise<void> =>
  void (await database.query('delete from identity.passkeys where account = $1 and id = $2', [account, id]));
