import type { BoolNode, IntNode } from '../ir/node.ts';
import { get, i32, type Local, set, type Value } from '../population/wasm/encoder.ts';
import type { NewLocal } from '../population/wasm/function.ts';
import { wideMost } from './column.ts';
import type { Constants } from './constants.ts';
import { fits } from './fits.ts';
import { lookedUpNumber, lookedUpTruth } from './looked-up-code.ts';
import { numberCode } from './number-code.ts';
import type { Num, Scope, Truth } from './scope.ts';
import type { ColumnTable } from './table.ts';
import type { Tabulator } from './tabulated.ts';
import { truthCode } from './truth-code.ts';
import { signed, wide } from './wide.ts';

/**
 * Writes the operations of a rule for one person as WebAssembly: signed 64 bits and a flag for what may be unknown. Where bounds do not
 * prove that a value fits, it is looked at, and `over` is set when it does not: that person is then decided in another way.
 */
export class RowCode {
  readonly table: ColumnTable;
  readonly tabulator: Tabulator;
  readonly constants: Constants;
  readonly local: NewLocal;
  readonly over: Local<'i32'>;
  /** Whether anything was written that may set `over`. */
  mayGrow = false;

  constructor(table: ColumnTable, tabulator: Tabulator, constants: Constants, local: NewLocal) {
    this.table = table;
    this.tabulator = tabulator;
    this.constants = constants;
    this.local = local;
    this.over = local('i32');
  }

  int(node: IntNode, from: Scope): Num {
    const scope = this.#home(node, from);
    const found = this.#found(node, scope);
    // What is kept under a number's node was made by this method.
    if (found) return found as Num;
    const made = lookedUpNumber(node, this, scope) ?? numberCode(node, this, scope);
    const kept = node.op === 'constant' ? made : this.#keptNumber(made, scope);
    scope.made.set(node, kept);
    return kept;
  }

  bool(node: BoolNode, from: Scope): Truth {
    const scope = this.#home(node, from);
    const found = this.#found(node, scope);
    // As above, of conditions.
    if (found) return found as Truth;
    const kept = this.#keptTruth(lookedUpTruth(node, this, scope) ?? truthCode(node, this, scope), scope);
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
    const outside = scope.group !== undefined && !this.tabulator.reaches.of(node).member;
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
}
