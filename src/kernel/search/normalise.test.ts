import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, foldTraced } from './normalise.ts';

test('texts that people take for the same fold to the same', () => {
  assert.equal(fold('  주민등록표 등본·초본 '), '주민등록표 등본 초본');
  assert.equal(fold('주민등록'.normalize('NFD')), '주민등록');
  assert.equal(fold('ＬＰＧ　Café ㎡'), 'lpg cafe m2');
  assert.equal(fold("driver's"), 'drivers');
  assert.equal(fold('㈜마당'), '주 마당');
  assert.equal(fold('ㅈㅁ'), 'ㅈㅁ');
  assert.equal(fold('ᄌᄆ'), 'ㅈㅁ');
  assert.equal(fold('가\u200b나\u0000다'), '가나 다');
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      assert.equal(fold(fold(text)), fold(text));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('each folded unit knows the place it came from', () => {
  const { text, start, end } = foldTraced('A·㎡ 가');
  assert.equal(text, 'a m2 가');
  assert.deepEqual([start[3], end[3]], [2, 3]);
  assert.deepEqual([start[5], end[5]], [4, 5]);
});
