import type { Basis } from '../exchange/index.ts';
import type { Agency, Jurisdiction, Service } from '../language/index.ts';
import { basisOf } from './basis.ts';
import type { Case } from './case.ts';
import { refuseCase } from './refusal.ts';

/** The declarations by id. */
export interface Declared {
  /** Refuses `service-not-found`. */
  serviceOf(id: string): Service;
  basisFor(service: string): Basis;
  agencyOf(it: Pick<Case, 'agency'>): Agency;
}

export function declaredIn(jurisdiction: Jurisdiction): Declared {
  const services = new Map(jurisdiction.services.map(s => [s.id, s]));
  const bases = new Map(jurisdiction.services.map(s => [s.id, basisOf(jurisdiction, s)]));
  const local = jurisdiction.templates.flatMap(t => [...t.agencies.values()]);
  const agencies = new Map([...jurisdiction.agencies, ...local].map(a => [a.id, a]));
  return {
    serviceOf(id) {
      const found = services.get(id);
      if (!found) throw refuseCase('service-not-found');
      return found;
    },
    basisFor(service) {
      const found = bases.get(service);
      if (!found) throw refuseCase('service-not-found');
      return found;
    },
    agencyOf({ agency }) {
      const found = agencies.get(agency);
      if (!found) throw new Error(`no agency ${agency}`);
      return found;
    },
  };
}
