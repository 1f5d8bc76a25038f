import { memberNodesOf, operandsOf } from '../closure/reach.ts';
import type { LoweredRule } from '../ir/lower.ts';
import type { BoolNode, IntNode } from '../ir/node.ts';
import { moduleBytes, program as programOf, runsHere } from '../population/wasm/encoder.ts';
import { Constants } from './constants.ts';
import { runCode } from './run-code.ts';
import type { ColumnTable } from './table.ts';

/** Larger rules are decided one person after the other. */
const mostNodes = 4000;

/** A rule over a table, ready to be run block by block. */
export interface Program {
  /** What the first bytes of the memory must hold. */
  readonly constants: Uint8Array;
  /** Whether someone's numbers may be too large for it. */
  readonly mayGrow: boolean;
  /**
   * Decides people from a multiple of sixteen on: bits of those entitled, open, and too large to be computed here, amounts of the
   * first and the last in their order, the sum and how many bits there are. Tells how many amounts there are.
   */
  readonly run: (from: number, to: number) => number;
}

/** How many nodes there are; one more than the limit where there are more. */
function sizeOf(roots: readonly (IntNode | BoolNode)[]): number {
  const seen = new Set<IntNode | BoolNode>();
  const rest = [...roots];
  for (let node = rest.pop(); node && seen.size <= mostNodes; node = rest.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    rest.push(...operandsOf(node), ...memberNodesOf(node));
  }
  return seen.size;
}

/** Writes the rule as WebAssembly over the table; nothing where there are no vectors, or the rule is too large. */
export function programFor(lowered: LoweredRule, table: ColumnTable): Program | undefined {
  const { memory } = table.bytes;
  const roots = lowered.amount ? [lowered.eligible, lowered.amount] : [lowered.eligible];
  if (!memory || sizeOf(roots) > mostNodes) return undefined;
  const constants = new Constants();
  const { run, mayGrow } = runCode(lowered, table, constants);
  const functions = { run };
  if (!constants.fit || !runsHere(moduleBytes(functions))) return undefined;
  return { constants: constants.bytes, mayGrow, run: programOf(functions)(memory).run };
}
