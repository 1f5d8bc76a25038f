import { type Database, type Queryable, timestamp } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { Facts, Reading } from '../language/index.ts';
import { type Sealer, unstored } from '../registers/index.ts';
import { refusing } from './refusal.ts';
import { factsRead, type StandingBasis } from './standing-basis.ts';
import { standingReadFunction, touchedFunction } from './standing-functions.ts';

/** That a person allowed reading for a purpose, from when until when. */
export interface StandingConsent {
  readonly id: string;
  readonly purpose: string;
  readonly allowedAt: Instant;
  /** In force before this moment, unless withdrawn. */
  readonly until: Instant;
  readonly withdrawnAt: Instant | undefined;
}

/** Facts by the keys of the readings, as a profile takes them. */
export type StandingFacts = Readonly<Record<string, Facts<Reading>>>;

/** What was read of one subject: now, and as it was known at the earlier moment that was asked for. */
export interface StandingReading {
  /** Who consents. */
  readonly person: string;
  /** Whom it is about: the person, or somebody it is read for as well. */
  readonly subject: string;
  readonly before: StandingFacts | undefined;
  readonly present: StandingFacts;
}

/** A moment of the database's own clock, to the microsecond, as text. */
export type KnownAt = string;

/**
 * Reading without the person there: only of those who allow it, for the purpose they allowed, each reading with a receipt that
 * names the consent. The database holds this line; nothing else reaches the registers at night.
 */
export interface Standing {
  readonly bases: readonly StandingBasis[];
  /** The consents of the session's own person, newest first. Refuses `session-ended`. */
  mine(session: Buffer): Promise<readonly StandingConsent[]>;
  /** Allows reading of one's own record for a purpose; an earlier consent to it ends. Refuses `session-ended`. */
  allow(on: Queryable, session: Buffer, purpose: string, until: Instant): Promise<void>;
  /** Ends one's consent, at once. Refuses `session-ended`. */
  withdraw(on: Queryable, session: Buffer, purpose: string): Promise<void>;
  /** Everyone whose consent is in force. */
  consenting(on: Queryable, purpose: string): Promise<readonly string[]>;
  /** Those of them whose records, or whose relatives', were written after one moment and up to another. */
  touched(on: Queryable, purpose: string, since: KnownAt, at: KnownAt): Promise<readonly string[]>;
  /** Reads people as known at a moment, and at an earlier one each. Who does not consent is left out. */
  read(
    on: Queryable,
    purpose: string,
    people: readonly { readonly person: string; readonly before: KnownAt | undefined }[],
    at: KnownAt,
  ): Promise<readonly StandingReading[]>;
}

type Row = Record<string, unknown> & { subject: string };
type Found = Readonly<Record<string, readonly Row[]>>;

interface ConsentRow {
  readonly id: string;
  readonly purpose: string;
  readonly allowed_at: Instant;
  readonly until: Instant;
  readonly withdrawn_at: Instant | null;
}

const consentOf = ({ id, purpose, allowed_at, until, withdrawn_at }: ConsentRow): StandingConsent => ({
  id,
  purpose,
  allowedAt: allowed_at,
  until,
  withdrawnAt: withdrawn_at ?? undefined,
});

/** Whether a consent is in force at a moment. */
export const inForce = (consent: StandingConsent, now: Instant): boolean =>
  consent.withdrawnAt === undefined && consent.until > now;

export function createStanding(database: Database, sealer: Sealer, bases: readonly StandingBasis[]): Standing {
  const basisOf = (purpose: string): StandingBasis => {
    const found = bases.find(one => one.id === purpose);
    if (!found) throw new Error(`no purpose ${purpose}`);
    return found;
  };
  const opened = (reading: Reading, row: Row): Row => ({
    subject: row.subject,
    ...Object.fromEntries(
      reading.facts.map(({ register, field, is }) => [field, unstored(sealer, register, field, is.kind, row[field])]),
    ),
  });
  const factsOf = (basis: StandingBasis, person: string, found: Found): StandingFacts => {
    const facts = Object.entries(basis.readings).map(([key, reading]) => {
      const rows = (found[key] ?? []).map(row => opened(reading, row));
      return [key, reading.many ? rows : (rows[0] ?? { subject: person })];
    });
    // The generated function returns just the declared facts, typed by the declaration.
    return Object.fromEntries(facts) as StandingFacts;
  };
  return {
    bases,
    async mine(session) {
      const rows = await refusing(
        database.query<ConsentRow>(
          'select id, purpose, allowed_at, until, withdrawn_at from exchange.my_consents($1)',
          [session],
        ),
      );
      return rows.map(consentOf);
    },
    async allow(on, session, purpose, until) {
      const facts = JSON.stringify(factsRead(basisOf(purpose)));
      await refusing(on.query('select exchange.allow($1, $2, $3, $4)', [session, purpose, timestamp(until), facts]));
    },
    async withdraw(on, session, purpose) {
      await refusing(on.query('select exchange.withdraw($1, $2)', [session, purpose]));
    },
    async consenting(on, purpose) {
      const rows = await on.query<{ person: string }>('select exchange.consenting($1) as person', [purpose]);
      return rows.map(row => row.person);
    },
    async touched(on, purpose, since, at) {
      const rows = await on.query<{ person: string }>(
        `select ${touchedFunction(basisOf(purpose).id)}($1, $2) as person`,
        [since, at],
      );
      return rows.map(row => row.person);
    },
    async read(on, purpose, people, at) {
      const basis = basisOf(purpose);
      const rows = await on.query<{ person: string; subject: string; before: Found | null; present: Found }>(
        `select person, subject, before, present from ${standingReadFunction(purpose)}($1::uuid[], $2::timestamptz[], $3)`,
        [people.map(one => one.person), people.map(one => one.before ?? null), at],
      );
      return rows.map(({ person, subject, before, present }) => ({
        person,
        subject,
        before: before === null ? undefined : factsOf(basis, subject, before),
        present: factsOf(basis, subject, present),
      }));
    },
  };
}
