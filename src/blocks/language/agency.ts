import type { Words } from '../../kernel/words/index.ts';
import type { Address } from './address.ts';
import type { Question } from './question.ts';
import type { Fact } from './register.ts';

/** A body of government that keeps registers, decides and signs. */
export interface Agency {
  readonly id: string;
  readonly words: Words;
  /** Who signs for it, e.g. 종로구청장. */
  readonly head: Words;
  /** The area it is responsible for, when it is a local one. */
  readonly areaCode?: string;
  readonly phone?: string;
}

/** A kind of unit that agencies have, e.g. the counter for resident registration. */
export interface UnitKind {
  readonly id: string;
  readonly words: Words;
}

export const agency = (declared: Agency): Agency => declared;
export const unitKind = (declared: UnitKind): UnitKind => declared;

/** One template for many local agencies: which one is answerable follows from an address. */
export interface AgencyTemplate {
  readonly id: string;
  readonly words: Words;
  readonly agencies: ReadonlyMap<string, Agency>;
  /** The agency in whose area the address of a fact or an answer lies. */
  of(place: Fact<string, string, Address> | Question<string, Address>): AgencyByPlace;
}

export interface AgencyByPlace {
  readonly template: AgencyTemplate;
  readonly place: Fact<string, string, Address> | Question<string, Address>;
}

export const agencyTemplate = (declared: { id: string; words: Words; agencies: readonly Agency[] }): AgencyTemplate => {
  const template: AgencyTemplate = {
    id: declared.id,
    words: declared.words,
    agencies: new Map(declared.agencies.map(a => [a.areaCode ?? a.id, a])),
    of: place => ({ template, place }),
  };
  return template;
};

export const isAgency = (a: Agency | AgencyByPlace): a is Agency => 'head' in a;
