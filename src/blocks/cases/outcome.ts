import { createHash } from 'node:crypto';
import type { Transaction } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { Language } from '../../kernel/words/index.ts';
import type { Documents } from '../documents/index.ts';
import type { Asker, Exchange } from '../exchange/index.ts';
import type { Jurisdiction, Reading, Service } from '../language/index.ts';
import type { Fetched } from './answerable.ts';
import type { Case, CaseEvent } from './case.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Declared } from './declared.ts';

/** A key that is the same whenever the same case makes it again. */
const derivedKey = (caseId: string, name: string): string => {
  const h = createHash('sha256').update(`${caseId}/${name}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
};

/** What a granted case brings about: changed registers, and a document. */
export interface Outcomes {
  /** Writes the changes a service declares, from what was read for the case. */
  change(
    tx: Transaction,
    asker: Asker & { readonly case: string },
    it: Case,
    fetched: Fetched,
    now: Instant,
  ): Promise<void>;
  /** Writes the outcome document, when the service gives one. */
  issue(
    tx: Transaction,
    asker: Asker,
    it: Case,
    fetched: Fetched,
    language: Language,
    now: Instant,
  ): Promise<readonly CaseEvent[]>;
}

/** Facts as `changes` of a declaration takes them: rows as the exchange gave them for the very readings it declares. */
function factsFor(service: Service, fetched: Fetched): Parameters<NonNullable<Service['changes']>>[0]['facts'] {
  const facts = Object.entries(service.uses).map(([key, r]) => [key, r.many ? fetched[key] : fetched[key]?.[0]]);
  return Object.fromEntries(facts) as Parameters<NonNullable<Service['changes']>>[0]['facts'];
}

export function outcomes(options: {
  readonly jurisdiction: Jurisdiction;
  readonly declared: Declared;
  readonly exchange: Exchange;
  readonly documents: Documents;
  readonly facts: CaseFacts;
}): Outcomes {
  const { jurisdiction, declared, exchange, documents, facts } = options;
  return {
    async change(tx, asker, it, fetched, now) {
      const service = declared.serviceOf(it.service);
      const changes = service.changes?.({
        subject: it.subject,
        answers: it.answers,
        facts: factsFor(service, fetched),
        newKey: name => derivedKey(it.id, name),
        today: jurisdiction.zone.dayOf(now),
      });
      for (const change of changes ?? []) await exchange.amend(tx, asker, change);
    },
    async issue(tx, asker, it, fetched, language, now) {
      const service = declared.serviceOf(it.service);
      if (!service.gives) return [];
      const people = await facts.chosen(tx, asker, service, it.subject, it.answers);
      const names = new Map(people.map(p => [p.key, p.name[language]]));
      const keyOf = new Map<Reading, string>(Object.entries(service.uses).map(([key, reading]) => [reading, key]));
      const issued = await documents.issue(
        tx,
        {
          id: derivedKey(it.id, 'document'),
          person: it.person,
          caseId: it.id,
          template: service.gives,
          agency: declared.agencyOf(it),
          language,
          filling: { answers: it.answers, questions: service.asks, rows: r => fetched[keyOf.get(r) ?? ''] ?? [] },
          nameOf: key => names.get(key),
        },
        now,
      );
      return [{ type: 'document-issued', document: issued.id, number: issued.number }];
    },
  };
}
