import type { Catalogue } from './catalogue.ts';
import { eachBit } from './members.ts';
import { type Pairs, type PairsBuilder, pairsBuilder } from './pairs.ts';
import type { People } from './person.ts';
import { blocksOf, type IndexOptions, indexBuilder, type PopulationIndex } from './population-index.ts';
import { type SettledScan, settledScan } from './settled-scan.ts';
import { absent, type PopulationShape } from './shape.ts';
import { order, pick } from './sorted.ts';

/** People of whom something changed, row by row the same person: as they were, and as they are. `absent` on a side: not there. */
export interface Changes {
  readonly before: People;
  readonly after: People;
}

/** What the changes come to, as pairs of a benefit and a row of the changes. */
export interface Delta {
  /** Entitled now and not (no, or open) before. */
  readonly gained: Pairs;
  /** Entitled before, and certainly not now. */
  readonly lost: Pairs;
  /** Entitled before, and now something is not known. */
  readonly unsettled: Pairs;
}

interface Builders {
  readonly gained: PairsBuilder;
  readonly lost: PairsBuilder;
  readonly unsettled: PairsBuilder;
}

const sides = ['gained', 'lost', 'unsettled'] as const;

function indexOf(shape: PopulationShape, people: People, options: IndexOptions): PopulationIndex {
  const builder = indexBuilder(shape, people.count, options);
  builder.append(people);
  return builder.finish();
}

/** Runs over scans of both sides; each has room in the memory of its own index. */
const lent = <T>(
  was: PopulationIndex,
  is: PopulationIndex,
  catalogue: Catalogue,
  run: (was: SettledScan, is: SettledScan) => T,
): T => was.memory.lend(() => is.memory.lend(() => run(settledScan(was, catalogue), settledScan(is, catalogue))));

/** Rows in an order that sorts both sides: bit by bit the same person, so that words of bits can be compared. */
function alike(
  catalogue: Catalogue,
  { before, after }: Changes,
  rows: Uint32Array,
  options: IndexOptions,
  into: Builders,
) {
  const [was, is] = [before, after].map(side => indexOf(catalogue.shape, pick(side, rows), options));
  if (was === undefined || is === undefined) return;
  lent(was, is, catalogue, (old, now) => {
    for (let block = 0; block < blocksOf(was); block++) {
      old.enter(block);
      now.enter(block);
      for (let benefit = 0; benefit < catalogue.benefits.length; benefit++) {
        const [a, b] = [old.look(benefit), now.look(benefit)];
        if (!a.some && !b.some) continue;
        for (const side of sides) into[side].of(benefit);
        compare(a.yes, b.yes, b.possible, place => rows[block * was.blockPeople + place] ?? 0, into);
      }
    }
  });
}

/** Words of bits of the same people: before, now, and possible now. */
function compare(
  was: Uint32Array,
  is: Uint32Array,
  maybe: Uint32Array,
  rowOf: (place: number) => number,
  into: Builders,
) {
  for (let word = 0; word < was.length; word++) {
    const [a, b] = [was[word] ?? 0, is[word] ?? 0];
    if (a === b) continue;
    const able = maybe[word] ?? 0;
    eachBit(b & ~a, word * 32, place => into.gained.add(rowOf(place)));
    eachBit(a & ~able, word * 32, place => into.lost.add(rowOf(place)));
    eachBit(a & able & ~b, word * 32, place => into.unsettled.add(rowOf(place)));
  }
}

/** Marks of rows, forgotten all at once. */
function marks(rows: number) {
  const seen = new Uint32Array(rows);
  let now = 0;
  return {
    /** Marks exactly the rows whose places are set in the words. */
    only(words: Uint32Array, rowAt: Uint32Array): void {
      now++;
      words.forEach((bits, word) => {
        eachBit(bits, word * 32, place => {
          seen[rowAt[place] ?? 0] = now;
        });
      });
    },
    has: (row: number): boolean => seen[row] === now,
  };
}

