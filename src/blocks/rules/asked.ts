import type { CivilDay } from '../../kernel/time/index.ts';

/** The two clocks: the day whose law applies, and the day as of which the law was known (all that is known, when not given). */
export interface Asked {
  readonly on: CivilDay;
  readonly knownOn?: CivilDay;
}
