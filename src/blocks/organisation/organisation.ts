import type { Queryable } from '../../kernel/database/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { Agency, Jurisdiction, UnitKind } from '../language/index.ts';
import type { Official } from './official.ts';
import { loadOfficials, officialById, officialsOf } from './store.ts';

export interface OrganisationOptions {
  readonly database: Queryable;
  readonly jurisdiction: Pick<Jurisdiction, 'agencies' | 'templates' | 'units'>;
}

/** Agencies and units as declared, and the officials who work there. */
export interface Organisation {
  readonly agencies: ReadonlyMap<string, Agency>;
  official(id: string): Promise<Official | undefined>;
  /** Who works in a unit now, by id. */
  officialsOf(unit: string): Promise<readonly Official[]>;
  agency(id: string): Agency | undefined;
  /** The agency's name. An agency that is not declared is a fault. */
  agencyName(id: string): Words;
  /** `종로구청 민원여권과`: the agency's name and the unit's. A unit that is not declared is a fault. */
  unitName(unit: string): Words;
  /** Adds officials or replaces them by id. Refuses (as a fault) places that are not declared. `owner` is the database in the owner's role. */
  load(owner: Queryable, officials: readonly Official[]): Promise<void>;
}

const byId = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map(thing => [thing.id, thing]));

function found<T>(things: ReadonlyMap<string, T>, id: string, what: string): T {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`no such ${what} is declared: ${id}`);
  return thing;
}

/** The agency and the kind that a unit's id names. */
function unitParts(unit: string): readonly [agency: string, kind: string] {
  const slash = unit.lastIndexOf('/');
  return [unit.slice(0, slash), unit.slice(slash + 1)];
}

/** Who works where, over the declarations of a jurisdiction. */
export function createOrganisation({ database, jurisdiction }: OrganisationOptions): Organisation {
  const { templates } = jurisdiction;
  const agencies = byId<Agency>([...jurisdiction.agencies, ...templates.flatMap(one => [...one.agencies.values()])]);
  const kinds = byId<UnitKind>(jurisdiction.units);
  const agencyName = (id: string): Words => found(agencies, id, 'agency').words;
  const unitName = (unit: string): Words => {
    const [agency, kind] = unitParts(unit);
    const [a, u] = [agencyName(agency), found(kinds, kind, 'unit kind').words];
    return words(`${a.ko} ${u.ko}`, `${u.en}, ${a.en}`);
  };
  return {
    agencies,
    official: id => officialById(database, id),
    officialsOf: unit => officialsOf(database, unit),
    agency: id => agencies.get(id),
    agencyName,
    unitName,
    load: async (owner, officials) => {
      for (const { unit } of officials) unitName(unit);
      await loadOfficials(owner, officials);
    },
  };
}
