import type { BoolNode, IntNode, Slot } from '../ir/node.ts';

/** What a node depends on. */
export interface Reach {
  /** The one fact it depends on; `none` of any; `many`, or a whole group. */
  readonly of: Slot | 'none' | 'many';
  /** Whether it depends on the facts of the member being looked at. */
  readonly member: boolean;
  /** Whether rows of a table are looked up on the way. */
  readonly rows: boolean;
  /** How many operations, at most, make it. */
  readonly size: number;
}

const nothing: Reach = { of: 'none', member: false, rows: false, size: 1 };

const merged = (a: Reach, b: Reach): Reach => ({
  of: a.of === 'none' ? b.of : b.of === 'none' || sameFact(a.of, b.of) ? a.of : 'many',
  member: a.member || b.member,
  rows: a.rows || b.rows,
  size: Math.min(a.size + b.size, 1_000_000),
});

const sameFact = (a: Reach['of'], b: Reach['of']): boolean =>
  typeof a === 'object' && typeof b === 'object' && a.fact === b.fact;

const ofSlot = (slot: Slot): Reach => ({ ...nothing, of: slot, member: slot.group !== undefined });
const ofGroup: Reach = { of: 'many', member: false, rows: false, size: 10 };

/** The nodes that a node is computed from, those under a group left out. */
export function operandsOf(node: IntNode | BoolNode): readonly (IntNode | BoolNode)[] {
  switch (node.op) {
    case 'all':
    case 'any':
      return node.of;
    case 'not':
      return [node.of];
    case 'row':
      return [node.by];
    case 'select':
      return [node.when, node.yes, node.no];
    case 'not-zero':
    case 'add-months':
      return [node.a];
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'smaller':
    case 'larger':
    case 'floor-divide':
    case 'months-between':
    case 'less':
    case 'at-most':
    case 'equal':
      return [node.a, node.b];
    default:
      return [];
  }
}

/** The nodes looked at for each member. */
export function memberNodesOf(node: IntNode | BoolNode): readonly (IntNode | BoolNode)[] {
  if (node.op === 'some' || node.op === 'every') return [node.of];
  if (node.op === 'fold') return [...(node.where ? [node.where] : []), ...(node.of ? [node.of] : [])];
  return [];
}

function own(node: IntNode | BoolNode): Reach {
  switch (node.op) {
    case 'input':
    case 'flag':
    case 'one-of':
    case 'code-row':
      return ofSlot(node.slot);
    case 'fold':
    case 'some':
    case 'every':
      return ofGroup;
    case 'row':
      return { ...nothing, rows: true };
    default:
      return nothing;
  }
}

/** What nodes depend on; each is looked at once. */
export class Reaches {
  readonly #known = new Map<IntNode | BoolNode, Reach>();

  of(node: IntNode | BoolNode): Reach {
    const found = this.#known.get(node);
    if (found) return found;
    const reach = operandsOf(node).reduce((sum, operand) => merged(sum, this.of(operand)), own(node));
    this.#known.set(node, reach);
    return reach;
  }
}
