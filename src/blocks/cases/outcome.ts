import { createHash } from 'node:crypto';
import type { Transaction } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import { type Language, words } from '../../kernel/words/index.ts';
import type { DecisionWords, Documents } from '../documents/index.ts';
import type { Asker, Exchange } from '../exchange/index.ts';
import type { Jurisdiction, Reading } from '../language/index.ts';
import type { Fetched } from './answerable.ts';
import type { Case, CaseEvent } from './case.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Declared } from './declared.ts';
import { factsFor } from './declared-facts.ts';

/** A key that is the same whenever the same case makes it again. */
const derivedKey = (caseId: string, name: string): string => {
  const h = createHash('sha256').update(`${caseId}/${name}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
};

/** What an outcome document is written from. */
export interface Paper {
  /** Whose session looks up people whom the answers name; none where nobody applied. */
  readonly asker: Asker | undefined;
  readonly fetched: Fetched;
  readonly language: Language;
  readonly decision: DecisionWords | undefined;
}

const superseded = words('다시 살펴본 뒤 다른 결정이 내려졌습니다.', 'Another decision was made after a review.');

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
  /** Writes the outcome document, when the service gives one, and withdraws the one before it. */
  issue(tx: Transaction, it: Case, paper: Paper, now: Instant): Promise<readonly CaseEvent[]>;
  /** Withdraws the documents of a case that no longer hold. */
  revoke(tx: Transaction, it: Case, now: Instant): Promise<readonly CaseEvent[]>;
}

export function outcomes(options: {
  readonly jurisdiction: Jurisdiction;
  readonly declared: Declared;
  readonly exchange: Exchange;
  readonly documents: Documents;
  readonly facts: CaseFacts;
}): Outcomes {
  const { jurisdiction, declared, exchange, documents, facts } = options;
  async function revoke(tx: Transaction, it: Case, now: Instant): Promise<readonly CaseEvent[]> {
    for (const { id } of it.documents) await documents.revoke(tx, id, superseded, now);
    return it.documents.map(({ id, number }) => ({ type: 'document-withdrawn', document: id, number }));
  }
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
    async issue(tx, it, { asker, fetched, language, decision }, now) {
      const service = declared.serviceOf(it.service);
      if (!service.gives) return [];
      const withdrawn = await revoke(tx, it, now);
      const people = asker ? await facts.chosen(tx, asker, service, it.subject, it.answers) : [];
      const names = new Map(people.map(p => [p.key, p.name[language]]));
      const keyOf = new Map<Reading, string>(Object.entries(service.uses).map(([key, reading]) => [reading, key]));
      const before = it.history.filter(({ event }) => event.type === 'document-issued').length;
      const issued = await documents.issue(
        tx,
        {
          id: derivedKey(it.id, before === 0 ? 'document' : `document ${before + 1}`),
          person: it.person,
          caseId: it.id,
          template: service.gives,
          agency: declared.agencyOf(it),
          language,
          filling: {
            answers: it.answers,
            questions: service.asks,
            rows: r => fetched[keyOf.get(r) ?? ''] ?? [],
            ...(decision && { decision }),
          },
          nameOf: key => names.get(key),
        },
        now,
      );
      return [...withdrawn, { type: 'document-issued', document: issued.id, number: issued.number }];
    },
    revoke,
  };
}
