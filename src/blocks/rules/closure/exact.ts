import { floorDivide } from '../../language/index.ts';
import { addMonths, monthsBetween } from '../calendar-day.ts';
import type { BoolNode, IntNode, Slot } from '../ir/node.ts';
import type { Engine, Scope } from './engine.ts';
import { Kept } from './kept.ts';
import { groupPlace, type Places } from './places.ts';
import { Reaches } from './reach.ts';
import { no, open, yes } from './state.ts';
import { type Of, once, Turn } from './turn.ts';

type Maybe = bigint | undefined;
/** Values of any size; what is unknown is undefined. */
export type ExactValues = readonly Maybe[];
type Int = Of<ExactValues, Maybe>;
type Bool = Of<ExactValues, number>;

const two: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  smaller: (a, b) => (a < b ? a : b),
  larger: (a, b) => (a > b ? a : b),
  'floor-divide': floorDivide,
  'months-between': (a, b) => BigInt(monthsBetween(Number(a), Number(b))),
};

const unknown = (): undefined => undefined;

/** Closures over whole numbers of any size: the road for what doubles do not hold. */
export class Exact implements Engine<ExactValues> {
  readonly turn = new Turn<ExactValues>();
  readonly #places: Places;
  readonly #reaches: Reaches;
  readonly #ints = new Kept<Int>();
  readonly #bools = new Kept<Bool>();

  constructor(places: Places, reaches = new Reaches()) {
    this.#places = places;
    this.#reaches = reaches;
  }

  int(node: IntNode, scope: Scope): Int {
    const { member } = this.#reaches.of(node);
    return this.#ints.of(node, member ? scope : undefined, () => {
      const made = this.#int(node, scope);
      return node.op === 'constant' || node.op === 'input' ? made : once(this.turn, made, undefined, member);
    });
  }

  bool(node: BoolNode, scope: Scope): Bool {
    const { member } = this.#reaches.of(node);
    return this.#bools.of(node, member ? scope : undefined, () =>
      once(this.turn, this.#bool(node, scope), open, member),
    );
  }

  known(node: IntNode, scope: Scope): Of<ExactValues, boolean> {
    const value = this.int(node, scope);
    return (s, m) => value(s, m) !== undefined;
  }

  #input(slot: Slot, scope: Scope): Int {
    if (slot.group === undefined) {
      const at = this.#places.at.get(slot.fact) ?? -1;
      return s => s[at];
    }
    if (slot.group !== scope) return unknown;
    const at = this.#places.groups[groupPlace(this.#places, slot.group)]?.at.get(slot.fact) ?? -1;
    return (_, m) => m[at];
  }

  #int(node: IntNode, scope: Scope): Int {
    switch (node.op) {
      case 'constant':
        return () => node.value;
      case 'undefined':
        return unknown;
      case 'input':
        return this.#input(node.slot, scope);
      case 'select': {
        const [when, a, b] = [this.bool(node.when, scope), this.int(node.yes, scope), this.int(node.no, scope)];
        return (s, m) => {
          const holds = when(s, m);
          return holds === yes ? a(s, m) : holds === no ? b(s, m) : undefined;
        };
      }
      case 'not-zero':
        return this.#one(node.a, scope, a => a || undefined);
      case 'add-months':
        return this.#one(node.a, scope, a => BigInt(addMonths(Number(a), node.months)));
      case 'row':
        return this.#one(node.by, scope, by =>
          by < BigInt(node.first) ? undefined : node.values[Number(by) - node.first],
        );
      case 'code-row': {
        const code = this.#input(node.slot, scope);
        return (s, m) => {
          const at = code(s, m);
          return at === undefined ? undefined : node.values[Number(at)];
        };
      }
      case 'fold':
        return this.#fold(node);
      default:
        return this.#two(node.a, node.b, scope, two[node.op] ?? unknownOperation(node.op));
    }
  }

  #one(of: IntNode, scope: Scope, how: (a: bigint) => Maybe): Int {
    const a = this.int(of, scope);
    return (s, m) => {
      const value = a(s, m);
      return value === undefined ? undefined : how(value);
    };
  }

  #two<R>(
    left: IntNode,
    right: IntNode,
    scope: Scope,
    how: (a: bigint, b: bigint) => R,
  ): Of<ExactValues, R | undefined> {
    const [a, b] = [this.int(left, scope), this.int(right, scope)];
    return (s, m) => {
      const x = a(s, m);
      if (x === undefined) return undefined;
      const y = b(s, m);
      return y === undefined ? undefined : how(x, y);
    };
  }

  #fold({ how, group, of, where }: Extract<IntNode, { op: 'fold' }>): Int {
    const [at, turn] = [groupPlace(this.#places, group), this.turn];
    const value: Int = of ? this.int(of, group) : () => 1n;
    const counts: Bool = where ? this.bool(where, group) : () => yes;
    const adds = how === 'sum' || how === 'count';
    const join = two[adds ? 'add' : how === 'largest' ? 'larger' : 'smaller'] ?? unknownOperation(how);
    return s => {
      const members = turn.groups[at];
      if (!members) return undefined;
      let result: Maybe = adds ? 0n : undefined;
      let known = true;
      for (const m of members) {
        turn.member++;
        const state = counts(s, m);
        const x = state === yes ? value(s, m) : undefined;
        known &&= state === no || x !== undefined;
        if (x !== undefined) result = result === undefined ? x : join(result, x);
      }
      turn.member++;
      return known ? result : undefined;
    };
  }

  #bool(node: BoolNode, scope: Scope): Bool {
    switch (node.op) {
      case 'always':
        return () => (node.value ? yes : no);
      case 'discretion':
        return () => open;
      case 'flag':
        return this.#looked(node.slot, scope, value => value === 1n);
      case 'one-of':
        return this.#looked(node.slot, scope, value => node.codes.includes(Number(value)));
      case 'not': {
        const of = this.bool(node.of, scope);
        return (s, m) => yes - of(s, m);
      }
      case 'all':
      case 'any': {
        const [parts, pick] = [node.of.map(part => this.bool(part, scope)), node.op === 'all' ? Math.min : Math.max];
        return (s, m) => parts.reduce((state, part) => pick(state, part(s, m)), node.op === 'all' ? yes : no);
      }
      case 'some':
      case 'every':
        return this.#members(node);
      default: {
        const holds = this.#two(node.a, node.b, scope, (a, b) =>
          node.op === 'less' ? a < b : node.op === 'equal' ? a === b : a <= b,
        );
        return (s, m) => stateOf(holds(s, m));
      }
    }
  }

  #looked(slot: Slot, scope: Scope, how: (value: bigint) => boolean): Bool {
    const input = this.#input(slot, scope);
    return (s, m) => {
      const value = input(s, m);
      return value === undefined ? open : stateOf(how(value));
    };
  }

  #members({ op, group, of }: Extract<BoolNode, { op: 'some' | 'every' }>): Bool {
    const [at, turn, holds] = [groupPlace(this.#places, group), this.turn, this.bool(of, group)];
    const pick = op === 'every' ? Math.min : Math.max;
    return s => {
      const members = turn.groups[at];
      if (!members) return open;
      let state: number = op === 'every' ? yes : no;
      for (const m of members) {
        turn.member++;
        state = pick(state, holds(s, m));
      }
      turn.member++;
      return state;
    };
  }
}

const stateOf = (holds: boolean | undefined): number => (holds === undefined ? open : holds ? yes : no);

function unknownOperation(op: string): never {
  throw new Error(`no closure for ${op}`);
}
