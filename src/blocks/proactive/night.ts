import { createHash } from 'node:crypto';
import type { Database, Transaction } from '../../kernel/database/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import type { Purpose, Standing, StandingReading } from '../exchange/index.ts';
import type { Jurisdiction, Proactive, Rule } from '../language/index.ts';
import { type Amendments, parametersOf, ruleFingerprint } from '../rules/index.ts';
import { createDeciders, type Deciders } from './deciders.ts';
import * as dueDays from './due-day-store.ts';
import type { Finding } from './finding.ts';
import * as kept from './finding-store.ts';
import { type BenefitLook, lookForBenefits } from './look-benefits.ts';
import { lookForDueDates } from './look-due-dates.ts';
import * as looks from './look-store.ts';
import { candidates, findingOfGrant, type Grant, grantingOf } from './zero-stop.ts';

export interface NightOptions {
  readonly database: Database;
  readonly jurisdiction: Jurisdiction;
  readonly proactive: Proactive;
  readonly standing: Standing;
  /** Without it nothing is granted without an application. */
  readonly grant: Grant | undefined;
  /** Values of law that were released after the program was built. */
  readonly amendments: () => Promise<Amendments>;
  readonly today: () => CivilDay;
  /** How long a change under way may take to be seen, in milliseconds: what was written within it is looked for the next night. */
  readonly lag: number;
  /** People looked at in one transaction. */
  readonly batch: number;
}

/** Somebody who waited, and what was read of them and theirs. */
interface Seen {
  readonly waiting: looks.Waiting;
  readonly readings: readonly StandingReading[];
}

/** The purposes for which people are looked at. */
export const lookedFor = ['benefits', 'due-dates'] as const satisfies readonly Purpose[];
export type LookedFor = (typeof lookedFor)[number];

/** The same as within a month: what was told is not told again. Who was never looked at may have been, before they withdrew. */
const quietDays = { again: 35, first: 365 };

/** All that the declared rules say, in short: it changes when one of them does. */
const digestOf = (rules: readonly Rule[]): string =>
  createHash('sha256').update(rules.map(ruleFingerprint).join()).digest('hex');

/** Whether a rule, or a value of one of its parameters, was published on one day or later and before another. */
function publishedBetween(rules: readonly Rule[], amended: Amendments, from: CivilDay, before: CivilDay): boolean {
  const values = [...parametersOf(rules).values()].flatMap(one => amended.get(one.id) ?? one.values);
  return [...rules, ...values].some(
    ({ published }) => published !== undefined && published >= from && published < before,
  );
}

