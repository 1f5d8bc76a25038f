import type { BoolNode, IntNode, Slot } from '../ir/node.ts';
import { get, i32, i64, set, type Value } from '../population/wasm/encoder.ts';
import { beyond64, type Column, unknown32, unknown64 } from './column.ts';
import type { Looked } from './constants.ts';
import type { RowCode } from './row-code.ts';
import { type Num, type Scope, type Truth, unknownNumber } from './scope.ts';
import { either, signed, wide } from './wide.ts';

const zero = i32.const(0);

/** The byte of a narrow column, read once. */
function byteCode({ fact, at }: Column, code: RowCode, scope: Scope): Value<'i32'> {
  for (let where: Scope | undefined = scope; where; where = where.group === undefined ? where.outer : undefined) {
    const found = where.bytes.get(fact);
    if (found) return get(found);
  }
  const local = code.local('i32');
  scope.statements.push(set(local, i32.load8(get(scope.index), at)));
  scope.bytes.set(fact, local);
  return get(local);
}

/** A number of which one value marks what is unknown: zero then. */
function marked(value: Value<'i64'>, mark: bigint | number, code: RowCode, scope: Scope): Num {
  const known = code.keep(i64.notEqual(value, wide(mark)), scope);
  return { value: either(known, value, wide(0)), known };
}

/** A fact of the person, or of the member looked at. */
export function inputCode(slot: Slot, code: RowCode, scope: Scope): Num {
  const column = slot.group === scope.group ? code.tabulator.column(slot) : undefined;
  if (!column) return unknownNumber;
  const index = get(scope.index);
  if (column.width === 1) {
    const byte = byteCode(column, code, scope);
    const value = i64.extendSigned(i32.sub(byte, i32.const(1)));
    return { value, known: column.someUnknown ? i32.notEqual(byte, zero) : undefined };
  }
  const [four, eight] = [i32.shl(index, i32.const(2)), i32.shl(index, i32.const(3))];
  const value = code.keep(column.width === 4 ? signed.load32(four, column.at) : i64.load(eight, column.at), scope);
  if (column.beyond.size > 0) code.tooLarge(signed.equal(value, wide(beyond64)), scope);
  if (!column.someUnknown) return { value, known: undefined };
  return marked(value, column.width === 4 ? unknown32 : unknown64, code, scope);
}

/** A whole number of a list, at a place that is certain to be in it. */
export function listed(index: Value<'i32'>, { at, someUnknown, someBeyond }: Looked, code: RowCode, scope: Scope): Num {
  const value = code.keep(i64.load(i32.shl(index, i32.const(3)), at), scope);
  if (someBeyond) code.tooLarge(signed.equal(value, wide(beyond64)), scope);
  return someUnknown ? marked(value, unknown64, code, scope) : { value, known: undefined };
}

function narrowOf(node: IntNode | BoolNode, code: RowCode, scope: Scope) {
  const narrow = code.tabulator.narrow(node);
  return narrow?.slot.group === undefined || narrow.slot.group === scope.group ? narrow : undefined;
}

/** A value for each byte that the column may hold, and those between. */
const byByte = <T>({ most }: Column, of: (byte: number) => T): T[] =>
  Array.from({ length: Number(most) + 2 }, (_, byte) => of(byte));

/** A number that depends on one narrow column alone: looked up by its byte. */
export function lookedUpNumber(node: IntNode, code: RowCode, scope: Scope): Num | undefined {
  const narrow = code.tabulator.reaches.of(node).size > 1 ? narrowOf(node, code, scope) : undefined;
  if (!narrow) return undefined;
  const { slot, column } = narrow;
  const numbers = code.tabulator.numbers(node, slot, column);
  const list = byByte(column, byte => (numbers.has(byte) ? numbers.get(byte) : 0n));
  return listed(byteCode(column, code, scope), code.constants.wide(list), code, scope);
}

/** A condition on one narrow column alone. */
export function lookedUpTruth(node: BoolNode, code: RowCode, scope: Scope): Truth | undefined {
  const narrow = narrowOf(node, code, scope);
  if (!narrow) return undefined;
  const { slot, column } = narrow;
  const states = code.tabulator.states(node, slot, column);
  const list = byByte(column, byte => states.get(byte) ?? 0);
  const state = code.keep(i32.load8(byteCode(column, code, scope), code.constants.small(list)), scope);
  return { yes: i32.equal(state, i32.const(2)), no: i32.equal(state, zero), certain: !list.includes(1) };
}
