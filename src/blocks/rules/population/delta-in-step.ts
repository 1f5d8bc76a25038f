import { type DeltaBuilders, sidesOf, startBenefit } from './delta-sides.ts';
import type { People } from './person.ts';
import type { Plans } from './plan.ts';
import { blocksOf, type IndexOptions } from './population-index.ts';
import type { Settled } from './settled-scan.ts';
import { pick } from './sorted.ts';

/** From where to where either can have anybody. */
const joined = (a: Settled, b: Settled): readonly [number, number] => {
  if (a.to === 0) return [b.from, b.to];
  return b.to === 0 ? [a.from, a.to] : [Math.min(a.from, b.from), Math.max(a.to, b.to)];
};

/** Words of bits of the same people, before and after; `rowAt` from `first` on tells their rows. */
function compare(before: Settled, after: Settled, rowAt: Uint32Array, first: number, into: DeltaBuilders): void {
  const [was, is, maybe] = [before.yes, after.yes, after.possible];
  const [from, to] = joined(before, after);
  for (let word = from; word < to; word++) {
    const [a, b] = [was[word] ?? 0, is[word] ?? 0];
    if (a === b) continue;
    const [able, place] = [maybe[word] ?? 0, first + word * 32];
    const [gained, lost, unsettled] = [b & ~a, a & ~able, a & able & ~b];
    if (gained !== 0) into.gained.addBits(gained, rowAt, place);
    if (lost !== 0) into.lost.addBits(lost, rowAt, place);
    if (unsettled !== 0) into.unsettled.addBits(unsettled, rowAt, place);
  }
}

/** Compares people, given by their rows in an order that sorts both sides: bit by bit the same person. */
export function inStep(
  plans: Plans,
  { before, after }: { readonly before: People; readonly after: People },
  rows: Uint32Array,
  options: IndexOptions,
  into: DeltaBuilders,
): void {
  const { was, scan } = sidesOf(plans, [pick(before, rows), pick(after, rows)], options);
  scan((old, now) => {
    for (let block = 0; block < blocksOf(was); block++) {
      old.enter(block);
      now.enter(block);
      for (let benefit = 0; benefit < plans.catalogue.benefits.length; benefit++) {
        const [a, b] = [old.look(benefit), now.look(benefit)];
        if (a === undefined && b === undefined) continue;
        startBenefit(into, benefit);
        compare(a ?? old.nobody, b ?? now.nobody, rows, block * was.blockPeople, into);
      }
    }
  });
}
