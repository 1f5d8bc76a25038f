import type { Range } from './benefit.ts';
import { entitledScan } from './entitled-scan.ts';
import type { Plans } from './plan.ts';
import type { PopulationIndex } from './population-index.ts';
import { unsettled } from './unsettled.ts';

/** Bits of the people of one block, 32 to a word; only the words from `from` up to `to` can have any set. */
export interface Settled {
  readonly yes: Uint32Array;
  /** Those for whom it is yes or open. */
  readonly possible: Uint32Array;
  readonly from: number;
  readonly to: number;
  /** Where both stand in the memory of the index. */
  readonly yesAt: number;
  readonly possibleAt: number;
}

/** Shows, block after block, for whom a benefit is yes, and for whom it is yes or open. */
export interface SettledScan {
  enter(block: number): void;
  /** Looks at a benefit: what is seen is good until the next look of this scan. Undefined: it can be nobody. */
  look(benefit: number): Settled | undefined;
  /** What is seen when it can be nobody. */
  readonly nobody: Settled;
}

/** A scan of the index; its room in memory is the caller's to lend, who reserves nothing more while it is used. */
export function settledScan(index: PopulationIndex, plans: Plans): SettledScan {
  const { memory, stride } = index;
  const open = unsettled(index, plans.catalogue);
  const sure = entitledScan(index, plans.of('sure'));
  const possible = open.some ? entitledScan(index, plans.of('possible')) : undefined;
  const [yes, maybe, none] = [memory.reserve(stride), memory.reserve(stride), memory.reserve(stride)];
  const words = (bitmap: number): Uint32Array => new Uint32Array(memory.buffer(), bitmap, stride / 4);
  words(none).fill(0);
  // Views of a memory that has grown see nothing: they are made at each block, when all has been reserved.
  let views = new Map<number, Uint32Array>();
  const settled = (yesAt: number, possibleAt: number, [first, end]: Range): Settled => ({
    yes: views.get(yesAt) ?? words(yesAt),
    possible: views.get(possibleAt) ?? words(possibleAt),
    from: first >> 5,
    to: (end + 31) >> 5,
    yesAt,
    possibleAt,
  });
  return {
    enter(block) {
      sure.enter(block);
      possible?.enter(block);
      views = new Map([yes, maybe, none].map(bitmap => [bitmap, words(bitmap)]));
    },
    look(benefit) {
      const some = sure.entitled(benefit, yes);
      if (possible === undefined || !open.of(benefit)) return some ? settled(yes, yes, sure.span) : undefined;
      return possible.entitled(benefit, maybe) ? settled(some ? yes : none, maybe, possible.span) : undefined;
    },
    get nobody() {
      return settled(none, none, [0, 0]);
    },
  };
}
