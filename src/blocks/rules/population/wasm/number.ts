import { value } from './code.ts';
import { signed } from './leb128.ts';
import { load, store } from './memory-access.ts';
import { binary, unary } from './operation.ts';

/** 32-bit integers; also addresses and truth (0 is false). */
export const i32 = {
  const: (number: number) => value('i32', to => to.bytes(0x41, ...signed(number | 0))),
  isZero: unary('i32', 'i32', 0x45),
  equal: binary('i32', 'i32', 0x46),
  notEqual: binary('i32', 'i32', 0x47),
  below: binary('i32', 'i32', 0x49),
  atMost: binary('i32', 'i32', 0x4d),
  atLeast: binary('i32', 'i32', 0x4f),
  popcnt: unary('i32', 'i32', 0x69),
  add: binary('i32', 'i32', 0x6a),
  sub: binary('i32', 'i32', 0x6b),
  mul: binary('i32', 'i32', 0x6c),
  and: binary('i32', 'i32', 0x71),
  or: binary('i32', 'i32', 0x72),
  xor: binary('i32', 'i32', 0x73),
  shl: binary('i32', 'i32', 0x74),
  shr: binary('i32', 'i32', 0x76),
  wrap: unary('i64', 'i32', 0xa7),
  load: load('i32', 0x28),
  load8: load('i32', 0x2d),
  load16: load('i32', 0x2f),
  store: store('i32', 0x36),
  store8: store('i32', 0x3a),
  store16: store('i32', 0x3b),
};

/** 64-bit integers; comparisons and shifts are those of unsigned numbers. */
export const i64 = {
  const: (number: bigint) => value('i64', to => to.bytes(0x42, ...signed(BigInt.asIntN(64, number)))),
  isZero: unary('i64', 'i32', 0x50),
  equal: binary('i64', 'i32', 0x51),
  notEqual: binary('i64', 'i32', 0x52),
  below: binary('i64', 'i32', 0x54),
  belowSigned: binary('i64', 'i32', 0x53),
  /** How many zeros stand below the lowest one. */
  ctz: unary('i64', 'i64', 0x7a),
  popcnt: unary('i64', 'i64', 0x7b),
  add: binary('i64', 'i64', 0x7c),
  sub: binary('i64', 'i64', 0x7d),
  mul: binary('i64', 'i64', 0x7e),
  and: binary('i64', 'i64', 0x83),
  or: binary('i64', 'i64', 0x84),
  xor: binary('i64', 'i64', 0x85),
  shl: binary('i64', 'i64', 0x86),
  shr: binary('i64', 'i64', 0x88),
  extend: unary('i32', 'i64', 0xad),
  extendSigned: unary('i32', 'i64', 0xac),
  load: load('i64', 0x29),
  store: store('i64', 0x37),
};

const float = (number: number): readonly number[] => [...new Uint8Array(new Float64Array([number]).buffer)];

/** IEEE 754 double precision. */
export const f64 = {
  const: (number: number) => value('f64', to => to.bytes(0x44, ...float(number))),
  equal: binary('f64', 'i32', 0x61),
  below: binary('f64', 'i32', 0x63),
  atMost: binary('f64', 'i32', 0x65),
  floor: unary('f64', 'f64', 0x9c),
  add: binary('f64', 'f64', 0xa0),
  sub: binary('f64', 'f64', 0xa1),
  mul: binary('f64', 'f64', 0xa2),
  div: binary('f64', 'f64', 0xa3),
  fromI32: unary('i32', 'f64', 0xb7),
  load: load('f64', 0x2b),
  store: store('f64', 0x39),
};
