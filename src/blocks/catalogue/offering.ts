import type { Words } from '../../kernel/words/index.ts';
import type { LifeEvent, Service } from '../language/index.ts';
import { competenceOf } from './competence.ts';
import { decisionOf } from './decision.ts';

export type OfferingKind = 'service' | 'life-event' | 'page';

/** Something the portal's search finds: a service, a life event, or a page another room announces. */
export interface Offering {
  readonly kind: OfferingKind;
  /** Unique among the offerings of its kind. */
  readonly id: string;
  readonly path: string;
  readonly name: Words;
  readonly about: Words;
  readonly also: { readonly ko: readonly string[]; readonly en: readonly string[] };
  /** What a search can be narrowed by. */
  readonly facets: Readonly<Record<string, string>>;
}

/** The facet of a life event: an offering can belong to many, so each is a facet of its own. */
export const eventFacet = (lifeEvent: string): Readonly<Record<string, string>> => ({ [`event:${lifeEvent}`]: 'yes' });

export const servicePath = (id: string): string => `/services/${encodeURIComponent(id)}`;
export const lifeEventPath = (id: string): string => `/life-events/${encodeURIComponent(id)}`;

export function serviceOffering(service: Service): Offering {
  const { ko, en } = service.words;
  return {
    kind: 'service',
    id: service.id,
    path: servicePath(service.id),
    name: { ko: ko.name, en: en.name },
    about: { ko: ko.gives, en: en.gives },
    also: { ko: ko.also, en: en.also },
    facets: {
      kind: 'service',
      reach: competenceOf(service).reach,
      decision: decisionOf(service),
      ...Object.assign({}, ...service.lifeEvents.map(event => eventFacet(event.id))),
    },
  };
}

export const lifeEventOffering = (event: LifeEvent): Offering => ({
  kind: 'life-event',
  id: event.id,
  path: lifeEventPath(event.id),
  name: event.when,
  about: event.about,
  also: { ko: [event.words.ko], en: [event.words.en] },
  facets: { kind: 'life-event', ...eventFacet(event.id) },
});
