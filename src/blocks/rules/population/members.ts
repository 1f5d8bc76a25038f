import type { Catalogue } from './catalogue.ts';
import { blocksOf, type PopulationIndex } from './population-index.ts';
import { settledScan } from './settled-scan.ts';

/** Places in the index, ascending: of those entitled to a benefit, and of those for whom it is open. */
export interface Members {
  readonly yes: Uint32Array;
  readonly open: Uint32Array;
}

/** Calls with the number of each bit set, ascending. */
export function eachBit(bits: number, base: number, visit: (number: number) => void): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) visit(base + 31 - Math.clz32(rest & -rest));
}

/** Who is entitled to one benefit of the catalogue: to compute amounts for those alone. */
export function members(index: PopulationIndex, catalogue: Catalogue, benefit: number): Members {
  const [yes, open]: [number[], number[]] = [[], []];
  const own = catalogue.benefits.slice(benefit, benefit + 1);
  index.memory.lend(() => {
    const scan = settledScan(index, {
      ...catalogue,
      benefits: own,
      conjunctions: [catalogue.conjunctions[benefit] ?? []],
    });
    for (let block = 0; block < blocksOf(index); block++) {
      scan.enter(block);
      const seen = scan.look(0);
      if (!seen.some) continue;
      seen.possible.forEach((possible, word) => {
        const [base, sure] = [block * index.blockPeople + word * 32, seen.yes[word] ?? 0];
        eachBit(sure, base, person => yes.push(person));
        eachBit(possible & ~sure, base, person => open.push(person));
      });
    }
  });
  return { yes: Uint32Array.from(yes), open: Uint32Array.from(open) };
}
