import type { Tree } from './tree.ts';

/** One rule of the house. */
export interface Rule {
  /** The sentence that must hold; the name of its test. */
  readonly holds: string;
  /** Each breach, with its place. Empty when the rule holds. */
  readonly breaches: (tree: Tree) => readonly string[];
}
