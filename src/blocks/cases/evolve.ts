import { leadsTo, type Outcome, type Process } from '../language/index.ts';
import type { Case, CaseEvent, Opening, Recorded, Supplement } from './case.ts';

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
    supplements: supplementsAfter(before.supplements, recorded),
    documents:
      event.type === 'document-issued'
        ? [...before.documents, { id: event.document, number: event.number }]
        : before.documents,
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
    supplements: [],
    documents: [],
    history: [],
  };
  return history.reduce((c, recorded) => evolve(process, c, recorded), blank);
}

/** Whether the event may follow in this process: a state leads only where the declaration says. */
export const follows = (process: Process, state: string, event: CaseEvent): boolean => {
  const from = process.states[state];
  return !('state' in event) || event.type === 'opened' || (from !== undefined && leadsTo(from).includes(event.state));
};
