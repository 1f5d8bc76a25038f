import type { BoolNode, IntNode, Slot } from '../ir/node.ts';
import { get, i32, i64, type Local, set, type Value } from '../population/wasm/encoder.ts';
import type { NewLocal } from '../population/wasm/function.ts';
import { addedMonths, monthsApart } from './calendar-code.ts';
import { beyond64, type Column, unknown32, unknown64, wideMost } from './column.ts';
import type { Constants, Looked } from './constants.ts';
import { folded, ofMembers } from './member-code.ts';
import { bothKnown, type Num, type Scope, type Truth } from './scope.ts';
import type { ColumnTable } from './table.ts';
import type { Tabulator } from './tabulated.ts';
import { double, either, floored, signed, wide } from './wide.ts';

type Two = Extract<IntNode, { a: IntNode; b: IntNode }>;

const zero = i32.const(0);
const one = i32.const(1);
const never: Truth = { yes: zero, no: one, certain: true };
const open: Truth = { yes: zero, no: zero, certain: false };
const unknown: Num = { value: wide(0), known: zero };

/** Days, or months, that are computed without a second thought. */
const farthest = 1_000_000_000_000n;

/** Whether a value stays within what is computed with, whatever the facts. */
const fits = ({ least, most }: IntNode): boolean => least >= -wideMost && most <= wideMost;

/**
 * Writes the operations of a rule for one person as WebAssembly: signed 64 bits and a flag for what may be unknown. Where bounds do not
 * prove that a value fits, it is looked at, and `over` is set when it does not: that person is then decided in another way.
 */
export class RowCode {
  readonly table: ColumnTable;
  readonly local: NewLocal;
  readonly over: Local<'i32'>;
  readonly #tabulator: Tabulator;
  readonly #constants: Constants;
  /** Whether anything was written that may set `over`. */
  mayGrow = false;

  constructor(table: ColumnTable, tabulator: Tabulator, constants: Constants, local: NewLocal) {
    this.table = table;
    this.local = local;
    this.over = local('i32');
    this.#tabulator = tabulator;
    this.#constants = constants;
  }

  int(node: IntNode, from: Scope): Num {
    const scope = this.#home(node, from);
    const found = this.#found(node, scope);
    // What is kept under a number's node was made by this method.
    if (found) return found as Num;
    const made = this.#looked(node, scope) ?? this.#int(node, scope);
    const kept = node.op === 'constant' ? made : this.#keptNumber(made, scope);
    scope.made.set(node, kept);
    return kept;
  }

  bool(node: BoolNode, from: Scope): Truth {
    const scope = this.#home(node, from);
    const found = this.#found(node, scope);
    if (found) return found as Truth;
    const made = this.#lookedUp(node, scope) ?? this.#bool(node, scope);
    const kept = this.#keptTruth(made, scope);
    scope.made.set(node, kept);
    return kept;
  }

  /** Puts a value in a local. */
  keep<T extends 'i32' | 'i64'>(of: Value<T>, scope: Scope): Value<T> {
    const local = this.local(of.type);
    scope.statements.push(set<'i32' | 'i64'>(local, of));
    return get(local);
  }

  /** Notes a value that may be too large. */
  tooLarge(when: Value<'i32'>, scope: Scope): void {
    this.mayGrow = true;
    scope.statements.push(set(this.over, i32.or(get(this.over), when)));
  }

  /** A value that is looked at, unless the node's bounds say that it fits. */
  checked(node: IntNode, of: Value<'i64'>, scope: Scope): Value<'i64'> {
    if (fits(node)) return of;
    const kept = this.keep(of, scope);
    this.tooLarge(i32.or(signed.less(kept, wide(-wideMost)), signed.less(wide(wideMost), kept)), scope);
    return kept;
  }

