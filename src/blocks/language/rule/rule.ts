import type { Words } from '../../../kernel/words/index.ts';
import type { Agency } from '../agency.ts';
import type { Article } from '../law.ts';
import type { GivenFacts } from './fact.ts';
import type { Quantity } from './quantity.ts';
import type { Truth } from './truth.ts';

/** What a rule can answer: yes, no, more facts are needed, or an official must judge. */
export type RuleOutcome = 'yes' | 'no' | 'undecided' | 'discretion';

/** A case that shows what the rule does; each is a test, and shown on its page. */
export interface RuleExample {
  readonly words: Words;
  readonly given: GivenFacts;
  /** The day the law is asked about. */
  readonly on: string;
  /** What was known to be law on a day; all that is known today when not given. */
  readonly knownOn?: string;
  readonly expect: {
    readonly outcome: RuleOutcome;
    /** In the unit of the rule's amount. */
    readonly amount?: number | bigint | string;
    /** Ids of the facts that are missing, in the order in which they decide. */
    readonly missing?: readonly string[];
  };
}

/**
 * One version of a rule: who is entitled, or what is owed, and how much. Written once; it answers a person, fills a form,
 * decides a case, runs over a nation, and becomes SQL.
 */
export interface Rule<D extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly words: Words;
  /** What it is for, in a plain sentence. */
  readonly purpose: Words;
  readonly law: Article;
  /** Who answers for it. */
  readonly owner: Agency;
  /** In force from the first to the last day. */
  readonly from: string;
  readonly to?: string;
  /** The day it was published: before it, nobody could know it. */
  readonly published?: string;
  /** Without it, everyone. */
  readonly eligible?: Truth;
  /** Must be whole in its unit: round it as the law says. */
  readonly amount?: Quantity<D>;
  /** What cannot be, each with words of its own: facts for which one holds contradict each other, and are refused. */
  readonly impossible?: readonly Truth[];
  /** The article that lets a machine decide alone. Without it, an official decides. */
  readonly automatic?: Article;
  readonly examples: readonly RuleExample[];
}

/** Declares a rule. @example see src/korea/rules/benefits */
export const rule = <const D extends string = string>(declared: Rule<D>): Rule<D> => declared;
