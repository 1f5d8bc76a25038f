import type { Database } from '../../kernel/database/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import type { Language } from '../../kernel/words/index.ts';
import type { Basis, Exchange } from '../exchange/index.ts';
import {
  type AnyRegister,
  type Facts,
  type FinderDeclaration,
  finderBasisId,
  type GivenFacts,
  type GivenMember,
  type Jurisdiction,
  type Reading,
  readsEach,
} from '../language/index.ts';

const dependants = 'finder-dependants';

/** Why and what is read: the declared profile, of the person and of their dependants, and what those are called. */
export function finderBasis({ roles }: Pick<Jurisdiction, 'roles'>, declared: FinderDeclaration): Basis {
  const relation = declared.dependants?.relation;
  const named: Record<string, Reading> = relation
    ? { [dependants]: readsEach(relation, roles.name, roles.nameInLatin) }
    : {};
  return {
    id: finderBasisId,
    article: declared.profile.basis,
    alsoFor: relation ? [relation] : [],
    readings: { ...declared.profile.uses, ...named },
    writes: [],
  };
}

/** What registers told of somebody and of those looked at with them. */
export interface OwnRead {
  readonly given: GivenFacts;
  /** Dependants in the order of the group: their names and keys. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
}

export interface OwnFacts {
  /** The registers that are read. */
  readonly registers: readonly AnyRegister[];
  /** Reads under the person's own session; each read leaves its receipt. Refuses `session-ended` and `no-basis`. */
  read(
    who: { readonly session: Buffer; readonly person: string },
    language: Language,
    today: CivilDay,
  ): Promise<OwnRead>;
}

export interface OwnFactsOptions {
  readonly declared: FinderDeclaration;
  readonly jurisdiction: Pick<Jurisdiction, 'roles' | 'registers'>;
  readonly exchange: Exchange;
  readonly database: Database;
}

const isList = (value: GivenFacts[string]): boolean => Array.isArray(value);

/** Members have no members of their own. */
const asMember = (given: GivenFacts): GivenMember =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => !isList(value))) as GivenMember;

export function createOwnFacts({ declared, jurisdiction, exchange, database }: OwnFactsOptions): OwnFacts {
  const { profile } = declared;
  const basis = finderBasis(jurisdiction, declared);
  const { name, nameInLatin } = jurisdiction.roles;
  const read = new Set(Object.values(profile.uses).flatMap(({ facts }) => facts.map(({ register }) => register)));

  async function factsOf(session: Buffer, subject: string, today: CivilDay): Promise<GivenFacts> {
    const rows = await Promise.all(
      Object.keys(profile.uses).map(
        async key => [key, await exchange.read(database, { session }, basis, key, subject)] as const,
      ),
    );
    return profile.given(Object.fromEntries(rows), today);
  }

  async function dependantsOf(session: Buffer, person: string) {
    if (!declared.dependants) return [];
    const rows = await exchange.read(database, { session }, basis, dependants, person);
    return [rows].flat() as readonly Facts<Reading<typeof name | typeof nameInLatin, false>>[];
  }

  return {
    registers: jurisdiction.registers.filter(({ declaration }) => read.has(declaration.id)),
    async read({ session, person }, language, today) {
      const [own, others] = await Promise.all([factsOf(session, person, today), dependantsOf(session, person)]);
      const members = await Promise.all(others.map(({ subject }) => factsOf(session, subject, today)));
      const called = others.map(row => {
        const [written, latin] = [row[name.field], row[nameInLatin.field]];
        return (language === 'ko' ? written : (latin ?? written)) ?? '';
      });
      const group = declared.dependants?.group.id;
      return {
        given: { ...own, ...(group !== undefined && { [group]: members.map(asMember) }) },
        names: called,
        keys: others.map(({ subject }) => subject),
      };
    },
  };
}
