import type { Instant } from '../../kernel/time/index.ts';
import type { Outcome } from '../language/index.ts';
import type { DecidedAmount } from './rule-answer.ts';

/** A decision that the person asked to have looked at again, and what came of it. */
export interface Review {
  /** Of a decision of the program a human review, of an official's an objection. */
  readonly kind: 'review' | 'objection';
  readonly reason: string;
  readonly requestedAt: Instant;
  /** What had been decided: it stands again when the request is taken back. */
  readonly before: {
    readonly state: string;
    readonly outcome: Outcome;
    readonly amount: DecidedAmount | undefined;
  };
  readonly answered: boolean;
}
