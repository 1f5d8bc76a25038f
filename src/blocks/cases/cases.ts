import type { Database, Transaction } from '../../kernel/database/index.ts';
import { addDays, type CivilDay, type Clock, type Instant } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { Documents } from '../documents/index.ts';
import type { Asker, Exchange } from '../exchange/index.ts';
import type { Draft, DraftAnswers, Forms, SentFile } from '../forms/index.ts';
import type { FileAnswer, Jurisdiction, Service } from '../language/index.ts';
import type { Notices } from '../notices/index.ts';
import type { Amendments } from '../rules/index.ts';
import type { Fetched } from './answerable.ts';
import type { Case } from './case.ts';
import { caseFacts } from './case-facts.ts';
import { chronicle as chronicleOf } from './chronicle.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { declaredIn } from './declared.ts';
import { officialDecisions } from './official-decision.ts';
import { type Agreed, opener } from './opening.ts';
import { outcomes as outcomesOf } from './outcome.ts';
import type { Applicant, CaseOfficial, Person } from './person.ts';
import { refuseCase } from './refusal.ts';
import { amountIn, rulings } from './ruling.ts';
import * as store from './store.ts';
import { extendedUntil, supplementUntil } from './supplement.ts';

export interface CasePage {
  readonly cases: readonly Case[];
  readonly next: string | undefined;
}

export interface CasesOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly jurisdiction: Jurisdiction;
  readonly exchange: Exchange;
  readonly forms: Forms;
  readonly documents: Documents;
  readonly notices: Notices;
  /** Values of law that were released after the program was built. */
  readonly amendments?: () => Promise<Amendments>;
}

/** What became of the decisions of one version of a rule; nothing about anybody. */
export interface RuleDecisions {
  readonly decisions: number;
  /** Granted by the program alone. */
  readonly automatic: number;
  /** Decided by an official otherwise than the rule answered. */
  readonly overridden: number;
  /** Times that people asked for another look, and times that it came out otherwise. */
  readonly reviews: number;
  readonly upheld: number;
}

export type Cases = ReturnType<typeof createCases>;

type Commanding = (it: Case, now: Instant, tx: Transaction) => Command | Promise<Command>;

