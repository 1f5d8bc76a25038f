import { type Words, words } from '../../kernel/words/index.ts';
import type { Fact, Jurisdiction, Reading, RegisterDeclaration, Service } from '../language/index.ts';

/** What government looks up itself for a service: facts of one register about the same people. */
export interface Fetched {
  /** The reading's key in the service's declaration. */
  readonly key: string;
  readonly register: RegisterDeclaration;
  readonly about: Words;
  /** Without references: the keys of other records mean nothing to people. */
  readonly facts: readonly Fact[];
}

const everyVersion = words('본인 (지난 기록까지)', 'Yourself, with earlier records');

const about = (reading: Reading): Words => (reading.history ? everyVersion : reading.of.words);

/** The readings of a service with their registers, in the order of declaration. A register nobody declared is a fault. */
export function fetchedBy(
  jurisdiction: Pick<Jurisdiction, 'registers'>,
  service: Pick<Service, 'uses'>,
): readonly Fetched[] {
  const registers = new Map(jurisdiction.registers.map(r => [r.declaration.id, r.declaration]));
  return Object.entries(service.uses).flatMap(([key, reading]) =>
    [...Map.groupBy(reading.facts, fact => fact.register)].map(([id, facts]) => {
      const register = registers.get(id);
      if (!register) throw new Error(`service reads a register that is not declared: ${id}`);
      return { key, register, about: about(reading), facts: facts.filter(fact => fact.is.kind !== 'reference') };
    }),
  );
}
