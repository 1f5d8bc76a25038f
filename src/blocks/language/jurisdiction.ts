import type { CivilDay, OfficeCalendar, Zone } from '../../kernel/time/index.ts';
import type { Language, Words } from '../../kernel/words/index.ts';
import type { Address } from './address.ts';
import type { Agency, AgencyTemplate, UnitKind } from './agency.ts';
import type { BenefitVocabulary } from './benefit-vocabulary.ts';
import type { LegalClock } from './clock.ts';
import type { FinderDeclaration } from './finder.ts';
import type { Article } from './law.ts';
import type { LifeEvent } from './life-event.ts';
import type { Parameter } from './parameter.ts';
import type { Proactive } from './proactive.ts';
import type { Profile } from './profile.ts';
import type { AnyRegister, Fact } from './register.ts';
import type { Relation } from './relation.ts';
import type { Rule } from './rule/rule.ts';
import type { Service } from './service.ts';

/** How a jurisdiction writes what registers keep. */
export interface Formats {
  /** An address on one line in the language's own order. */
  readonly address: (language: Language, address: Address) => string;
  /** A sealed identity number with its secret part hidden. */
  readonly masked: (identityNumber: string) => string;
  /** A sealed identity number in full, with its separators. */
  readonly identityNumber: (identityNumber: string) => string;
}

/** What the portal must know of the registers to greet a person and to seat their data. */
export interface Roles {
  readonly name: Fact<string, string, string>;
  readonly nameInLatin: Fact<string, string, string>;
  readonly address: Fact<string, string, Address>;
  readonly identityNumber: Fact<string, string, string>;
  /** The open register that address questions search: the address, and the words it is found by. */
  readonly placeAddress: Fact<string, string, Address>;
  readonly placeText: Fact<string, string, string>;
}

/** A whole country, province or city as declarations. Another jurisdiction is another one of these. */
export interface Jurisdiction {
  readonly id: string;
  readonly words: Words;
  /** What its portal is called. */
  readonly portal: Words;
  /** Where the same can be done, and help had, in person; a noun, with its opening hours. */
  readonly counter: Words;
  /** What people might type, shown beside the search; each finds something. */
  readonly searches: readonly [Words, ...Words[]];
  /** Country code, ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly zone: Zone;
  /** The office calendar as known on a day: holidays announced later are not yet in it. Without a day, all that is known. */
  readonly calendar: (knownOn?: CivilDay) => OfficeCalendar;
  readonly agencies: readonly Agency[];
  readonly templates: readonly AgencyTemplate[];
  readonly units: readonly UnitKind[];
  readonly registers: readonly AnyRegister[];
  readonly relations: readonly Relation[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly services: readonly Service[];
  /** What the law says, as rules: each version of each. */
  readonly rules: readonly Rule[];
  /** What rules may know of a person. */
  readonly profile: Profile;
  /** What it tells people before they ask; a jurisdiction without it waits to be asked. */
  readonly proactive?: Proactive;
  /** The words in which its catalogue of benefits says who each is for. */
  readonly benefits: BenefitVocabulary;
  /** How it helps people find what they may receive; a jurisdiction without it has no finder. */
  readonly finder?: FinderDeclaration;
  readonly parameters: readonly Parameter<unknown>[];
  readonly formats: Formats;
  readonly roles: Roles;
  /** Why a person may always see their own record, and who looked at it. */
  readonly ownRecord: Article;
  /** How long an applicant has for a supplement, and how often they may have it extended. */
  readonly supplement: {
    readonly clock: (days: number) => LegalClock;
    readonly days: Parameter<number>;
    readonly extensions: Parameter<number>;
    readonly law: Article;
  };
  /** How many years the log of who signed in and had access is kept. */
  readonly accessLogYears: Parameter<number>;
  /** Where an automatic decision can be objected to. */
  readonly automation: Article;
}

export const jurisdiction = (declared: Jurisdiction): Jurisdiction => declared;
