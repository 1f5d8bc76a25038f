import type { CivilDay } from '../../kernel/time/index.ts';
import type { FileAnswer } from '../language/index.ts';
import type { DecidedAmount } from './rule-answer.ts';

/** What someone wants to do with a case. */
export type Command =
  | {
      readonly do: 'approve';
      readonly by: string;
      readonly opinion: string;
      /** How much, where the rule's amount is not simply taken. */
      readonly amount?: DecidedAmount;
      /** Whether what is granted has an amount at all. */
      readonly hasAmount: boolean;
    }
  | { readonly do: 'refuse'; readonly by: string; readonly reason: string }
  | { readonly do: 'supplement'; readonly by: string; readonly what: string; readonly until: CivilDay }
  | { readonly do: 'supply'; readonly note: string; readonly files: readonly FileAnswer[] }
  | { readonly do: 'extend'; readonly until: CivilDay; readonly most: number }
  | { readonly do: 'lapse'; readonly reason: string; readonly today: CivilDay }
  | { readonly do: 'withdraw' }
  /** `until`: the last day on which it can be asked. */
  | { readonly do: 'review'; readonly reason: string; readonly today: CivilDay; readonly until: CivilDay };
