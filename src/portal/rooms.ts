import { randomBytes, randomUUID } from 'node:crypto';
import { type Benefits, createBenefits } from '../blocks/benefits/index.ts';
import { type Cases, createCases } from '../blocks/cases/index.ts';
import { type Catalogue, createCatalogue } from '../blocks/catalogue/index.ts';
import { createDocuments, type Documents } from '../blocks/documents/index.ts';
import {
  createExchange,
  createOwnRecord,
  createStanding,
  type Exchange,
  type Standing,
  standingBases,
} from '../blocks/exchange/index.ts';
import { createFinder, createOwnFacts, type Finder, type OwnFacts } from '../blocks/finder/index.ts';
import { createForms, type Forms } from '../blocks/forms/index.ts';
import { createIdentity, type Identity } from '../blocks/identity/index.ts';
import type { Jurisdiction } from '../blocks/language/index.ts';
import {
  type AddressCodes,
  createAddressCodes,
  createNotices,
  type Mailer,
  type Notices,
  postLetter,
} from '../blocks/notices/index.ts';
import { createOrganisation, type Organisation } from '../blocks/organisation/index.ts';
import { createPolicy, type Policy, pathOfRule, type WhatIfPopulation } from '../blocks/policy/index.ts';
import { createProactive, type Proactive } from '../blocks/proactive/index.ts';
import { createPlaces, type OwnRecord, type Places } from '../blocks/registers/index.ts';
import type { Database } from '../kernel/database/index.ts';
import type { Keys } from '../kernel/keys/index.ts';
import type { Clock } from '../kernel/time/index.ts';
import { tellingOfAccounts } from './account-telling.ts';

export interface RoomsOptions {
  readonly jurisdiction: Jurisdiction;
  /** In the application's role. */
  readonly database: Database;
  /** In the role of the part that lets people in. */
  readonly door: Database;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly mailer: Mailer | undefined;
  /** People to try reforms on. */
  readonly population: (() => Promise<WhatIfPopulation>) | undefined;
}

/** Every room of the house, each given what it depends on. */
export interface Rooms {
  readonly organisation: Organisation;
  readonly identity: Identity;
  readonly exchange: Exchange;
  readonly ownRecord: OwnRecord;
  readonly places: Places;
  readonly benefits: Benefits;
  readonly forms: Forms;
  readonly documents: Documents;
  readonly notices: Notices;
  readonly codes: AddressCodes;
  readonly cases: Cases;
  readonly standing: Standing;
  /** None where the jurisdiction waits to be asked. */
  readonly proactive: Proactive | undefined;
  readonly catalogue: Catalogue;
  readonly policy: Policy;
  /** None where the jurisdiction declares none. */
  readonly finder: { readonly finder: Finder; readonly ownFacts: OwnFacts } | undefined;
}

export function furnish(options: RoomsOptions): Rooms {
  const { jurisdiction, database, door, keys, clock, publicUrl, mailer, population } = options;
  const newId = () => randomUUID();
  const organisation = createOrganisation({ database, jurisdiction });
  const notices = createNotices({
    database,
    clock,
    newId,
    mailer,
    portal: jurisdiction.portal,
    publicUrl,
    contactOf: async (on, person) => {
      const account = await identity.findAccount({ person }, on);
      const email = account?.emailVerifiedAt ? account.email : null;
      return { email: email ?? undefined, language: account?.language ?? 'ko' };
    },
    post: postLetter,
  });
  const identity: Identity = createIdentity({
    database: door,
    publicUrl,
    site: jurisdiction.portal,
    tell: tellingOfAccounts(database, clock, id => identity.account(id), notices),
  });
  const exchange = createExchange(database, keys, jurisdiction.registers);
  const standing = createStanding(database, keys, standingBases(jurisdiction));
  const forms = createForms({ database, clock, newId });
  const benefits = createBenefits({ database, clock, newId, vocabulary: jurisdiction.benefits });
  const declared = jurisdiction.finder;
  const documents = createDocuments({
    database,
    signer: () => keys.documents(),
    authorities: () =>
      keys
        .certificates()
        .filter(c => c.purpose === 'authority')
        .map(c => c.der),
    formats: jurisdiction.formats,
    zone: jurisdiction.zone,
    random: randomBytes,
    publicUrl,
  });
  const cases: Cases = createCases({
    database,
    clock,
    jurisdiction,
    exchange,
    forms,
    documents,
    notices,
    amendments: () => policy.amendments(),
  });
  const policy = createPolicy({
    database,
    clock,
    jurisdiction,
    unitKind: 'policy',
    decisions: cases.ruleDecisions,
    ...(population && { population }),
  });
  return {
    organisation,
    identity,
    exchange,
    ownRecord: createOwnRecord({ database, exchange, jurisdiction }),
    places: createPlaces(database, jurisdiction.roles.placeAddress, jurisdiction.roles.placeText),
    benefits,
    forms,
    documents,
    notices,
    codes: createAddressCodes({
      database,
      clock,
      secrets: keys,
      random: randomBytes,
      mailer,
      newId,
      portal: jurisdiction.portal,
      publicUrl,
      identity,
    }),
    cases,
    standing,
    proactive:
      jurisdiction.proactive &&
      createProactive({
        database,
        clock,
        jurisdiction,
        standing,
        notices,
        amendments: policy.amendments,
        grant: async ({ service, ...agreed }) => {
          const language = await notices.languageOf(database, agreed.person);
          return cases.grantByRule(service, { ...agreed, language });
        },
      }),
    catalogue: createCatalogue({ jurisdiction }),
    policy,
    finder: declared && {
      finder: createFinder({
        declared,
        benefits,
        services: jurisdiction.services,
        now: clock,
        amendments: policy.amendments,
        rulePage: rule => pathOfRule(rule),
      }),
      ownFacts: createOwnFacts({ declared, jurisdiction, exchange, database }),
    },
  };
}
