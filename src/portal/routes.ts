import { z } from 'zod';
import { benefitsRoutes } from '../blocks/benefits/index.ts';
import { caseRoutes } from '../blocks/cases/index.ts';
import { catalogueRoutes } from '../blocks/catalogue/index.ts';
import { documentRoutes } from '../blocks/documents/index.ts';
import { exchangeRoutes } from '../blocks/exchange/index.ts';
import { finderRoutes } from '../blocks/finder/index.ts';
import { identityRoutes } from '../blocks/identity/index.ts';
import type { Jurisdiction } from '../blocks/language/index.ts';
import { noticeRoutes } from '../blocks/notices/index.ts';
import { pathOfRule, policyRoutes } from '../blocks/policy/index.ts';
import { proactiveRoutes } from '../blocks/proactive/index.ts';
import { registerRoutes } from '../blocks/registers/index.ts';
import {
  displayCookie,
  displayCookieName,
  displayForm,
  displayOf,
  html,
  localPath,
  mainContent,
  pageTitle,
} from '../kernel/html/index.ts';
import {
  anyone,
  file,
  healthRoutes,
  openapiRoute,
  page,
  type Route,
  redirect,
  refuse,
  view,
} from '../kernel/http/index.ts';
import type { Keys } from '../kernel/keys/index.ts';
import type { TransparencyLog } from '../kernel/log/index.ts';
import type { Metrics, ReadinessCheck } from '../kernel/telemetry/index.ts';
import type { Clock } from '../kernel/time/index.ts';
import { words } from '../kernel/words/index.ts';
import { accessibilityPage, apiPage, logPage, privacyPage } from './pages/about-pages.ts';
import { myPage } from './pages/my-page.ts';
import type { Rooms } from './rooms.ts';
import { statisticsRoutes } from './statistics-routes.ts';

export interface PortalRoutes {
  readonly jurisdiction: Jurisdiction;
  readonly rooms: Rooms;
  readonly keys: Keys;
  readonly log: TransparencyLog;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly checks: readonly ReadinessCheck[];
  readonly publicUrl: string;
  readonly newId: () => string;
}

const year = 365 * 24 * 60 * 60;

/** Everything that can be asked of the portal. */
export function portalRoutes(deps: PortalRoutes): readonly Route[] {
  const { jurisdiction, rooms, keys, publicUrl, newId } = deps;
  const { identity, organisation, exchange, documents, notices, cases, forms, places, catalogue } = rooms;
  const { citizen, official, someone, visitor } = identity;
  const shared = { jurisdiction, citizen, official, someone, visitor };
  const routes = [
    ...catalogueRoutes({
      catalogue,
      publicUrl,
      pathOfRule,
      amendments: () => rooms.policy.amendments(),
      ...(rooms.finder && { finderPath: '/finder' }),
    }),
    ...benefitsRoutes({ benefits: rooms.benefits, official, zone: jurisdiction.zone, newId }),
    ...identityRoutes({ identity, zone: jurisdiction.zone }),
    ...documentRoutes({ ...shared, documents, keys, log: deps.log, agencyName: organisation.agencyName, publicUrl }),
    ...exchangeRoutes({
      ...shared,
      exchange,
      log: deps.log,
      unitName: organisation.unitName,
      pathOfCase: async (person, id) => {
        if (await cases.ofPerson(person, id)) return `/my/applications/${id}`;
        return (await forms.find(person, id)) ? `/drafts/${id}` : undefined;
      },
    }),
    ...registerRoutes({ ...shared, ownRecord: rooms.ownRecord }),
    ...noticeRoutes({ ...shared, notices, codes: rooms.codes, identity }),
    ...caseRoutes({ ...shared, cases, forms, documents, places, unitName: organisation.unitName, newId, pathOfRule }),
    ...policyRoutes({ policy: rooms.policy, official, publicUrl, newId }),
    ...(rooms.proactive
      ? proactiveRoutes({ ...shared, proactive: rooms.proactive, standing: rooms.standing, publicUrl })
      : []),
    ...(rooms.finder ? finderRoutes({ ...rooms.finder, cases, forms, citizen, zone: jurisdiction.zone, newId }) : []),
    ...ownRoutes(deps),
    ...healthRoutes({ checks: deps.checks, metrics: deps.metrics }),
  ];
  const info = {
    title: words(`${jurisdiction.portal.ko} API`, `${jurisdiction.portal.en} API`),
    description: words(
      '화면과 같은 정의에서 나온 API입니다.',
      'The API comes from the same declarations as the pages.',
    ),
    version: '1',
    url: publicUrl,
  };
  return [...routes, openapiRoute(routes, info)];
}

