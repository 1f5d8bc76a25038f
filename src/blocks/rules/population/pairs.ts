import type { Rows } from './rows.ts';

/** Pairs of a benefit and a row of people, kept as they came. */
export interface Pairs {
  readonly count: number;
  /** How many rows a benefit has. */
  sizeOf(benefit: number): number;
  /** The rows of a benefit, each once, in no order to count on. */
  of(benefit: number): Uint32Array;
  /** The benefits of each row, ascending. */
  byRow(rows: number): Rows;
}

/** Gathers pairs that come benefit by benefit, again and again. */
export interface PairsBuilder {
  /** From now on rows are of this benefit. */
  of(benefit: number): void;
  add(row: number): void;
  /** Adds the row at each of the places, counted from `first`. */
  addPlaces(places: Uint32Array, rowAt: Uint32Array, first: number): void;
  /** All that came; nothing comes afterwards. */
  pairs(): Pairs;
}

/** Rows are kept in parts of this size, so that what has come is never moved. */
const partRows = 2 ** 18;

/** A run of rows of one benefit, from a place on up to the place of the next run. */
interface Run {
  readonly benefit: number;
  readonly from: number;
}

function kept(runs: readonly Run[], parts: readonly Uint32Array[], count: number): Pairs {
  const runsOf = Map.groupBy(runs.keys(), i => runs[i]?.benefit ?? 0);
  const endOf = (i: number): number => runs[i + 1]?.from ?? count;
  const sizeOf = (benefit: number): number =>
    (runsOf.get(benefit) ?? []).reduce((sum, i) => sum + endOf(i) - (runs[i]?.from ?? 0), 0);
  /** Calls with the pieces of the run, which lie in one part or several. */
  function eachPiece(i: number, visit: (rows: Uint32Array) => void): void {
    for (let at = runs[i]?.from ?? 0; at < endOf(i); ) {
      const inPart = at % partRows;
      const some = (parts[Math.floor(at / partRows)] ?? new Uint32Array(0)).subarray(inPart, inPart + endOf(i) - at);
      visit(some);
      at += some.length;
    }
  }
  function of(benefit: number): Uint32Array {
    const found = new Uint32Array(sizeOf(benefit));
    let at = 0;
    for (const i of runsOf.get(benefit) ?? [])
      eachPiece(i, rows => {
        found.set(rows, at);
        at += rows.length;
      });
    return found;
  }
  function byRow(rows: number): Rows {
    const start = new Int32Array(rows + 1);
    const eachPair = (visit: (benefit: number, row: number) => void): void => {
      for (const benefit of [...runsOf.keys()].sort((a, b) => a - b))
        for (const row of of(benefit)) visit(benefit, row);
    };
    eachPair((_, row) => {
      start[row + 1] = (start[row + 1] ?? 0) + 1;
    });
    for (let row = 0; row < rows; row++) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0);
    const [next, items] = [start.slice(), new Int32Array(count)];
    eachPair((benefit, row) => {
      const place = next[row] ?? 0;
      items[place] = benefit;
      next[row] = place + 1;
    });
    return { start, items };
  }
  return { count, sizeOf, of, byRow };
}

export function pairsBuilder(): PairsBuilder {
  let part = new Uint32Array(partRows);
  let [before, filled] = [0, 0];
  const [parts, runs]: [Uint32Array[], Run[]] = [[part], []];
  function room(): number {
    if (filled === partRows) {
      part = new Uint32Array(partRows);
      parts.push(part);
      [before, filled] = [before + partRows, 0];
    }
    return partRows - filled;
  }
  function add(row: number): void {
    room();
    part[filled++] = row;
  }
  function addPlaces(places: Uint32Array, rowAt: Uint32Array, first: number): void {
    for (let taken = 0; taken < places.length; ) {
      const many = Math.min(places.length - taken, room());
      for (let i = 0; i < many; i++) part[filled + i] = rowAt[first + (places[taken + i] ?? 0)] ?? 0;
      [filled, taken] = [filled + many, taken + many];
    }
  }
  return {
    of(benefit) {
      // A run in which nothing came is written over.
      if (runs.at(-1)?.from === before + filled) runs.pop();
      runs.push({ benefit, from: before + filled });
    },
    add,
    addPlaces,
    pairs: () => kept(runs, parts, before + filled),
  };
}
