import type { Catalogue } from './catalogue.ts';
import { eachBit } from './each-bit.ts';
import { plansOf } from './plan.ts';
import { blocksOf, type PopulationIndex } from './population-index.ts';
import { settledScan } from './settled-scan.ts';

/** Places in the index, ascending: of those entitled to a benefit, and of those for whom it is open. */
export interface Members {
  readonly yes: Uint32Array;
  readonly open: Uint32Array;
}

/** Who is entitled to one benefit of the catalogue: to compute amounts for those alone. */
export function members(index: PopulationIndex, catalogue: Catalogue, benefit: number): Members {
  const [yes, open]: [number[], number[]] = [[], []];
  const own = {
    ...catalogue,
    benefits: catalogue.benefits.slice(benefit, benefit + 1),
    conjunctions: catalogue.conjunctions.slice(benefit, benefit + 1),
  };
  index.memory.lend(() => {
    const scan = settledScan(index, plansOf(own));
    for (let block = 0; block < blocksOf(index); block++) {
      scan.enter(block);
      const { yes: sure, possible, from, to } = scan.look(0) ?? scan.nobody;
      for (let word = from; word < to; word++) {
        const [base, bits] = [block * index.blockPeople + word * 32, sure[word] ?? 0];
        eachBit(bits, base, person => yes.push(person));
        eachBit((possible[word] ?? 0) & ~bits, base, person => open.push(person));
      }
    }
  });
  return { yes: Uint32Array.from(yes), open: Uint32Array.from(open) };
}
