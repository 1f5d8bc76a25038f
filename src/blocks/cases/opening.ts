import type { Transaction } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { Asker, Exchange } from '../exchange/index.ts';
import { type Draft, type DraftAnswers, type Forms, nextQuestion, relevant } from '../forms/index.ts';
import type { Jurisdiction, Service } from '../language/index.ts';
import { answerable, unitOf } from './answerable.ts';
import type { Case, CaseEvent } from './case.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Chronicle } from './chronicle.ts';
import type { Declared } from './declared.ts';
import { caseOf } from './evolve.ts';
import type { Outcomes } from './outcome.ts';
import type { Applicant } from './person.ts';
import { refuseCase } from './refusal.ts';
import * as store from './store.ts';

/** The answers of a draft that is ready to be sent. Refuses `answers-missing`. */
function complete(service: Service, draft: Draft): DraftAnswers {
  const answers = relevant(service, draft.answers);
  if (nextQuestion(service, answers)) throw refuseCase('answers-missing');
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
}

/** Makes a draft a case: reads what the service needs, finds who is answerable, and grants at once where law says so. */
export function opener(options: {
  readonly jurisdiction: Jurisdiction;
  readonly declared: Declared;
  readonly exchange: Exchange;
  readonly forms: Forms;
  readonly facts: CaseFacts;
  readonly chronicle: Chronicle;
  readonly outcomes: Outcomes;
}) {
  const { jurisdiction, declared, exchange, forms, facts, chronicle, outcomes } = options;
  return async (tx: Transaction, applicant: Applicant, draft: Draft, now: Instant): Promise<Case> => {
    const service = declared.serviceOf(draft.service);
    const answers = complete(service, draft);
    const asker: Asker = { session: applicant.session, case: draft.id };
    const fetched = await facts.fetch(tx, asker, service, draft.subject, answers);
    const agency = answerable(service, answers, fetched);
    const day = jurisdiction.zone.dayOf(now);
    const blank = caseOf(
      service.process,
      {
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
      },
      [],
    );
    const kept = await store.insert(tx, blank, blank.state, chronicle.dueOf(blank));
    if (!kept) throw refuseCase('key-taken');
    await store.count(tx, service.id, day, 'opened', 0);
    await exchange.grantCase(tx, asker, service.id, draft.subject, draft.id, blank.unit);
    await forms.submitted(tx, applicant.person, draft.id, now);
    const events: CaseEvent[] = [{ type: 'opened', state: service.process.start }];
    const start = service.process.states[service.process.start];
    if (start?.kind === 'automatic') {
      events.push({ type: 'granted-automatically', state: start.to, service: service.id, version: service.version });
      events.push(...(await outcomes.issue(tx, asker, blank, fetched, applicant.language, now)));
    }
    return chronicle.write(tx, blank, events, now);
  };
}
