import type { Language } from '../../kernel/words/index.ts';
import type { Jurisdiction, LifeEvent, Service } from '../language/index.ts';
import { Finder, type FinderQuery, type FinderSuggestion, type Findings } from './finder.ts';
import { lifeEventOffering, type Offering, serviceOffering } from './offering.ts';
import { inOrderOfNeed } from './order.ts';
import { refuseCatalogue } from './refusal.ts';

export interface CatalogueDeps {
  readonly jurisdiction: Jurisdiction;
  /** Pages of other rooms that the search should find too. */
  readonly entries?: readonly Offering[];
}

/** What government offers, from the declarations alone. Held in memory; the same declarations give the same catalogue. */
export interface Catalogue {
  readonly jurisdiction: Jurisdiction;
  /** All services, by id. */
  services(): readonly Service[];
  /** Refuses (`no-such-service`) an id nobody declared. */
  service(id: string): Service;
  findService(id: string): Service | undefined;
  lifeEvents(): readonly LifeEvent[];
  /** Refuses (`no-such-life-event`) an id nobody declared. */
  lifeEvent(id: string): LifeEvent;
  /** The services of a life event, one that leads to another before it. */
  servicesOf(lifeEvent: string): readonly Service[];
  search(query: FinderQuery): Findings;
  suggest(text: string, language: Language, limit?: number): readonly FinderSuggestion[];
}

/** Builds the catalogue and its search indexes: a few milliseconds for a hundred services. */
export function createCatalogue({ jurisdiction, entries = [] }: CatalogueDeps): Catalogue {
  const services = jurisdiction.services.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(services.map(service => [service.id, service]));
  const events = new Map(jurisdiction.lifeEvents.map(event => [event.id, event]));
  const ordered = inOrderOfNeed(jurisdiction.services);
  const finder = new Finder([
    ...ordered.map(serviceOffering),
    ...jurisdiction.lifeEvents.map(lifeEventOffering),
    ...entries,
  ]);
  return {
    jurisdiction,
    services: () => services,
    findService: id => byId.get(id),
    service(id) {
      const found = byId.get(id);
      if (!found) throw refuseCatalogue('no-such-service');
      return found;
    },
    lifeEvents: () => jurisdiction.lifeEvents,
    lifeEvent(id) {
      const found = events.get(id);
      if (!found) throw refuseCatalogue('no-such-life-event');
      return found;
    },
    servicesOf: id => ordered.filter(service => service.lifeEvents.some(event => event.id === id)),
    search: query => finder.search(query),
    suggest: (text, language, limit) => finder.suggest(text, language, limit),
  };
}
