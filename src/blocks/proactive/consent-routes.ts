import { z } from 'zod';
import { page, type Route, redirect, view } from '../../kernel/http/index.ts';
import { optionalKinds } from './finding.ts';
import { consentPage, consentTitle } from './pages/consent-page.ts';
import { consenter, type ProactiveRoutes } from './route-parts.ts';

const purpose = z.object({ purpose: z.enum(['benefits', 'due-dates', 'zero-stop']) });

/** Agreeing, withdrawing, and choosing what one hears of. */
export function consentRoutes({ jurisdiction, proactive, standing, citizen }: ProactiveRoutes): readonly Route[] {
  return [
    page({
      method: 'GET',
      path: '/my/proactive',
      access: citizen,
      query: z.object({ saved: z.literal('yes').optional() }),
      async handle({ ctx, actor, query }) {
        const today = jurisdiction.zone.dayOf(ctx.now);
        return view({
          title: consentTitle,
          unlisted: true,
          main: consentPage(ctx, {
            ...(await proactive.told(consenter(actor))),
            jurisdiction,
            bases: standing.bases,
            until: proactive.untilIfAllowed(ctx.now),
            noticesAWeek: jurisdiction.proactive?.noticesAWeek.on(today).value ?? 0,
            saved: query.saved === 'yes',
          }),
        });
      },
    }),
    page({
      method: 'POST',
      path: '/my/proactive/allow',
      access: citizen,
      body: purpose,
      async handle({ ctx, actor, form }) {
        await proactive.allow(consenter(actor), form.purpose);
        return redirect(ctx.href('/my/proactive?saved=yes'));
      },
    }),
    page({
      method: 'POST',
      path: '/my/proactive/withdraw',
      access: citizen,
      body: purpose,
      async handle({ ctx, actor, form }) {
        await proactive.withdraw(consenter(actor), form.purpose);
        return redirect(ctx.href('/my/proactive?saved=yes'));
      },
    }),
    page({
      method: 'POST',
      path: '/my/proactive/kinds',
      access: citizen,
      body: 'form',
      async handle({ ctx, actor, form }) {
        const wanted = new Set(form.all('kinds'));
        await proactive.optOut(
          actor.person,
          optionalKinds.filter(kind => !wanted.has(kind)),
        );
        return redirect(ctx.href('/my/proactive?saved=yes'));
      },
    }),
  ];
}
