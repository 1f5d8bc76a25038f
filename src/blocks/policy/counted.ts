import { type Words, words } from '../../kernel/words/index.ts';

/** What became of the decisions of one version of a rule; nothing about anybody. */
export interface RuleDecisions {
  readonly decisions: number;
  /** Granted by the program alone. */
  readonly automatic: number;
  /** Decided by an official otherwise than the rule answered. */
  readonly overridden: number;
  /** Times that people asked for another look, and times that it came out otherwise. */
  readonly reviews: number;
  readonly upheld: number;
}

/** A number of people or cases smaller than this could point at somebody. */
export const smallest = 5;

/** A count that can be told: none, or enough to point at nobody; nothing where it must not be told. */
export const tellable = (count: number): number | undefined => (count === 0 || count >= smallest ? count : undefined);

/** A share that can be told: not where it, or what is left of the whole, would tell a small count. */
export function tellableShare(part: number, whole: number): number | undefined {
  if (whole < smallest || tellable(part) === undefined || tellable(whole - part) === undefined) return undefined;
  return part / whole;
}

export const fewer: Words = words(`${smallest} 미만`, `fewer than ${smallest}`);

/** What can be told of the decisions of a rule. */
export interface ToldDecisions {
  readonly decisions: number | undefined;
  readonly automatic: number | undefined;
  readonly overriddenShare: number | undefined;
  readonly reviews: number | undefined;
  readonly upheld: number | undefined;
}

export const toldDecisions = (of: RuleDecisions): ToldDecisions => ({
  decisions: tellable(of.decisions),
  automatic: tellable(of.automatic),
  overriddenShare: of.decisions === 0 ? undefined : tellableShare(of.overridden, of.decisions),
  reviews: tellable(of.reviews),
  upheld: tellable(of.upheld),
});
