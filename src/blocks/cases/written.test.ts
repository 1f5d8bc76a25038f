import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../kernel/refusal/index.ts';
import { longestWriting, written } from './written.ts';

test('what is written keeps its lines and letters; controls, halves of characters and turned directions go', () => {
  assert.equal(written(' 첫 줄\r\n둘째\t줄 👩‍👧 '), '첫 줄\n둘째\t줄 👩‍👧');
  assert.equal(written('a\u0000b\u0007c\ud83dd\u202ee\u2066f'), 'abcdef');
});

test('what is too long is refused, never cut: a cut can go through the middle of a character', () => {
  const most = '😀'.repeat(longestWriting);
  assert.equal(written(most), most);
  assert.throws(
    () => written(`${most}.`),
    (error: unknown) => error instanceof Refusal && error.code === 'text-too-long',
  );
  assert.ok(written('가\r\n'.repeat(longestWriting / 2)).isWellFormed());
});
