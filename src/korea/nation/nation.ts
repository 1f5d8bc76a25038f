import { type CivilDay, dayNumber } from '../../kernel/time/index.ts';
import { makeBlock } from './block.ts';
import type { Household } from './person.ts';
import { largestBlockCount } from './registration.ts';

/** Which nation: equal options give the same nation, to the byte. */
export interface NationOptions {
  /** How many people there are exactly, those who died and are still on record included; 1 to `largestNation`. */
  readonly people: number;
  /** Any integer from 0; each gives other people. */
  readonly seed: number;
  /** The day the nation is looked at: nothing in it is later. From 2000 on. */
  readonly asOf: CivilDay;
}

/** The most people a nation can have: `largestBlockCount` blocks of at least two people a household on average. */
export const largestNation = 1_500_000;

function checked({ people, seed, asOf }: NationOptions): NationOptions {
  if (!Number.isSafeInteger(people) || people < 1 || people > largestNation)
    throw new RangeError(`nation of ${people} people`);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`nation of seed ${seed}`);
  if (asOf < '2000-01-01' || asOf > '2099-12-31') throw new RangeError(`nation as of ${asOf}`);
  return { people, seed, asOf };
}

const countOf = (households: readonly Household[]): number =>
  households.reduce((sum, household) => sum + household.members.length, 0);

/**
 * An invented nation, household by household: plausible in its sizes, ages, families and moves, and nobody real.
 * Memory holds one block of households at a time. A larger nation of the same seed and day begins with the same blocks.
 *
 * @example
 * for (const household of nation({ people: 1000, seed: 1, asOf: '2026-07-01' as CivilDay })) save(household);
 */
export function nation(options: NationOptions): Iterable<Household> {
  const { people, seed, asOf } = checked(options);
  const traits = { seed, today: dayNumber(asOf) };
  return {
    *[Symbol.iterator]() {
      let left = people;
      for (let block = 0; left > 0; block++) {
        if (block === largestBlockCount) throw new Error('the identity numbers have run out');
        const households = makeBlock(traits, block, left);
        left -= countOf(households);
        yield* households;
      }
    },
  };
}

/**
 * One block of a nation's households, by number from 0: the same households `nation` yields at that place, made without
 * the ones before, so that several workers can share a large nation. The last block of a nation ends early: take it from
 * `nation`. Block 0 is whole for a nation of a thousand people.
 */
export function nationBlock(options: NationOptions, block: number): readonly Household[] {
  const { people, seed, asOf } = checked(options);
  if (!Number.isSafeInteger(block) || block < 0 || block >= largestBlockCount) throw new RangeError(`block ${block}`);
  return makeBlock({ seed, today: dayNumber(asOf) }, block, people);
}
