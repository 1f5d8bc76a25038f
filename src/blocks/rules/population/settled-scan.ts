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
}

/** Shows, block after block, for whom a benefit is yes, and for whom it is yes or open. */
export interface SettledScan {
  enter(block: number): void;
  /** Looks at a benefit: what is seen is good until the next look of this scan. Undefined: it can be nobody. */
  look(benefit: number): Settled | undefined;
  /** What is seen when it can be nobody. */
  readonly nobody: Settled;
}

const wordsOf = ([from, to]: readonly [number, number]): readonly [number, number] => [from >> 5, (to + 31) >> 5];

/** A scan of the index; its room in memory is the caller's to lend, who reserves nothing more while it is used. */
export function settledScan(index: PopulationIndex, plans: Plans): SettledScan {
  const { memory, stride } = index;
  const open = unsettled(index, plans.catalogue);
  const sure = entitledScan(index, plans.of('sure'));
  const possible = open.some ? entitledScan(index, plans.of('possible')) : undefined;
  const [yes, maybe, none] = [memory.reserve(stride), memory.reserve(stride), memory.reserve(stride)];
  const words = (bitmap: number): Uint32Array => new Uint32Array(memory.buffer(), bitmap, stride / 4);
  words(none).fill(0);
  // Views of a memory that has grown see nothing: they are made at the first block, when all has been reserved.
  let views: readonly Uint32Array[] = [];
  const view = (bitmap: number): Uint32Array => views[bitmap === yes ? 0 : bitmap === maybe ? 1 : 2] ?? words(bitmap);
  return {
    enter(block) {
      sure.enter(block);
      possible?.enter(block);
      views = [yes, maybe, none].map(words);
    },
    look(benefit) {
      const some = sure.entitled(benefit, yes);
      if (possible === undefined || !open.of(benefit)) {
        const [from, to] = wordsOf(sure.span);
        return some ? { yes: view(yes), possible: view(yes), from, to } : undefined;
      }
      if (!possible.entitled(benefit, maybe)) return undefined;
      const [from, to] = wordsOf(possible.span);
      return { yes: view(some ? yes : none), possible: view(maybe), from, to };
    },
    get nobody() {
      return { yes: view(none), possible: view(none), from: 0, to: 0 };
    },
  };
}
