import type { AnyNode, DayNode, NumberNode, TruthNode } from '../../language/index.ts';
import type { IntNode } from '../ir/node.ts';
import type { Undefined } from '../meaning/open.ts';
import { isNumber } from '../walk.ts';
import { definitionOf, fixedPartsOf } from './definition.ts';
import type { Engine, Scope } from './engine.ts';
import { Kept } from './kept.ts';
import type { LoweredParts } from './lowered-parts.ts';
import { Missing } from './missing.ts';
import { groupPlace, type Places } from './places.ts';
import { open, yes } from './state.ts';
import type { Of } from './turn.ts';

/** Notes what keeps something open, with the weight it has. */
type Look<V> = (subject: V, member: V, weight: number) => void;
type OpOf<N, O> = Extract<N, { op: O }>;

interface Part<V> {
  readonly isOpen: Of<V, boolean>;
  readonly look: Look<V>;
}

const dayOps = new Set(['day', 'day-fact', 'day-parameter', 'asked-day', 'later']);
const isDay = (node: AnyNode): node is DayNode => dayOps.has(node.op);
const isTruth = (node: AnyNode): node is TruthNode => !isNumber(node) && !isDay(node) && node.op !== 'code';

const reasonOf = (node: AnyNode): Undefined | undefined => {
  if (!isNumber(node)) return undefined;
  if (node.op === 'divide') return 'division-by-zero';
  return node.op === 'table' || node.op === 'by-code' ? 'no-row' : undefined;
};

/**
 * What keeps a rule open, as closures: the same facts with the same weights in the same order as `meaning/open.ts`, the definition.
 */
export class OpenLooks<V> {
  readonly ids: readonly string[];
  /** Where what is found is noted. */
  missing: Missing;
  readonly #at: ReadonlyMap<string, number>;
  readonly #made = new Kept<Look<V>>();
  readonly #engine: Engine<V>;
  readonly #parts: LoweredParts;
  readonly #places: Places;
  readonly #stateOf: (node: TruthNode) => Of<V, number> | undefined;

  /** `stateOf`: the state of a condition that is already computed in the pass. */
  constructor(
    engine: Engine<V>,
    parts: LoweredParts,
    places: Places,
    stateOf: (node: TruthNode) => Of<V, number> | undefined,
  ) {
    this.#engine = engine;
    this.#parts = parts;
    this.#places = places;
    this.#stateOf = stateOf;
    this.ids = [...new Set([...places.all.keys(), ...places.groups.map(group => group.id)])];
    this.#at = new Map(this.ids.map((id, at) => [id, at]));
    this.missing = new Missing(this.ids.length);
  }

