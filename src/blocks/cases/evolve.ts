import { leadsTo, type Outcome, type Process, reviewedIn } from '../language/index.ts';
import type { Case, CaseEvent, Opening, Recorded, Supplement } from './case.ts';
import type { Review } from './review.ts';
import type { DecidedAmount } from './rule-answer.ts';

const outcomeOf = (process: Process, state: string): Outcome | undefined => {
  const found = process.states[state];
  return found?.kind === 'end' ? found.outcome : undefined;
};

const changeLast = (list: readonly Supplement[], change: Partial<Supplement>): readonly Supplement[] =>
  list.map((s, i) => (i === list.length - 1 ? { ...s, ...change } : s));

function supplementsAfter(list: readonly Supplement[], { event, happenedAt }: Recorded): readonly Supplement[] {
  switch (event.type) {
    case 'supplement-requested':
      return [
        ...list,
        { what: event.what, requestedAt: happenedAt, until: event.until, extensions: 0, endedAt: undefined },
      ];
    case 'supplement-extended':
      return changeLast(list, { until: event.until, extensions: (list.at(-1)?.extensions ?? 0) + 1 });
    case 'supplied':
    case 'lapsed':
      return changeLast(list, { endedAt: happenedAt });
    case 'withdrawn':
      return list.at(-1)?.endedAt ? list : changeLast(list, { endedAt: happenedAt });
    default:
      return list;
  }
}

function documentsAfter(list: Case['documents'], event: CaseEvent): Case['documents'] {
  if (event.type === 'document-issued') return [...list, { id: event.document, number: event.number }];
  return event.type === 'document-withdrawn' ? list.filter(one => one.id !== event.document) : list;
}

/** What is granted: an end without a grant grants nothing, and what is being looked at again is not yet decided. */
function amountAfter(before: Case, event: CaseEvent): DecidedAmount | undefined {
  switch (event.type) {
    case 'granted-automatically':
    case 'approved':
      return event.amount;
    case 'refused':
    case 'review-requested':
      return undefined;
    case 'review-withdrawn':
    case 'lapsed':
      return before.review?.answered === false ? before.review.before.amount : undefined;
    default:
      return before.amount;
  }
}

function reviewAfter(before: Case, { event, happenedAt }: Recorded): Review | undefined {
  const { state, outcome, amount, review } = before;
  if (event.type === 'review-requested' && outcome)
    return {
      kind: event.kind,
      reason: event.reason,
      requestedAt: happenedAt,
      before: { state, outcome, amount },
      answered: false,
    };
  return review && ['approved', 'refused', 'review-withdrawn', 'lapsed'].includes(event.type)
    ? { ...review, answered: true }
    : review;
}

/** The case after one more event. Pure; knows no clock. */
export function evolve(process: Process, before: Case, recorded: Recorded): Case {
  const { event, happenedAt } = recorded;
  const state = 'state' in event ? event.state : before.state;
  const outcome = event.type === 'withdrawn' ? 'withdrawn' : outcomeOf(process, state);
  return {
    ...before,
    state,
    outcome,
    closedAt: outcome ? (before.closedAt ?? happenedAt) : undefined,
    ruled: event.type === 'rule-decided' ? event.answer : before.ruled,
    amount: amountAfter(before, event),
    review: reviewAfter(before, recorded),
    supplements: supplementsAfter(before.supplements, recorded),
    documents: documentsAfter(before.documents, event),
    history: [...before.history, recorded],
  };
}

/** What a history adds up to. */
export function caseOf(process: Process, opening: Opening, history: readonly Recorded[]): Case {
  const blank: Case = {
    ...opening,
    state: process.start,
    outcome: undefined,
    closedAt: undefined,
    ruled: undefined,
    amount: undefined,
    review: undefined,
    supplements: [],
    documents: [],
    history: [],
  };
  return history.reduce((c, recorded) => evolve(process, c, recorded), blank);
}

/**
 * Whether the event may follow in this process: a state leads only where the declaration says, a review to the official who
 * decides, and from there back to what had been decided.
 */
export function follows(
  process: Process,
  { state, review }: Pick<Case, 'state' | 'review'>,
  event: CaseEvent,
): boolean {
  if (!('state' in event) || event.type === 'opened') return true;
  if (event.type === 'review-requested') return event.state === reviewedIn(process);
  if (review?.answered === false && event.state === review.before.state) return true;
  const from = process.states[state];
  return from !== undefined && leadsTo(from).includes(event.state);
}
