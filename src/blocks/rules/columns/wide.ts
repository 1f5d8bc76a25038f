import { type Value, type ValueType, value } from '../population/wasm/code.ts';
import { i64 } from '../population/wasm/encoder.ts';
import { load } from '../population/wasm/memory-access.ts';
import { binary, unary } from '../population/wasm/operation.ts';

/** The operations that amounts need beyond those of bitmaps: signed 64 bits, and doubles to see how large a product is. */
export const signed = {
  less: binary('i64', 'i32', 0x53),
  atMost: binary('i64', 'i32', 0x57),
  equal: binary('i64', 'i32', 0x51),
  divide: binary('i64', 'i64', 0x7f),
  /** Shifts to the right, keeping the sign. */
  shift: binary('i64', 'i64', 0x87),
  load32: load('i64', 0x34),
};

export const ctz32 = unary('i32', 'i32', 0x68);
export const shiftSigned32 = binary('i32', 'i32', 0x75);

export const double = {
  of: unary('i64', 'f64', 0xb9),
  size: unary('f64', 'f64', 0x99),
  times: binary('f64', 'f64', 0xa2),
  constant: (of: number): Value<'f64'> =>
    value('f64', to => to.bytes(0x44, ...new Uint8Array(new Float64Array([of]).buffer))),
  atLeast: binary('f64', 'i32', 0x66),
};

/** One of two values, both of which are computed. */
export const either = <T extends ValueType>(when: Value<'i32'>, yes: Value<T>, no: Value<NoInfer<T>>): Value<T> =>
  value(yes.type, to => {
    yes.emit(to);
    no.emit(to);
    when.emit(to);
    to.bytes(0x1b);
  });

export const wide = (of: bigint | number): Value<'i64'> => i64.const(BigInt(of));

/** The largest whole number not above the quotient; the divisor is one at least. */
export const floored = (
  dividend: Value<'i64'>,
  divisor: Value<'i64'>,
  quotient: Value<'i64'>,
  never: boolean,
): Value<'i64'> =>
  never ? quotient : i64.sub(quotient, i64.extend(signed.less(i64.sub(dividend, i64.mul(quotient, divisor)), wide(0))));
