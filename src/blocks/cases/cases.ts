import { createHash } from 'node:crypto';
import type { Database, Queryable, Transaction } from '../../kernel/database/index.ts';
import { append } from '../../kernel/log/index.ts';
import type { Clock, Instant } from '../../kernel/time/index.ts';
import type { Language, Words } from '../../kernel/words/index.ts';
import type { Documents, FactRow } from '../documents/index.ts';
import type { Asker, Exchange } from '../exchange/index.ts';
import { type Draft, type DraftAnswers, type Forms, nextQuestion, questionsFor, relevant } from '../forms/index.ts';
import type { Agency, Facts, FileAnswer, Jurisdiction, Reading, Service } from '../language/index.ts';
import type { Notices } from '../notices/index.ts';
import { answerable, type Fetched, unitOf } from './answerable.ts';
import { basisOf, choosing, chosenFrom } from './basis.ts';
import type { Case, CaseEvent, Opening, Recorded } from './case.ts';
import type { Command } from './command.ts';
import { type Deadline, deadline } from './deadline.ts';
import { decide } from './decide.ts';
import { caseOf, evolve, follows } from './evolve.ts';
import { neededReadings } from './needed.ts';
import { refuseCase } from './refusal.ts';
import * as store from './store.ts';
import { tellingOf } from './telling.ts';

/** The applicant, as their session shows them. */
export interface Applicant {
  readonly session: Buffer;
  readonly person: string;
  readonly language: Language;
}

/** The official, as their session shows them. */
export interface CaseOfficial {
  readonly session: Buffer;
  readonly official: string;
  readonly unit: string;
}

/** A person to choose: their key and names. */
export interface Person {
  readonly key: string;
  readonly name: Words;
}

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
}

export type Cases = ReturnType<typeof createCases>;

