import { z } from 'zod';
import { localPath } from '../../kernel/html/index.ts';
import { type Context, data, page, type Route, redirect } from '../../kernel/http/index.ts';
import { sessionCookie } from './access.ts';
import type { Identity } from './identity.ts';
import { refuse } from './refusal.ts';
import type { Session } from './session.ts';
import { leaveSession } from './session-cookie.ts';
import { endSessions, enter } from './session-store.ts';
import type { Homes } from './sign-in-routes.ts';

/** Staying signed in, and leaving. */
export function sessionRoutes(identity: Identity, homes: Homes): readonly Route[] {
  const { someone, visitor, deps } = identity;
  const { database } = deps;
  const leave = (ctx: Context) => {
    ctx.clearCookie(sessionCookie);
    return leaveSession(database, ctx);
  };
  const extended = async ({ tokenHash }: Session): Promise<Session> => {
    const session = await enter(database, tokenHash, true);
    if (session === undefined) throw refuse('session-gone');
    return session;
  };
  return [
    page({
      method: 'POST',
      path: '/sign-out',
      access: visitor,
      async handle({ ctx }) {
        await leave(ctx);
        return redirect('/sign-in?said=signed-out');
      },
    }),
    page({
      method: 'POST',
      path: '/session/extend',
      access: someone,
      body: 'form',
      async handle({ ctx, actor, form }) {
        const { secondsLeft } = await extended(actor);
        if (ctx.asksData) return data({ secondsLeft });
        return redirect(form.has('returnTo') ? localPath(form.text('returnTo')) : homes[actor.kind]);
      },
    }),
    page({
      method: 'POST',
      path: '/my/security/sessions/:id/end',
      access: someone,
      params: z.object({ id: z.uuid() }),
      async handle({ actor, params }) {
        if ((await endSessions(database, actor.tokenHash, { id: params.id })) === 0) throw refuse('session-gone');
        return redirect('/my/security?done=session-ended');
      },
    }),
    page({
      method: 'POST',
      path: '/my/security/sign-out-everywhere',
      access: someone,
      async handle({ ctx, actor }) {
        await endSessions(database, actor.tokenHash, 'all');
        ctx.clearCookie(sessionCookie);
        return redirect('/sign-in?said=everywhere');
      },
    }),
  ];
}
