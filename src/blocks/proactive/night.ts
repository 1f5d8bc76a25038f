import { createHash } from 'node:crypto';
import type { Database, Transaction } from '../../kernel/database/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import type { Purpose, Standing, StandingReading } from '../exchange/index.ts';
import type { Jurisdiction, Proactive, Rule } from '../language/index.ts';
import { parametersOf, ruleFingerprint } from '../rules/index.ts';
import { createDeciders, type Deciders } from './deciders.ts';
import type { Finding } from './finding.ts';
import { type BenefitLook, lookForBenefits } from './look-benefits.ts';
import { lookForDueDates } from './look-due-dates.ts';
import * as store from './store.ts';
import { candidates, findingOfGrant, type Grant, grantingOf } from './zero-stop.ts';

export interface NightOptions {
  readonly database: Database;
  readonly jurisdiction: Jurisdiction;
  readonly proactive: Proactive;
  readonly standing: Standing;
  /** Without it nothing is granted without an application. */
  readonly grant: Grant | undefined;
  readonly today: () => CivilDay;
  /** How long a change under way may take to be seen, in milliseconds: what was written within it is looked for the next night. */
  readonly lag: number;
  /** People looked at in one transaction. */
  readonly batch: number;
}

/** The purposes for which people are looked at. */
export const lookedFor = ['benefits', 'due-dates'] as const satisfies readonly Purpose[];
export type LookedFor = (typeof lookedFor)[number];

/** The same as within a month: what was told is not told again. Who was never looked at may have been, before they withdrew. */
const quietDays = { again: 35, first: 365 };

/** All that the declared rules say, in short: it changes when one of them does. */
const digestOf = (rules: readonly Rule[]): string =>
  createHash('sha256').update(rules.map(ruleFingerprint).join()).digest('hex');

/** Whether a rule, or a value of one of its parameters, was published after one day and up to another. */
const publishedBetween = (rules: readonly Rule[], after: CivilDay, to: CivilDay): boolean =>
  [
    ...rules.map(rule => rule.published),
    ...[...parametersOf(rules).values()].flatMap(({ values }) => values.map(one => one.published)),
  ].some(day => day !== undefined && day > after && day <= to);

/** The nightly pass: who may have changed, what that changes for them. It can be stopped at any moment and goes on from there. */
export function night(options: NightOptions) {
  const { database, jurisdiction, proactive, standing, today } = options;
  const digest = digestOf(proactive.entitlements);

  async function peopleOf(tx: Transaction, purpose: LookedFor, cut: string, day: CivilDay): Promise<readonly string[]> {
    const last = await store.holdNight(tx, purpose);
    const consenting = await standing.consenting(tx, purpose);
    await store.forgetEnded(tx, purpose, consenting);
    const rules = purpose === 'benefits' ? digest : '';
    const all =
      !last || last.rules !== rules || (rules !== '' && publishedBetween(proactive.entitlements, last.day, day));
    const people = all
      ? consenting
      : [
          ...(await standing.touched(tx, purpose, last.cut, cut)),
          ...(await store.dueForLook(tx, purpose, consenting, day)),
        ];
    // Rules that were declared anew cannot be asked as they were: everyone is looked at as if for the first time.
    if (last && last.rules !== rules) await store.forgetKnown(tx, purpose);
    await store.keepNight(tx, purpose, { cut, day, rules });
    return [...new Set(people)];
  }

  /** Notes who is to be looked at tonight; who still waits from a night that was cut short is kept. */
  const begin = (purpose: LookedFor): Promise<number> =>
    database.transaction(async tx => {
      const [cut, day] = [await store.cutNow(tx, options.lag), today()];
      const people = await peopleOf(tx, purpose, cut, day);
      await store.wait(tx, purpose, people, { cut, day });
      return people.length;
    });

  /** Grants what may be granted, each grant a transaction of its own that can be repeated. */
  async function grantAll(tx: Transaction, look: BenefitLook): Promise<readonly Finding[]> {
    const { grant } = options;
    const { person } = look;
    const subjects = look.subjects.map(one => one.reading.subject);
    const all = grant ? candidates(jurisdiction, look, await store.grantedAbout(tx, subjects)) : [];
    if (!grant || all.length === 0) return [];
    const readings = await standing.read(tx, 'zero-stop', [{ person, before: undefined }], look.known);
    const found: Finding[] = [];
    for (const candidate of all) {
      const { subject, about } = candidate;
      const granting = grantingOf(person, candidate, readings);
      if (!granting || !(await store.claimGrant(tx, subject, about, person))) continue;
      const it = await grant(granting);
      if (it) found.push(findingOfGrant(person, candidate, it.id, look));
      else await store.leaveGrant(tx, subject, about);
    }
    return found;
  }

  async function keepBenefits(tx: Transaction, look: BenefitLook, first: boolean, zeroStop: boolean): Promise<void> {
    const granted = zeroStop ? await grantAll(tx, look) : [];
    const isGranted = ({ subject, about }: Finding) =>
      granted.some(one => one.subject === subject && one.about === about);
    const found = look.findings.filter(one => one.kind !== 'entitled' || !isGranted(one));
    await store.dropUntold(tx, 'benefits', look.person, look.standing);
    await store.keepFindings(tx, [...granted, ...found], look.day, first ? quietDays.first : quietDays.again);
    await store.looked(tx, 'benefits', [look]);
  }

  async function lookAt(
    tx: Transaction,
    purpose: LookedFor,
    waiting: store.Waiting,
    readings: readonly StandingReading[],
    context: { readonly deciders: Deciders; readonly zeroStop: ReadonlySet<string> },
  ): Promise<void> {
    const [own] = readings;
    if (!own) return store.forgetPurpose(tx, waiting.person, purpose);
    if (purpose === 'benefits') {
      const look = lookForBenefits({ jurisdiction, proactive, deciders: context.deciders }, waiting, readings);
      return keepBenefits(tx, look, waiting.known === undefined, context.zeroStop.has(waiting.person));
    }
    const offices = jurisdiction.calendar(waiting.day);
    const look = lookForDueDates({ calendar: proactive.calendar, offices }, waiting, own);
    await store.dropUntold(tx, purpose, look.person, []);
    await store.keepFindings(tx, look.findings, look.day, 0);
    await store.keepDueDays(tx, look.person, look.days);
    await store.looked(tx, purpose, [look]);
  }

  /** Looks at the next few who wait, all in one transaction with the receipts of it; tells how many there were. */
  const step = (purpose: LookedFor, deciders: Deciders): Promise<number> =>
    database.transaction(async tx => {
      const taken = await store.take(tx, purpose, options.batch);
      const zeroStop = new Set(taken.length > 0 ? await standing.consenting(tx, 'zero-stop') : []);
      const fresh = taken.filter(one => !one.stale);
      for (const [cut, people] of Map.groupBy(fresh, one => one.cut)) {
        const asked = people.map(({ person, known }) => ({ person, before: known }));
        const readings = Map.groupBy(await standing.read(tx, purpose, asked, cut), one => one.person);
        for (const one of people)
          await lookAt(tx, purpose, one, readings.get(one.person) ?? [], { deciders, zeroStop });
      }
      return taken.length;
    });

  /** Looks at everyone who waits. */
  async function finish(): Promise<number> {
    const deciders = createDeciders(proactive.entitlements);
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
      const cut = await store.cutNow(database, 0);
      for (const purpose of lookedFor)
        if ((await standing.consenting(database, purpose)).includes(person))
          await store.wait(database, purpose, [person], { cut, day: today() });
      await finish();
    },
  };
}
