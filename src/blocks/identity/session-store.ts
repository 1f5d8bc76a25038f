import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Queryable } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import { type AccountKind, type Assurance, type Session, sessionRules } from './session.ts';
import type { Whereabouts } from './whereabouts.ts';

interface EnteredRow {
  readonly session: string;
  readonly account: string;
  readonly kind: AccountKind;
  readonly person: string | null;
  readonly official: string | null;
  readonly unit: string | null;
  readonly agency: string | null;
  readonly post: Words | null;
  readonly display: Words;
  readonly assurance: Assurance;
  readonly expires_at: Instant;
  readonly seconds_left: number;
}

const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** What is kept of a session's token. Anything that was never one of our tokens is nothing. */
export const tokenHashOf = (token: string | undefined): Buffer | undefined =>
  token !== undefined && tokenShape.test(token) ? createHash('sha256').update(token).digest() : undefined;

function sessionOf(row: EnteredRow, tokenHash: Buffer): Session {
  const { session: id, account, assurance, display, expires_at: expiresAt } = row;
  // One more than what is left: a page that leaves at zero must find the session over, or it would prolong it.
  const secondsLeft = Math.ceil(row.seconds_left) + 1;
  const any = { id, tokenHash, account, assurance, display, expiresAt, secondsLeft };
  const { person, official, unit, agency, post } = row;
  if (person !== null) return { ...any, kind: 'citizen', person };
  if (official === null || unit === null || agency === null || post === null) throw new Error('a session of nobody');
  return { ...any, kind: 'official', official, unit, agency, post };
}

/** The session behind a token's hash, which lives on by being used; `extend` prolongs it even within the minute. */
export async function enter(database: Queryable, tokenHash: Buffer, extend = false): Promise<Session | undefined> {
  const row = await database.maybe<EnteredRow>('select * from identity.enter($1, $2)', [tokenHash, extend]);
  return row === undefined ? undefined : sessionOf(row, tokenHash);
}

export interface NewSession {
  readonly account: string;
  readonly kind: AccountKind;
  readonly assurance: Assurance;
  readonly where: Whereabouts;
}

/** Opens a session under a token that nobody has seen before, and gives the token. */
export async function openSession(
  database: Queryable,
  { account, kind, assurance, where }: NewSession,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const rule = sessionRules[kind];
  await database.query(
    `insert into identity.sessions (token_hash, id, account, assurance, idle, ends_at, expires_at, device, ip)
     values ($1, $2, $3, $4, make_interval(secs => $5), now() + make_interval(secs => $6),
       now() + make_interval(secs => $5), $7, $8)`,
    [tokenHashOf(token), randomUUID(), account, assurance, rule.idle, rule.most, where.device, where.ip],
  );
  return token;
}

/** A session in the list of one's own. */
export interface OpenSession {
  readonly id: string;
  readonly current: boolean;
  readonly assurance: Assurance;
  readonly device: string;
  readonly ip: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
}

/** The active sessions of the person who holds this one; this one first. */
export const sessionsBeside = (database: Queryable, tokenHash: Buffer): Promise<OpenSession[]> =>
  database.query<OpenSession>(
    `select id, current, assurance, device, ip, created_at as "createdAt", last_seen_at as "lastSeenAt"
     from identity.sessions_beside($1)`,
    [tokenHash],
  );

export type WhichSessions = 'this' | 'others' | 'all' | { readonly id: string };

/** Ends one's own sessions; gives how many ended. */
export async function endSessions(database: Queryable, tokenHash: Buffer, which: WhichSessions): Promise<number> {
  const [word, id] = typeof which === 'string' ? [which, null] : ['one', which.id];
  const row = await database.one<{ ended: number }>('select identity.end_sessions($1, $2, $3) as ended', [
    tokenHash,
    word,
    id,
  ]);
  return row.ended;
}
