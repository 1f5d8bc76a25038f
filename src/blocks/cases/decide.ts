import type { Process, State } from '../language/index.ts';
import type { Case, CaseEvent } from './case.ts';
import type { Command } from './command.ts';
import { refuseCase } from './refusal.ts';

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

const target = (state: string | undefined): string => {
  if (state === undefined) throw refuseCase('case-not-in-hand');
  return state;
};

/**
 * What a command makes happen, or a refusal: `case-closed`, `case-not-in-hand`, `reason-missing`, `supplement-used-up`.
 * Pure: the same case and command give the same events.
 */
export function decide(process: Process, it: Case, command: Command): readonly CaseEvent[] {
  if (it.outcome) throw refuseCase('case-closed');
  switch (command.do) {
    case 'approve': {
      const { may } = inHand(process, it, 'official');
      return [{ type: 'approved', state: target(may.approve), by: command.by, opinion: command.opinion.trim() }];
    }
    case 'refuse': {
      const { may } = inHand(process, it, 'official');
      return [{ type: 'refused', state: target(may.refuse), by: command.by, reason: reason(command.reason) }];
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
      return [{ type: 'lapsed', state: lapsed, reason: command.reason }];
    }
    case 'withdraw':
      return [{ type: 'withdrawn' }];
  }
}
