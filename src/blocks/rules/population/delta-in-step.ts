import { type DeltaBuilders, sidesOf, startBenefit } from './delta-sides.ts';
import type { PairsBuilder } from './pairs.ts';
import type { People } from './person.ts';
import type { Plans } from './plan.ts';
import { blocksOf, type IndexOptions, type PopulationIndex } from './population-index.ts';
import type { Settled } from './settled-scan.ts';
import { pickRows } from './sorted.ts';

/** From which byte to which either can have anybody: whole words of 64 bits. */
function bytesOf(a: Settled, b: Settled): readonly [number, number] {
  const [one, other] = [a.to === 0 ? b : a, b.to === 0 ? a : b];
  return [(Math.min(one.from, other.from) >> 1) * 8, ((Math.max(one.to, other.to) + 1) >> 1) * 8];
}

/** Compares the bits of both sides in one memory; `rowAt` from `first` on tells the rows. */
function comparer({ memory, stride, blockPeople }: PopulationIndex, rowAt: Uint32Array, into: DeltaBuilders) {
  const { kernels } = memory;
  const [places, both] = [memory.reserve(blockPeople * 4), memory.reserve(stride)];
  function list(a: number, b: number, [from, to]: readonly [number, number], first: number, pairs: PairsBuilder): void {
    const found = kernels.listWithout(a, b, from, to, places);
    if (found > 0) pairs.addPlaces(new Uint32Array(memory.buffer(), places, found), rowAt, first);
  }
  return (before: Settled, after: Settled, first: number): void => {
    const bytes = bytesOf(before, after);
    list(after.yesAt, before.yesAt, bytes, first, into.gained);
    list(before.yesAt, after.possibleAt, bytes, first, into.lost);
    if (after.yesAt === after.possibleAt) return;
    new Uint8Array(memory.buffer(), both, stride).fill(0);
    kernels.add2(both, before.yesAt, after.possibleAt, bytes[0] * 8, bytes[1] * 8);
    list(both, after.yesAt, bytes, first, into.unsettled);
  };
}

/** Compares people, given by their rows in an order that sorts both sides: bit by bit the same person. */
export function inStep(
  plans: Plans,
  { before, after }: { readonly before: People; readonly after: People },
  rows: Uint32Array,
  options: IndexOptions,
  into: DeltaBuilders,
): void {
  const { was, scan } = sidesOf(plans, [pickRows(before, rows), pickRows(after, rows)], options);
  scan((old, now) => {
    const compare = comparer(was, rows, into);
    for (let block = 0; block < blocksOf(was); block++) {
      old.enter(block);
      now.enter(block);
      for (let benefit = 0; benefit < plans.catalogue.benefits.length; benefit++) {
        const [a, b] = [old.look(benefit), now.look(benefit)];
        if (a === undefined && b === undefined) continue;
        startBenefit(into, benefit);
        compare(a ?? old.nobody, b ?? now.nobody, block * was.blockPeople);
      }
    }
  });
}
