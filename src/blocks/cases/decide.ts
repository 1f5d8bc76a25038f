import { type Process, reviewedIn, type State } from '../language/index.ts';
import type { Case, CaseEvent } from './case.ts';
import type { Command } from './command.ts';
import { refuseCase } from './refusal.ts';
import type { Review } from './review.ts';
import { type DecidedAmount, overrides } from './rule-answer.ts';

type In<K extends State<string>['kind']> = Extract<State<string>, { kind: K }>;

/** The state the case is in, when it is of the kind that the command needs. */
function inHand<K extends State<string>['kind']>(process: Process, it: Case, kind: K): In<K> {
  const state = process.states[it.state];
  if (state?.kind !== kind) throw refuseCase('case-not-in-hand');
  return state as In<K>;
}

const reason = (text: string): string => {
  const trimmed = text.trim();
  if ([...trimmed].length < 10) throw refuseCase('reason-missing');
  return trimmed;
};

type Approve = Extract<Command, { do: 'approve' }>;
type Refuse = Extract<Command, { do: 'refuse' }>;

const reviewed = ({ review }: Case): Review | undefined => (review?.answered === false ? review : undefined);

/** How much an approval grants: what the official says, else what the rule says. Refuses `amount-missing`. */
function granting({ ruled }: Case, { amount, hasAmount }: Approve): DecidedAmount | undefined {
  if (!hasAmount) return undefined;
  const found = amount ?? ruled?.amount;
  if (!found) throw refuseCase('amount-missing');
  return found;
}

/** What an official does against the rule's answer needs a reason. Refuses `override-without-reason`. */
function overriding(it: Case, granted: boolean, amount: DecidedAmount | undefined, why: string): boolean {
  const overrode = overrides(it.ruled, granted, amount);
  if (overrode && [...why.trim()].length < 10) throw refuseCase('override-without-reason');
  return overrode;
}

/** Whether the person was right to ask: something else was decided now. */
function upheld(it: Case, granted: boolean, amount: DecidedAmount | undefined): { readonly upheld?: boolean } {
  const { before } = reviewed(it) ?? {};
  if (!before) return {};
  return { upheld: (before.outcome === 'granted') !== granted || (granted && before.amount?.value !== amount?.value) };
}

function approved(state: string, it: Case, command: Approve): CaseEvent {
  const amount = granting(it, command);
  const overrode = overriding(it, true, amount, command.opinion);
  return {
    type: 'approved',
    state,
    by: command.by,
    opinion: command.opinion.trim(),
    ...(amount && { amount }),
    ...(overrode && { overrode }),
    ...upheld(it, true, amount),
  };
}

function refused(state: string, it: Case, command: Refuse): CaseEvent {
  const why = reason(command.reason);
  const overrode = overriding(it, false, undefined, why);
  return {
    type: 'refused',
    state,
    by: command.by,
    reason: why,
    ...(overrode && { overrode }),
    ...upheld(it, false, undefined),
  };
}

/** An official looks again: once at what the program decided, once at what an official decided. */
function reviewing(process: Process, it: Case, command: Extract<Command, { do: 'review' }>): CaseEvent {
  const state = reviewedIn(process);
  if (!it.ruled || state === undefined || (it.outcome !== 'granted' && it.outcome !== 'refused'))
    throw refuseCase('case-not-in-hand');
  if (command.today > command.until) throw refuseCase('review-too-late', { day: command.until });
  const automatic = it.history.findLast(({ event }) =>
    ['granted-automatically', 'approved', 'refused'].includes(event.type),
  );
  const kind = automatic?.event.type === 'granted-automatically' ? 'review' : 'objection';
  if (it.review?.kind === 'objection') throw refuseCase('review-used-up');
  return { type: 'review-requested', state, kind, reason: reason(command.reason) };
}

const target = (state: string | undefined): string => {
  if (state === undefined) throw refuseCase('case-not-in-hand');
  return state;
};

/**
 * What a command makes happen, or a refusal: `case-closed`, `case-not-in-hand`, `reason-missing`, `override-without-reason`,
 * `amount-missing`, `supplement-used-up`, `review-too-late`, `review-used-up`.
 * Pure: the same case and command give the same events.
 */
export function decide(process: Process, it: Case, command: Command): readonly CaseEvent[] {
  if (command.do === 'review') return [reviewing(process, it, command)];
  if (it.outcome) throw refuseCase('case-closed');
  switch (command.do) {
    case 'approve': {
      const { may } = inHand(process, it, 'official');
      return [approved(target(may.approve), it, command)];
    }
    case 'refuse': {
      const { may } = inHand(process, it, 'official');
      return [refused(target(may.refuse), it, command)];
    }
    case 'supplement': {
      const { may } = inHand(process, it, 'official');
      return [
        {
          type: 'supplement-requested',
          state: target(may.supplement),
          what: reason(command.what),
          until: command.until,
          by: command.by,
        },
      ];
    }
    case 'supply':
      return [
        {
          type: 'supplied',
          state: inHand(process, it, 'applicant').supplied,
          note: command.note.trim(),
          files: command.files,
        },
      ];
    case 'extend': {
      inHand(process, it, 'applicant');
      if ((it.supplements.at(-1)?.extensions ?? 0) >= command.most)
        throw refuseCase('supplement-used-up', { most: command.most });
      return [{ type: 'supplement-extended', until: command.until }];
    }
    case 'lapse': {
      const { lapsed } = inHand(process, it, 'applicant');
      const until = it.supplements.at(-1)?.until;
      if (until === undefined || command.today <= until) throw refuseCase('case-not-in-hand');
      // What had been decided before a review stands.
      return [{ type: 'lapsed', state: reviewed(it)?.before.state ?? lapsed, reason: command.reason }];
    }
    case 'withdraw': {
      const before = reviewed(it)?.before;
      return [before ? { type: 'review-withdrawn', state: before.state } : { type: 'withdrawn' }];
    }
  }
}
