import { type Value, value } from './code.ts';
import { unsigned } from './leb128.ts';
import { load, store } from './memory-access.ts';
import { binary, unary } from './operation.ts';

/** The opcode of a vector operation: the prefix, then its number. */
const vector = (number: number): readonly number[] => [0xfd, ...unsigned(number)];

const lanes = (number: number, count: number) => (from: Value<'v128'>, lane: number) => {
  if (!Number.isInteger(lane) || lane < 0 || lane >= count) throw new Error(`there is no lane ${lane} of ${count}`);
  return (to: Parameters<Value<'v128'>['emit']>[0]) => {
    from.emit(to);
    to.bytes(...vector(number), lane);
  };
};

const lane32 = lanes(27, 4);
const lane64 = lanes(29, 2);

/** 128 bits, whatever they mean. */
export const v128 = {
  load: load('v128', ...vector(0)),
  store: store('v128', ...vector(11)),
  /** All bits zero. */
  zero: (): Value<'v128'> => value('v128', to => to.bytes(...vector(12), ...new Array<number>(16).fill(0))),
  not: unary('v128', 'v128', ...vector(77)),
  and: binary('v128', 'v128', ...vector(78)),
  /** The bits of the left that are not in the right. */
  andNot: binary('v128', 'v128', ...vector(79)),
  or: binary('v128', 'v128', ...vector(80)),
  xor: binary('v128', 'v128', ...vector(81)),
  /** 1 when any bit is set. */
  any: unary('v128', 'i32', ...vector(83)),
};

/** Sixteen bytes. */
export const i8x16 = {
  splat: unary('i32', 'v128', ...vector(15)),
  /** Bytes of the two vectors by number: 0–15 are the left's, 16–31 the right's. */
  shuffle: (left: Value<'v128'>, right: Value<'v128'>, picked: readonly number[]): Value<'v128'> => {
    if (picked.length !== 16 || picked.some(from => !(from >= 0 && from < 32))) throw new Error('16 of 32 bytes');
    return value('v128', to => {
      left.emit(to);
      right.emit(to);
      to.bytes(...vector(13), ...picked);
    });
  },
  /** For each byte of the right its place in the left; 0 for a place above 15. */
  swizzle: binary('v128', 'v128', ...vector(14)),
  equal: binary('v128', 'v128', ...vector(35)),
  atMost: binary('v128', 'v128', ...vector(42)),
  popcnt: unary('v128', 'v128', ...vector(98)),
  /** The top bit of each byte, as sixteen bits. */
  bitmask: unary('v128', 'i32', ...vector(100)),
  add: binary('v128', 'v128', ...vector(110)),
  sub: binary('v128', 'v128', ...vector(113)),
};

/** Eight 16-bit integers. */
export const i16x8 = {
  /** Neighbouring unsigned bytes added. */
  pairs: unary('v128', 'v128', ...vector(125)),
  add: binary('v128', 'v128', ...vector(142)),
};

/** Four 32-bit integers. */
export const i32x4 = {
  splat: unary('i32', 'v128', ...vector(17)),
  /** Neighbouring unsigned 16-bit integers added. */
  pairs: unary('v128', 'v128', ...vector(127)),
  add: binary('v128', 'v128', ...vector(174)),
  sub: binary('v128', 'v128', ...vector(177)),
  lane: (from: Value<'v128'>, lane: number): Value<'i32'> => value('i32', lane32(from, lane)),
};

/** Two 64-bit integers. */
export const i64x2 = {
  splat: unary('i64', 'v128', ...vector(18)),
  add: binary('v128', 'v128', ...vector(206)),
  lane: (from: Value<'v128'>, lane: number): Value<'i64'> => value('i64', lane64(from, lane)),
};