  /** What to look at when `node` is open. */
  of(node: AnyNode, scope: Scope): Look<V> {
    return this.#made.of(node, scope, () => {
      if (isNumber(node)) return this.#number(node, scope);
      return isTruth(node) ? this.#truth(node, scope) : this.#inside(node, scope);
    });
  }

  #state(node: TruthNode, scope: Scope): Of<V, number> {
    return (scope === undefined ? this.#stateOf(node) : undefined) ?? this.#engine.bool(this.#parts.truth(node), scope);
  }

  #isOpen(node: AnyNode, scope: Scope): Of<V, boolean> {
    if (isTruth(node)) {
      const state = this.#state(node, scope);
      return (s, m) => state(s, m) === open;
    }
    const lowered = this.#lowered(node);
    if (!lowered) return this.#codeIsOpen(node, scope);
    const [first, second] = lowered.map(of => this.#engine.known(of, scope));
    if (!first) return () => false;
    return second ? (s, m) => !(first(s, m) && second(s, m)) : (s, m) => !first(s, m);
  }

  #lowered(node: AnyNode): readonly IntNode[] | undefined {
    return isNumber(node) ? this.#parts.number(node) : isDay(node) ? this.#parts.day(node) : undefined;
  }

  /** What needs no fact is never open. */
  #isConstant(node: AnyNode): boolean {
    return this.#lowered(node)?.length === 0;
  }

  /** A code is open when nothing can be said about it. */
  #codeIsOpen(node: AnyNode, scope: Scope): Of<V, boolean> {
    if (node.op !== 'code') throw new Error(`not a code: ${node.op}`);
    return this.#isOpen({ op: 'one-of', code: node, codes: [] }, scope);
  }

  /** How likely an open condition is to hold, if each open part were as likely as not. */
  #chance(node: TruthNode, scope: Scope): Of<V, number> {
    const state = this.#state(node, scope);
    const whenOpen = this.#chanceOpen(node, scope);
    return (s, m) => {
      const value = state(s, m);
      return value === open ? whenOpen(s, m) : value === yes ? 1 : 0;
    };
  }

  #chanceOpen(node: TruthNode, scope: Scope): Of<V, number> {
    switch (node.op) {
      case 'all': {
        const of = node.of.map(part => this.#chance(part, scope));
        return (s, m) => of.reduce((p, part) => p * part(s, m), 1);
      }
      case 'any': {
        const of = node.of.map(part => this.#chance(part, scope));
        return (s, m) => 1 - of.reduce((p, part) => p * (1 - part(s, m)), 1);
      }
      case 'not': {
        const of = this.#chance(node.of, scope);
        return (s, m) => 1 - of(s, m);
      }
      case 'named':
        return this.#chance(definitionOf(node.name), scope);
      default:
        return () => 0.5;
    }
  }

  #truth(node: TruthNode, scope: Scope): Look<V> {
    switch (node.op) {
      case 'all':
      case 'any':
        return this.#joined(node, scope);
      case 'not':
        return this.of(node.of, scope);
      case 'named':
        return this.of(definitionOf(node.name), scope);
      case 'discretion':
        return () => this.missing.reasons.add('discretion');
      case 'some':
      case 'every':
        return this.#group(node.group.id, [node.of]);
      default:
        return this.#inside(node, scope);
    }
  }

  /** A part decides when none of the others has decided already. */
  #joined({ op, of }: OpOf<TruthNode, 'all' | 'any'>, scope: Scope): Look<V> {
    const parts = of.map(part => ({
      state: this.#state(part, scope),
      chance: this.#chanceOpen(part, scope),
      look: this.of(part, scope),
    }));
    // The same node is never looked at within itself, so that its notes can be kept.
    const [found, chances] = [new Uint16Array(parts.length), new Float64Array(parts.length)];
    return (s, m, weight) => {
      // What is not open has chance one here: were it none, the whole would not be open.
      let many = 0;
      for (let at = 0; at < parts.length; at++) {
        if (parts[at]?.state(s, m) !== open) continue;
        const chance = parts[at]?.chance(s, m) ?? 1;
        chances[many] = op === 'all' ? chance : 1 - chance;
        found[many++] = at;
      }
      for (let i = 0; i < many; i++) {
        let product = weight;
        for (let j = 0; j < many; j++) if (j !== i) product *= chances[j] ?? 1;
        parts[found[i] ?? 0]?.look(s, m, product);
      }
    };
  }

  /** Facts that are missing of the members; a group that nobody gave is missing itself. Says whether anything was open. */
  #group(group: string, of: readonly AnyNode[]): (subject: V, member: V, weight: number) => boolean {
    const [place, at] = [groupPlace(this.#places, group), this.#at.get(group) ?? -1];
    const parts = of.map(node => this.#part(node, group));
    const { turn } = this.#engine;
    return (s, _, weight) => {
      const members = turn.groups[place];
      if (!members) {
        this.missing.add(at, weight);
        return true;
      }
      let found = false;
      const before = this.missing;
      this.missing = new Missing(this.ids.length, before.reasons);
      for (const member of members)
        for (const { isOpen, look } of parts) {
          turn.member++;
          if (!isOpen(s, member)) continue;
          found = true;
          look(s, member, weight);
        }
      turn.member++;
      for (const fact of this.missing.order) before.add(fact, weight);
      this.missing = before;
      return found;
    };
  }

  #part(node: AnyNode, scope: Scope): Part<V> {
    return { isOpen: this.#isOpen(node, scope), look: this.of(node, scope) };
  }

  #number(node: NumberNode, scope: Scope): Look<V> {
    if (node.op === 'choose') return this.#choose(node, scope);
    if (node.op !== 'fold') return this.#inside(node, scope);
    const group = this.#group(node.group.id, [...(node.where ? [node.where] : []), ...(node.of ? [node.of] : [])]);
    return (s, m, weight) => {
      if (!group(s, m, weight)) this.missing.reasons.add('nobody');
    };
  }

  #choose({ cases, otherwise }: OpOf<NumberNode, 'choose'>, scope: Scope): Look<V> {
    const parts = cases.map(({ when, value }) => ({
      state: this.#state(when, scope),
      when: this.of(when, scope),
      value: this.of(value, scope),
    }));
    const none: Look<V> = () => this.missing.reasons.add('no-case');
    const rest = otherwise ? this.of(otherwise, scope) : none;
    return (s, m, weight) => {
      for (const { state, when, value } of parts) {
        const holds = state(s, m);
        if (holds === yes) value(s, m, weight);
        else if (holds === open) when(s, m, weight);
        else continue;
        return;
      }
      rest(s, m, weight);
    };
  }

  #inside(node: AnyNode, scope: Scope): Look<V> {
    const fact =
      node.op === 'flag' || node.op === 'fact' || node.op === 'code' || node.op === 'day-fact' ? node.fact : undefined;
    if (fact) {
      const at = this.#at.get(fact.id) ?? -1;
      return (_s, _m, weight) => this.missing.add(at, weight);
    }
    const changing = fixedPartsOf(node).filter(part => !this.#isConstant(part));
    const [parts, reason] = [changing.map(part => this.#part(part, scope)), reasonOf(node)];
    const [only] = parts;
    if (only && parts.length === 1 && !reason) return only.look;
    return (s, m, weight) => {
      let found = false;
      for (const { isOpen, look } of parts)
        if (isOpen(s, m)) {
          found = true;
          look(s, m, weight);
        }
      if (!found && reason) this.missing.reasons.add(reason);
    };
  }
}
