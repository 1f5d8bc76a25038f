import type { Undefined } from '../meaning/open.ts';

/**
 * Whole-number operations, for one day of law: parameters are constants, fractions have become integers over a fixed denominator.
 * Each integer is exact and unbounded in meaning; `least` and `most` say between which bounds it lies whenever it is known, so that a
 * target can choose a width. Nodes are shared: the same operation on the same operands is the same object.
 * An integer is unknown when an operand it needs is unknown.
 */
export type IntNode = { readonly id: number; readonly least: bigint; readonly most: bigint } & IntOp;

export type IntOp =
  | { readonly op: 'constant'; readonly value: bigint }
  /** A fact: a number in the smallest part of its unit (`× 10^decimals`), or a day since 1970-01-01. */
  | { readonly op: 'input'; readonly slot: Slot }
  | { readonly op: 'add' | 'subtract' | 'multiply' | 'smaller' | 'larger'; readonly a: IntNode; readonly b: IntNode }
  /** The largest whole number not above `a / b`; `b` is above zero whenever it is known. */
  | { readonly op: 'floor-divide'; readonly a: IntNode; readonly b: IntNode }
  /** Unknown when `when` is. */
  | { readonly op: 'select'; readonly when: BoolNode; readonly yes: IntNode; readonly no: IntNode }
  /** `a`; undefined when it is zero. */
  | { readonly op: 'not-zero'; readonly a: IntNode }
  /** Whole months from day `a` to day `b`, as `calendar-day.ts` counts them. */
  | { readonly op: 'months-between'; readonly a: IntNode; readonly b: IntNode }
  | { readonly op: 'add-months'; readonly a: IntNode; readonly months: number }
  /** `values[by - first]`; undefined outside, and where a row has no value. */
  | {
      readonly op: 'row';
      readonly by: IntNode;
      readonly first: number;
      readonly values: readonly (bigint | undefined)[];
    }
  /** The value of a code, in the order of the fact's list; undefined where a code has none. */
  | { readonly op: 'code-row'; readonly slot: Slot; readonly values: readonly (bigint | undefined)[] }
  /** Over the members of a group; unknown when the group is, or any `where`, or any picked `of`. Largest of nobody is undefined. */
  | {
      readonly op: 'fold';
      readonly how: 'sum' | 'count' | 'largest' | 'smallest';
      readonly group: string;
      readonly of?: IntNode;
      readonly where?: BoolNode;
    }
  | { readonly op: 'undefined'; readonly reason: Undefined };

/** A condition with three values. */
export type BoolNode = { readonly id: number } & BoolOp;

export type BoolOp =
  | { readonly op: 'always'; readonly value: boolean }
  | { readonly op: 'flag'; readonly slot: Slot }
  | { readonly op: 'less' | 'at-most' | 'equal'; readonly a: IntNode; readonly b: IntNode }
  /** `codes` are places in the fact's list, rising. */
  | { readonly op: 'one-of'; readonly slot: Slot; readonly codes: readonly number[] }
  | { readonly op: 'all' | 'any'; readonly of: readonly BoolNode[] }
  | { readonly op: 'not'; readonly of: BoolNode }
  | { readonly op: 'discretion'; readonly name: string }
  | { readonly op: 'some' | 'every'; readonly group: string; readonly of: BoolNode };

/** Where a fact stands among the inputs: of the subject, or of each member of its group. */
export interface Slot {
  readonly fact: string;
  readonly index: number;
  readonly group?: string;
}

/** A group has at most so many members; more are refused at the door. */
export const mostMembers = 1000;
