import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  f64,
  get,
  i8x16,
  i16x8,
  i32,
  i32x4,
  i64,
  i64x2,
  moduleBytes,
  program,
  runsHere,
  set,
  v128,
  wasmFunction,
  when,
  whilst,
} from './encoder.ts';
import { signed, unsigned } from './leb128.ts';

const instantiate = <F extends Parameters<typeof moduleBytes>[0]>(functions: F, memory: WebAssembly.Memory) =>
  program(functions)(memory);

const memory = () => new WebAssembly.Memory({ initial: 1 });

test('WebAssembly §5.2.2: integers are written as the examples of LEB128 show', () => {
  assert.deepEqual(unsigned(0), [0]);
  assert.deepEqual(unsigned(624_485), [0xe5, 0x8e, 0x26]);
  assert.deepEqual(unsigned(0xffff_ffff), [0xff, 0xff, 0xff, 0xff, 0x0f]);
  assert.deepEqual(signed(-123_456), [0xc0, 0xbb, 0x78]);
  assert.deepEqual(signed(63), [0x3f]);
  assert.deepEqual(signed(64), [0xc0, 0x00]);
  assert.deepEqual(signed(-64), [0x40]);
  assert.throws(() => unsigned(-1), /no u32/);
  assert.throws(() => unsigned(2 ** 32), /no u32/);
});

test('a constant of any size comes back as it went in', () => {
  const ends = [0, -1, 63, 64, -64, -65, 2 ** 31 - 1, -(2 ** 31)];
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...ends), fc.integer()), fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), (a, b) => {
      const run = instantiate(
        {
          small: wasmFunction([], 'i32', () => [i32.const(a)]),
          large: wasmFunction([], 'i64', () => [i64.const(b)]),
          exact: wasmFunction([], 'f64', () => [f64.const(a / 3)]),
        },
        memory(),
      );
      assert.equal(run.small(), a);
      assert.equal(run.large(), b);
      assert.equal(run.exact(), a / 3);
    }),
    { numRuns: 50 },
  );
});

test('each operation of integers gives what JavaScript gives', () => {
  const two = ['i32', 'i32'] as const;
  const run = instantiate(
    {
      add: wasmFunction(two, 'i32', (_, a, b) => [i32.add(get(a), get(b))]),
      sub: wasmFunction(two, 'i32', (_, a, b) => [i32.sub(get(a), get(b))]),
      mul: wasmFunction(two, 'i32', (_, a, b) => [i32.mul(get(a), get(b))]),
      and: wasmFunction(two, 'i32', (_, a, b) => [i32.and(get(a), get(b))]),
      or: wasmFunction(two, 'i32', (_, a, b) => [i32.or(get(a), get(b))]),
      xor: wasmFunction(two, 'i32', (_, a, b) => [i32.xor(get(a), get(b))]),
      shl: wasmFunction(two, 'i32', (_, a, b) => [i32.shl(get(a), get(b))]),
      shr: wasmFunction(two, 'i32', (_, a, b) => [i32.shr(get(a), get(b))]),
      below: wasmFunction(two, 'i32', (_, a, b) => [i32.below(get(a), get(b))]),
      atMost: wasmFunction(two, 'i32', (_, a, b) => [i32.atMost(get(a), get(b))]),
      wide: wasmFunction(['i64', 'i64'], 'i64', (_, a, b) => [
        i64.xor(i64.mul(get(a), get(b)), i64.shr(get(a), i64.const(7n))),
      ]),
      bits: wasmFunction(['i64'], 'i32', (_, a) => [i32.wrap(i64.popcnt(get(a)))]),
      mean: wasmFunction(['f64', 'f64'], 'f64', (_, a, b) => [f64.div(f64.add(get(a), get(b)), f64.const(2))]),
    },
    memory(),
  );
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), (a, b, c) => {
      const [ua, ub] = [a >>> 0, b >>> 0];
      assert.deepEqual(
        [run.add(a, b), run.sub(a, b), run.mul(a, b), run.and(a, b), run.or(a, b), run.xor(a, b)],
        [(a + b) | 0, (a - b) | 0, Math.imul(a, b), a & b, a | b, a ^ b],
      );
      assert.deepEqual([run.shl(a, b), run.shr(a, b)], [a << b, (a >>> b) | 0]);
      assert.deepEqual([run.below(a, b), run.atMost(a, b)], [Number(ua < ub), Number(ua <= ub)]);
      assert.equal(run.wide(c, BigInt(b)), BigInt.asIntN(64, c * BigInt(b)) ^ (BigInt.asUintN(64, c) >> 7n));
      assert.equal(run.bits(c), BigInt.asUintN(64, c).toString(2).replaceAll('0', '').length);
      assert.equal(run.mean(a, b), (a + b) / 2);
    }),
  );
});

test('loops and conditions: the greatest common divisor', () => {
  const { gcd } = instantiate(
    {
      gcd: wasmFunction(['i32', 'i32'], 'i32', (_, a, b) => [
        whilst(
          i32.notEqual(get(a), get(b)),
          when(i32.below(get(a), get(b)), [set(b, i32.sub(get(b), get(a)))], [set(a, i32.sub(get(a), get(b)))]),
        ),
        get(a),
      ]),
    },
    memory(),
  );
  assert.equal(gcd(1071, 462), 21);
  assert.equal(gcd(17, 17), 17);
});