/** A key that is the same whenever the same case makes it again. */
const derivedKey = (caseId: string, name: string): string => {
  const h = createHash('sha256').update(`${caseId}/${name}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
};

const logged = new Set<CaseEvent['type']>(['approved', 'refused', 'granted-automatically', 'lapsed']);

/** Applications on their way: opened from a draft, decided by officials or by the program, ended with a document. */
export function createCases(options: CasesOptions) {
  const { database, clock, jurisdiction, exchange, forms, documents, notices } = options;
  const services = new Map(jurisdiction.services.map(s => [s.id, s]));
  const bases = new Map(jurisdiction.services.map(s => [s.id, basisOf(jurisdiction, s)]));

  const serviceOf = (id: string): Service => {
    const found = services.get(id);
    if (!found) throw refuseCase('service-not-found');
    return found;
  };
  const basisFor = (id: string) => {
    const found = bases.get(id);
    if (!found) throw refuseCase('service-not-found');
    return found;
  };
  const find = store.finders(service => serviceOf(service).process);
  const deadlineOf = (it: Case): Deadline => deadline(serviceOf(it.service).clock, it, jurisdiction.calendar());
  const dueOf = (it: Case): Instant | undefined => {
    const d = it.outcome ? undefined : deadlineOf(it);
    return d && !d.stopped ? d.due : undefined;
  };

  async function read(
    on: Queryable,
    asker: Asker,
    service: string,
    key: string,
    subject: string,
  ): Promise<readonly FactRow[]> {
    const rows = (await exchange.read(on, asker, basisFor(service), key, subject)) as Facts<Reading>;
    return Array.isArray(rows) ? rows : [rows as FactRow];
  }

  /** The facts a case needs under its answers, by reading: each is a read with its receipt. */
  async function fetch(
    on: Queryable,
    asker: Asker,
    service: Service,
    subject: string,
    answers: DraftAnswers,
  ): Promise<Fetched> {
    const fetched: Record<string, readonly FactRow[]> = {};
    for (const [key] of neededReadings(service, answers))
      fetched[key] = await read(on, asker, service.id, key, subject);
    return fetched;
  }

  async function people(
    on: Queryable,
    asker: Asker,
    service: Service,
    relation: string,
    subject: string,
  ): Promise<readonly Person[]> {
    const rows = await read(
      on,
      asker,
      service.id,
      choosing({ id: relation } as Parameters<typeof choosing>[0]),
      subject,
    );
    const { name, nameInLatin } = jurisdiction.roles;
    return rows.map(row => ({
      key: String(row['subject']),
      name: {
        ko: String(row[name.field] ?? row[nameInLatin.field] ?? ''),
        en: String(row[nameInLatin.field] ?? row[name.field] ?? ''),
      },
    }));
  }

  /** Adds events to a case: the history, what it adds up to, the log, the counts, the notices, the end of the exchange. */
  async function write(tx: Transaction, before: Case, events: readonly CaseEvent[], now: Instant): Promise<Case> {
    const service = serviceOf(before.service);
    let after = before;
    for (const event of events) {
      if (!follows(service.process, after.state, event)) throw refuseCase('case-not-in-hand');
      after = evolve(service.process, after, { number: after.history.length + 1, happenedAt: now, event });
    }
    await store.record(tx, after, before.history.length, dueOf(after));
    const added = after.history.slice(before.history.length).filter(e => logged.has(e.event.type));
    await append(
      tx,
      added.map(e => ({ kind: 'decision', id: `${after.id}/${e.number}`, record: store.recordOf(after.id, e) })),
    );
    if (after.outcome && !before.outcome) {
      const day = jurisdiction.zone.dayOf(now);
      await store.count(tx, after.service, day, after.outcome, now - after.openedAt);
      await exchange.closeCase(tx, after.id);
    }
    for (const event of events) {
      const telling = tellingOf({ event, it: after, service, jurisdiction });
      if (telling)
        await notices.send(tx, { ...telling, person: after.person, about: { kind: 'case', id: after.id } }, now);
    }
    return after;
  }

  /** Writes the outcome document of a granted case, when its service gives one. */
  async function issue(
    tx: Transaction,
    it: Case,
    service: Service,
    asker: Asker,
    fetched: Fetched,
    language: Language,
    now: Instant,
  ): Promise<CaseEvent[]> {
    if (!service.gives) return [];
    const names = new Map<string, Person>();
    for (const question of questionsFor(service, it.answers)) {
      if (!question.from) continue;
      for (const p of await people(tx, asker, service, question.from.id, it.subject)) names.set(p.key, p);
    }
    const keyOf = new Map<Reading, string>(Object.entries(service.uses).map(([key, reading]) => [reading, key]));
    const issued = await documents.issue(
      tx,
      {
        id: derivedKey(it.id, 'document'),
        person: it.person,
        caseId: it.id,
        template: service.gives,
        agency: agencyOf(it),
        language,
        filling: { answers: it.answers, questions: service.asks, rows: r => fetched[keyOf.get(r) ?? ''] ?? [] },
        nameOf: key => names.get(key)?.name[language],
      },
      now,
    );
    return [{ type: 'document-issued', document: issued.id, number: issued.number }];
  }

  const agencies = new Map<string, Agency>([
    ...jurisdiction.agencies.map((a): [string, Agency] => [a.id, a]),
    ...jurisdiction.templates.flatMap(t => [...t.agencies.values()].map((a): [string, Agency] => [a.id, a])),
  ]);
  const agencyOf = (it: Pick<Case, 'agency'>): Agency => {
    const found = agencies.get(it.agency);
    if (!found) throw new Error(`no agency ${it.agency}`);
    return found;
  };

  /** Makes a draft a case, in one transaction; sending it again gives the case that was made. */
  async function open(applicant: Applicant, draftId: string): Promise<Case> {
    const now = clock();
    return database.transaction(async tx => {
      const draft = await forms.hold(tx, applicant.person, draftId);
      if (!draft) throw refuseCase('case-not-found');
      const there = draft.submittedAt && (await find.ofPerson(tx, applicant.person, draftId));
      if (there) return there;
      return openNew(tx, applicant, draft, now);
    });
  }

  async function openNew(tx: Transaction, applicant: Applicant, draft: Draft, now: Instant): Promise<Case> {
    const service = serviceOf(draft.service);
    const answers = complete(service, draft);
    const asker: Asker = { session: applicant.session, case: draft.id };
    const fetched = await fetch(tx, asker, service, draft.subject, answers);
    const agency = answerable(service, answers, fetched);
    const day = jurisdiction.zone.dayOf(now);
    const opening: Opening = {
      id: draft.id,
      number: await store.nextNumber(tx, day),
      person: applicant.person,
      subject: draft.subject,
      service: service.id,
      version: service.version,
      agency: agency.id,
      unit: unitOf(service, agency),
      answers,
      openedAt: now,
    };
    const blank = caseOf(service.process, opening, []);
    await store.insert(tx, opening, blank.state, dueOf(blank));
    await store.count(tx, service.id, day, 'opened', 0);
    await exchange.grantCase(tx, asker, service.id, draft.subject, draft.id, opening.unit);
    const opened = evolve(service.process, blank, first({ type: 'opened', state: service.process.start }, now));
    await forms.submitted(tx, applicant.person, draft.id, now);
    const events: CaseEvent[] = [{ type: 'opened', state: service.process.start }];
    const start = service.process.states[service.process.start];
    if (start?.kind === 'automatic') {
      events.push({ type: 'granted-automatically', state: start.to, service: service.id, version: service.version });
      events.push(...(await issue(tx, opened, service, asker, fetched, applicant.language, now)));
    }
    return write(tx, blank, events, now);
  }

  function complete(service: Service, draft: Draft): DraftAnswers {
    const answers = relevant(service, draft.answers);
    if (nextQuestion(service, answers)) throw refuseCase('answers-missing');
    return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
  }

  const first = (event: CaseEvent, now: Instant): Recorded => ({ number: 1, happenedAt: now, event });

  async function byApplicant(person: string, id: string, command: (it: Case, now: Instant) => Command): Promise<Case> {
    const now = clock();
    return database.transaction(async tx => {
      const it = await find.holdOfPerson(tx, person, id);
      if (!it) throw refuseCase('case-not-found');
      return write(tx, it, decide(serviceOf(it.service).process, it, command(it, now)), now);
    });
  }

  async function byOfficial(
    who: CaseOfficial,
    id: string,
    command: (it: Case, now: Instant) => Command,
  ): Promise<Case> {
    const now = clock();
    return database.transaction(async tx => {
      const it = await find.holdOfUnit(tx, who.unit, id);
      if (!it) throw refuseCase('case-not-found');
      const service = serviceOf(it.service);
      const events = [...decide(service.process, it, command(it, now))];
      if (events.some(e => e.type === 'approved')) events.push(...(await grant(tx, who, it, service, now)));
      return write(tx, it, events, now);
    });
  }

  /** What an approval does: the register changes, and the document is written from what was read for it. */
  async function grant(
    tx: Transaction,
    who: CaseOfficial,
    it: Case,
    service: Service,
    now: Instant,
  ): Promise<CaseEvent[]> {
    const asker = { session: who.session, case: it.id };
    const fetched = await fetch(tx, asker, service, it.subject, it.answers);
    const facts = Object.fromEntries(
      Object.entries(service.uses).map(([key, r]) => [key, r.many ? fetched[key] : fetched[key]?.[0]]),
    );
    const changes =
      service.changes?.({
        subject: it.subject,
        answers: it.answers,
        // Rows as the exchange gave them for the very readings the service declares.
        facts: facts as Parameters<NonNullable<Service['changes']>>[0]['facts'],
        newKey: name => derivedKey(it.id, name),
        today: jurisdiction.zone.dayOf(now),
      }) ?? [];
    for (const change of changes) await exchange.amend(tx, asker, change);
    return issue(tx, it, service, asker, fetched, await notices.languageOf(tx, it.person), now);
  }

  /** Whom one may apply for beside oneself. */
  async function represented(applicant: Applicant, service: Service): Promise<readonly Person[]> {
    const found: Person[] = [];
    for (const { relation } of service.alsoFor ?? [])
      found.push(...(await people(database, { session: applicant.session }, service, relation.id, applicant.person)));
    return found;
  }

  const supplementDays = (now: Instant): number => jurisdiction.supplement.days.on(jurisdiction.zone.dayOf(now)).value;
  const supplementEnd = (from: Instant, now: Instant) =>
    deadline(
      jurisdiction.supplement.clock(supplementDays(now)),
      { openedAt: from, supplements: [] },
      jurisdiction.calendar(),
    );

  function until(from: Instant, now: Instant) {
    const end = supplementEnd(from, now);
    if (end.stopped) throw new Error('a supplement period never stands still');
    return jurisdiction.zone.dayOf(end.due);
  }

  return {
    serviceOf,
    agencyOf,
    deadlineOf,
    open,
    represented,
    /** The person an application is about: oneself, or one whom one may act for. Refuses `not-your-subject`. */
    async subjectFor(applicant: Applicant, service: Service, self: Words, key: string): Promise<Person> {
      if (key === applicant.person) return { key, name: self };
      const found = (await represented(applicant, service)).find(p => p.key === key);
      if (!found) throw refuseCase('not-your-subject');
      return found;
    },
    /** The case behind a receipt number, if it is the person's own. */
    byNumber: (person: string, number: string) => find.ofNumber(database, person, number),
    /** People a question lets one choose from. */
    choices: (asker: Asker, service: Service, relation: string, subject: string) =>
      people(database, asker, service, relation, subject),
    relations: chosenFrom,
    /** What the service will fetch, for the applicant to see before sending. */
    preview: (applicant: Applicant, service: Service, draft: Draft): Promise<Fetched> =>
      fetch(database, { session: applicant.session, case: draft.id }, service, draft.subject, draft.answers),
    ofPerson: (person: string, id: string) => find.ofPerson(database, person, id),
    async mine(person: string, before: string | undefined, limit: number): Promise<CasePage> {
      const found = await find.mine(database, person, before, limit + 1);
      const last = found[limit - 1];
      return {
        cases: found.slice(0, limit),
        next: found.length > limit && last ? `${last.openedAt}~${last.id}` : undefined,
      };
    },
    withdraw: (person: string, id: string) => byApplicant(person, id, () => ({ do: 'withdraw' })),
    supply: (person: string, id: string, note: string, files: readonly FileAnswer[]) =>
      byApplicant(person, id, () => ({ do: 'supply', note, files })),
    extend: (person: string, id: string) =>
      byApplicant(person, id, (it, now) => {
        const last = it.supplements.at(-1);
        const from = last ? jurisdiction.zone.at(last.until, 720) : now;
        const most = jurisdiction.supplement.extensions.on(jurisdiction.zone.dayOf(now)).value;
        return { do: 'extend', until: until(from, now), most };
      }),
    queue: (unit: string) => find.queue(database, unit, 200),
    done: (unit: string) => find.done(database, unit, 50),
    ofUnit: (unit: string, id: string) => find.ofUnit(database, unit, id),
    /** What an official sees of the register for a case: every look is a read with a receipt and a reason. */
    look: async (
      who: CaseOfficial,
      id: string,
      reason: string,
    ): Promise<{ it: Case; fetched: Fetched; people: readonly Person[] }> => {
      const it = await find.ofUnit(database, who.unit, id);
      if (!it) throw refuseCase('case-not-found');
      if (it.outcome) throw refuseCase('case-closed');
      if ([...reason.trim()].length < 2) throw refuseCase('reason-missing');
      const asker = { session: who.session, case: id, reason: reason.trim() };
      const service = serviceOf(it.service);
      return database.transaction(async tx => {
        const fetched = await fetch(tx, asker, service, it.subject, it.answers);
        const found: Person[] = [];
        for (const q of questionsFor(service, it.answers))
          if (q.from) found.push(...(await people(tx, asker, service, q.from.id, it.subject)));
        return { it, fetched, people: found };
      });
    },
    approve: (who: CaseOfficial, id: string, opinion: string) =>
      byOfficial(who, id, () => ({ do: 'approve', by: who.official, opinion })),
    refuse: (who: CaseOfficial, id: string, reason: string) =>
      byOfficial(who, id, () => ({ do: 'refuse', by: who.official, reason })),
    askSupplement: (who: CaseOfficial, id: string, what: string) =>
      byOfficial(who, id, (_, now) => ({ do: 'supplement', by: who.official, what, until: until(now, now) })),
    /** Returns cases whose supplement never came: for the daily schedule. */
    async lapse(): Promise<number> {
      const now = clock();
      const today = jurisdiction.zone.dayOf(now);
      let returned = 0;
      for (const { unit, id } of await find.waiting(database)) {
        await database.transaction(async tx => {
          const it = await find.holdOfUnit(tx, unit, id);
          const last = it?.supplements.at(-1);
          if (!it || it.outcome || !last || last.endedAt !== undefined || today <= last.until) return;
          await write(
            tx,
            it,
            decide(serviceOf(it.service).process, it, { do: 'lapse', reason: last.what, today }),
            now,
          );
          returned++;
        });
      }
      return returned;
    },
    counts: (from: Parameters<typeof store.counts>[1], to: Parameters<typeof store.counts>[2]) =>
      store.counts(database, from, to),
  };
}
