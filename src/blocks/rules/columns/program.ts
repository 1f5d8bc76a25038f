import { memberNodesOf, operandsOf } from '../closure/reach.ts';
import { no, yes } from '../closure/state.ts';
import type { LoweredRule } from '../ir/lower.ts';
import type { BoolNode, IntNode } from '../ir/node.ts';
import {
  get,
  i32,
  i64,
  type Local,
  moduleBytes,
  program as programOf,
  runsHere,
  type Statement,
  set,
  type Value,
  wasmFunction,
  when,
  whilst,
} from '../population/wasm/encoder.ts';
import type { NewLocal } from '../population/wasm/function.ts';
import { unknown64 } from './column.ts';
import { Constants } from './constants.ts';
import { Masks } from './mask.ts';
import { MaskCode } from './mask-code.ts';
import { RowCode } from './row-code.ts';
import { type Scope, scopeOf } from './scope.ts';
import { answersAt, type ColumnTable } from './table.ts';
import { Tabulator } from './tabulated.ts';
import { ctz32, either, signed, wide } from './wide.ts';

/** Larger rules are decided one person after the other. */
const mostNodes = 4000;

/** A rule over a table, ready to be run block by block. */
export interface Program {
  /** What the first bytes of the memory must hold. */
  readonly constants: Uint8Array;
  /** Whether someone's numbers may be too large for it. */
  readonly mayGrow: boolean;
  /**
   * Decides people from a multiple of sixteen on: bits of those entitled, open, and too large to be computed here, amounts of the
   * first and the last in their order, the sum and how many bits there are. Tells how many amounts there are.
   */
  readonly run: (from: number, to: number) => number;
}

/** How many nodes there are; one more than the limit where there are more. */
function sizeOf(roots: readonly (IntNode | BoolNode)[]): number {
  const seen = new Set<IntNode | BoolNode>();
  const rest = [...roots];
  for (let node = rest.pop(); node && seen.size <= mostNodes; node = rest.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    rest.push(...operandsOf(node), ...memberNodesOf(node));
  }
  return seen.size;
}

const step = (local: Local<'i32'>, by: Value<'i32'>): Statement => set(local, i32.add(get(local), by));
const add = (local: Local<'i64'>, more: Value<'i64'>): Statement => set(local, i64.add(get(local), more));
const raise = (local: Local<'i32'>, bit: Value<'i32'>): Statement => set(local, i32.or(get(local), bit));

/** What is known of one person while deciding. */
interface Deciding {
  readonly holds: Local<'i32'>;
  readonly fails: Local<'i32'>;
  readonly amount: Local<'i64'>;
}

class Writer {
  readonly #lowered: LoweredRule;
  readonly #tabulator: Tabulator;
  readonly #masks: Masks;
  readonly #code: RowCode;
  readonly #local: NewLocal;

  constructor(lowered: LoweredRule, tabulator: Tabulator, code: RowCode) {
    this.#lowered = lowered;
    this.#tabulator = tabulator;
    this.#masks = new Masks(tabulator);
    this.#code = code;
    this.#local = code.local;
  }

  /** The conditions that must all hold, the cheapest first; those that the mask has settled are left out. */
  conditions(): readonly BoolNode[] {
    const { eligible } = this.#lowered;
    const parts = eligible.op === 'all' && !this.#tabulator.narrow(eligible) ? eligible.of : [eligible];
    const size = (node: BoolNode): number => this.#tabulator.reaches.of(node).size;
    return parts.filter(part => !this.#masks.settles(part)).toSorted((a, b) => size(a) - size(b));
  }

  /** One condition after the other, each only where none before it is known to fail; then the amount. */
  decide(parts: readonly BoolNode[], scope: Scope, deciding: Deciding): void {
    const { holds, fails } = deciding;
    const [part, ...rest] = parts;
    if (!part) {
      this.#amount(scope, deciding);
      return;
    }
    const { yes: isSo, no: isNot } = this.#code.bool(part, scope);
    scope.statements.push(set(holds, i32.and(get(holds), isSo)), set(fails, i32.or(get(fails), isNot)));
    const inner = scopeOf(scope.index, scope);
    this.decide(rest, inner, deciding);
    const go = rest.length > 0 ? i32.isZero(get(fails)) : get(holds);
    if (inner.statements.length > 0) scope.statements.push(when(go, inner.statements));
  }

  #amount(scope: Scope, { amount: local }: Deciding): void {
    const { amount } = this.#lowered;
    if (!amount) return;
    const { value, known } = this.#code.int(amount, scope);
    scope.statements.push(set(local, known ? either(known, value, wide(unknown64)) : value));
  }

