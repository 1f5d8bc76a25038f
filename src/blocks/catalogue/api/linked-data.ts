import { anyone, type FileReply, file, page, type Route } from '../../../kernel/http/index.ts';
import type { Instant } from '../../../kernel/time/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { Addresses, type LinkedDocument } from '../cpsv/node.ts';
import { describeCatalogue, describeService } from '../cpsv/public-service.ts';
import { kept } from './query.ts';

const linked = (document: LinkedDocument, filename: string): FileReply =>
  file({ content: Buffer.from(JSON.stringify(document)), type: 'application/ld+json', filename, cache: kept });

const suffix = '.jsonld';

/** Lets the route of one service answer `{id}.jsonld` too: a parameter of a path takes the whole segment. */
export function withLinkedData(route: Route, catalogue: Catalogue, publicUrl: string): Route {
  const { jurisdiction } = catalogue;
  const describe = (id: string, now: Instant): LinkedDocument =>
    describeService({
      at: new Addresses(publicUrl),
      jurisdiction,
      service: catalogue.service(id),
      today: jurisdiction.zone.dayOf(now),
    });
  return {
    ...route,
    async run(incoming) {
      const id = incoming.params.id ?? '';
      if (!id.endsWith(suffix)) return route.run(incoming);
      return linked(describe(id.slice(0, -suffix.length), incoming.ctx.now), id);
    },
  };
}

/** All services in one document. */
export const linkedCatalogue = ({ jurisdiction }: Catalogue, publicUrl: string): Route =>
  page({
    method: 'GET',
    path: '/api/catalogue.jsonld',
    access: anyone,
    handle: ({ ctx }) => {
      const around = { at: new Addresses(publicUrl), jurisdiction, today: jurisdiction.zone.dayOf(ctx.now) };
      return linked(describeCatalogue(around), 'catalogue.jsonld');
    },
  });
