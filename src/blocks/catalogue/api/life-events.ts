import { anyone, api, type Route } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { lifeEventPath } from '../offering.ts';
import { kept } from './query.ts';
import { LifeEventsReply } from './reply-schemas.ts';

export const lifeEventsRoute = (catalogue: Catalogue): Route =>
  api({
    method: 'GET',
    path: '/api/life-events',
    access: anyone,
    shared: true,
    summary: words('생활 속 일과 그때 필요한 서비스', 'Life events with their services'),
    replies: { 200: LifeEventsReply },
    handle: () => {
      const lifeEvents = catalogue.lifeEvents().map(({ id, words: name, when, about }) => ({
        id,
        name,
        when,
        about,
        services: catalogue.servicesOf(id).map(service => service.id),
        page: lifeEventPath(id),
      }));
      return { status: 200, body: { lifeEvents }, cache: kept };
    },
  });