  /** All of the sixteen whose bit is set in `bits`. */
  one(bits: Local<'i32'>, first: Local<'i32'>, totals: Totals): Statement {
    const [person, bit] = [this.#local('i32'), this.#local('i32')];
    const deciding = { holds: this.#local('i32'), fails: this.#local('i32'), amount: this.#local('i64') };
    const scope = scopeOf(person);
    this.decide(this.conditions(), scope, deciding);
    return whilst(
      get(bits),
      set(bit, ctz32(get(bits))),
      set(person, i32.add(get(first), get(bit))),
      set(bit, i32.shl(i32.const(1), get(bit))),
      set(bits, i32.and(get(bits), i32.sub(get(bits), i32.const(1)))),
      set(deciding.holds, i32.const(1)),
      set(deciding.fails, i32.const(0)),
      ...(this.#code.mayGrow ? [set(this.#code.over, i32.const(0))] : []),
      ...scope.statements,
      ...this.#note(bit, deciding, totals),
    );
  }

  #note(bit: Local<'i32'>, { holds, fails, amount }: Deciding, totals: Totals): readonly Statement[] {
    const { over } = this.#code;
    const stored = this.#lowered.amount
      ? [i64.store(get(totals.place), get(amount)), step(totals.place, i32.const(8))]
      : [];
    const known = signed.equal(get(amount), wide(unknown64));
    const summed = this.#lowered.amount
      ? [
          when(i32.isZero(known), [
            add(totals.low, i64.and(get(amount), wide(0xffff_ffffn))),
            add(totals.high, signed.shift(get(amount), wide(32))),
          ]),
        ]
      : [];
    const decided = when(
      get(holds),
      [raise(totals.yes, get(bit)), ...stored, ...summed],
      [when(i32.isZero(get(fails)), [raise(totals.open, get(bit))])],
    );
    if (!this.#code.mayGrow) return [decided];
    return [when(get(over), [raise(totals.yes, get(bit)), raise(totals.over, get(bit)), ...stored], [decided])];
  }
}

/** What a run has come to so far: the bits of the sixteen at hand, where the next amount goes, and the sum in two halves. */
interface Totals {
  readonly yes: Local<'i32'>;
  readonly open: Local<'i32'>;
  readonly over: Local<'i32'>;
  readonly place: Local<'i32'>;
  readonly low: Local<'i64'>;
  readonly high: Local<'i64'>;
  readonly count: Local<'i32'>;
  readonly opens: Local<'i32'>;
}

const totalsOf = (local: NewLocal): Totals => ({
  yes: local('i32'),
  open: local('i32'),
  over: local('i32'),
  place: local('i32'),
  low: local('i64'),
  high: local('i64'),
  count: local('i32'),
  opens: local('i32'),
});

function runOf(lowered: LoweredRule, table: ColumnTable, constants: Constants, grows: () => void) {
  const tabulator = new Tabulator(table);
  const masks = new Masks(tabulator);
  const { eligible } = lowered;
  return wasmFunction(['i32', 'i32'], 'i32', (local, from, to) => {
    const [first, bits, place] = [local('i32'), local('i32'), local('i32')];
    const mask = new MaskCode(local, constants, first);
    const totals = totalsOf(local);
    const left = i32.sub(get(to), get(first));
    const tail = either(
      i32.below(left, i32.const(16)),
      i32.sub(i32.shl(i32.const(1), left), i32.const(1)),
      i32.const(0xffff),
    );
    const may = i32.and(mask.bits(masks.other(eligible, no)), tail);
    const simple = !lowered.amount && masks.exact(eligible);
    const code = new RowCode(table, tabulator, constants, local);
    const decided: readonly Statement[] = simple
      ? [
          set(totals.open, i32.and(get(bits), mask.bits(masks.other(eligible, yes)))),
          set(totals.yes, i32.xor(get(bits), get(totals.open))),
        ]
      : [
          set(totals.yes, i32.const(0)),
          set(totals.open, i32.const(0)),
          set(totals.over, i32.const(0)),
          new Writer(lowered, tabulator, code).one(bits, first, totals),
        ];
    if (code.mayGrow) grows();
    const written = [
      i32.store16(get(place), get(totals.yes), answersAt.yes),
      i32.store16(get(place), get(totals.open), answersAt.open),
      ...(code.mayGrow ? [i32.store16(get(place), get(totals.over), answersAt.over)] : []),
    ];
    return [
      ...mask.before,
      set(totals.place, i32.const(answersAt.amounts)),
      set(first, get(from)),
      whilst(
        i32.below(get(first), get(to)),
        ...mask.each,
        set(bits, may),
        ...decided,
        ...written,
        step(totals.count, i32.popcnt(get(totals.yes))),
        step(totals.opens, i32.popcnt(get(totals.open))),
        step(first, i32.const(16)),
        step(place, i32.const(2)),
      ),
      i64.store(i32.const(answersAt.sums), get(totals.low)),
      i64.store(i32.const(answersAt.sums + 8), get(totals.high)),
      i32.store(i32.const(answersAt.sums + 16), get(totals.count)),
      i32.store(i32.const(answersAt.sums + 20), get(totals.opens)),
      i32.shr(i32.sub(get(totals.place), i32.const(answersAt.amounts)), i32.const(3)),
    ];
  });
}

/** Writes the rule as WebAssembly over the table; nothing where there are no vectors, or the rule is too large. */
export function programFor(lowered: LoweredRule, table: ColumnTable): Program | undefined {
  const { memory } = table.bytes;
  const roots = lowered.amount ? [lowered.eligible, lowered.amount] : [lowered.eligible];
  if (!memory || sizeOf(roots) > mostNodes) return undefined;
  const constants = new Constants();
  let mayGrow = false;
  const grows = (): void => {
    mayGrow = true;
  };
  const functions = { run: runOf(lowered, table, constants, grows) };
  if (!constants.fit || !runsHere(moduleBytes(functions))) return undefined;
  return { constants: constants.bytes, mayGrow, run: programOf(functions)(memory).run };
}
