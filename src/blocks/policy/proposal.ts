import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import type { DatedValue } from '../language/index.ts';

/** A value that law sets, as somebody proposes it: when it applies, when and where it was published. */
export interface ProposedValue {
  readonly from: CivilDay;
  readonly to?: CivilDay;
  readonly value: unknown;
  /** The day of the gazette or notice. */
  readonly published: CivilDay;
  /** The article or the notice, as it is cited. */
  readonly source: string;
  /** Somebody compared it with the official text. */
  readonly verified: boolean;
}

export type Verdict = 'approved' | 'rejected' | 'withdrawn';

export interface Settlement {
  readonly verdict: Verdict;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  readonly reason: string;
  /** The first day on which decisions know it; approved only. */
  readonly knownFrom: CivilDay | undefined;
}

/** A change of a value of law on its way: waiting until another official settles it. */
export interface Proposal {
  readonly id: string;
  readonly parameter: string;
  readonly value: ProposedValue;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly settlement: Settlement | undefined;
}

/**
 * A released value as rules read it. What counts as its publication is the day decisions came to know it, so that a decision taken
 * before is reproduced as it was; the gazette's own day stands with the source.
 */
export const releasedValue = (
  { from, to, value, source, published, verified }: ProposedValue,
  knownFrom: CivilDay,
): DatedValue<unknown> => ({
  from,
  ...(to && { to }),
  value,
  source: `${source} (${published})`,
  verified,
  published: knownFrom,
});
