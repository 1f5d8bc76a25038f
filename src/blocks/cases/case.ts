import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { FileAnswer, Outcome } from '../language/index.ts';
import type { Review } from './review.ts';
import type { DecidedAmount, RuleAnswer } from './rule-answer.ts';

/** What happens to an application, in the past tense. State is what the history adds up to. */
export type CaseEvent =
  /** `agreed`: nobody applied; the person had agreed to be granted what they are entitled to. */
  | { readonly type: 'opened'; readonly state: string; readonly agreed?: Words }
  | { readonly type: 'rule-decided'; readonly answer: RuleAnswer }
  /** The rule did not settle it: an official decides. */
  | { readonly type: 'handed-over'; readonly state: string }
  | {
      readonly type: 'supplement-requested';
      readonly state: string;
      readonly what: string;
      readonly until: CivilDay;
      readonly by: string;
    }
  | { readonly type: 'supplement-extended'; readonly until: CivilDay }
  | { readonly type: 'supplied'; readonly state: string; readonly note: string; readonly files: readonly FileAnswer[] }
  | { readonly type: 'lapsed'; readonly state: string; readonly reason: string }
  | {
      readonly type: 'approved';
      readonly state: string;
      readonly by: string;
      readonly opinion: string;
      readonly amount?: DecidedAmount;
      readonly overrode?: true;
      /** After a review or an objection: whether it was right. */
      readonly upheld?: boolean;
    }
  | {
      readonly type: 'granted-automatically';
      readonly state: string;
      readonly service: string;
      readonly version: number;
      readonly amount?: DecidedAmount;
    }
  | {
      readonly type: 'refused';
      readonly state: string;
      readonly by: string;
      readonly reason: string;
      readonly overrode?: true;
      readonly upheld?: boolean;
    }
  | { readonly type: 'withdrawn' }
  | {
      readonly type: 'review-requested';
      readonly state: string;
      readonly kind: Review['kind'];
      readonly reason: string;
    }
  | { readonly type: 'review-withdrawn'; readonly state: string }
  | { readonly type: 'document-withdrawn'; readonly document: string; readonly number: string }
  | { readonly type: 'document-issued'; readonly document: string; readonly number: string };

/** An event with its place in the history. */
export interface Recorded {
  readonly number: number;
  readonly happenedAt: Instant;
  readonly event: CaseEvent;
}

/** A supplement that is being waited for, or was. */
export interface Supplement {
  readonly what: string;
  readonly requestedAt: Instant;
  readonly until: CivilDay;
  readonly extensions: number;
  readonly endedAt: Instant | undefined;
}

/** An application on its way. */
export interface Case {
  readonly id: string;
  /** The receipt number people quote. */
  readonly number: string;
  readonly person: string;
  readonly subject: string;
  readonly service: string;
  readonly version: number;
  readonly agency: string;
  readonly unit: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly openedAt: Instant;
  /** The name of the process's state it is in. */
  readonly state: string;
  readonly outcome: Outcome | undefined;
  readonly closedAt: Instant | undefined;
  /** What the service's rule answered last. */
  readonly ruled: RuleAnswer | undefined;
  /** How much was granted. */
  readonly amount: DecidedAmount | undefined;
  /** The last time the person asked that the decision be looked at again. */
  readonly review: Review | undefined;
  readonly supplements: readonly Supplement[];
  readonly documents: readonly { readonly id: string; readonly number: string }[];
  readonly history: readonly Recorded[];
}

/** What is fixed when a case is opened. */
export type Opening = Pick<
  Case,
  'id' | 'number' | 'person' | 'subject' | 'service' | 'version' | 'agency' | 'unit' | 'answers' | 'openedAt'
>;
