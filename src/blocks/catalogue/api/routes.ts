import type { Route } from '../../../kernel/http/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { lifeEventsRoute } from './life-events.ts';
import { linkedCatalogue, withLinkedData } from './linked-data.ts';
import { pageSuggestRoute, searchRoute, suggestRoute } from './search.ts';
import { serviceRoute, servicesRoute } from './services.ts';

/** The open API of the catalogue. `publicUrl` is where people reach the portal: linked data names things by it. */
export const catalogueApi = (catalogue: Catalogue, publicUrl: string): readonly Route[] => [
  servicesRoute(catalogue),
  withLinkedData(serviceRoute(catalogue), catalogue, publicUrl),
  linkedCatalogue(catalogue, publicUrl),
  searchRoute(catalogue),
  suggestRoute(catalogue),
  pageSuggestRoute(catalogue),
  lifeEventsRoute(catalogue),
];
