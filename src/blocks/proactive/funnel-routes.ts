import { z } from 'zod';
import { page, type Route, view } from '../../kernel/http/index.ts';
import { funnelListPage, funnelPage, funnelTitle } from './pages/funnel-page.ts';
import { refuseProactive } from './refusal.ts';
import type { ProactiveRoutes } from './route-parts.ts';

/** Which condition of a benefit excludes how many: for everyone to read, nobody in it. */
export function funnelRoutes({ proactive, visitor }: ProactiveRoutes): readonly Route[] {
  return [
    page({
      method: 'GET',
      path: '/statistics/benefits',
      access: visitor,
      handle: async ({ ctx }) => view({ title: funnelTitle, main: funnelListPage(ctx, await proactive.funnels()) }),
    }),
    page({
      method: 'GET',
      path: '/statistics/benefits/:rule',
      access: visitor,
      params: z.object({ rule: z.string().max(80) }),
      async handle({ ctx, params }) {
        const found = (await proactive.funnels()).find(one => one.rule.id === params.rule);
        if (!found) throw refuseProactive('funnel-not-found');
        return view({ title: found.rule.words, main: funnelPage(ctx, found) });
      },
    }),
  ];
}
