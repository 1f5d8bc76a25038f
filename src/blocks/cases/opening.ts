import type { Transaction } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { Language, Words } from '../../kernel/words/index.ts';
import type { Asker, Exchange } from '../exchange/index.ts';
import { type Draft, type DraftAnswers, type Forms, nextQuestion, relevant } from '../forms/index.ts';
import type { GivenFacts, Jurisdiction, Service } from '../language/index.ts';
import { answerable, type Fetched, unitOf } from './answerable.ts';
import type { Case, CaseEvent } from './case.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Chronicle } from './chronicle.ts';
import { decisionWords } from './decision-words.ts';
import type { Declared } from './declared.ts';
import { caseOf } from './evolve.ts';
import type { Outcomes } from './outcome.ts';
import type { Applicant } from './person.ts';
import { refuseCase } from './refusal.ts';
import { type RuleAnswer, settles } from './rule-answer.ts';
import type { Rulings } from './ruling.ts';
import * as store from './store.ts';

/** The answers of a draft that is ready to be sent. Refuses `answers-missing`. */
function complete(service: Service, draft: Draft): DraftAnswers {
  const answers = relevant(service, draft.answers);
  if (nextQuestion(service, answers)) throw refuseCase('answers-missing');
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
}

/** A grant that nobody applied for: whom it is for, what is known of them, and why it may be given. */
export interface Agreed {
  readonly id: string;
  readonly person: string;
  /** Whom the grant is about; the person, when not given. */
  readonly subject?: string;
  readonly language: Language;
  /** Rows by the keys of the service's readings, as they were read under the person's consent. */
  readonly fetched: Fetched;
  /** Facts known otherwise: what the person had answered before. */
  readonly besides?: GivenFacts;
  /** Why it is given without an application: the consent and the law, as people read it. */
  readonly basis: Words;
}

export interface Opener {
  /** Makes a draft a case: reads what the service needs, finds who is answerable, and grants at once where law says so. */
  fromDraft(tx: Transaction, applicant: Applicant, draft: Draft, now: Instant): Promise<Case>;
  /** Grants without an application where the service's rule decides alone and says yes; else nothing happens. */
  byRule(tx: Transaction, service: Service, agreed: Agreed, now: Instant): Promise<Case | undefined>;
}

/** What a case is opened from, whoever asked for it. */
interface Begun {
  readonly id: string;
  readonly person: string;
  readonly subject: string;
  readonly service: Service;
  readonly answers: DraftAnswers;
  readonly fetched: Fetched;
}

const automaticIn = ({ process }: Service) => {
  const start = process.states[process.start];
  return start?.kind === 'automatic' ? start : undefined;
};

/** Whether the rule's answer grants without anybody: a yes, of a rule that the law lets decide alone. */
const decidesAlone = ({ rule }: Service, ruled: RuleAnswer): boolean =>
  rule?.automatic !== undefined && settles(ruled, rule.amount !== undefined);

export function opener(options: {
  readonly jurisdiction: Jurisdiction;
  readonly declared: Declared;
  readonly exchange: Exchange;
  readonly forms: Forms;
  readonly facts: CaseFacts;
  readonly chronicle: Chronicle;
  readonly outcomes: Outcomes;
  readonly rulings: Rulings;
}): Opener {
  const { jurisdiction, declared, exchange, forms, facts, chronicle, outcomes, rulings } = options;

  /** Writes a new case with its number, in the hands of whoever is answerable. Refuses `key-taken`. */
  async function enter(tx: Transaction, begun: Begun, now: Instant): Promise<Case> {
    const { service, answers, fetched, ...who } = begun;
    const agency = answerable(service, answers, fetched);
    const day = jurisdiction.zone.dayOf(now);
    const blank = caseOf(
      service.process,
      {
        ...who,
        number: await store.nextNumber(tx, day),
        service: service.id,
        version: service.version,
        agency: agency.id,
        unit: unitOf(service, agency),
        answers,
        openedAt: now,
      },
      [],
    );
    const kept = await store.insert(tx, blank, blank.state, chronicle.dueOf(blank));
    if (!kept) throw refuseCase('key-taken');
    await store.count(tx, service.id, day, 'opened', 0);
    return blank;
  }

  /** What the program makes of a case that was just opened. */
  async function first(
    tx: Transaction,
    it: Case,
    ruled: RuleAnswer | undefined,
    paper: { readonly asker: Asker | undefined; readonly fetched: Fetched; readonly language: Language },
    now: Instant,
  ): Promise<readonly CaseEvent[]> {
    const service = declared.serviceOf(it.service);
    const decided: CaseEvent[] = ruled ? [{ type: 'rule-decided', answer: ruled }] : [];
    const start = automaticIn(service);
    if (!start) return decided;
    if (ruled && !decidesAlone(service, ruled)) {
      if (start.unless === undefined) throw new Error(`${service.id} has no way but a grant`);
      return [...decided, { type: 'handed-over', state: start.unless }];
    }
    const { amount } = ruled ?? {};
    const grant: CaseEvent = {
      type: 'granted-automatically',
      state: start.to,
      service: service.id,
      version: service.version,
      ...(amount && { amount }),
    };
    const decision = ruled && decisionWords(ruled, amount, undefined);
    return [...decided, grant, ...(await outcomes.issue(tx, it, { ...paper, decision }, now))];
  }

  return {
    async fromDraft(tx, applicant, draft, now) {
      const service = declared.serviceOf(draft.service);
      const answers = complete(service, draft);
      const asker: Asker = { session: applicant.session, case: draft.id };
      const fetched = await facts.fetch(tx, asker, service, draft.subject, answers);
      const { id, subject } = draft;
      const it = await enter(tx, { id, person: applicant.person, subject, service, answers, fetched }, now);
      await exchange.grantCase(tx, asker, service.id, subject, id, it.unit);
      await forms.submitted(tx, applicant.person, id, now);
      const ruled = await rulings.answer(service, { answers, fetched, today: jurisdiction.zone.dayOf(now) });
      const events = await first(tx, it, ruled, { asker, fetched, language: applicant.language }, now);
      return chronicle.write(tx, it, [{ type: 'opened', state: service.process.start }, ...events], now);
    },
    async byRule(tx, service, agreed, now) {
      const { id, person, subject = person, fetched, language, basis, besides } = agreed;
      if (!service.rule?.automatic || !automaticIn(service)) throw refuseCase('no-grant-by-rule');
      const today = jurisdiction.zone.dayOf(now);
      const ruled = await rulings.answer(service, { answers: {}, fetched, today, ...(besides && { besides }) });
      if (!ruled || !decidesAlone(service, ruled)) return undefined;
      const it = await enter(tx, { id, person, subject, service, answers: {}, fetched }, now);
      const events = await first(tx, it, ruled, { asker: undefined, fetched, language }, now);
      return chronicle.write(tx, it, [{ type: 'opened', state: service.process.start, agreed: basis }, ...events], now);
    },
  };
}
