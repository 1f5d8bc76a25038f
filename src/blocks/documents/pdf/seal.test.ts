import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seal, sealRows } from './seal.ts';

test('시행규칙: a seal is set across and ends in 의인 or 인, whichever fills the square', () => {
  assert.deepEqual(sealRows('서울특별시 종로구청장'), ['서울특별', '시종로구', '청장의인']);
  assert.deepEqual(sealRows('종로구청장'), ['종로구', '청장인']);
  assert.deepEqual(sealRows('국세청장'), ['국세청', '장의인']);
});

test('a seal in another script is cut as it is, and any text gives a drawing', () => {
  assert.deepEqual(sealRows('ROK'), ['RO', 'K']);
  for (const text of ['', '😀', '뷁洪']) assert.match(seal(text), /re S/);
});
