import type { GivenFacts } from '../../blocks/language/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import type { Known, ReadingKey } from './readings.ts';

/** How one fact that rules ask follows from what registers hold. */
export interface Derivation {
  /** The readings an application needs for it. */
  readonly needs: readonly ReadingKey[];
  /** The fact as of a day; undefined when what was read does not tell. */
  readonly of: (known: Known, today: CivilDay) => GivenFacts[string];
}

/** Derivations by the id of the fact. */
export type Derivations = Readonly<Record<string, Derivation>>;

export const derived = (needs: readonly ReadingKey[], of: Derivation['of']): Derivation => ({ needs, of });
