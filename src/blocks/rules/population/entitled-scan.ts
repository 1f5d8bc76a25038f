import type { Range } from './benefit.ts';
import { type BlockScan, blockScan } from './block-scan.ts';
import type { Plan } from './plan.ts';
import { areasIn, type PopulationIndex } from './population-index.ts';

/** Shows, block after block, who is entitled to a benefit. */
export interface EntitledScan {
  enter(block: number): void;
  /** Sets exactly the bits of those in the block who are entitled; false, the bitmap left alone, when it can be nobody. */
  entitled(benefit: number, into: number): boolean;
  /** The bits of the block between which all those stand whom the last look found. */
  readonly span: Range;
}

/** The people of the block in a run of areas, of ages from one to another: as few ranges of bits as there are. */
function ranges(index: PopulationIndex, plan: Plan, visit: (piece: number, from: number, to: number) => void) {
  const { shape, offsets, people, blockPeople } = index;
  const width = shape.ages + 1;
  let [first, end, low, high] = [0, 0, 0, -1];
  const clipped = (piece: number, cell: number, endCell: number): void => {
    const [from, to] = [Math.max(first, offsets[cell] ?? 0), Math.min(end, offsets[endCell] ?? 0)];
    if (from < to) visit(piece, from - first, to - first);
  };
  return {
    enter(block: number): void {
      [first, end] = [block * blockPeople, Math.min(people, (block + 1) * blockPeople)];
      [low, high] = areasIn(index, block);
    },
    of(piece: number): void {
      const [youngest, oldest] = [plan.ageFrom[piece] ?? 0, plan.ageTo[piece] ?? 0];
      for (const area of plan.pieces[piece]?.areas ?? []) {
        const [from, to] = [Math.max(low, area[0]), Math.min(high, area[1])];
        if (from > to) continue;
        if (youngest === 0 && oldest === shape.ages) clipped(piece, from * width, (to + 1) * width);
        else for (let at = from; at <= to; at++) clipped(piece, at * width + youngest, at * width + oldest + 1);
      }
    },
  };
}

/** A scan of the index; its room in memory is the caller's to lend. */
export function entitledScan(index: PopulationIndex, plan: Plan): EntitledScan {
  const { memory, stride } = index;
  const scan: BlockScan = blockScan(index, plan);
  let [target, low, high] = [0, 0, 0];
  const found = ranges(index, plan, (piece, from, to) => {
    if (high === 0) {
      new Uint8Array(memory.buffer(), target, stride).fill(0);
      low = from;
    }
    [low, high] = [Math.min(low, from), Math.max(high, to)];
    scan.add(piece, from, to, target);
  });
  return {
    enter(block) {
      scan.enter(block);
      found.enter(block);
    },
    entitled(benefit, into) {
      [target, low, high] = [into, 0, 0];
      const { start, items } = plan.piecesOf;
      for (let i = start[benefit] ?? 0; i < (start[benefit + 1] ?? 0); i++) found.of(items[i] ?? 0);
      return high > 0;
    },
    get span() {
      return [low, high] as const;
    },
  };
}