  /** What does not depend on the member looked at is made once, outside. */
  #home(node: IntNode | BoolNode, scope: Scope): Scope {
    const outside = scope.group !== undefined && !this.#tabulator.reaches.of(node).member;
    return outside && scope.outer ? this.#home(node, scope.outer) : scope;
  }

  #found(node: IntNode | BoolNode, scope: Scope): Num | Truth | undefined {
    const found = scope.made.get(node);
    if (found || scope.group !== undefined || !scope.outer) return found;
    return this.#found(node, scope.outer);
  }

  #keptNumber({ value, known }: Num, scope: Scope): Num {
    return { value: this.keep(value, scope), known: known && this.keep(known, scope) };
  }

  #keptTruth({ yes, no, certain }: Truth, scope: Scope): Truth {
    const kept = this.keep(yes, scope);
    return { yes: kept, no: certain ? i32.isZero(kept) : this.keep(no, scope), certain };
  }

  /** The byte of a narrow column, read once. */
  #byte({ fact, at }: Column, scope: Scope): Value<'i32'> {
    for (let where: Scope | undefined = scope; where; where = where.group === undefined ? where.outer : undefined) {
      const found = where.bytes.get(fact);
      if (found) return get(found);
    }
    const local = this.local('i32');
    scope.statements.push(set(local, i32.load8(get(scope.index), at)));
    scope.bytes.set(fact, local);
    return get(local);
  }

  #input(slot: Slot, scope: Scope): Num {
    const column = slot.group === scope.group ? this.#tabulator.column(slot) : undefined;
    if (!column) return unknown;
    const index = get(scope.index);
    if (column.width === 1) {
      const byte = this.#byte(column, scope);
      const value = i64.extendSigned(i32.sub(byte, one));
      return { value, known: column.someUnknown ? i32.notEqual(byte, zero) : undefined };
    }
    const value = this.keep(
      column.width === 4
        ? signed.load32(i32.shl(index, i32.const(2)), column.at)
        : i64.load(i32.shl(index, i32.const(3)), column.at),
      scope,
    );
    if (column.beyond.size > 0) this.tooLarge(signed.equal(value, wide(beyond64)), scope);
    if (!column.someUnknown) return { value, known: undefined };
    const mark = wide(column.width === 4 ? unknown32 : unknown64);
    const known = this.keep(i64.notEqual(value, mark), scope);
    return { value: either(known, value, wide(0)), known };
  }

  /** A whole number of a list, at a place that is certain to be in it. */
  #listed(index: Value<'i32'>, { at, someUnknown, someBeyond }: Looked, scope: Scope): Num {
    const value = this.keep(i64.load(i32.shl(index, i32.const(3)), at), scope);
    if (someBeyond) this.tooLarge(signed.equal(value, wide(beyond64)), scope);
    if (!someUnknown) return { value, known: undefined };
    const known = this.keep(i64.notEqual(value, wide(unknown64)), scope);
    return { value: either(known, value, wide(0)), known };
  }

  #narrow(node: IntNode | BoolNode, scope: Scope) {
    const narrow = this.#tabulator.narrow(node);
    return narrow?.slot.group === undefined || narrow.slot.group === scope.group ? narrow : undefined;
  }

  /** A number that depends on one narrow column. */
  #looked(node: IntNode, scope: Scope): Num | undefined {
    const narrow = this.#tabulator.reaches.of(node).size > 1 ? this.#narrow(node, scope) : undefined;
    if (!narrow) return undefined;
    const { slot, column } = narrow;
    const numbers = this.#tabulator.numbers(node, slot, column);
    const list = Array.from({ length: Number(column.most) + 2 }, (_, byte) =>
      numbers.has(byte) ? numbers.get(byte) : 0n,
    );
    return this.#listed(this.#byte(column, scope), this.#constants.wide(list), scope);
  }

  #lookedUp(node: BoolNode, scope: Scope): Truth | undefined {
    const narrow = this.#narrow(node, scope);
    if (!narrow) return undefined;
    const { slot, column } = narrow;
    const states = this.#tabulator.states(node, slot, column);
    const list = Array.from({ length: Number(column.most) + 2 }, (_, byte) => states.get(byte) ?? 0);
    const state = this.keep(i32.load8(this.#byte(column, scope), this.#constants.small(list)), scope);
    const certain = !list.includes(1);
    return { yes: i32.equal(state, i32.const(2)), no: i32.equal(state, zero), certain };
  }

  #int(node: IntNode, scope: Scope): Num {
    switch (node.op) {
      case 'constant':
        if (!fits(node)) this.tooLarge(one, scope);
        return { value: wide(fits(node) ? node.value : 0n), known: undefined };
      case 'undefined':
        return unknown;
      case 'input':
        return this.#input(node.slot, scope);
      case 'select':
        return this.#select(node, scope);
      case 'not-zero': {
        const { value, known } = this.int(node.a, scope);
        return { value, known: bothKnown(known, i64.notEqual(value, wide(0)), i32.and) };
      }
      case 'add-months': {
        const { value, known } = this.int(node.a, scope);
        return { value: addedMonths(value, node.months, this.#keepDays(node.a, scope)), known };
      }
      case 'row':
        return this.#row(this.int(node.by, scope), node.first, node.values, scope);
      case 'code-row':
        return this.#row(this.#input(node.slot, scope), 0, node.values, scope);
      case 'fold':
        return folded(node, this, scope);
      default:
        return this.#two(node, scope);
    }
  }

  /** Days so far away that JavaScript's numbers do not hold what is computed of them are left to it. */
  #keepDays({ least, most }: IntNode, scope: Scope): (of: Value<'i64'>) => Value<'i64'> {
    if (least < -farthest || most > farthest) this.tooLarge(one, scope);
    return of => this.keep(of, scope);
  }

  #select({ when, yes, no }: Extract<IntNode, { op: 'select' }>, scope: Scope): Num {
    const [holds, a, b] = [this.bool(when, scope), this.int(yes, scope), this.int(no, scope)];
    const decided = holds.certain ? undefined : i32.or(holds.yes, holds.no);
    const picked = a.known || b.known ? either(holds.yes, a.known ?? one, b.known ?? one) : undefined;
    return { value: either(holds.yes, a.value, b.value), known: bothKnown(decided, picked, i32.and) };
  }

  #row({ value, known }: Num, first: number, values: readonly (bigint | undefined)[], scope: Scope): Num {
    if (values.length === 0) return unknown;
    const place = this.keep(i64.sub(value, wide(first)), scope);
    const inside = this.keep(i64.below(place, wide(values.length)), scope);
    const index = i32.wrap(either(inside, place, wide(0)));
    const listed = this.#listed(index, this.#constants.wide(values), scope);
    return { value: listed.value, known: bothKnown(bothKnown(known, inside, i32.and), listed.known, i32.and) };
  }

  #two(node: Two, scope: Scope): Num {
    const [{ value: a, known: left }, { value: b, known: right }] = [this.int(node.a, scope), this.int(node.b, scope)];
    return { value: this.#twoValues(node, a, b, scope), known: bothKnown(left, right, i32.and) };
  }

  #twoValues(node: Two, a: Value<'i64'>, b: Value<'i64'>, scope: Scope): Value<'i64'> {
    switch (node.op) {
      case 'add':
        return this.checked(node, i64.add(a, b), scope);
      case 'subtract':
        return this.checked(node, i64.sub(a, b), scope);
      case 'smaller':
        return either(signed.less(a, b), a, b);
      case 'larger':
        return either(signed.less(a, b), b, a);
      case 'multiply': {
        const size = double.size(double.times(double.of(a), double.of(b)));
        if (!fits(node)) this.tooLarge(double.atLeast(size, double.constant(2 ** 62)), scope);
        return i64.mul(a, b);
      }
      case 'floor-divide': {
        const certain = node.b.op === 'constant' && fits(node.b);
        const by = certain ? b : this.keep(either(signed.less(b, wide(1)), wide(1), b), scope);
        const quotient = this.keep(signed.divide(a, by), scope);
        return floored(a, by, quotient, node.a.least >= 0n);
      }
      case 'months-between':
        return monthsApart(a, b, this.#keepDays(node, scope));
    }
  }

  #bool(node: BoolNode, scope: Scope): Truth {
    switch (node.op) {
      case 'always':
        return node.value ? { yes: one, no: zero, certain: true } : never;
      case 'discretion':
        return open;
      case 'flag':
        return this.#coded(this.#input(node.slot, scope), [0, 1], scope);
      case 'one-of': {
        const list = Array.from({ length: (node.codes.at(-1) ?? 0) + 1 }, (_, i) => Number(node.codes.includes(i)));
        return this.#coded(this.#input(node.slot, scope), list, scope);
      }
      case 'not': {
        const { yes, no, certain } = this.bool(node.of, scope);
        return { yes: no, no: yes, certain };
      }
      case 'all':
      case 'any':
        return this.#joined(node, scope);
      case 'some':
      case 'every':
        return ofMembers(node, this, scope);
      default:
        return this.#compared(node, scope);
    }
  }

  /** Whether the list holds 1 at the number's place. */
  #coded({ value, known }: Num, list: readonly number[], scope: Scope): Truth {
    const inside = this.keep(i64.below(value, wide(list.length)), scope);
    const looked = i32.load8(i32.wrap(either(inside, value, wide(0))), this.#constants.small(list));
    return this.#truth(i32.and(inside, looked), known, scope);
  }

  #truth(holds: Value<'i32'>, known: Value<'i32'> | undefined, scope: Scope): Truth {
    const kept = this.keep(holds, scope);
    if (known === undefined) return { yes: kept, no: i32.isZero(kept), certain: true };
    return { yes: i32.and(kept, known), no: i32.and(i32.isZero(kept), known), certain: false };
  }

  #compared(node: Extract<BoolNode, { a: IntNode }>, scope: Scope): Truth {
    const [a, b] = [this.int(node.a, scope), this.int(node.b, scope)];
    const how = node.op === 'less' ? signed.less : node.op === 'equal' ? signed.equal : signed.atMost;
    return this.#truth(how(a.value, b.value), bothKnown(a.known, b.known, i32.and), scope);
  }

  #joined({ op, of }: Extract<BoolNode, { op: 'all' | 'any' }>, scope: Scope): Truth {
    const parts = of.map(part => this.bool(part, scope));
    const all = (values: readonly Value<'i32'>[]): Value<'i32'> => values.reduce((a, b) => i32.and(a, b));
    const any = (values: readonly Value<'i32'>[]): Value<'i32'> => values.reduce((a, b) => i32.or(a, b));
    const [yes, no] = [parts.map(part => part.yes), parts.map(part => part.no)];
    const certain = parts.every(part => part.certain);
    return op === 'all' ? { yes: all(yes), no: any(no), certain } : { yes: any(yes), no: all(no), certain };
  }
}
