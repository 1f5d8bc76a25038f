import type { Queryable, Transaction } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { Language, Words } from '../../kernel/words/index.ts';
import type { AccountKind } from './session.ts';

/** Whose account it is: the key of the registers' subject, or the official's id. */
export type Holder = { readonly person: string } | { readonly official: string };

/** An account as its owner and the notices see it. */
export interface Account {
  readonly id: string;
  readonly kind: AccountKind;
  readonly person: string | null;
  readonly official: string | null;
  readonly loginName: string;
  readonly display: Words;
  readonly email: string | null;
  readonly emailVerifiedAt: Instant | null;
  /** The language to write to them in. */
  readonly language: Language;
}

const columns = `id, kind, person, official, login_name as "loginName", display, email,
  email_verified_at as "emailVerifiedAt", language`;

export async function accountById(database: Queryable, id: string): Promise<Account> {
  return database.one<Account>(`select ${columns} from identity.accounts where id = $1`, [id]);
}

export const findAccount = (database: Queryable, holder: Holder): Promise<Account | undefined> =>
  'person' in holder
    ? database.maybe<Account>(`select ${columns} from identity.accounts where person = $1`, [holder.person])
    : database.maybe<Account>(`select ${columns} from identity.accounts where official = $1`, [holder.official]);

/** Keeps the address, or forgets it; a new one counts as unverified. Whether it changed. */
export async function setEmail(database: Queryable, account: string, email: string | undefined): Promise<boolean> {
  const rows = await database.query(
    `update identity.accounts set email = $2, email_verified_at = null where id = $1 and email is distinct from $2
     returning id`,
    [account, email ?? null],
  );
  return rows.length > 0;
}

/** Marks the address as the person's own, if it still is the one they gave. */
export async function confirmEmail(database: Queryable, account: string, email: string): Promise<boolean> {
  const rows = await database.query(
    'update identity.accounts set email_verified_at = now() where id = $1 and email = $2 returning id',
    [account, email],
  );
  return rows.length > 0;
}

export const setLanguage = async (database: Queryable, account: string, language: Language): Promise<void> =>
  void (await database.query('update identity.accounts set language = $2 where id = $1', [account, language]));

/** Keeps a password's hash in place of the one before; in two steps, since the program may not read the column it writes. */
export async function keepPassword(tx: Transaction, account: string, hash: string): Promise<void> {
  const changed = await tx.query(
    'update identity.passwords set hash = $2, changed_at = now() where account = $1 returning account',
    [account, hash],
  );
  if (changed.length === 0)
    await tx.query('insert into identity.passwords (account, hash) values ($1, $2)', [account, hash]);
}

/** An account of a demonstration. */
export type NewAccount = Holder & {
  readonly loginName: string;
  readonly display: Words;
  /** From `hashPassword`; a demonstration hashes its one password once. */
  readonly passwordHash: string;
  readonly language?: Language;
};

/** Opens many accounts at once; those whose login name or holder already has one stay as they are. Gives how many were opened. */
export async function createAccounts(owner: Queryable, rows: readonly NewAccount[]): Promise<number> {
  const row = await owner.one<{ opened: number }>(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb)
         as g (person uuid, official text, "loginName" text, display jsonb, "passwordHash" text, language text)
     ), opened as (
       insert into identity.accounts (kind, person, official, login_name, display, language)
       select case when person is null then 'official' else 'citizen' end, person, official, "loginName", display,
         coalesce(language, 'ko')
       from given on conflict do nothing returning id, login_name
     ), kept as (
       insert into identity.passwords (account, hash)
       select o.id, g."passwordHash" from opened o join given g on g."loginName" = o.login_name returning account
     )
     select count(*) as opened from kept`,
    [JSON.stringify(rows)],
  );
  return row.opened;
}

/** Closes every account, with its passwords, passkeys and sessions: for when everyone they belong to is gone. */
export const closeAccounts = async (owner: Queryable): Promise<void> =>
  void (await owner.query('delete from identity.accounts'));
