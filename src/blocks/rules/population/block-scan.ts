import type { Plan } from './plan.ts';
import { type PopulationIndex, planeAt } from './population-index.ts';

/** Looks at pieces of a plan in one block after the other. Bits are those of the block. */
export interface BlockScan {
  /** Goes to a block; the groups put together for the block before are forgotten. */
  enter(block: number): void;
  /** How many between the bits fulfil the piece. */
  count(piece: number, from: number, to: number): number;
  /** Sets in the bitmap `into` those between the bits who fulfil the piece. */
  add(piece: number, from: number, to: number, into: number): void;
}

/** A scan of the index; its room in memory is the caller's to lend. */
export function blockScan(index: PopulationIndex, plan: Plan): BlockScan {
  const { memory, stride } = index;
  const { kernels } = memory;
  const groups = plan.groups.start.length - 1;
  const slots = memory.reserve(groups * stride);
  const [found, part, spare] = [memory.reserve(stride), memory.reserve(stride), memory.reserve(stride)];
  const [slotOf, ready] = [new Float64Array(groups), new Uint8Array(groups)];
  let [used, base] = [0, 0];

  /** Groups get their slots in the order of first use, so that few slots stay in the cache. */
  function putTogether(group: number): number {
    const { start, items } = plan.groups;
    const slot = slots + used++ * stride;
    for (let i = start[group] ?? 0; i < (start[group + 1] ?? 0); i++) {
      const bit = items[i] ?? 0;
      const [plane, first] = [base + (bit >> 1) * stride, i === start[group]];
      if ((bit & 1) === 0) (first ? kernels.copy : kernels.or)(slot, plane, stride);
      else (first ? kernels.invert : kernels.orNot)(slot, plane, stride);
    }
    slotOf[group] = slot;
    ready[group] = 1;
    return slot;
  }

  function address(operand: number): number {
    if (operand < plan.planes) return base + operand * stride;
    const group = operand - plan.planes;
    return ready[group] === 1 ? (slotOf[group] ?? 0) : putTogether(group);
  }

  const clear = (bitmap: number, from: number, to: number): void => {
    new Uint8Array(memory.buffer(), bitmap, stride).fill(0, from >> 3, (to + 7) >> 3);
  };

  /** Adds all of the operands, four at a time through a bitmap in between. */
  function addAll(operands: readonly number[], from: number, to: number, into: number): void {
    const [a = 0, b = 0, c = 0, d = 0] = operands.slice(0, 4).map(address);
    if (operands.length === 0) kernels.fill(into, from, to);
    else if (operands.length === 1) kernels.add1(into, a, from, to);
    else if (operands.length === 2) kernels.add2(into, a, b, from, to);
    else if (operands.length === 3) kernels.add3(into, a, b, c, from, to);
    else if (operands.length === 4) kernels.add4(into, a, b, c, d, from, to);
    else addMany(operands, from, to, into);
  }

  function addMany(operands: readonly number[], from: number, to: number, into: number): void {
    const all = operands.map(address);
    let [so, next] = [part, spare];
    clear(so, from, to);
    kernels.add2(so, all[0] ?? 0, all[1] ?? 0, from, to);
    for (const operand of all.slice(2)) {
      clear(next, from, to);
      kernels.add2(next, so, operand, from, to);
      [so, next] = [next, so];
    }
    kernels.add1(into, so, from, to);
  }

  function add(piece: number, from: number, to: number, into: number): void {
    for (const operands of plan.pieces[piece]?.any ?? []) addAll(operands, from, to, into);
  }

  function count(piece: number, from: number, to: number): number {
    const at = piece * 4;
    const { operands, width } = plan;
    const many = width[piece] ?? 0;
    if (many < 0) {
      clear(found, from, to);
      add(piece, from, to, found);
      return kernels.count1(found, from, to);
    }
    if (many === 0) return to - from;
    const a = address(operands[at] ?? 0);
    if (many === 1) return kernels.count1(a, from, to);
    const b = address(operands[at + 1] ?? 0);
    if (many === 2) return kernels.count2(a, b, from, to);
    const c = address(operands[at + 2] ?? 0);
    if (many === 3) return kernels.count3(a, b, c, from, to);
    return kernels.count4(a, b, c, address(operands[at + 3] ?? 0), from, to);
  }

  function enter(block: number): void {
    [used, base] = [0, planeAt(index, block, 0)];
    ready.fill(0);
  }
  return { enter, count, add };
}
