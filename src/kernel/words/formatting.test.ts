import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addMoney,
  findUnfinished,
  formatDuration,
  formatMoney,
  formatNumber,
  formatPercent,
  money,
  pickLanguage,
  won,
  words,
} from './index.ts';

test('durations name their two largest units', () => {
  const cases = [
    [0, '1초 미만', 'less than a second'],
    [1000, '1초', '1 second'],
    [60_000, '1분', '1 minute'],
    [9_000_000, '2시간 30분', '2 hours 30 minutes'],
    [86_400_000 + 60_000, '1일', '1 day'],
    [2 * 86_400_000 + 3 * 3_600_000 + 1, '2일 3시간', '2 days 3 hours'],
    [1200 * 86_400_000, '1,200일', '1,200 days'],
  ] as const;
  for (const [ms, ko, en] of cases) assert.deepEqual([formatDuration('ko', ms), formatDuration('en', ms)], [ko, en]);
  assert.throws(() => formatDuration('ko', -1), RangeError);
});

test('numbers, shares and money', () => {
  assert.equal(formatNumber('ko', 1234567.891), '1,234,567.891');
  assert.equal(formatNumber('en', 3, { decimals: 2 }), '3.00');
  assert.equal(formatPercent('ko', 0.345), '34.5%');
  assert.equal(formatMoney('ko', won(1_234_000)), '1,234,000원');
  assert.equal(formatMoney('en', won(1_234_000)), 'KRW 1,234,000');
  assert.equal(formatMoney('en', won(-500)), 'KRW -500');
  assert.equal(formatMoney('ko', money(1250, 'USD')), 'USD 12.50');
  assert.equal(formatMoney('en', money(1250, 'JPY')), 'JPY 1,250');
});

test('money is whole, and of one currency when added', () => {
  assert.deepEqual(addMoney(won(1), won(2), won(3)), won(6));
  assert.throws(() => money(0.5, 'KRW'), RangeError);
  assert.throws(() => money(2 ** 53, 'KRW'), RangeError);
  assert.throws(() => addMoney(won(1), money(1, 'USD')), RangeError);
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), amounts => {
      const [first = won(0), ...rest] = amounts.map(won);
      assert.equal(
        addMoney(first, ...rest).amount,
        amounts.reduce((a, b) => a + b, 0),
      );
    }),
  );
});

test('the language of a page is the first wanted one we have', () => {
  const cases: readonly (readonly [string | undefined, string])[] = [
    [undefined, 'ko'],
    ['', 'ko'],
    ['*', 'ko'],
    ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    ['en-US,en;q=0.9,ko;q=0.8', 'en'],
    ['ja,ko;q=0.5,en;q=0.7', 'en'],
    ['en;q=0.2, ko', 'ko'],
    ['EN', 'en'],
    ['fr', 'en'],
    ['fr,*;q=0.1', 'ko'],
    ['ko;q=0,fr', 'en'],
    [';;;,,q=', 'en'],
  ];
  for (const [header, expected] of cases) assert.equal(pickLanguage(header, 'ko'), expected, header);
  for (const header of [undefined, '', '*', 'fr,*;q=0.1']) assert.equal(pickLanguage(header, 'en'), 'en', header);
  assert.equal(pickLanguage('ko;q=0.4,ja', 'en'), 'ko');
  fc.assert(fc.property(fc.string(), header => ['ko', 'en'].includes(pickLanguage(header, 'ko'))));
});

test('an unfinished text is named with its problem', () => {
  const problems = (ko: string, en: string) => findUnfinished(words(ko, en)).map(found => found.problem);
  assert.deepEqual(problems('이름', 'Name'), []);
  assert.deepEqual(problems('PDF', 'PDF'), []);
  assert.deepEqual(problems('{a:을/를} {n}', '{n:one|#} {a}'), []);
  assert.deepEqual(problems('', ' '), ['empty', 'empty']);
  assert.deepEqual(problems('Name', 'Name'), ['untranslated']);
  assert.deepEqual(problems('이름', '이름'), ['untranslated']);
  assert.deepEqual(problems('등본', 'Register extract (등본)'), []);
  assert.deepEqual(problems('{a', 'x'), ['template']);
  assert.deepEqual(problems('{a}을', '{b} and'), ['placeholders-differ']);
  assert.deepEqual(problems('TODO 쓰기', 'Write'), ['unfinished-mark']);
});
