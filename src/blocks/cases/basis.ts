import type { Basis } from '../exchange/index.ts';
import { type Jurisdiction, type Reading, type Relation, readsEach, type Service } from '../language/index.ts';

/** The reading that lists the people of a relation by name, to choose from. */
export const choosing = (relation: string): string => `choose-${relation}`;

/** Every relation a service lets the applicant choose people from. */
export const chosenFrom = (service: Service): readonly Relation[] => {
  const all = [...(service.alsoFor ?? []).map(a => a.relation), ...service.asks.flatMap(q => (q.from ? [q.from] : []))];
  return [...new Map(all.map(r => [r.id, r])).values()];
};

/** Why and what a service may read: its own declaration, and the names of the people it lets one choose from. */
export function basisOf(jurisdiction: Pick<Jurisdiction, 'roles'>, service: Service): Basis {
  const { name, nameInLatin } = jurisdiction.roles;
  const choices = chosenFrom(service).map((r): [string, Reading] => [
    choosing(r.id),
    { ...readsEach(r, name, nameInLatin), by: orderOf(service, r) },
  ]);
  return {
    id: service.id,
    article: service.basis,
    alsoFor: (service.alsoFor ?? []).map(a => a.relation),
    readings: { ...service.uses, ...Object.fromEntries(choices) },
    writes: service.writes ?? [],
  };
}

/** People are offered in the order in which the service lists the same people elsewhere. */
const orderOf = (service: Service, { id }: Relation): Reading['by'] =>
  Object.values(service.uses).find(reading => reading.of.id === id && reading.by.length > 0)?.by ?? [];
