import type { CivilDay, OfficeCalendar } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { Article } from './law.ts';
import type { Parameter } from './parameter.ts';
import type { Facts, Reading, Relation } from './relation.ts';
import type { Rule } from './rule/rule.ts';

type Uses = Readonly<Record<string, Reading>>;

/** How long before a due date somebody is reminded. */
export type Reminder = 'month' | 'week' | 'day';

/** From which to which day something is looked for, both included, and when offices are open. */
export interface DueSpan {
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly calendar: OfficeCalendar;
}

/** One day by which something must be done; from when it can be, where law says. */
export interface DueDay {
  readonly day: CivilDay;
  readonly opens?: CivilDay;
}

/** Something people must do by a day: renew a licence, file a return. */
export interface DueDate<U extends Uses = Uses> {
  readonly id: string;
  readonly words: Words;
  /** What to do and where, a sentence. */
  readonly todo: Words;
  /** Its `verified` says whether the day was compared with the text in force. */
  readonly law: Article;
  readonly remind: readonly [Reminder, ...Reminder[]];
  /** Where it can be done here: a path of the portal. */
  readonly path?: string;
  /** When it falls due for somebody, as far as what was read tells; nothing when it does not concern them. */
  days(known: { readonly [K in keyof U]: Facts<U[K]> }, span: DueSpan): readonly DueDay[];
}

/** What is read to find somebody's due dates, and each of them. */
export interface DueDates<U extends Uses = Uses> {
  readonly uses: U;
  readonly list: readonly DueDate<U>[];
}

/** Declares due dates: each is found from what is read for all of them. */
export const dueDates = <const U extends Uses>(uses: U, ...list: readonly DueDate<U>[]): DueDates => ({
  uses,
  // Each is asked with the very readings declared beside it.
  list: list as unknown as readonly DueDate[],
});

/** How a government serves without being asked. */
export interface Proactive {
  /** What somebody may be told they are entitled to: each version of each rule. */
  readonly entitlements: readonly Rule[];
  /** For whom somebody is told beside themselves: their minor children. */
  readonly alsoFor: readonly Relation[];
  readonly calendar: DueDates;
  /** Whether registers show that somebody receives what a rule gives: then it is no news. `known` is what the profile reads. */
  receives?(known: Readonly<Record<string, Facts<Reading>>>, rule: string, day: CivilDay): boolean;
  /** By which article somebody agrees that their facts are read for it. */
  readonly consent: Article;
  /** How many years such an agreement lasts. */
  readonly consentYears: Parameter<number>;
  /** How many notices somebody gets in seven days at most; what cannot wait goes beyond it. */
  readonly noticesAWeek: Parameter<number>;
}
