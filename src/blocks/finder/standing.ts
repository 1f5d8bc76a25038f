import type { RuleOutcome } from '../language/index.ts';

/**
 * How somebody stands with a benefit. `likely`: every condition is met; `agency`: nothing more can be asked, but an official must judge, or
 * nobody has confirmed what is known of it; `open`: answers are missing; `not`: a condition failed.
 */
export type Standing = 'likely' | 'agency' | 'open' | 'not';

/** In the order in which lists show them. */
export const standings: readonly Standing[] = ['likely', 'agency', 'open', 'not'];

const ofOutcome: Readonly<Record<RuleOutcome, Standing>> = {
  yes: 'likely',
  discretion: 'agency',
  undecided: 'open',
  no: 'not',
};

export const standingOf = (outcome: RuleOutcome): Standing => ofOutcome[outcome];

/** The better of two, when one thing is looked at for several people. */
export const better = (a: Standing, b: Standing): Standing => (standings.indexOf(a) <= standings.indexOf(b) ? a : b);
