import type { BoolNode, IntNode } from '../ir/node.ts';
import type { Of, Turn } from './turn.ts';

/** The group whose member is being looked at, if any. */
export type Scope = string | undefined;

/** A way of computing, over rows of `V`: doubles, or whole numbers of any size. */
export interface Engine<V> {
  readonly turn: Turn<V>;
  /** A condition as 0 (no), 1 (open) or 2 (yes). */
  bool(node: BoolNode, scope: Scope): Of<V, number>;
  /** Whether a number is known. */
  known(node: IntNode, scope: Scope): Of<V, boolean>;
}
