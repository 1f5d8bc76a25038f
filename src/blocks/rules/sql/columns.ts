import type { RuleFact } from '../../language/index.ts';
import type { BoolNode, IntNode, Slot } from '../ir/node.ts';
import type { DayColumns } from './calendar.ts';
import type { Dialect } from './dialect.ts';
import type { Facts, Nullness } from './nullness.ts';
import type { Node } from './operand.ts';
import type { Text } from './text.ts';

/** What expressions are written from. */
export interface Columns {
  readonly dialect: Dialect;
  readonly nullness: Nullness;
  readonly facts: ReadonlyMap<string, RuleFact>;
  /** Facts that are known wherever this is computed. */
  readonly known: Facts;
  /** The column of a fact; nothing where it cannot be known, such as a member's fact outside its group. */
  fact(slot: Slot): Text | undefined;
  /** The column that holds a node already. */
  held(node: Node): Text | undefined;
  /** Refuses a value that no integer of the dialect holds. */
  tooWide(node: IntNode): Error;
}

/** Writes the operands of what is being written. */
export interface Writer {
  readonly columns: Columns;
  readonly days: DayColumns;
  int(node: IntNode): Text;
  bool(node: BoolNode): Text;
  /** The opposite of a condition. */
  not(node: BoolNode): Text;
  /** A bare column where it is only compared, so that the engine can skip blocks by it. */
  side(node: IntNode): Text;
  /** Whether a value needs the wide type. Refuses (`sql-too-wide`) what even that cannot hold. */
  wide(node: IntNode): boolean;
  type(node: IntNode): string;
}

export type OpOf<O extends Node['op']> = Extract<Node, { readonly op: O }>;
export type OfTwo = Extract<IntNode, { readonly a: IntNode; readonly b: IntNode }>;
