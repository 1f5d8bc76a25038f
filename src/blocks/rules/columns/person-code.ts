import type { LoweredRule } from '../ir/lower.ts';
import type { BoolNode } from '../ir/node.ts';
import { get, i32, i64, type Local, type Statement, set, when, whilst } from '../population/wasm/encoder.ts';
import { unknown64 } from './column.ts';
import type { Masks } from './mask.ts';
import type { RowCode } from './row-code.ts';
import { type Scope, scopeOf } from './scope.ts';
import { raise, step, type Totals } from './totals.ts';
import { ctz32, either, signed, wide } from './wide.ts';

/** What is known of one person while deciding. */
interface Deciding {
  readonly holds: Local<'i32'>;
  readonly fails: Local<'i32'>;
  readonly amount: Local<'i64'>;
}

/** The conditions that must all hold, the cheapest first; those that the mask has settled are left out. */
function conditionsLeft({ eligible }: LoweredRule, masks: Masks, { tabulator }: RowCode): readonly BoolNode[] {
  const parts = eligible.op === 'all' && !tabulator.narrow(eligible) ? eligible.of : [eligible];
  const size = (node: BoolNode): number => tabulator.reaches.of(node).size;
  return parts.filter(part => !masks.settles(part)).toSorted((a, b) => size(a) - size(b));
}

/** One condition after the other, each only where none before it is known to fail; then the amount, where all hold. */
function decide(parts: readonly BoolNode[], lowered: LoweredRule, code: RowCode, scope: Scope, of: Deciding): void {
  const [part, ...rest] = parts;
  if (!part) {
    writeAmount(lowered, code, scope, of);
    return;
  }
  const { yes, no } = code.bool(part, scope);
  scope.statements.push(set(of.holds, i32.and(get(of.holds), yes)), set(of.fails, i32.or(get(of.fails), no)));
  const inner = scopeOf(scope.index, scope);
  decide(rest, lowered, code, inner, of);
  const goOn = rest.length > 0 ? i32.isZero(get(of.fails)) : get(of.holds);
  if (inner.statements.length > 0) scope.statements.push(when(goOn, inner.statements));
}

function writeAmount({ amount }: LoweredRule, code: RowCode, scope: Scope, of: Deciding): void {
  if (!amount) return;
  const { value, known } = code.int(amount, scope);
  scope.statements.push(set(of.amount, known ? either(known, value, wide(unknown64)) : value));
}

/** The amount at its place, and as a part of the sum: the lower 32 bits and the rest apart, so that no sum overflows. */
function noteAmount(amount: Local<'i64'>, { place, low, high }: Totals) {
  const add = (half: Local<'i64'>, more: ReturnType<typeof wide>): Statement => set(half, i64.add(get(half), more));
  const stored = [i64.store(get(place), get(amount)), step(place, i32.const(8))];
  const summed = when(i32.isZero(signed.equal(get(amount), wide(unknown64))), [
    add(low, i64.and(get(amount), wide(0xffff_ffffn))),
    add(high, signed.shift(get(amount), wide(32))),
  ]);
  return { stored, summed };
}

/** What one person came to. Whose numbers were too large takes a place among those entitled until it is decided again. */
function note(bit: Local<'i32'>, { amount: has }: LoweredRule, code: RowCode, of: Deciding, totals: Totals): Statement {
  const { stored, summed } = noteAmount(of.amount, totals);
  const decided = when(
    get(of.holds),
    [raise(totals.yes, get(bit)), ...(has ? [...stored, summed] : [])],
    [when(i32.isZero(get(of.fails)), [raise(totals.open, get(bit))])],
  );
  if (!code.mayGrow) return decided;
  const grown = [raise(totals.yes, get(bit)), raise(totals.over, get(bit)), ...(has ? stored : [])];
  return when(get(code.over), grown, [decided]);
}

/** Decides those of the sixteen from `first` on whose bit is set. */
export function eachPerson(
  lowered: LoweredRule,
  masks: Masks,
  code: RowCode,
  { bits, first, totals }: { readonly bits: Local<'i32'>; readonly first: Local<'i32'>; readonly totals: Totals },
): Statement {
  const [person, bit] = [code.local('i32'), code.local('i32')];
  const deciding: Deciding = { holds: code.local('i32'), fails: code.local('i32'), amount: code.local('i64') };
  const scope = scopeOf(person);
  decide(conditionsLeft(lowered, masks, code), lowered, code, scope, deciding);
  return whilst(
    get(bits),
    set(bit, ctz32(get(bits))),
    set(person, i32.add(get(first), get(bit))),
    set(bit, i32.shl(i32.const(1), get(bit))),
    set(bits, i32.and(get(bits), i32.sub(get(bits), i32.const(1)))),
    set(deciding.holds, i32.const(1)),
    set(deciding.fails, i32.const(0)),
    ...(code.mayGrow ? [set(code.over, i32.const(0))] : []),
    ...scope.statements,
    note(bit, lowered, code, deciding, totals),
  );
}
