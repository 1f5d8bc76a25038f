import { blockScan } from './block-scan.ts';
import type { Catalogue } from './catalogue.ts';
import { bare, type Plan, planOf } from './plan.ts';
import { areasIn, blocksOf, type PopulationIndex } from './population-index.ts';
import { type Unsettled, unsettled } from './unsettled.ts';

/** Of each benefit of the catalogue how many people are entitled, and of how many it is open because something is not known. */
export interface Counts {
  readonly yes: Uint32Array;
  readonly open: Uint32Array;
}

/** People of the pieces that look at no bitmap: sums of differences of offsets. */
function countBare({ shape, offsets }: PopulationIndex, plan: Plan, into: Float64Array): void {
  const width = shape.ages + 1;
  plan.pieces.forEach((piece, at) => {
    if (!bare(piece)) return;
    const [youngest, oldest] = piece.ages;
    for (const [from, to] of piece.areas)
      for (let area = from; area <= to; area++)
        into[at] =
          (into[at] ?? 0) + (offsets[area * width + oldest + 1] ?? 0) - (offsets[area * width + youngest] ?? 0);
  });
}

/** People of the other pieces, in one pass over the blocks. */
function countBits(index: PopulationIndex, plan: Plan, into: Float64Array): void {
  const { shape, offsets, people, blockPeople } = index;
  const { byArea, ageFrom, ageTo } = plan;
  const [width, scan] = [shape.ages + 1, blockScan(index, plan)];
  for (let block = 0; block < blocksOf(index); block++) {
    scan.enter(block);
    const [first, end] = [block * blockPeople, Math.min(people, (block + 1) * blockPeople)];
    const [from, to] = areasIn(index, block);
    for (let area = from; area <= to; area++)
      for (let i = byArea.start[area] ?? 0; i < (byArea.start[area + 1] ?? 0); i++) {
        const piece = byArea.items[i] ?? 0;
        const low = Math.max(first, offsets[area * width + (ageFrom[piece] ?? 0)] ?? 0);
        const high = Math.min(end, offsets[area * width + (ageTo[piece] ?? 0) + 1] ?? 0);
        if (low < high) into[piece] = (into[piece] ?? 0) + scan.count(piece, low - first, high - first);
      }
  }
}

function countPlan(index: PopulationIndex, plan: Plan, benefits: number): Uint32Array {
  const ofPiece = new Float64Array(plan.pieces.length);
  countBare(index, plan, ofPiece);
  index.memory.lend(() => countBits(index, plan, ofPiece));
  const result = new Uint32Array(benefits);
  const { start, items } = plan.piecesOf;
  for (let benefit = 0; benefit < benefits; benefit++)
    for (let i = start[benefit] ?? 0; i < (start[benefit + 1] ?? 0); i++)
      result[benefit] = (result[benefit] ?? 0) + (ofPiece[items[i] ?? 0] ?? 0);
  return result;
}

/** Counts, over all people of the index, each benefit of the catalogue, exactly. */
export function counts(index: PopulationIndex, catalogue: Catalogue): Counts {
  const many = catalogue.benefits.length;
  const yes = countPlan(index, planOf(catalogue, 'sure'), many);
  const open: Unsettled = unsettled(index, catalogue);
  if (!open.some) return { yes, open: new Uint32Array(many) };
  const possible = countPlan(
    index,
    planOf(catalogue, 'possible', benefit => open.of(benefit)),
    many,
  );
  return { yes, open: possible.map((count, benefit) => (open.of(benefit) ? count - (yes[benefit] ?? 0) : 0)) };
}
