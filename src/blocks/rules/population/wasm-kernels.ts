import type { BitKernels } from './kernels.ts';
import {
  get,
  i8x16,
  i16x8,
  i32,
  i32x4,
  i64,
  type Local,
  moduleBytes,
  program,
  runsHere,
  type Statement,
  set,
  type Value,
  v128,
  type WasmFunction,
  wasmFunction,
  when,
  whilst,
} from './wasm/encoder.ts';

type Address = Local<'i32'>;
type NewLocal = Parameters<Parameters<typeof wasmFunction>[2]>[0];

const step = (local: Address, by: number): Statement => set(local, i32.add(get(local), i32.const(by)));

/** What is done with 64 bits of which the mask tells those that count, and with 16 bytes at an offset from `at`. */
interface Strides {
  readonly word: (at: Address, mask: Value<'i64'>) => Statement;
  readonly vectors: (at: Address, many: number) => readonly Statement[];
}

/** Walks over the bits between `from` and `to`: masked words at both ends, vectors from an address that fits them. */
function walk(local: NewLocal, from: Address, to: Address, { word, vectors }: Strides): Statement {
  const [at, last] = [local('i32'), local('i32')];
  const byteOf = (bit: Value<'i32'>) => i32.shl(i32.shr(bit, i32.const(6)), i32.const(3));
  const lastBit = i32.sub(get(to), i32.const(1));
  const every = i64.const(-1n);
  const head = i64.shl(every, i64.extend(i32.and(get(from), i32.const(63))));
  const tail = i64.shr(every, i64.extend(i32.sub(i32.const(63), i32.and(lastBit, i32.const(63)))));
  const fits = (bytes: number) => i32.atMost(i32.add(get(at), i32.const(bytes)), get(last));
  const more = i32.below(get(at), get(last));
  const between: readonly Statement[] = [
    word(at, head),
    word(last, tail),
    step(at, 8),
    when(i32.and(more, i32.shr(get(at), i32.const(3))), [word(at, every), step(at, 8)]),
    whilst(fits(64), ...vectors(at, 4), step(at, 64)),
    whilst(fits(16), ...vectors(at, 1), step(at, 16)),
    when(more, [word(at, every)]),
  ];
  return when(i32.below(get(from), get(to)), [
    set(at, byteOf(get(from))),
    set(last, byteOf(lastBit)),
    when(i32.equal(get(at), get(last)), [word(at, i64.and(head, tail))], between),
  ]);
}

const load64 = (bitmap: Address, at: Address) => i64.load(i32.add(get(bitmap), get(at)));
const load128 = (bitmap: Address, at: Address, nth: number) => v128.load(i32.add(get(bitmap), get(at)), nth * 16);

const reduce = <T>(items: readonly T[], join: (a: T, b: T) => T): T => items.slice(1).reduce(join, items[0] as T);

/** The bits in all of the bitmaps, as words and as vectors. */
const inAll = (bitmaps: readonly Address[]) => ({
  word: (at: Address) =>
    reduce(
      bitmaps.map(bitmap => load64(bitmap, at)),
      i64.and,
    ),
  vector: (at: Address, nth: number) =>
    reduce(
      bitmaps.map(bitmap => load128(bitmap, at, nth)),
      v128.and,
    ),
});

type Bits = ReturnType<typeof inAll>;

const without = (a: Address, b: Address): Bits => ({
  word: at => i64.and(load64(a, at), i64.xor(load64(b, at), i64.const(-1n))),
  vector: (at, nth) => v128.andNot(load128(a, at, nth), load128(b, at, nth)),
});

