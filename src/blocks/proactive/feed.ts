import { createHash } from 'node:crypto';
import { type Database, timestamp } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';

/** The private address of somebody's calendar: whoever has it can read it, nobody can guess it. */
export interface Feeds {
  /** Makes a new address, which ends the old one; gives its token, which is kept nowhere. */
  make(person: string, now: Instant): Promise<string>;
  end(person: string): Promise<void>;
  /** When somebody's address was made; undefined without one. */
  madeAt(person: string): Promise<Instant | undefined>;
  /** Whose address it is. */
  personOf(token: string): Promise<string | undefined>;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** 256 random bits as text. */
export const tokenShape = /^[A-Za-z0-9_-]{43}$/;

export const createFeeds = (database: Database, random: (bytes: number) => Buffer): Feeds => ({
  async make(person, now) {
    const token = random(32).toString('base64url');
    await database.query(
      `insert into proactive.feeds (person, token_hash, made_at) values ($1, $2, $3)
       on conflict (person) do update set token_hash = excluded.token_hash, made_at = excluded.made_at`,
      [person, hashOf(token), timestamp(now)],
    );
    return token;
  },
  async end(person) {
    await database.query('delete from proactive.feeds where person = $1', [person]);
  },
  async madeAt(person) {
    const row = await database.maybe<{ at: Instant }>('select made_at as at from proactive.feeds where person = $1', [
      person,
    ]);
    return row?.at;
  },
  async personOf(token) {
    const row = await database.maybe<{ person: string }>('select person from proactive.feeds where token_hash = $1', [
      hashOf(token),
    ]);
    return row?.person;
  },
});
