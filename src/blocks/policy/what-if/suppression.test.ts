import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suppressed } from './suppression.ts';

test('counts from one to four are left out; none and five are told', () => {
  assert.deepEqual(suppressed([0, 1, 4, 5, 900]), [0, undefined, undefined, 5, 900]);
});

test('a single small count takes the next smallest with it, so that nobody finds it by subtraction', () => {
  assert.deepEqual(suppressed([3, 0, 80, 7]), [undefined, 0, 80, undefined]);
  assert.deepEqual(suppressed([3, 0]), [undefined, 0]);
  assert.deepEqual(suppressed([0, 0, 12]), [0, 0, 12]);
});
