import { z } from 'zod';
import { type Access, anyone, page, type Route, view } from '../../kernel/http/index.ts';
import type { Zone } from '../../kernel/time/index.ts';
import type { OfficialSession } from '../identity/index.ts';
import { textIn } from './benefit.ts';
import type { Benefits } from './benefits.ts';
import { benefitDeskRoutes } from './desk-routes.ts';
import { isNarrowed } from './pages/benefit-filter.ts';
import { benefitListPage, benefitListTitle } from './pages/benefit-list-page.ts';
import { benefitPage } from './pages/benefit-page.ts';
import { refuseBenefit } from './refusal.ts';

export interface BenefitsRoutes {
  readonly benefits: Benefits;
  readonly official: Access<OfficialSession>;
  readonly zone: Zone;
  readonly newId: () => string;
}

const perPage = 20;
const kept = { public: 60 } as const;
const code = z.string().max(60).default('').catch('');
const Asked = z.object({ area: code, city: code, field: code, who: code, after: code });

/** The public list and pages of benefits, and the officials' desk. */
export const benefitsRoutes = (deps: BenefitsRoutes): readonly Route[] => {
  const { benefits, zone } = deps;
  const { vocabulary } = benefits;
  return [
    page({
      method: 'GET',
      path: '/benefits',
      access: anyone,
      query: Asked,
      async handle({ ctx, query: { city, ...rest } }) {
        // A town that is not in the region chosen now was chosen for the one before.
        const within = vocabulary.areas.some(area => area.code === city && area.within === rest.area);
        const asked = { ...rest, city: within ? city : '' };
        const filter = {
          area: asked.city || asked.area || undefined,
          field: asked.field || undefined,
          criterion: asked.who || undefined,
        };
        const found = await benefits.list(ctx.language, filter, asked.after || undefined, perPage);
        const narrowed = isNarrowed(asked);
        return view({
          title: benefitListTitle,
          main: benefitListPage(ctx, { vocabulary, asked, page: found, today: zone.dayOf(ctx.now) }),
          section: 'benefits',
          // What people narrow by can say something about them: such a list is kept by nobody.
          ...(narrowed ? { unlisted: true } : { cache: kept }),
        });
      },
    }),
    page({
      method: 'GET',
      path: '/benefits/:id',
      access: anyone,
      params: z.object({ id: z.string().max(60) }),
      async handle({ ctx, params }) {
        const benefit = await benefits.find(params.id);
        if (benefit === undefined) throw refuseBenefit('benefit-not-found');
        return view({
          title: textIn(benefit.content, ctx.language).text.name,
          main: benefitPage(ctx, { vocabulary, benefit, today: zone.dayOf(ctx.now) }),
          section: 'benefits',
          cache: kept,
        });
      },
    }),
    ...benefitDeskRoutes(deps),
  ];
};