function ownRoutes({ jurisdiction, rooms, log, clock }: PortalRoutes): readonly Route[] {
  const { identity, cases, forms, notices } = rooms;
  const about = (
    path: `/${string}`,
    title: ReturnType<typeof words>,
    main: Parameters<typeof view>[0]['main'] extends infer H
      ? (ctx: Parameters<Parameters<typeof page>[0]['handle']>[0]['ctx']) => H
      : never,
  ): Route =>
    page({
      method: 'GET',
      path,
      access: identity.visitor,
      handle: ({ ctx }) => view({ title, main: main(ctx) }),
    });
  return [
    page({
      method: 'GET',
      path: '/my',
      access: identity.citizen,
      async handle({ ctx, actor }) {
        const [drafts, mine, unread] = await Promise.all([
          forms.unfinished(actor.person),
          cases.mine(actor.person, undefined, 20),
          notices.unread(actor.person),
        ]);
        const name = actor.display[ctx.language];
        return view({
          title: words('나의 마당', 'My yard'),
          unlisted: true,
          main: myPage(ctx, { jurisdiction, name, drafts, cases: mine.cases, unread, serviceOf: cases.serviceOf }),
        });
      },
    }),
    ...statisticsRoutes({ jurisdiction, cases, visitor: identity.visitor, clock }),
    about('/about/accessibility', words('접근성', 'Accessibility'), ctx => accessibilityPage(ctx, jurisdiction)),
    about('/about/privacy', words('개인정보 처리', 'Privacy'), ctx => privacyPage(ctx, jurisdiction)),
    about('/about/api', words('개발자와 API', 'Developers and API'), apiPage),
    page({
      method: 'GET',
      path: '/about/log',
      access: identity.visitor,
      async handle({ ctx }) {
        const checkpoint = await log.readPath('checkpoint');
        return view({
          title: words('투명성 로그', 'Transparency log'),
          main: logPage(ctx, checkpoint?.body.toString('utf8')),
        });
      },
    }),
    page({
      method: 'GET',
      path: '/log/*',
      access: anyone,
      async handle({ ctx }) {
        const path = ctx.path.slice('/log/'.length).split('?')[0] ?? '';
        const found = await log.readPath(path);
        if (!found) throw refuse('not-found');
        return file({
          content: found.body,
          type: found.contentType,
          cache: { public: found.immutable ? year : 1 },
        });
      },
    }),
    page({
      method: 'GET',
      path: '/display',
      access: identity.visitor,
      query: z.object({ returnTo: z.string().max(500).optional() }),
      handle: ({ ctx, query }) =>
        view({
          title: words('화면 설정', 'Display settings'),
          main: mainContent({
            narrow: true,
            content: html`${pageTitle({ title: ctx.say(words('화면 설정', 'Display settings')) })}${displayForm({
              language: ctx.language,
              display: ctx.display,
              action: ctx.href('/display'),
              returnTo: query.returnTo ?? '/display',
              id: 'page-display',
            })}`,
          }),
        }),
    }),
    page({
      method: 'POST',
      path: '/display',
      access: anyone,
      body: 'form',
      handle({ ctx, form }) {
        const display = displayOf(form.text('theme'), form.text('textSize'));
        ctx.setCookie(displayCookieName, displayCookie(display), { seconds: year });
        return redirect(localPath(form.text('returnTo')));
      },
    }),
  ];
}