/** Eight sums of 16 bits hold: a bitmap of 2¹⁶ bits adds at most 16 to each of them 512 times. */
function counted(
  local: NewLocal,
  from: Address,
  to: Address,
  bits: Bits,
): readonly [Statement, Statement, Value<'i32'>] {
  const [sum, sums] = [local('i32'), local('v128')];
  const addBytes = (bytes: Value<'v128'>) => set(sums, i16x8.add(get(sums), i16x8.pairs(bytes)));
  const lane = (nth: number) => i32x4.lane(get(sums), nth);
  const walked = walk(local, from, to, {
    word: (at, mask) => set(sum, i32.add(get(sum), i32.wrap(i64.popcnt(i64.and(bits.word(at), mask))))),
    vectors: (at, many) => [
      addBytes(
        reduce(
          Array.from({ length: many }, (_, nth) => i8x16.popcnt(bits.vector(at, nth))),
          i8x16.add,
        ),
      ),
    ],
  });
  const total = i32.add(i32.add(lane(0), lane(1)), i32.add(lane(2), lane(3)));
  return [walked, set(sums, i32x4.pairs(get(sums))), i32.add(get(sum), total)];
}

function added(local: NewLocal, into: Address, from: Address, to: Address, bits: Bits): Statement {
  const place = (at: Address) => i32.add(get(into), get(at));
  return walk(local, from, to, {
    word: (at, mask) => i64.store(place(at), i64.or(load64(into, at), i64.and(bits.word(at), mask))),
    vectors: (at, many) =>
      Array.from({ length: many }, (_, nth) =>
        v128.store(place(at), v128.or(load128(into, at, nth), bits.vector(at, nth)), nth * 16),
      ),
  });
}

const ones: Bits = { word: () => i64.const(-1n), vector: () => v128.not(v128.zero()) };

/** The whole bitmap, four vectors a round. */
const whole = (result: (into: Value<'v128'>, a: Value<'v128'>) => Value<'v128'>) =>
  wasmFunction(['i32', 'i32', 'i32'], 'nothing', (local, into, a, bytes) => {
    const at = local('i32');
    const one = (nth: number) =>
      v128.store(i32.add(get(into), get(at)), result(load128(into, at, nth), load128(a, at, nth)), nth * 16);
    return [whilst(i32.below(get(at), get(bytes)), one(0), one(1), one(2), one(3), step(at, 64))];
  });

const bytesOf = (start: number, step: number): number[] => Array.from({ length: 4 }, (_, i) => start + i * step);

/** The nth bytes of sixteen 32-bit words, as a vector each; `words` is the address of the words. */
function byteColumns(
  local: NewLocal,
  words: Address,
): { readonly set: readonly Statement[]; readonly columns: readonly Local<'v128'>[] } {
  const pick = [0, 1, 2, 3].flatMap(byte => bytesOf(byte, 4));
  const quarter = Array.from({ length: 4 }, () => local('v128'));
  const columns = Array.from({ length: 4 }, () => local('v128'));
  // Each quarter is four words turned: their lowest bytes, then the next, up to the highest.
  const turned = quarter.map((one, nth) => set(one, i8x16.shuffle(v128.load(get(words), nth * 16), v128.zero(), pick)));
  const joined = columns.map((column, byte) => {
    const four = (a: number) => Array.from({ length: 4 }, (_, i) => a + byte * 4 + i);
    const pair = (low: number, high: number) => {
      const [a, b] = [quarter[low], quarter[high]];
      if (a === undefined || b === undefined) throw new Error('there are four quarters');
      return i8x16.shuffle(get(a), get(b), [...four(0), ...four(16), ...four(0), ...four(16)]);
    };
    const eights = [0, 1, 2, 3, 4, 5, 6, 7];
    return set(column, i8x16.shuffle(pair(0, 1), pair(2, 3), [...eights, ...eights.map(i => i + 16)]));
  });
  return { set: [...turned, ...joined], columns };
}