/** The nightly pass: who may have changed, what that changes for them. It can be stopped at any moment and goes on from there. */
export function night(options: NightOptions) {
  const { database, jurisdiction, proactive, standing, today } = options;
  const digest = digestOf(proactive.entitlements);

  async function peopleOf(tx: Transaction, purpose: LookedFor, cut: string, day: CivilDay): Promise<readonly string[]> {
    const last = await looks.holdNight(tx, purpose);
    const consenting = await standing.consenting(tx, purpose);
    await looks.forgetEnded(tx, purpose, consenting);
    const rules = purpose === 'benefits' ? digest : '';
    const isNew = async ({ day: from }: looks.Night) =>
      publishedBetween(proactive.entitlements, await options.amendments(), from, day);
    const all = !last || last.rules !== rules || (rules !== '' && (await isNew(last)));
    const people = all
      ? consenting
      : [
          ...(await standing.touched(tx, purpose, last.cut, cut)),
          ...(await looks.dueForLook(tx, purpose, consenting, day)),
        ];
    // Rules that were declared anew cannot be asked as they were: everyone is looked at as if for the first time.
    if (last && last.rules !== rules) await looks.forgetKnown(tx, purpose);
    await looks.keepNight(tx, purpose, { cut, day, rules });
    return [...new Set(people)];
  }

  /** Notes who is to be looked at tonight; who still waits from a night that was cut short is kept. */
  const begin = (purpose: LookedFor): Promise<number> =>
    database.transaction(async tx => {
      const [cut, day] = [await looks.cutNow(tx, options.lag), today()];
      const people = await peopleOf(tx, purpose, cut, day);
      await looks.wait(tx, purpose, people, { cut, day });
      return people.length;
    });

  /** Grants what may be granted, each grant a transaction of its own that can be repeated. */
  async function grantAll(tx: Transaction, look: BenefitLook): Promise<readonly Finding[]> {
    const { grant } = options;
    const { person } = look;
    const subjects = look.subjects.map(one => one.reading.subject);
    const all = grant ? candidates(jurisdiction, look, await kept.grantedAbout(tx, subjects)) : [];
    if (!grant || all.length === 0) return [];
    const readings = await standing.read(tx, 'zero-stop', [{ person, before: undefined }], look.known);
    const found: Finding[] = [];
    for (const candidate of all) {
      const { subject, about } = candidate;
      const granting = grantingOf(person, candidate, readings);
      if (!granting || !(await kept.claimGrant(tx, subject, about, person))) continue;
      const it = await grant(granting);
      if (it) found.push(findingOfGrant(person, candidate, it.id, look));
      else await kept.leaveGrant(tx, subject, about);
    }
    return found;
  }

  /** A look with what was granted at once in place of what could be applied for. */
  async function withGrants(tx: Transaction, look: BenefitLook): Promise<BenefitLook> {
    const granted = await grantAll(tx, look);
    const isGranted = ({ subject, about }: Finding) =>
      granted.some(one => one.subject === subject && one.about === about);
    const others = look.findings.filter(one => one.kind !== 'entitled' || !isGranted(one));
    return { ...look, findings: [...granted, ...others] };
  }

  async function keepBenefits(
    tx: Transaction,
    seen: readonly Seen[],
    deciders: Deciders,
    day: CivilDay,
  ): Promise<void> {
    const zeroStop = new Set(await standing.consenting(tx, 'zero-stop'));
    const made: { readonly look: BenefitLook; readonly first: boolean }[] = [];
    for (const { waiting, readings } of seen) {
      const look = lookForBenefits({ jurisdiction, proactive, deciders }, waiting, readings);
      const first = waiting.known === undefined;
      made.push({ look: zeroStop.has(waiting.person) ? await withGrants(tx, look) : look, first });
    }
    const all = made.map(one => one.look);
    await kept.dropUntold(tx, 'benefits', all);
    for (const first of [true, false]) {
      const findings = made.filter(one => one.first === first).flatMap(one => one.look.findings);
      await kept.keepFindings(tx, findings, day, first ? quietDays.first : quietDays.again);
    }
    await looks.looked(tx, 'benefits', all);
  }

  async function keepDueDates(tx: Transaction, seen: readonly Seen[], day: CivilDay): Promise<void> {
    const offices = jurisdiction.calendar(day);
    const made = seen.flatMap(({ waiting, readings: [own] }) =>
      own ? [lookForDueDates({ calendar: proactive.calendar, offices }, waiting, own)] : [],
    );
    await kept.dropUntold(
      tx,
      'due-dates',
      made.map(({ person }) => ({ person, standing: [] })),
    );
    await kept.keepFindings(
      tx,
      made.flatMap(look => look.findings),
      day,
      0,
    );
    await dueDays.keepDueDays(tx, made);
    await looks.looked(tx, 'due-dates', made);
  }

  /** Looks at some who were noted at the same moment. */
  async function lookAt(
    tx: Transaction,
    purpose: LookedFor,
    people: readonly [looks.Waiting, ...looks.Waiting[]],
    deciders: Deciders,
  ): Promise<void> {
    const [{ cut, day }] = people;
    const asked = people.map(({ person, known }) => ({ person, before: known }));
    const found = Map.groupBy(await standing.read(tx, purpose, asked, cut), one => one.person);
    const seen = people.map(waiting => ({ waiting, readings: found.get(waiting.person) ?? [] }));
    const there = seen.filter(one => one.readings.length > 0);
    for (const { waiting } of seen.filter(one => one.readings.length === 0))
      await looks.forgetPurpose(tx, waiting.person, purpose);
    await (purpose === 'benefits' ? keepBenefits(tx, there, deciders, day) : keepDueDates(tx, there, day));
  }

  /** Looks at the next few who wait, all in one transaction with the receipts of it; tells how many there were. */
  const step = (purpose: LookedFor, deciders: Deciders): Promise<number> =>
    database.transaction(async tx => {
      const taken = await looks.take(tx, purpose, options.batch);
      const noted = Map.groupBy(
        taken.filter(one => !one.stale),
        ({ cut, day }) => `${cut} ${day}`,
      );
      for (const [first, ...others] of noted.values())
        if (first) await lookAt(tx, purpose, [first, ...others], deciders);
      return taken.length;
    });

  /** Looks at everyone who waits. */
  async function finish(): Promise<number> {
    const deciders = createDeciders(proactive.entitlements, await options.amendments());
    let people = 0;
    for (const purpose of lookedFor)
      for (let n = await step(purpose, deciders); n > 0; n = await step(purpose, deciders)) people += n;
    return people;
  }

  return {
    /** One night: notes who may have changed and looks at them. */
    async run(): Promise<number> {
      for (const purpose of lookedFor) await begin(purpose);
      return finish();
    },
    /** Looks at somebody who just agreed, without waiting for the night. */
    async lookNow(person: string): Promise<void> {
      const cut = await looks.cutNow(database, 0);
      for (const purpose of lookedFor)
        if ((await standing.consenting(database, purpose)).includes(person))
          await looks.wait(database, purpose, [person], { cut, day: today() });
      await finish();
    },
  };
}
