import type { AnyNode, TruthNode } from '../../language/index.ts';
import type { LoweredRule } from '../ir/lower.ts';
import type { BoolNode, IntNode } from '../ir/node.ts';
import { isNumber } from '../walk.ts';
import { definitionOf, fixedPartsOf } from './definition.ts';
import type { Engine } from './engine.ts';
import { allOf, anyOf, notOf } from './joined.ts';
import { type LoweredParts, lowerParts } from './lowered-parts.ts';
import { OpenLooks } from './open.ts';
import type { Places } from './places.ts';
import { no, open, yes } from './state.ts';
import type { Of } from './turn.ts';

const truthOps = new Set([
  'always',
  'flag',
  'compare',
  'compare-days',
  'one-of',
  'all',
  'any',
  'not',
  'discretion',
  'some',
  'every',
]);
const isTruth = (node: AnyNode): node is TruthNode => truthOps.has(node.op) || (node.op === 'named' && !isNumber(node));
const ofMembers = (node: AnyNode): boolean => node.op === 'some' || node.op === 'every' || node.op === 'fold';

/** The conditions of a rule that are about its subject, not about single members; each after those it is made of. */
export function conditionsOf(roots: readonly AnyNode[]): readonly TruthNode[] {
  const [found, seen] = [[] as TruthNode[], new Set<AnyNode>()];
  const walk = (node: AnyNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (!ofMembers(node)) fixedPartsOf(node).forEach(walk);
    if (isTruth(node)) found.push(node);
  };
  roots.forEach(walk);
  return found;
}

/** What every condition came to, and what keeps a rule open, by one way of computing. */
export class Trace<V> {
  readonly engine: Engine<V>;
  readonly looks: OpenLooks<V>;
  /** Parallel to the conditions. */
  readonly states: Uint8Array;
  readonly #steps: readonly Of<V, number>[];
  readonly #eligible: number;
  readonly #lookEligible: (s: V, m: V, weight: number) => void;
  readonly #lookAmount: (s: V, m: V, weight: number) => void;

  constructor(
    lowered: LoweredRule,
    conditions: readonly TruthNode[],
    places: Places,
    engineOver: (roots: readonly (IntNode | BoolNode)[]) => Engine<V>,
  ) {
    const { rule } = lowered;
    const parts = lowerParts(lowered);
    this.engine = engineOver(conditions.flatMap(node => (isJoined(node) ? [] : [parts.truth(node)])));
    this.states = new Uint8Array(conditions.length);
    const { states } = this;
    const at = new Map(conditions.map((node, place) => [node, place]));
    const read = (node: TruthNode): Of<V, number> | undefined => {
      const place = at.get(node);
      return place === undefined ? undefined : () => states[place] ?? open;
    };
    this.#steps = conditions.map(node => this.#step(node, parts, at, read));
    this.looks = new OpenLooks(this.engine, parts, places, read);
    this.#eligible = rule.eligible ? (at.get(rule.eligible.node) ?? -1) : -1;
    const look = (node: AnyNode | undefined) => (node ? this.looks.of(node, undefined) : () => undefined);
    this.#lookEligible = look(rule.eligible?.node);
    this.#lookAmount = look(rule.amount?.node);
  }

  #step(
    node: TruthNode,
    parts: LoweredParts,
    at: ReadonlyMap<TruthNode, number>,
    read: (node: TruthNode) => Of<V, number> | undefined,
  ): Of<V, number> {
    const known = (part: TruthNode): Of<V, number> => read(part) ?? this.engine.bool(parts.truth(part), undefined);
    switch (node.op) {
      case 'all':
      case 'any':
        return joined(node, this.states, at) ?? (node.op === 'all' ? allOf : anyOf)(node.of.map(known));
      case 'not':
        return notOf(known(node.of));
      case 'named':
        return known(definitionOf(node.name));
      default:
        return this.engine.bool(parts.truth(node), undefined);
    }
  }

  /** Looks at every condition; gives the state of the whole. */
  run(subject: V, groups: readonly (readonly V[] | undefined)[]): number {
    const [steps, states] = [this.#steps, this.states];
    this.engine.turn.begin(groups);
    for (let at = 0; at < steps.length; at++) states[at] = (steps[at] as Of<V, number>)(subject, subject);
    return this.#eligible < 0 ? yes : (states[this.#eligible] ?? open);
  }

  /** After `run`: notes what keeps the rule open, or its amount. */
  look(what: 'eligible' | 'amount', subject: V): void {
    this.looks.missing.clear();
    (what === 'eligible' ? this.#lookEligible : this.#lookAmount)(subject, subject, 1);
  }
}

/** All or any of conditions whose states are known by their places. */
function joined(
  { op, of }: Extract<TruthNode, { op: 'all' | 'any' }>,
  states: Uint8Array,
  at: ReadonlyMap<TruthNode, number>,
): (() => number) | undefined {
  const places = Uint16Array.from(of, part => at.get(part) ?? 0xffff);
  if (places.includes(0xffff)) return undefined;
  if (op === 'all')
    return () => {
      let state: number = yes;
      for (let i = 0; i < places.length; i++) state = Math.min(state, states[places[i] ?? 0] ?? open);
      return state;
    };
  return () => {
    let state: number = no;
    for (let i = 0; i < places.length; i++) state = Math.max(state, states[places[i] ?? 0] ?? open);
    return state;
  };
}

const isJoined = (node: TruthNode): boolean =>
  node.op === 'all' || node.op === 'any' || node.op === 'not' || node.op === 'named';
