import type { BoolNode, IntNode } from '../ir/node.ts';
import { i32, i64, type Local, type Statement, type Value } from '../population/wasm/encoder.ts';

/** A number on its way: zero, or anything, where it is not known. Without `known` it always is. */
export interface Num {
  readonly value: Value<'i64'>;
  readonly known: Value<'i32'> | undefined;
}

/** A condition: 1 where it is known to hold, and where it is known not to. */
export interface Truth {
  readonly yes: Value<'i32'>;
  readonly no: Value<'i32'>;
  /** Whether it is never open, so that `no` is the contrary of `yes`. */
  readonly certain: boolean;
}

/** Statements that run together, and what they have made. A member's scope stands inside the one that walks over the members. */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly group: string | undefined;
  /** The number of the person, or of the member. */
  readonly index: Local<'i32'>;
  readonly statements: Statement[];
  readonly made: Map<IntNode | BoolNode, Num | Truth>;
  /** Bytes of narrow columns read here. */
  readonly bytes: Map<string, Local<'i32'>>;
}

export const scopeOf = (index: Local<'i32'>, outer?: Scope, group?: string): Scope => ({
  outer,
  group,
  index,
  statements: [],
  made: new Map(),
  bytes: new Map(),
});

export const unknownNumber: Num = { value: i64.const(0n), known: i32.const(0) };
export const openTruth: Truth = { yes: i32.const(0), no: i32.const(0), certain: false };

/** Both known: what is always known adds nothing. */
export const bothKnown = (a: Num['known'], b: Num['known']): Num['known'] =>
  a === undefined ? b : b === undefined ? a : i32.and(a, b);
