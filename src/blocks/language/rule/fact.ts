import type { Words } from '../../../kernel/words/index.ts';
import type { Fact } from '../register.ts';
import type { Group } from './node.ts';
import type { Unit } from './unit.ts';

/** What a value may be when it is given: whole or decimal numbers, yes or no, a code, a day `YYYY-MM-DD`. */
export type FactValue = number | bigint | string | boolean;

/** Facts about one subject, by id; members of a group under the group's id. What is missing or undefined is unknown. */
export interface GivenFacts {
  readonly [id: string]: FactValue | undefined | readonly GivenMember[];
}
export type GivenMember = Readonly<Record<string, FactValue | undefined>>;

/** One thing a rule asks about its subject. */
export interface RuleFact {
  readonly id: string;
  readonly kind: 'number' | 'flag' | 'code' | 'day';
  readonly words: Words;
  /** How to ask a person for it. */
  readonly question?: Words;
  /** Numbers only. */
  readonly unit?: Unit;
  /** The smallest and largest value that can be true, in the unit; whatever lies outside is refused. */
  readonly least?: number;
  readonly most?: number;
  /** Codes only: the list, in order. */
  readonly codes?: Readonly<Record<string, Words>>;
  /** Set when it is a fact of each member of a group. */
  readonly group?: Group;
  /** The register that knows it, so that it is never asked of someone signed in. */
  readonly from?: Fact;
  /** Not asked unless everything else is decided, and never kept. */
  readonly sensitive: boolean;
}

/** Money and counts are bounded so that every product can be computed exactly; 10^15 is far above any budget. */
export const factBound = 1_000_000_000_000_000;
