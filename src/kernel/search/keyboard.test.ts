import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { otherKeyboard } from './keyboard.ts';

test('a query is read as if typed on the other keyboard', () => {
  assert.deepEqual(otherKeyboard('whtla'), ['조심']);
  assert.deepEqual(otherKeyboard('ㅔㅁㄴ네ㅐㄱㅅ'), ['passport']);
  assert.deepEqual(otherKeyboard('4eoqhgja!'), ['4대보험']);
  assert.ok(otherKeyboard('DURNJS').includes('여권'));
});

test('English that makes no Korean has no other reading', () => {
  for (const query of ['passport', 'how', 'birth registration', '123', '', '여권 passport'])
    assert.deepEqual(otherKeyboard(query), [], query);
});

test('no run of letters makes it throw', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'qwertyuiopQWERTOPhojklnbm 가ㅗㅐㅈㄳㅘ'), maxLength: 40 });
  fc.assert(
    fc.property(letters, text => Array.isArray(otherKeyboard(text))),
    { seed: 1, numRuns: 2000 },
  );
});