test('vectors: each operation on sixteen bytes gives what it gives byte by byte', () => {
  const shared = memory();
  const bytes = new Uint8Array(shared.buffer);
  const [a, b] = [v128.load(i32.const(0)), v128.load(i32.const(0), 16)];
  const write = (result: typeof a) => wasmFunction([], 'nothing', () => [v128.store(i32.const(32), result)]);
  const reversed = Array.from({ length: 16 }, (_, i) => 31 - i);
  const operations = {
    and: { run: write(v128.and(a, b)), want: (x: number, y: number) => x & y },
    andNot: { run: write(v128.andNot(a, b)), want: (x: number, y: number) => x & ~y & 255 },
    or: { run: write(v128.or(a, b)), want: (x: number, y: number) => x | y },
    xor: { run: write(v128.xor(a, b)), want: (x: number, y: number) => x ^ y },
    not: { run: write(v128.not(a)), want: (x: number) => ~x & 255 },
    add: { run: write(i8x16.add(a, b)), want: (x: number, y: number) => (x + y) & 255 },
    sub: { run: write(i8x16.sub(a, b)), want: (x: number, y: number) => (x - y) & 255 },
    equal: { run: write(i8x16.equal(a, b)), want: (x: number, y: number) => (x === y ? 255 : 0) },
    atMost: { run: write(i8x16.atMost(a, b)), want: (x: number, y: number) => (x <= y ? 255 : 0) },
    popcnt: { run: write(i8x16.popcnt(a)), want: (x: number) => x.toString(2).replaceAll('0', '').length },
    shuffle: {
      run: write(i8x16.shuffle(a, b, reversed)),
      want: (_: number, __: number, i: number) => bytes[31 - i] ?? 0,
    },
    swizzle: { run: write(i8x16.swizzle(a, b)), want: (_: number, y: number) => (y < 16 ? (bytes[y] ?? 0) : 0) },
  };
  for (const [name, { run, want }] of Object.entries(operations)) {
    const { call } = instantiate({ call: run }, shared);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), given => {
        bytes.set(given);
        call();
        const wanted = Array.from({ length: 16 }, (_, i) => want(given[i] ?? 0, given[i + 16] ?? 0, i));
        assert.deepEqual([...bytes.subarray(32, 48)], wanted, name);
      }),
      { numRuns: 20 },
    );
  }
});

test('vectors: sums of lanes, top bits and lanes by number', () => {
  const shared = memory();
  const bytes = new Uint8Array(shared.buffer);
  const a = v128.load(i32.const(0));
  const run = instantiate(
    {
      sum: wasmFunction([], 'i32', local => {
        const four = local('v128');
        const lane = (n: number) => i32x4.lane(get(four), n);
        return [
          set(four, i32x4.add(i32x4.pairs(i16x8.add(i16x8.pairs(a), v128.zero())), i32x4.splat(i32.const(0)))),
          i32.add(i32.add(lane(0), lane(1)), i32.add(lane(2), lane(3))),
        ];
      }),
      top: wasmFunction([], 'i32', () => [i8x16.bitmask(a)]),
      high: wasmFunction([], 'i64', () => [i64x2.lane(i64x2.add(a, i64x2.splat(i64.const(1n))), 1)]),
      any: wasmFunction([], 'i32', () => [v128.any(a)]),
    },
    shared,
  );
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), given => {
      bytes.set(given);
      assert.equal(
        run.sum(),
        given.reduce((sum, byte) => sum + byte, 0),
      );
      assert.equal(
        run.top(),
        given.reduce((mask, byte, i) => mask | ((byte >> 7) << i), 0),
      );
      assert.equal(run.high(), BigInt.asIntN(64, new BigUint64Array(given.slice(8).buffer)[0]! + 1n));
      assert.equal(run.any(), Number(given.some(byte => byte > 0)));
    }),
    { numRuns: 50 },
  );
  assert.throws(() => i64x2.lane(a, 2), /no lane 2 of 2/);
  assert.throws(() => i8x16.shuffle(a, a, [1, 2]), /16 of 32/);
});

test('memory is read and written at any address, and the memory given is the one used', () => {
  const shared = memory();
  const { copy } = instantiate(
    {
      copy: wasmFunction(['i32', 'i32'], 'nothing', (_, from, to) => [
        i64.store(get(to), i64.load(get(from), 1), 3),
        i32.store16(get(to), i32.load8(get(from)), 11),
        f64.store(get(to), f64.fromI32(i32.load16(get(from))), 16),
      ]),
    },
    shared,
  );
  new Uint8Array(shared.buffer).set([7, 1, 2, 3, 4, 5, 6, 250, 9], 100);
  copy(100, 200);
  const view = new DataView(shared.buffer);
  assert.deepEqual([...new Uint8Array(shared.buffer, 203, 8)], [1, 2, 3, 4, 5, 6, 250, 9]);
  assert.equal(view.getUint16(211, true), 7);
  assert.equal(view.getFloat64(216, true), 263);
});

test('a module is refused by what cannot run it, without a fault', () => {
  const whole = moduleBytes({ one: wasmFunction([], 'i32', () => [i32.const(1)]) });
  assert.equal(runsHere(whole), true);
  assert.equal(runsHere(whole.slice(0, -1)), false);
});

test('operands of the wrong kind or number do not build', () => {
  const one = i32.const(1);
  // @ts-expect-error: an operand is missing
  assert.throws(() => moduleBytes({ f: wasmFunction([], 'i32', () => [i32.add(one)]) }));
  // @ts-expect-error: a vector is no number
  wasmFunction([], 'i32', () => [i32.add(one, v128.zero())]);
  // @ts-expect-error: the function promises a value
  wasmFunction([], 'i32', () => []);
  // @ts-expect-error: a statement gives no value
  wasmFunction([], 'i32', () => [i32.store(one, one)]);
  // @ts-expect-error: a local keeps its type
  wasmFunction(['i64'], 'nothing', (_, wide) => [set(wide, one)]);
});