/** Rows of at most one block, sorted on each side for itself: those who moved, came or went, or whose age was corrected. */
function apart(catalogue: Catalogue, changes: Changes, rows: Uint32Array, options: IndexOptions, into: Builders) {
  const [before, after] = [pick(changes.before, rows), pick(changes.after, rows)];
  const [oldOrder, newOrder] = [order(catalogue.shape, before), order(catalogue.shape, after)];
  const [was, is] = [pick(before, oldOrder), pick(after, newOrder)].map(side =>
    indexOf(catalogue.shape, side, options),
  );
  if (was === undefined || is === undefined) return;
  const [old, now, able] = [marks(rows.length), marks(rows.length), marks(rows.length)];
  lent(was, is, catalogue, (oldScan, newScan) => {
    if (was.people > 0) oldScan.enter(0);
    if (is.people > 0) newScan.enter(0);
    for (let benefit = 0; benefit < catalogue.benefits.length; benefit++) {
      const [a, b] = [oldScan.look(benefit), newScan.look(benefit)];
      if (!a.some && !b.some) continue;
      for (const side of sides) into[side].of(benefit);
      old.only(a.yes, oldOrder);
      now.only(b.yes, newOrder);
      able.only(b.possible, newOrder);
      eachOf(b.yes, newOrder, row => {
        if (!old.has(row)) into.gained.add(rows[row] ?? 0);
      });
      eachOf(a.yes, oldOrder, row => {
        if (!now.has(row)) into[able.has(row) ? 'unsettled' : 'lost'].add(rows[row] ?? 0);
      });
    }
  });
}

const eachOf = (words: Uint32Array, rowAt: Uint32Array, visit: (row: number) => void): void =>
  words.forEach((bits, word) => {
    eachBit(bits, word * 32, place => visit(rowAt[place] ?? 0));
  });

/** By how many years somebody who stayed in the area grew older, when that is none or one; all others go apart. */
function growth({ ages }: PopulationShape, { before, after }: Changes, row: number): 0 | 1 | undefined {
  const [was = 0, is = 0] = [before.age[row], after.age[row]];
  if (before.area[row] !== after.area[row] || before.area[row] === absent) return undefined;
  if (was === is) return 0;
  return is === was + 1 && is < ages ? 1 : undefined;
}

function sortedOut(shape: PopulationShape, changes: Changes): Record<'same' | 'older' | 'apart', Uint32Array> {
  const classes: Record<'same' | 'older' | 'apart', number[]> = { same: [], older: [], apart: [] };
  for (let row = 0; row < changes.before.count; row++) {
    const years = growth(shape, changes, row);
    classes[years === 0 ? 'same' : years === 1 ? 'older' : 'apart'].push(row);
  }
  const ordered = (rows: readonly number[]): Uint32Array => {
    const own = Uint32Array.from(rows);
    return order(shape, pick(changes.after, own)).map(i => own[i] ?? 0);
  };
  return { same: ordered(classes.same), older: ordered(classes.older), apart: Uint32Array.from(classes.apart) };
}

const mostApart = 65_536;

/**
 * Who gains and who loses which benefit by changes of facts, birthdays and moves: both sides are evaluated and compared,
 * so nothing needs to be kept from the night before. Sides of different length are a fault.
 */
export function delta(catalogue: Catalogue, changes: Changes, options: IndexOptions = {}): Delta {
  if (changes.before.count !== changes.after.count) throw new Error('each change has a before and an after');
  const many = catalogue.benefits.length;
  const into = { gained: pairsBuilder(many), lost: pairsBuilder(many), unsettled: pairsBuilder(many) };
  const { same, older, apart: rest } = sortedOut(catalogue.shape, changes);
  alike(catalogue, changes, same, options, into);
  alike(catalogue, changes, older, options, into);
  for (let from = 0; from < rest.length; from += mostApart)
    apart(catalogue, changes, rest.subarray(from, from + mostApart), { ...options, blockPeople: mostApart }, into);
  return { gained: into.gained.pack(), lost: into.lost.pack(), unsettled: into.unsettled.pack() };
}
