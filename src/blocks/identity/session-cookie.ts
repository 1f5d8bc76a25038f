import type { Queryable } from '../../kernel/database/index.ts';
import type { Context } from '../../kernel/http/index.ts';
import { sessionCookie } from './access.ts';
import { endSessions, tokenHashOf } from './session-store.ts';

/** Ends the session that came with the request, if one did. */
export async function leaveSession(database: Queryable, ctx: Context): Promise<void> {
  const tokenHash = tokenHashOf(ctx.cookie(sessionCookie));
  if (tokenHash !== undefined) await endSessions(database, tokenHash, 'this');
}

/** Puts a new session in place of whatever the browser carried, so that nobody can plant one beforehand. */
export async function enterSession(database: Queryable, ctx: Context, token: string): Promise<void> {
  await leaveSession(database, ctx);
  ctx.setCookie(sessionCookie, token);
}
