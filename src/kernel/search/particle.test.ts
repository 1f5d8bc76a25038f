import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stem } from './particle.ts';

const names = ['어린이집', '여권 발급', '국가장학금', '사용자 등록'];
const count = (first: string, second: string): number => names.filter(name => name.includes(first + second)).length;

test('particles and endings fall off, several at once', () => {
  const cases = [
    ['여권을', '여권'],
    ['여권으로는', '여권'],
    ['발급하려면', '발급'],
    ['여권발급하려면어떻게', '여권발급'],
    ['집에서', '집'],
    ['등록하는방법', '등록'],
  ] as const;
  for (const [word, rest] of cases) assert.equal(stem(word, count), rest, word);
});

test('what the catalogue knows as the inside of a word stays', () => {
  for (const word of ['어린이', '국가', '여권']) assert.equal(stem(word, count), word);
  assert.equal(stem('어린이가', count), '어린이');
});