const transpose = wasmFunction(
  ['i32', 'i32', 'i32', 'i32', 'i32'],
  'nothing',
  (local, column, people, into, stride, eights) => {
    const [end, place] = [local('i32'), local('i32')];
    const { set: turn, columns } = byteColumns(local, column);
    // The top bit of each byte goes out first, so the planes are written from the highest of the eight down.
    const planes = columns.map((bytes, nth) =>
      when(i32.below(i32.const(nth), get(eights)), [
        set(place, i32.add(get(into), i32.mul(get(stride), i32.const(nth * 8 + 7)))),
        ...Array.from({ length: 8 }, () => [
          i32.store16(get(place), i8x16.bitmask(get(bytes))),
          set(bytes, i8x16.add(get(bytes), get(bytes))),
          set(place, i32.sub(get(place), get(stride))),
        ]).flat(),
      ]),
    );
    return [
      set(end, i32.add(get(column), i32.shl(get(people), i32.const(2)))),
      whilst(i32.below(get(column), get(end)), ...turn, ...planes, step(column, 64), step(into, 2)),
    ];
  },
);

const listWithout = wasmFunction(['i32', 'i32', 'i32', 'i32', 'i32'], 'i32', (local, a, b, from, to, into) => {
  const [start, bits] = [local('i32'), local('i64')];
  const number = i32.add(i32.shl(get(from), i32.const(3)), i32.wrap(i64.ctz(get(bits))));
  return [
    set(start, get(into)),
    whilst(
      i32.below(get(from), get(to)),
      set(bits, without(a, b).word(from)),
      whilst(
        i64.notEqual(get(bits), i64.const(0n)),
        i32.store(get(into), number),
        step(into, 4),
        set(bits, i64.and(get(bits), i64.sub(get(bits), i64.const(1n)))),
      ),
      step(from, 8),
    ),
    i32.shr(i32.sub(get(into), get(start)), i32.const(2)),
  ];
});

const [one, two, three, four] = [
  ['i32', 'i32', 'i32'],
  ['i32', 'i32', 'i32', 'i32'],
  ['i32', 'i32', 'i32', 'i32', 'i32'],
  ['i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
] as const;

const functions = {
  count1: wasmFunction(one, 'i32', (local, a, from, to) => counted(local, from, to, inAll([a]))),
  count2: wasmFunction(two, 'i32', (local, a, b, from, to) => counted(local, from, to, inAll([a, b]))),
  count3: wasmFunction(three, 'i32', (local, a, b, c, from, to) => counted(local, from, to, inAll([a, b, c]))),
  count4: wasmFunction(four, 'i32', (local, a, b, c, d, from, to) => counted(local, from, to, inAll([a, b, c, d]))),
  countWithout: wasmFunction(two, 'i32', (local, a, b, from, to) => counted(local, from, to, without(a, b))),
  listWithout,
  fill: wasmFunction(one, 'nothing', (local, into, from, to) => [added(local, into, from, to, ones)]),
  add1: wasmFunction(two, 'nothing', (local, into, a, from, to) => [added(local, into, from, to, inAll([a]))]),
  add2: wasmFunction(three, 'nothing', (local, into, a, b, from, to) => [added(local, into, from, to, inAll([a, b]))]),
  add3: wasmFunction(four, 'nothing', (local, into, a, b, c, from, to) => [
    added(local, into, from, to, inAll([a, b, c])),
  ]),
  add4: wasmFunction([...four, 'i32'], 'nothing', (local, into, a, b, c, d, from, to) => [
    added(local, into, from, to, inAll([a, b, c, d])),
  ]),
  copy: whole((_, a) => a),
  invert: whole((_, a) => v128.not(a)),
  or: whole((into, a) => v128.or(into, a)),
  orNot: whole((into, a) => v128.or(into, v128.not(a))),
  transpose,
} satisfies Record<keyof BitKernels, WasmFunction>;

const run = program(functions);
let able: boolean | undefined;

/** Whether the engine here has the vectors that the kernels use. */
export function vectorsHere(): boolean {
  able ??= runsHere(moduleBytes(functions));
  return able;
}

/** The kernels as WebAssembly over the memory. */
export const wasmKernels = (memory: WebAssembly.Memory): BitKernels => run(memory);
