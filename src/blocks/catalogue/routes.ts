import { z } from 'zod';
import { dataBlock, html } from '../../kernel/html/index.ts';
import { anyone, page, type Route, view } from '../../kernel/http/index.ts';
import { words } from '../../kernel/words/index.ts';
import type { Service } from '../language/index.ts';
import type { Amendments } from '../rules/index.ts';
import { catalogueApi } from './api/routes.ts';
import type { Catalogue } from './catalogue.ts';
import { governmentService } from './cpsv/government-service.ts';
import { Addresses } from './cpsv/node.ts';
import { homePage, homeTitle } from './pages/home-page.ts';
import { lifeEventPage } from './pages/life-event-page.ts';
import { SearchAsked } from './pages/search-asked.ts';
import { searchPage, searchTitle } from './pages/search-page.ts';
import { servicePage } from './pages/service-page.ts';
import { servicesPage, servicesTitle } from './pages/services-page.ts';

export interface CatalogueRoutesDeps {
  readonly catalogue: Catalogue;
  /** Where people reach the portal, such as `https://madang.example`. */
  readonly publicUrl: string;
  /** Ids of the services most used, the most used first. Without it the home page shows the first services and says so. */
  /** Where people check what they are entitled to, and where they read about a version of a rule. */
  readonly finderPath?: string;
  readonly pathOfRule?: (rule: string, version: number) => string;
  /** Values of law that were released after the program was built. */
  readonly amendments?: () => Promise<Amendments>;
  readonly mostUsed?: () => readonly string[] | Promise<readonly string[]>;
}

const kept = { public: 300 } as const;
const Id = z.object({ id: z.string().max(100) });
const shownAtHome = 6;
const resultsAPage = 20;

async function atHome({
  catalogue,
  mostUsed,
}: CatalogueRoutesDeps): Promise<{ services: readonly Service[]; mostUsed: boolean }> {
  const used = ((await mostUsed?.()) ?? []).flatMap(id => catalogue.findService(id) ?? []);
  return { services: (used.length > 0 ? used : catalogue.services()).slice(0, shownAtHome), mostUsed: used.length > 0 };
}

const home = (deps: CatalogueRoutesDeps): Route =>
  page({
    method: 'GET',
    path: '/',
    access: anyone,
    handle: async ({ ctx }) =>
      view({ title: homeTitle, main: homePage(ctx, deps.catalogue, await atHome(deps)), section: 'home', cache: kept }),
  });

// Not cached: what people search for can say something about them.
const search = ({ catalogue }: CatalogueRoutesDeps): Route =>
  page({
    method: 'GET',
    path: '/search',
    access: anyone,
    query: SearchAsked,
    handle: ({ ctx, query }) => {
      const findings = catalogue.search({
        text: query.q,
        language: ctx.language,
        lifeEvent: query.event || undefined,
        reach: query.reach || undefined,
        decision: query.decision || undefined,
        limit: resultsAPage,
        offset: query.from,
      });
      const main = searchPage(ctx, catalogue, query, findings, resultsAPage);
      return view({ title: searchTitle(ctx, query.q), main, unlisted: true });
    },
  });

const services = ({ catalogue }: CatalogueRoutesDeps): Route =>
  page({
    method: 'GET',
    path: '/services',
    access: anyone,
    handle: ({ ctx }) =>
      view({ title: servicesTitle, main: servicesPage(ctx, catalogue), section: 'services', cache: kept }),
  });

const guide = ({ catalogue, publicUrl, finderPath, pathOfRule, amendments }: CatalogueRoutesDeps): Route =>
  page({
    method: 'GET',
    path: '/services/:id',
    access: anyone,
    params: Id,
    async handle({ ctx, params }) {
      const service = catalogue.service(params.id);
      const amended = service.rule && (await amendments?.());
      const { ko, en } = service.words;
      const linked = `/api/services/${encodeURIComponent(service.id)}.jsonld`;
      return view({
        title: words(ko.name, en.name),
        description: words(ko.gives, en.gives),
        main: servicePage(ctx, {
          catalogue,
          service,
          today: catalogue.jurisdiction.zone.dayOf(ctx.now),
          amended,
          finderPath,
          pathOfRule,
        }),
        head: html`<link rel="alternate" type="application/ld+json" href="${linked}">${dataBlock(
          'application/ld+json',
          governmentService(new Addresses(publicUrl), service, ctx.language),
        )}`,
        section: 'services',
        cache: kept,
      });
    },
  });

const lifeEvent = ({ catalogue }: CatalogueRoutesDeps): Route =>
  page({
    method: 'GET',
    path: '/life-events/:id',
    access: anyone,
    params: Id,
    handle: ({ ctx, params }) => {
      const event = catalogue.lifeEvent(params.id);
      const today = catalogue.jurisdiction.zone.dayOf(ctx.now);
      return view({
        title: event.when,
        description: event.about,
        main: lifeEventPage(ctx, catalogue, event, today),
        section: 'services',
        cache: kept,
      });
    },
  });

/** The public pages and the open API of the catalogue. None of them knows who is asking. */
export const catalogueRoutes = (deps: CatalogueRoutesDeps): readonly Route[] => [
  home(deps),
  search(deps),
  services(deps),
  guide(deps),
  lifeEvent(deps),
  ...catalogueApi(deps.catalogue, deps.publicUrl),
];
