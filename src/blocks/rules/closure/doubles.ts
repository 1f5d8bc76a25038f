import { addMonths, monthsBetween } from '../calendar-day.ts';
import type { BoolNode, IntNode, Slot } from '../ir/node.ts';
import { comparison } from './comparison.ts';
import { type Bool, doubleOf, type Int, safe, unknownNumber, type Values, within } from './double.ts';
import { folded, greater, lesser, ofMembers } from './double-members.ts';
import type { Engine, Scope } from './engine.ts';
import { allOf, anyOf, notOf } from './joined.ts';
import { Kept } from './kept.ts';
import { looked, lookedNumber } from './looked.ts';
import { groupPlace, type Places } from './places.ts';
import { memberNodesOf, operandsOf } from './reach.ts';
import { no, open, yes } from './state.ts';
import { Tables } from './tabulated.ts';
import { type Of, once, Turn } from './turn.ts';

/**
 * Closures over doubles, exact as long as every value stays within 2^53. Where its bounds do not prove that, a value is looked at
 * when computed, and one that grows beyond sets `turn.over`.
 */
export class Doubles implements Engine<Values> {
  readonly turn = new Turn<Values>();
  readonly #places: Places;
  readonly #tables: Tables;
  readonly #uses = new Map<IntNode | BoolNode, number>();
  readonly #made = new Kept<Of<Values, number>>();

  /** The closures of nodes that are used more than once from `roots` on remember their value. */
  constructor(places: Places, roots: readonly (IntNode | BoolNode)[]) {
    this.#places = places;
    this.#tables = new Tables(places);
    for (const root of roots) this.#count(root);
  }