/** Applications on their way: opened from a draft, decided by officials or by the program, ended with a document. */
export function createCases(options: CasesOptions) {
  const { database, clock, jurisdiction, exchange, forms, documents, notices } = options;
  const declared = declaredIn(jurisdiction);
  const { serviceOf, agencyOf } = declared;
  const facts = caseFacts(exchange, declared, jurisdiction);
  const chronicle = chronicleOf({ jurisdiction, declared, exchange, notices });
  const outcomes = outcomesOf({ jurisdiction, declared, exchange, documents, facts });
  const asked = rulings(options);
  const open = opener({ jurisdiction, declared, exchange, forms, facts, chronicle, outcomes, rulings: asked });
  const decisions = officialDecisions({ declared, facts, outcomes, notices });
  const find = store.finders(service => serviceOf(service).process);

  async function held(found: Promise<Case | undefined>): Promise<Case> {
    const it = await found;
    if (!it) throw refuseCase('case-not-found');
    return it;
  }

  const byApplicant = (person: string, id: string, command: Commanding): Promise<Case> =>
    database.transaction(async tx => {
      const now = clock();
      const it = await held(find.holdOfPerson(tx, person, id));
      return chronicle.write(tx, it, decide(serviceOf(it.service).process, it, await command(it, now, tx)), now);
    });

  const byOfficial = (who: CaseOfficial, id: string, command: Commanding): Promise<Case> =>
    database.transaction(async tx => {
      const now = clock();
      const it = await held(find.holdOfUnit(tx, who.unit, id));
      const events = decide(serviceOf(it.service).process, it, await command(it, now, tx));
      return chronicle.write(tx, it, [...events, ...(await decisions.follow(tx, who, it, events, now))], now);
    });

  /** The last day on which a decision can be asked to be looked at again. */
  const reviewableUntil = (it: Case): CivilDay => {
    const decidedOn = jurisdiction.zone.dayOf(it.closedAt ?? it.openedAt);
    return addDays(decidedOn, serviceOf(it.service).remedy.within.on(decidedOn).value);
  };

  /** Whom one may apply for beside oneself. */
  async function represented({ session, person }: Applicant, service: Service): Promise<readonly Person[]> {
    const found: Person[] = [];
    for (const { relation } of service.alsoFor ?? [])
      found.push(...(await facts.people(database, { session }, service, relation.id, person)));
    return found;
  }

  async function lapseOne(unit: string, id: string): Promise<boolean> {
    const now = clock();
    const today = jurisdiction.zone.dayOf(now);
    return database.transaction(async tx => {
      const it = await find.holdOfUnit(tx, unit, id);
      const last = it?.supplements.at(-1);
      if (!it || it.outcome || !last || last.endedAt !== undefined || today <= last.until) return false;
      const command: Command = { do: 'lapse', reason: last.what, today };
      await chronicle.write(tx, it, decide(serviceOf(it.service).process, it, command), now);
      return true;
    });
  }

  return {
    serviceOf,
    agencyOf,
    deadlineOf: chronicle.deadlineOf,
    represented,
    /** Makes a draft a case, in one transaction; sending it again gives the case that was made. */
    open: (applicant: Applicant, draftId: string): Promise<Case> =>
      database.transaction(async tx => {
        const draft = await forms.hold(tx, applicant.person, draftId);
        if (!draft) throw refuseCase('case-not-found');
        const there = draft.submittedAt && (await find.ofPerson(tx, applicant.person, draftId));
        return there || open.fromDraft(tx, applicant, draft, clock());
      }),
    /**
     * Grants a service to somebody who agreed to it, without an application: only where the law lets the service's rule decide alone.
     * Undefined when the rule does not say yes; then nothing is kept. The same id again gives the first grant. Refuses `no-grant-by-rule`.
     */
    grantByRule: (service: string, agreed: Agreed): Promise<Case | undefined> =>
      database.transaction(async tx => {
        const there = await find.ofPerson(tx, agreed.person, agreed.id);
        return there ?? open.byRule(tx, serviceOf(service), agreed, clock());
      }),
    /** What the rule of a service answers to a draft as it stands, before it is sent; undefined without a rule. */
    foresee: (service: Service, answers: DraftAnswers, fetched: Fetched) =>
      asked.answer(service, { answers, fetched, today: jurisdiction.zone.dayOf(clock()) }),
    /** Asks that an official look at a decision again, within the days of the service's remedy. @law 개인정보 보호법 제37조의2 */
    review: ({ session, person }: Applicant, id: string, reason: string) =>
      byApplicant(person, id, async (it, now, tx) => {
        const today = jurisdiction.zone.dayOf(now);
        const command: Command = { do: 'review', reason, today, until: reviewableUntil(it) };
        // Decided before the unit may look again, so that a request that is refused opens nothing.
        decide(serviceOf(it.service).process, it, command);
        await exchange.grantCase(tx, { session }, it.service, it.subject, id, it.unit);
        return command;
      }),
    reviewableUntil,
    /** What became of the decisions of a version of a rule: for the algorithm register. */
    async ruleDecisions(rule: string, version: number): Promise<RuleDecisions> {
      const counted = await store.ruleCounts(database, rule, version);
      const of = (what: store.RuleCounted): number => counted.get(what) ?? 0;
      return {
        decisions: of('decided'),
        automatic: of('automatic'),
        overridden: of('overridden'),
        reviews: of('review'),
        upheld: of('upheld'),
      };
    },
    /** The person an application is about: oneself, or one whom one may act for. Refuses `not-your-subject`. */
    async subjectFor(applicant: Applicant, service: Service, self: Words, key: string): Promise<Person> {
      if (key === applicant.person) {
        if (service.forSelf === false) throw refuseCase('not-for-oneself');
        return { key, name: self };
      }
      const found = (await represented(applicant, service)).find(p => p.key === key);
      if (!found) throw refuseCase('not-your-subject');
      return found;
    },
    /** People a question lets one choose from. */
    choices: (asker: Asker, service: Service, relation: string, subject: string) =>
      facts.people(database, asker, service, relation, subject),
    /** Everyone the questions of a draft let one choose from. */
    chosen: (asker: Asker, service: Service, draft: Draft) =>
      facts.chosen(database, asker, service, draft.subject, draft.answers),
    /** What the service will fetch, for the applicant to see before sending. */
    preview: ({ session }: Applicant, service: Service, draft: Draft): Promise<Fetched> =>
      facts.fetch(database, { session, case: draft.id }, service, draft.subject, draft.answers),
    ofPerson: (person: string, id: string) => find.ofPerson(database, person, id),
    /** The case behind a receipt number, if it is the person's own. */
    byNumber: (person: string, number: string) => find.ofNumber(database, person, number),
    async mine(person: string, before: string | undefined, limit: number): Promise<CasePage> {
      const found = await find.mine(database, person, before, limit + 1);
      const last = found[limit - 1];
      return {
        cases: found.slice(0, limit),
        next: found.length > limit && last ? `${last.openedAt}~${last.id}` : undefined,
      };
    },
    withdraw: (person: string, id: string) => byApplicant(person, id, () => ({ do: 'withdraw' })),
    /** Hands in what was asked for. Files are kept only when it is taken. */
    supply: (person: string, id: string, note: string, sent: readonly SentFile[]) =>
      byApplicant(person, id, async (_, __, tx) => {
        const files: FileAnswer[] = [];
        for (const file of sent) files.push(await forms.keepUpload(person, id, file, tx));
        return { do: 'supply', note, files };
      }),
    extend: (person: string, id: string) =>
      byApplicant(person, id, (it, now) => ({
        do: 'extend',
        until: extendedUntil(jurisdiction, it, now),
        most: jurisdiction.supplement.extensions.on(jurisdiction.zone.dayOf(now)).value,
      })),
    queue: (unit: string) => find.queue(database, unit, 200),
    done: (unit: string) => find.done(database, unit, 50),
    ofUnit: (unit: string, id: string) => find.ofUnit(database, unit, id),
    /** What an official sees of the register for a case: every look is a read with a receipt and a reason. */
    async look(who: CaseOfficial, id: string, reason: string) {
      const it = await held(find.ofUnit(database, who.unit, id));
      if (it.outcome) throw refuseCase('case-closed');
      if ([...reason.trim()].length < 2) throw refuseCase('reason-missing');
      const asker = { session: who.session, case: id, reason: reason.trim() };
      const service = serviceOf(it.service);
      return database.transaction(async tx => ({
        it,
        fetched: await facts.fetch(tx, asker, service, it.subject, it.answers),
        people: await facts.chosen(tx, asker, service, it.subject, it.answers),
      }));
    },
    /** `amount`: in the smallest part of the unit of the rule's amount, where it is not simply the rule's. */
    approve: (who: CaseOfficial, id: string, opinion: string, amount?: bigint) =>
      byOfficial(who, id, it => {
        const unit = serviceOf(it.service).rule?.amount?.unit;
        const decided = unit && amount !== undefined ? { amount: amountIn(unit, amount) } : {};
        return { do: 'approve', by: who.official, opinion, hasAmount: unit !== undefined, ...decided };
      }),
    refuse: (who: CaseOfficial, id: string, reason: string) =>
      byOfficial(who, id, () => ({ do: 'refuse', by: who.official, reason })),
    askSupplement: (who: CaseOfficial, id: string, what: string) =>
      byOfficial(who, id, (_, now) => ({
        do: 'supplement',
        by: who.official,
        what,
        until: supplementUntil(jurisdiction, now, now),
      })),
    /** Returns cases whose supplement never came: for the daily schedule. */
    async lapse(): Promise<number> {
      let returned = 0;
      for (const { unit, id } of await find.waiting(database)) if (await lapseOne(unit, id)) returned++;
      return returned;
    },
    counts: (from: CivilDay, to: CivilDay) => store.counts(database, from, to),
  };
}
