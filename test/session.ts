// Sessions opened as the owner of the database would, so that tests of other rooms need no sign-in.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Queryable } from '../src/kernel/database/index.ts';

export type Who = { readonly person: string } | { readonly official: string };

export interface OpenSession {
  readonly account: string;
  /** What the cookie holds. */
  readonly token: string;
  /** What the database knows of it, and the exchange takes as proof. */
  readonly hash: Buffer;
}

/** An official of a unit (`agency/unit`), made for this. */
export async function appoint(owner: Queryable, unit: string): Promise<string> {
  const official = randomUUID();
  await owner.query(
    `insert into organisation.officials (id, name, agency, unit, post, active) values ($1, $2, $3, $4, $2, true)`,
    [official, { ko: '공무원', en: 'Official' }, unit.slice(0, unit.lastIndexOf('/')), unit],
  );
  return official;
}

async function accountOf(owner: Queryable, who: Who): Promise<string> {
  const [kind, column, key] =
    'person' in who ? ['citizen', 'person', who.person] : ['official', 'official', who.official];
  const [found] = await owner.query<{ id: string }>(
    `insert into identity.accounts (kind, ${column}, login_name, display) values ($1, $2, $3, $4)
     on conflict (${column}) do update set ${column} = excluded.${column} returning id`,
    [kind, key, `t${randomUUID().slice(0, 12)}`, { ko: '사람', en: 'Someone' }],
  );
  if (!found) throw new Error('no account was made');
  return found.id;
}

/** Opens a session of half a day, or one that has been ended. */
export async function openSession(owner: Queryable, who: Who, { ended = false } = {}): Promise<OpenSession> {
  const account = await accountOf(owner, who);
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  await owner.query(
    `insert into identity.sessions (token_hash, id, account, assurance, idle, ends_at, expires_at, device, ip, revoked_at)
     values ($1, $2, $3, 'low', '1 hour', now() + '12 hours', now() + '1 hour', 'test', '127.0.0.0/24', case when $4 then now() end)`,
    [hash, randomUUID(), account, ended],
  );
  return { account, token, hash };
}
