import type { Queryable } from '../../kernel/database/index.ts';
import { type Access, type Context, refuse as refuseRequest } from '../../kernel/http/index.ts';
import { refuse } from './refusal.ts';
import type { CitizenSession, OfficialSession, Session } from './session.ts';
import { enter, tokenHashOf } from './session-store.ts';

/** The session's cookie; `__Host-madang` on https. */
export const sessionCookie = 'madang';

const resolved = Symbol('identity.session');

/** The session of a request, looked up once however often it is asked for. */
function sessionOf(database: Queryable, ctx: Context): Promise<Session | undefined> {
  const known = ctx.extras.get(resolved);
  if (known instanceof Promise) return known;
  const tokenHash = tokenHashOf(ctx.cookie(sessionCookie));
  const looking = tokenHash === undefined ? Promise.resolve(undefined) : enter(database, tokenHash);
  ctx.extras.set(resolved, looking);
  return looking;
}

/** Who may use a route, as `access` of kernel/http's `page` and `api`. */
export interface Accesses {
  /** Everyone; the actor is their session, if they have one. For pages that greet. */
  readonly visitor: Access<Session | undefined>;
  /** Whoever is signed in. */
  readonly someone: Access<Session>;
  /** A person for themselves; an official's session is refused (403, `citizens-only`). */
  readonly citizen: Access<CitizenSession>;
  /** An official at their post; a citizen's session is refused (403, `officials-only`). */
  readonly official: Access<OfficialSession>;
}

/** The four kinds of access. Who is not signed in is sent to sign in and back; who is, but as the wrong kind, is told so. */
export function createAccesses(database: Queryable): Accesses {
  const someone = async (ctx: Context): Promise<Session> => {
    const session = await sessionOf(database, ctx);
    if (session === undefined) throw refuseRequest('sign-in-needed');
    return session;
  };
  return {
    visitor: { name: 'visitor', security: 'none', admit: ctx => sessionOf(database, ctx) },
    someone: { name: 'someone', security: 'session', admit: someone },
    citizen: {
      name: 'citizen',
      security: 'session',
      async admit(ctx) {
        const session = await someone(ctx);
        if (session.kind !== 'citizen') throw refuse('citizens-only');
        return session;
      },
    },
    official: {
      name: 'official',
      security: 'session',
      async admit(ctx) {
        const session = await someone(ctx);
        if (session.kind !== 'official') throw refuse('officials-only');
        return session;
      },
    },
  };
}
