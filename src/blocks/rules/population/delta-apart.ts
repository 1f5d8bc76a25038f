import { type DeltaBuilders, sidesOf, startBenefit } from './delta-sides.ts';
import { eachBit } from './each-bit.ts';
import type { People } from './person.ts';
import type { Plans } from './plan.ts';
import type { IndexOptions } from './population-index.ts';
import { pickRows, rowOrder } from './sorted.ts';

/** People whose places differ between the sides are compared so many at a time: one block. */
export const mostApart = 65_536;

/** Calls with the row of each bit set in the words. */
function eachRow(
  words: Uint32Array,
  [from, to]: readonly [number, number],
  rowAt: Uint32Array,
  visit: (row: number) => void,
) {
  for (let word = from; word < to; word++) eachBit(words[word] ?? 0, word * 32, place => visit(rowAt[place] ?? 0));
}

/** Marks of rows, forgotten all at once. */
function marks(rows: number) {
  const seen = new Uint32Array(rows);
  let now = 0;
  return {
    clear(): void {
      now++;
    },
    set(row: number): void {
      seen[row] = now;
    },
    has: (row: number): boolean => seen[row] === now,
  };
}

/** Compares those who moved, came or went, or whose age was corrected: each side in its own order, row by row by marks. */
export function apart(
  plans: Plans,
  changes: { readonly before: People; readonly after: People },
  rows: Uint32Array,
  options: IndexOptions,
  into: DeltaBuilders,
): void {
  const { shape, benefits } = plans.catalogue;
  const [before, after] = [pickRows(changes.before, rows), pickRows(changes.after, rows)];
  const [oldOrder, newOrder] = [rowOrder(shape, before), rowOrder(shape, after)];
  const whole = { ...options, blockPeople: mostApart };
  const { was, is, scan } = sidesOf(plans, [pickRows(before, oldOrder), pickRows(after, newOrder)], whole);
  const [old, now, able] = [marks(rows.length), marks(rows.length), marks(rows.length)];
  scan((oldScan, newScan) => {
    if (was.people > 0) oldScan.enter(0);
    if (is.people > 0) newScan.enter(0);
    for (let benefit = 0; benefit < benefits.length; benefit++) {
      const [a, b] = [oldScan.look(benefit) ?? oldScan.nobody, newScan.look(benefit) ?? newScan.nobody];
      if (a.to === 0 && b.to === 0) continue;
      startBenefit(into, benefit);
      for (const one of [old, now, able]) one.clear();
      eachRow(a.yes, [a.from, a.to], oldOrder, old.set);
      eachRow(b.yes, [b.from, b.to], newOrder, now.set);
      eachRow(b.possible, [b.from, b.to], newOrder, able.set);
      eachRow(b.yes, [b.from, b.to], newOrder, row => {
        if (!old.has(row)) into.gained.add(rows[row] ?? 0);
      });
      eachRow(a.yes, [a.from, a.to], oldOrder, row => {
        if (!now.has(row)) into[able.has(row) ? 'unsettled' : 'lost'].add(rows[row] ?? 0);
      });
    }
  });
}
