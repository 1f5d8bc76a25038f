import type { Transaction } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { OfficialReason } from '../exchange/index.ts';
import type { Notices } from '../notices/index.ts';
import type { Case, CaseEvent } from './case.ts';
import type { CaseFacts } from './case-facts.ts';
import { decisionWords } from './decision-words.ts';
import type { Declared } from './declared.ts';
import type { Outcomes } from './outcome.ts';
import type { CaseOfficial } from './person.ts';

type Approved = Extract<CaseEvent, { type: 'approved' }>;

/** What follows from an official's decision: changed registers, the document, and the one before it withdrawn. */
export function officialDecisions(options: {
  readonly declared: Declared;
  readonly facts: CaseFacts;
  readonly outcomes: Outcomes;
  readonly notices: Notices;
}) {
  const { declared, facts, outcomes, notices } = options;

  async function granted(
    tx: Transaction,
    who: CaseOfficial,
    it: Case,
    event: Approved,
    now: Instant,
  ): Promise<readonly CaseEvent[]> {
    // What was granted before and is granted again as it was keeps its document.
    if (it.review && event.upheld === false) return [];
    const asker = { session: who.session, case: it.id, reason: 'deciding' satisfies OfficialReason };
    const fetched = await facts.fetch(tx, asker, declared.serviceOf(it.service), it.subject, it.answers);
    if (!it.review) await outcomes.change(tx, asker, it, fetched, now);
    const decision = it.ruled && decisionWords(it.ruled, event.amount, { opinion: event.opinion });
    const language = await notices.languageOf(tx, it.person);
    return outcomes.issue(tx, it, { asker, fetched, language, decision }, now);
  }

  return {
    async follow(
      tx: Transaction,
      who: CaseOfficial,
      it: Case,
      events: readonly CaseEvent[],
      now: Instant,
    ): Promise<readonly CaseEvent[]> {
      const approval = events.find(event => event.type === 'approved');
      if (approval) return granted(tx, who, it, approval, now);
      return events.some(event => event.type === 'refused') ? outcomes.revoke(tx, it, now) : [];
    },
  };
}
