import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFlags } from './flags.ts';
import { bandsInText, incomeDoubt } from './income-text.ts';

const texts: readonly (readonly [string, string | undefined])[] = [
  ['기준 중위소득 50% 이하 가구', 'JA0201'],
  ['기준중위소득 80퍼센트 이하인 청년', 'JA0201,JA0202,JA0203'],
  ['중위소득 100％ 이내', 'JA0201,JA0202,JA0203'],
  ['기준 중위소득 50% 초과 100% 이하', 'JA0202,JA0203'],
  ['기준 중위소득 120%~150% 가구', 'JA0204'],
  ['중위소득 200% 초과', 'JA0205'],
  ['본인 중위소득 60% 이하이고 원가구 중위소득 100% 이하', 'JA0201,JA0202,JA0203'],
  ['중위소득의 75%', 'JA0201,JA0202'],
  ['소득 하위 70% 이하', undefined],
  ['만 19~39세 청년', undefined],
];

for (const [text, bands] of texts)
  test(`‘${text}’ speaks of ${bands ?? 'no band'}`, () => assert.equal(bandsInText(text)?.join(), bands));

const flagsOf = (...codes: string[]) => readFlags(Object.fromEntries(codes.map(code => [code, 'Y']))).conditions;

test('a text that names a share of the median beside other flags is told to the official', () => {
  const text = '기준 중위소득 60% 이하';
  assert.equal(incomeDoubt(text, flagsOf('JA0201', 'JA0202')), undefined);
  assert.equal(incomeDoubt(text, flagsOf('JA0201'))?.code, 'income-in-text');
  assert.equal(incomeDoubt(text, flagsOf('JA0201', 'JA0202', 'JA0203', 'JA0204', 'JA0205'))?.code, 'income-in-text');
  assert.equal(incomeDoubt(text, flagsOf())?.code, 'income-in-text');
  assert.equal(incomeDoubt('누구나', flagsOf('JA0201')), undefined);
});
