import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearestStretch, pattern, slipsWithin } from './distance.ts';

const run = (max: number) => fc.uint8Array({ min: 1, max: 4, minLength: 1, maxLength: max });

/** Edit distance of two whole runs, by the book. */
function wholeDistance(a: Uint8Array, b: Uint8Array): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

test('the bit-parallel count and the table agree on the fewest slips', () => {
  fc.assert(
    fc.property(run(31), run(60), (word, text) => {
      assert.equal(slipsWithin(pattern(word), text, 0, text.length), nearestStretch(word, text).slips);
    }),
    { seed: 1 },
  );
});

test('the nearest stretch is as far from the word as it says, and no stretch is nearer', () => {
  fc.assert(
    fc.property(run(8), run(12), (word, text) => {
      const { start, end, slips } = nearestStretch(word, text);
      assert.equal(wholeDistance(word, text.slice(start, end)), slips);
      for (let from = 0; from <= text.length; from++)
        for (let to = from; to <= text.length; to++) assert.ok(wholeDistance(word, text.slice(from, to)) >= slips);
    }),
    { seed: 2 },
  );
});