  int(node: IntNode, scope: Scope): Int {
    return this.#shared(node, scope, () => {
      const table = this.#tables.reaches.of(node).size > 1 ? this.#tables.ofInt(node, scope) : undefined;
      return table
        ? lookedNumber(table, this.#place(table.slot), this.turn, () => this.#int(node, scope))
        : this.#int(node, scope);
    });
  }

  bool(node: BoolNode, scope: Scope): Bool {
    return this.#shared(node, scope, () => {
      const table = node.op === 'flag' ? undefined : this.#tables.ofBool(node, scope);
      return table ? looked(table, this.#place(table.slot), () => this.#bool(node, scope)) : this.#bool(node, scope);
    });
  }

  known(node: IntNode, scope: Scope): Of<Values, boolean> {
    const value = this.int(node, scope);
    return (s, m) => !Number.isNaN(value(s, m));
  }

  #count(node: IntNode | BoolNode): void {
    const before = this.#uses.get(node) ?? 0;
    this.#uses.set(node, before + 1);
    if (before === 0) for (const part of [...operandsOf(node), ...memberNodesOf(node)]) this.#count(part);
  }

  #shared(node: IntNode | BoolNode, scope: Scope, make: () => Of<Values, number>): Of<Values, number> {
    const { member, size } = this.#tables.reaches.of(node);
    const shared = (this.#uses.get(node) ?? 0) > 1 && size > 3;
    return this.#made.of(node, member ? scope : undefined, () =>
      shared ? once(this.turn, make(), unknownNumber, member) : make(),
    );
  }

  #place(slot: Slot): number {
    if (slot.group === undefined) return this.#places.at.get(slot.fact) ?? -1;
    return this.#places.groups[groupPlace(this.#places, slot.group)]?.at.get(slot.fact) ?? -1;
  }

  #input(slot: Slot, scope: Scope): Int {
    const at = this.#place(slot);
    if (slot.group === undefined) return s => s[at] ?? unknownNumber;
    return slot.group === scope ? (_, m) => m[at] ?? unknownNumber : unknown;
  }

  #int(node: IntNode, scope: Scope): Int {
    switch (node.op) {
      case 'constant': {
        const value = doubleOf(node.value);
        return within(node) ? () => value : this.#checked(() => value);
      }
      case 'undefined':
        return unknown;
      case 'input':
        return this.#input(node.slot, scope);
      case 'select': {
        const [when, a, b] = [this.bool(node.when, scope), this.int(node.yes, scope), this.int(node.no, scope)];
        return (s, m) => {
          const holds = when(s, m);
          return holds === yes ? a(s, m) : holds === no ? b(s, m) : unknownNumber;
        };
      }
      case 'not-zero': {
        const a = this.int(node.a, scope);
        return (s, m) => a(s, m) || unknownNumber;
      }
      case 'add-months': {
        const [a, { months }] = [this.int(node.a, scope), node];
        return (s, m) => {
          const day = a(s, m);
          return !Number.isNaN(day) ? addMonths(day, months) : day;
        };
      }
      case 'row':
        return this.#row(this.int(node.by, scope), node.first, node.values);
      case 'code-row':
        return this.#row(this.#input(node.slot, scope), 0, node.values);
      case 'fold':
        return this.#fold(node);
      default: {
        const made = this.#two(node, scope);
        return within(node) ? made : this.#checked(made);
      }
    }
  }

  #two(node: Extract<IntNode, { a: IntNode; b: IntNode }>, scope: Scope): Int {
    const [a, b] = [this.int(node.a, scope), this.int(node.b, scope)];
    const constant = node.b.op === 'constant' && within(node.b) ? Number(node.b.value) : undefined;
    switch (node.op) {
      case 'add':
        return constant === undefined ? (s, m) => a(s, m) + b(s, m) : (s, m) => a(s, m) + constant;
      case 'subtract':
        return constant === undefined ? (s, m) => a(s, m) - b(s, m) : (s, m) => a(s, m) - constant;
      case 'multiply':
        return constant === undefined ? (s, m) => a(s, m) * b(s, m) : (s, m) => a(s, m) * constant;
      case 'smaller':
        return constant === undefined ? (s, m) => lesser(a(s, m), b(s, m)) : (s, m) => lesser(a(s, m), constant);
      case 'larger':
        return constant === undefined ? (s, m) => greater(a(s, m), b(s, m)) : (s, m) => greater(a(s, m), constant);
      case 'floor-divide':
        // The rounded quotient of numbers below 2^53 never reaches the next whole number.
        return constant === undefined
          ? (s, m) => Math.floor(a(s, m) / b(s, m))
          : (s, m) => Math.floor(a(s, m) / constant);
      case 'months-between':
        return (s, m) => {
          const [from, to] = [a(s, m), b(s, m)];
          return !Number.isNaN(from) && !Number.isNaN(to) ? monthsBetween(from, to) : unknownNumber;
        };
    }
  }

  #checked(of: Int): Int {
    const { turn } = this;
    return (s, m) => {
      const value = of(s, m);
      if (value > safe || value < -safe) turn.over = true;
      return value;
    };
  }

  #row(by: Int, first: number, rows: readonly (bigint | undefined)[]): Int {
    const values = Float64Array.from(rows, doubleOf);
    const found: Int = (s, m) => {
      const at = by(s, m) - first;
      return at >= 0 && at < values.length ? (values[at] ?? unknownNumber) : unknownNumber;
    };
    return values.some(value => Math.abs(value) > safe) ? this.#checked(found) : found;
  }

  #fold({ how, group, of, where }: Extract<IntNode, { op: 'fold' }>): Int {
    const [value, counts]: [Int, Bool] = [
      of ? this.int(of, group) : () => 1,
      where ? this.bool(where, group) : () => yes,
    ];
    return folded(this.turn, groupPlace(this.#places, group), how, value, counts);
  }

  #bool(node: BoolNode, scope: Scope): Bool {
    switch (node.op) {
      case 'always':
        return () => (node.value ? yes : no);
      case 'discretion':
        return undecided;
      case 'flag': {
        const flag = this.#input(node.slot, scope);
        return (s, m) => {
          const value = flag(s, m);
          return value === 1 ? yes : value === 0 ? no : open;
        };
      }
      case 'one-of': {
        const [code, codes] = [this.#input(node.slot, scope), new Set(node.codes)];
        return (s, m) => {
          const value = code(s, m);
          return Number.isNaN(value) ? open : codes.has(value) ? yes : no;
        };
      }
      case 'not':
        return notOf(this.bool(node.of, scope));
      case 'all':
      case 'any':
        return this.#joined(node, scope);
      case 'some':
      case 'every':
        return ofMembers(this.turn, groupPlace(this.#places, node.group), node.op, this.bool(node.of, node.group));
      default:
        return comparison(node, {
          int: of => this.int(of, scope),
          has: of => this.#tables.has(of, scope),
          table: of => this.#tables.ofInt(of, scope),
          place: slot => this.#place(slot),
        });
    }
  }

  /** What depends on the same fact is looked up at once; what costs least is looked at first. */
  #joined({ op, of }: Extract<BoolNode, { op: 'all' | 'any' }>, scope: Scope): Bool {
    const { reaches } = this.#tables;
    const byFact = Map.groupBy(of, part => {
      const { of: fact } = reaches.of(part);
      return typeof fact === 'object' && this.#tables.has(part, scope) ? fact.fact : part;
    });
    const parts = [...byFact.values()].map((same): readonly [size: number, bool: Bool] => {
      const [only] = same;
      if (only && same.length === 1) return [reaches.of(only).size, this.bool(only, scope)];
      const joined: BoolNode = { id: -1, op, of: same };
      const table = this.#tables.ofBool(joined, scope);
      if (!table) throw new Error('conditions on one fact that is not in a table');
      const apart = () => (op === 'all' ? allOf : anyOf)(same.map(part => this.#bool(part, scope)));
      return [1, looked(table, this.#place(table.slot), apart)];
    });
    const rising = parts.toSorted(([a], [b]) => a - b).map(([, bool]) => bool);
    return op === 'all' ? allOf(rising) : anyOf(rising);
  }
}

const unknown: Int = () => unknownNumber;
const undecided: Bool = () => open;
