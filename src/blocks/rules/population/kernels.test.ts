import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bitMemory } from './bit-memory.ts';
import type { BitKernels } from './kernels.ts';

const size = 256;
const places = [0, size, size * 2, size * 3, size * 4];

/** Both memories with the same bytes: five bitmaps of 2,048 bits, and room. */
const both = [bitMemory(), bitMemory({ plain: true })].map(memory => {
  memory.reserve(200_000);
  return { kernels: memory.kernels, bytes: new Uint8Array(memory.buffer()) };
});

const fillBoth = (random: Uint8Array): void => {
  for (const { bytes } of both) bytes.fill(0).set(random);
};

const [into = 0, a = 0, b = 0, c = 0, d = 0] = places;
const ranges = (from: number, to: number): Readonly<Record<string, (kernels: BitKernels) => unknown>> => ({
  count1: kernels => kernels.count1(a, from, to),
  count2: kernels => kernels.count2(a, b, from, to),
  count3: kernels => kernels.count3(a, b, c, from, to),
  count4: kernels => kernels.count4(a, b, c, d, from, to),
  countWithout: kernels => kernels.countWithout(a, b, from, to),
  listWithout: kernels => kernels.listWithout(a, b, from & 0xf8, to & 0xf8, size * 6),
  fill: kernels => kernels.fill(into, from, to),
  add1: kernels => kernels.add1(into, a, from, to),
  add2: kernels => kernels.add2(into, a, b, from, to),
  add3: kernels => kernels.add3(into, a, b, c, from, to),
  add4: kernels => kernels.add4(into, a, b, c, d, from, to),
  copy: kernels => kernels.copy(into, a, size),
  invert: kernels => kernels.invert(into, a, size),
  or: kernels => kernels.or(into, a, size),
  orNot: kernels => kernels.orNot(into, a, size),
});

test('each kernel gives the same as WebAssembly and as plain JavaScript, over any bits', () => {
  const bit = fc.integer({ min: 0, max: size * 8 });
  const random = fc.uint8Array({ minLength: size * 5, maxLength: size * 5 });
  fc.assert(
    fc.property(random, bit, bit, (bytes, from, to) => {
      for (const [name, kernel] of Object.entries(ranges(from, to))) {
        fillBoth(bytes);
        const [wasm, plain] = both.map(it => ({
          result: kernel(it.kernels),
          bytes: it.bytes.slice(0, size * 5 + 9000),
        }));
        assert.deepEqual(wasm, plain, `${name} ${from} ${to}`);
      }
    }),
    { numRuns: 200 },
  );
});

test('a count is the number of bits that are set in all, counted one by one', () => {
  const random = fc.uint8Array({ minLength: size * 5, maxLength: size * 5 });
  const bit = fc.integer({ min: 0, max: size * 8 });
  fc.assert(
    fc.property(random, bit, bit, (bytes, from, to) => {
      fillBoth(bytes);
      const has = (bitmap: number, i: number) => (((bytes[bitmap + (i >> 3)] ?? 0) >> (i & 7)) & 1) === 1;
      const bits = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
      for (const { kernels } of both) {
        assert.equal(kernels.count3(a, b, c, from, to), bits.filter(i => has(a, i) && has(b, i) && has(c, i)).length);
        assert.equal(kernels.countWithout(a, b, from, to), bits.filter(i => has(a, i) && !has(b, i)).length);
      }
    }),
    { numRuns: 50 },
  );
});

test('a full bitmap of 65,536 bits is counted without an overflow', () => {
  for (const { kernels, bytes } of both) {
    bytes.fill(255);
    assert.equal(kernels.count4(0, 8192, 16_384, 24_576, 0, 65_536), 65_536);
  }
});

test('a column of words becomes a bitmap for each bit, by both ways', () => {
  const words = fc.uint32Array({ minLength: 96, maxLength: 96 });
  fc.assert(
    fc.property(words, fc.constantFrom(1, 2, 3, 4), (column, eights) => {
      const [stride, start] = [64, 4096];
      for (const { kernels, bytes } of both) {
        bytes.fill(0);
        new Uint32Array(bytes.buffer).set(column);
        kernels.transpose(0, 96, start, stride, eights);
        for (let plane = 0; plane < 32; plane++) {
          const bits = Array.from(column, (_, i) => ((bytes[start + plane * stride + (i >> 3)] ?? 0) >> (i & 7)) & 1);
          const wanted = Array.from(column, word => (plane < eights * 8 ? (word >>> plane) & 1 : 0));
          assert.deepEqual(bits, wanted);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('a memory lends places and takes them back, and refuses more than 4 GiB', () => {
  for (const memory of [bitMemory(), bitMemory({ plain: true })]) {
    const first = memory.reserve(100);
    const lent = memory.lend(() => memory.reserve(70_000));
    assert.equal(lent % 64, 0);
    assert.ok(lent >= first + 100);
    assert.equal(memory.reserve(10), lent);
    assert.throws(() => memory.reserve(2 ** 32), /at most 4294967296/);
  }
});
