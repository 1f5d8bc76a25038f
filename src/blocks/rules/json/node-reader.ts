import {
  type AnyNode,
  type CodeNode,
  type Comparison,
  type DayNode,
  type Named,
  type NumberNode,
  type RuleFact,
  refuseRule,
  type TruthNode,
  type Unit,
} from '../../language/index.ts';
import type { Place } from './reader.ts';
import type { Surroundings } from './surroundings.ts';

/** The keys of an object, each a place. */
export type Keys = (key: string) => Place;

/** Reads the expressions inside an expression, and what it refers to. */
export interface Reading {
  readonly around: Surroundings;
  readonly number: (at: Place) => NumberNode;
  readonly truth: (at: Place) => TruthNode;
  readonly day: (at: Place) => DayNode;
  readonly code: (at: Place) => CodeNode;
}

type WithoutUnit<N> = N extends unknown ? Omit<N, 'unit' | 'law' | 'words'> : never;

/** How one kind of expression is read: the keys it has, and what becomes of them. */
export interface NumberReader {
  readonly keys: readonly string[];
  readonly read: (of: Keys, reading: Reading, unit: Unit) => WithoutUnit<NumberNode>;
}
export interface NodeReader<N extends AnyNode> {
  readonly keys: readonly string[];
  readonly read: (of: Keys, reading: Reading) => N;
}

export const comparisons: readonly Comparison[] = ['<', '<=', '=', '>=', '>'];
export const spans = ['years', 'months', 'days'] as const;

/** Refuses (`rule-units-differ`) a part whose unit is not the one it should have. */
export function mustBe(unit: Unit, other: Unit | string): void {
  const right = typeof other === 'string' ? other : other.dimension;
  if (unit.dimension !== right) throw refuseRule('rule-units-differ', { left: unit.dimension, right });
}

export function readFactOf(at: Place, kind: RuleFact['kind'], { around }: Reading): RuleFact {
  const fact = around.fact(at);
  if (fact.kind !== kind) throw at.unfit(`a fact of the kind ${kind}`);
  return fact;
}

/** A name with its definition: names may refer to each other in any order, but not in a circle. */
export function readName<N extends NumberNode | TruthNode>(
  at: Place,
  kind: 'number' | 'truth',
  { around }: Reading,
  read: (at: Place) => N,
): Named<N> {
  const name = around.name(at);
  if (name.kind !== kind) throw at.unfit(`the name of a ${kind}`);
  const { words, law, is } = name;
  const id = at.text();
  const node = around.definition(id, () => read(is));
  return { id, words, ...(law && { law }), is: () => node };
}
