import { z } from 'zod';
import { anyone, api, type Route } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { asked, kept, limited } from './query.ts';
import { ServiceDetail, ServicePage } from './reply-schemas.ts';
import { detailBody, summaryBody } from './service-body.ts';

export const servicesRoute = (catalogue: Catalogue): Route =>
  api({
    method: 'GET',
    path: '/api/services',
    access: anyone,
    shared: true,
    summary: words(
      '서비스 목록 (after: 앞 목록의 마지막 id)',
      'All services, by id; `after` is the last id of the page before',
    ),
    query: z.object({ after: z.string().max(100).default(''), limit: limited(100, 50), ...asked }),
    replies: { 200: ServicePage },
    handle: ({ query }) => {
      const rest = catalogue.services().filter(service => service.id > query.after);
      const shown = rest.slice(0, query.limit);
      const next = rest.length > shown.length ? (shown.at(-1)?.id ?? null) : null;
      return { status: 200, body: { services: shown.map(summaryBody), next }, cache: kept };
    },
  });

export const serviceRoute = (catalogue: Catalogue): Route =>
  api({
    method: 'GET',
    path: '/api/services/:id',
    access: anyone,
    shared: true,
    summary: words(
      '서비스 하나 ({id}.jsonld: CPSV-AP 3.2.0)',
      'One service; `{id}.jsonld` describes it in CPSV-AP 3.2.0',
    ),
    params: z.object({ id: z.string().max(100) }),
    query: z.object(asked),
    replies: { 200: ServiceDetail },
    handle: ({ ctx, params }) => {
      const { jurisdiction } = catalogue;
      const body = detailBody(jurisdiction, catalogue.service(params.id), jurisdiction.zone.dayOf(ctx.now));
      return { status: 200, body, cache: kept };
    },
  });
