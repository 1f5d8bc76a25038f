import type { Queryable } from '../../kernel/database/index.ts';

/** What an authenticator signs, once: to sign in, or to make a passkey for the holder of one session. */
export type Ceremony = { readonly ceremony: 'get' } | { readonly ceremony: 'create'; readonly session: string };

const lifetime = "interval '5 minutes'";
const sessionOf = (of: Ceremony): string | null => (of.ceremony === 'create' ? of.session : null);

/** Remembers a challenge for five minutes, and forgets those whose time is over. */
export async function issueChallenge(database: Queryable, challenge: string, of: Ceremony): Promise<void> {
  await database.query(`delete from identity.challenges where created_at < now() - ${lifetime}`);
  await database.query('insert into identity.challenges (challenge, ceremony, session) values ($1, $2, $3)', [
    challenge,
    of.ceremony,
    sessionOf(of),
  ]);
}

/** Uses a challenge up: true once, for the ceremony and session it was made for, within five minutes. */
export async function useChallenge(database: Queryable, challenge: string, of: Ceremony): Promise<boolean> {
  const rows = await database.query(
    `delete from identity.challenges
     where challenge = $1 and ceremony = $2 and session is not distinct from $3 and created_at > now() - ${lifetime}
     returning challenge`,
    [challenge, of.ceremony, sessionOf(of)],
  );
  return rows.length === 1;
}
