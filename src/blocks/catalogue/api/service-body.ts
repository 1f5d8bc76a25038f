import type { z } from 'zod';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Jurisdiction, Service } from '../../language/index.ts';
import { competenceOf } from '../competence.ts';
import { costOn } from '../cost.ts';
import { decisionOf } from '../decision.ts';
import { fetchedBy } from '../fetched.ts';
import { lawBasis } from '../law-basis.ts';
import { servicePath } from '../offering.ts';
import { isoDuration, periodWords } from '../period-words.ts';
import { processSteps } from '../process-steps.ts';
import { objectionDays, remedyWords } from '../remedy-words.ts';
import type { ServiceDetail, ServiceSummary } from './reply-schemas.ts';

const named = (id: string, name: Words): { id: string; name: Words } => ({ id, name });

export function summaryBody(service: Service): z.input<typeof ServiceSummary> {
  const { ko, en } = service.words;
  const { id, words: name, reach } = competenceOf(service);
  return {
    id: service.id,
    version: service.version,
    name: words(ko.name, en.name),
    also: { ko: [...ko.also], en: [...en.also] },
    gives: words(ko.gives, en.gives),
    agency: { id, name, reach },
    decision: decisionOf(service),
    lifeEvents: service.lifeEvents.map(event => event.id),
    page: servicePath(service.id),
  };
}

export function detailBody(
  jurisdiction: Jurisdiction,
  service: Service,
  today: CivilDay,
): z.input<typeof ServiceDetail> {
  const { ko, en } = service.words;
  const { period, law } = service.clock;
  const cost = costOn(service, today);
  return {
    ...summaryBody(service),
    who: words(ko.who, en.who),
    notes: { ko: [...ko.notes], en: [...en.notes] },
    cost: cost ? { amount: cost.value, currency: 'KRW', verified: cost.verified } : null,
    time: { duration: isoDuration(period), words: periodWords(period), law: law.words, verified: law.verified },
    fetches: fetchedBy(jurisdiction, service).map(({ register, about, facts }) => ({
      register: named(register.id, register.words),
      keeper: named(register.keeper.id, register.keeper.words),
      about,
      facts: facts.map(fact => named(fact.id, fact.is.words)),
    })),
    asks: service.asks.map(({ id, kind, label, required, condition }) => ({
      id,
      kind,
      label,
      required,
      conditional: condition !== undefined,
    })),
    document: service.gives ? named(service.gives.id, service.gives.words) : null,
    steps: processSteps(service).map(step => ({ ...step })),
    laws: lawBasis(service).map(({ article, uses, verified }) => ({
      article: article.words,
      uses: [...uses],
      verified,
    })),
    remedy: {
      words: remedyWords(service, today),
      days: objectionDays(service, today) ?? null,
      law: service.remedy.law.words,
    },
    next: [...(service.next ?? [])],
  };
}
