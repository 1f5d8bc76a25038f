import type { RuleOutcome } from '../language/index.ts';
import type { Undefined } from './meaning/open.ts';

/**
 * What a rule answers about one subject. `yes` and `no` are certain; `undecided` needs the missing facts, or is open for a reason no
 * fact can mend; `discretion` waits for an official's judgement alone.
 */
export interface Decision {
  readonly outcome: RuleOutcome;
  /** Only for a yes: in the unit's smallest part (won; cents), a number where that is exact, else a bigint. Absent while open. */
  readonly amount?: number | bigint;
  /** Ids of the missing facts, those that decide most first; a group that nobody gave is missing by its id. */
  readonly missing: readonly string[];
  /** What is undefined whatever the facts: a division by zero, a row or case that the law does not have. */
  readonly reasons: readonly Undefined[];
}

/** A whole amount as a number where that is exact. */
export const amountOf = (value: bigint): number | bigint =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;

/** Ids by falling weight; those of the same weight in the order they were found. */
export const ranked = (missing: ReadonlyMap<string, number>): readonly string[] =>
  [...missing].sort((a, b) => b[1] - a[1]).map(([id]) => id);
