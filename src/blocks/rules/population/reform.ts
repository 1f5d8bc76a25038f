import type { Benefit } from './benefit.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { counts } from './counts.ts';
import { type EntitledScan, entitledScan } from './entitled-scan.ts';
import { planOf, plansOf } from './plan.ts';
import { areasIn, blocksOf, firstOf, type PopulationIndex } from './population-index.ts';
import { type Settled, settledScan } from './settled-scan.ts';

/** A benefit as it is and as it would be. */
export interface Reformed {
  readonly before: Benefit;
  readonly after: Benefit;
}

/** Of so many people: winners go from no to yes, losers from yes to no; open are those of whom one side is not known. All others see no change. */
export interface Touched {
  readonly people: number;
  readonly winners: number;
  readonly losers: number;
  readonly open: number;
}

export interface ReformCounts {
  readonly all: Touched;
  /** By area; the last is the area not known. */
  readonly areas: readonly Touched[];
  /** By grouping, in the order given: those who certainly belong to it. */
  readonly groupings: readonly Touched[];
}

const kinds = ['winners', 'losers', 'open'] as const;
type Kind = (typeof kinds)[number];

/** Bits of those with whom something changes, from the bits of yes and of yes-or-open before and after. */
const bitsOf: Readonly<Record<Kind, (b: number, maybeB: number, a: number, maybeA: number) => number>> = {
  winners: (_, maybeB, a) => a & ~maybeB,
  losers: (b, _, __, maybeA) => b & ~maybeA,
  open: (b, maybeB, a, maybeA) => (maybeB & ~b) | (maybeA & ~a),
};

/** Sums of each kind, the areas first and the groupings after them. */
type Sums = Readonly<Record<Kind, Float64Array>>;

const sumsOf = (many: number): Sums => ({
  winners: new Float64Array(many),
  losers: new Float64Array(many),
  open: new Float64Array(many),
});

const plus = (sum: Float64Array, at: number, more: number): void => {
  sum[at] = (sum[at] ?? 0) + more;
};

/** Adds up one block at a time. */
interface Tally {
  enter(block: number): void;
  add(before: Settled, after: Settled, into: Sums): void;
}

/** The groupings' own bitmaps in the block: an empty one for a grouping that has nobody there. */
function groupingBits(index: PopulationIndex, groupings: Catalogue): (block: number) => readonly number[] {
  const { memory, stride } = index;
  const scan: EntitledScan = entitledScan(index, planOf(groupings, 'sure'));
  const bitmaps = groupings.benefits.map(() => memory.reserve(stride));
  return block => {
    scan.enter(block);
    bitmaps.forEach((bitmap, i) => {
      if (!scan.entitled(i, bitmap)) new Uint8Array(memory.buffer(), bitmap, stride).fill(0);
    });
    return bitmaps;
  };
}

function tally(index: PopulationIndex, groupings: Catalogue): Tally {
  const { memory, stride, shape } = index;
  const { kernels } = memory;
  const [bitmap, bitsIn] = [memory.reserve(stride), groupingBits(index, groupings)];
  let [first, end, low, high]: readonly number[] = [];
  let own: readonly number[] = [];
  function sum(into: Float64Array): void {
    const [from = 0, to = 0] = [first, end];
    for (let area = low ?? 0; area <= (high ?? 0); area++) {
      const [lower, upper] = [Math.max(from, firstOf(index, area)), Math.min(to, firstOf(index, area + 1))];
      plus(into, area, kernels.count1(bitmap, lower - from, upper - from));
    }
    own.forEach((bits, i) => {
      plus(into, shape.areas + 1 + i, kernels.count2(bitmap, bits, 0, to - from));
    });
  }
  return {
    enter(block) {
      [first, end] = [block * index.blockPeople, Math.min(index.people, (block + 1) * index.blockPeople)];
      [low, high] = areasIn(index, block);
      own = bitsIn(block);
    },
    add({ yes: b, possible: maybeB }, { yes: a, possible: maybeA }, into) {
      const bits = new Uint32Array(memory.buffer(), bitmap, stride / 4);
      for (const kind of kinds) {
        const change = bitsOf[kind];
        for (let i = 0; i < bits.length; i++) bits[i] = change(b[i] ?? 0, maybeB[i] ?? 0, a[i] ?? 0, maybeA[i] ?? 0);
        sum(into[kind]);
      }
    },
  };
}

function sumUp(index: PopulationIndex, groupings: Catalogue, reforms: readonly Reformed[]): readonly Sums[] {
  const catalogue = (benefits: readonly Benefit[]) => catalogueOf(index.shape, benefits);
  const before = settledScan(index, plansOf(catalogue(reforms.map(reform => reform.before))));
  const after = settledScan(index, plansOf(catalogue(reforms.map(reform => reform.after))));
  const own = tally(index, groupings);
  const sums = reforms.map(() => sumsOf(index.shape.areas + 1 + groupings.benefits.length));
  for (let block = 0; block < blocksOf(index); block++) {
    for (const scan of [before, after, own]) scan.enter(block);
    for (const [i, into] of sums.entries()) {
      const [was, is] = [before.look(i), after.look(i)];
      if (was !== undefined || is !== undefined) own.add(was ?? before.nobody, is ?? after.nobody, into);
    }
  }
  return sums;
}

/**
 * Winners and losers of reformed benefits over all people of the index, in one pass, by area and by groupings:
 * conditions like those of a benefit, "one-person households", "from 65". Small cells are the caller's to suppress.
 */
export function reform(
  index: PopulationIndex,
  reforms: readonly Reformed[],
  groupings: readonly Benefit[] = [],
): readonly ReformCounts[] {
  const grouped = catalogueOf(index.shape, groupings);
  const areas = Array.from({ length: index.shape.areas + 1 }, (_, i) => firstOf(index, i + 1) - firstOf(index, i));
  const sizes = [...areas, ...counts(index, grouped).yes];
  return index.memory
    .lend(() => sumUp(index, grouped, reforms))
    .map(({ winners, losers, open }) => {
      const cells = sizes.map((people, i) => ({
        people,
        winners: winners[i] ?? 0,
        losers: losers[i] ?? 0,
        open: open[i] ?? 0,
      }));
      const inAreas = cells.slice(0, areas.length);
      const sum = (kind: keyof Touched): number => inAreas.reduce((total, cell) => total + cell[kind], 0);
      const all = { people: sum('people'), winners: sum('winners'), losers: sum('losers'), open: sum('open') };
      return { all, areas: inAreas, groupings: cells.slice(areas.length) };
    });
}
