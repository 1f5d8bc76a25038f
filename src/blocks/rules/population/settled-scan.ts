import type { Catalogue } from './catalogue.ts';
import { entitledScan } from './entitled-scan.ts';
import { planOf } from './plan.ts';
import type { PopulationIndex } from './population-index.ts';
import { unsettled } from './unsettled.ts';

/** Shows, block after block, for whom a benefit is yes, and for whom it is yes or open. */
export interface SettledScan {
  enter(block: number): void;
  /** Looks at a benefit: the words are of the block, one bit a person, good until the next look of this scan. */
  look(benefit: number): { readonly some: boolean; readonly yes: Uint32Array; readonly possible: Uint32Array };
}

/** A scan of the index; its room in memory is the caller's to lend, who reserves nothing more while words are used. */
export function settledScan(index: PopulationIndex, catalogue: Catalogue): SettledScan {
  const { memory, stride } = index;
  const open = unsettled(index, catalogue);
  const sure = entitledScan(index, planOf(catalogue, 'sure'));
  const possible = open.some
    ? entitledScan(
        index,
        planOf(catalogue, 'possible', benefit => open.of(benefit)),
      )
    : undefined;
  const [yes, maybe, none] = [memory.reserve(stride), memory.reserve(stride), memory.reserve(stride)];
  const words = (bitmap: number): Uint32Array => new Uint32Array(memory.buffer(), bitmap, stride / 4);
  words(none).fill(0);
  return {
    enter(block) {
      sure.enter(block);
      possible?.enter(block);
    },
    look(benefit) {
      const some = sure.entitled(benefit, yes);
      const certain = words(some ? yes : none);
      if (possible === undefined || !open.of(benefit)) return { some, yes: certain, possible: certain };
      const able = possible.entitled(benefit, maybe);
      return { some: some || able, yes: certain, possible: words(able ? maybe : none) };
    },
  };
}
