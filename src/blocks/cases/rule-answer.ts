import type { CivilDay } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { RuleOutcome } from '../language/index.ts';

/** An amount as it was decided: whole, in the smallest part of its unit, and as people read it. */
export interface DecidedAmount {
  readonly value: string;
  readonly words: Words;
}

/** What a rule answered for a case: enough to show it, to audit it and to ask it again. */
export interface RuleAnswer {
  readonly rule: string;
  readonly version: number;
  /** Of the rule as it was declared. */
  readonly fingerprint: string;
  readonly name: Words;
  readonly law: Words;
  /** The day whose law was asked, and the day as of which the law was known. */
  readonly on: CivilDay;
  readonly knownOn: CivilDay;
  readonly outcome: RuleOutcome;
  /** Only for a yes, and not while a fact of it is missing. */
  readonly amount?: DecidedAmount;
  /** What would decide and is not known, by what decides most. */
  readonly missing: readonly { readonly fact: string; readonly words: Words }[];
  /** SHA-256 of the facts the rule was asked with, so that nobody can later say they were others. */
  readonly facts: string;
  /** The answer in a few words, and the lines that led there, each a sentence with its article. */
  readonly said: Words;
  readonly because: readonly Words[];
}

/** Whether a rule's answer settles the case by itself: a yes, with its amount where there is one. */
export const settles = ({ outcome, amount }: RuleAnswer, hasAmount: boolean): boolean =>
  outcome === 'yes' && (amount !== undefined || !hasAmount);

/** Whether what an official decides is not what the rule answered. Where the rule leaves it open there is nothing to override. */
export function overrides(ruled: RuleAnswer | undefined, granted: boolean, amount: DecidedAmount | undefined): boolean {
  if (!ruled) return false;
  if (ruled.outcome === 'no') return granted;
  if (ruled.outcome !== 'yes') return false;
  return !granted || (ruled.amount !== undefined && amount?.value !== ruled.amount.value);
}
