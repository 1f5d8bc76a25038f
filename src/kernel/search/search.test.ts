import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Entry, type SearchOptions, searchIndex } from './index.ts';

const entries: readonly Entry[] = [
  {
    id: 'register',
    name: '주민등록표 등본·초본 발급',
    also: ['등본', '주민등록등본', 'Resident register copy'],
    weight: 90,
  },
  { id: 'passport', name: '여권 발급', also: ['Passport issuance'], weight: 80, facets: { agency: 'foreign' } },
  { id: 'passport-again', name: '여권 재발급', also: ['Passport reissue'], weight: 10, facets: { agency: 'foreign' } },
  { id: 'birth', name: '출생신고', also: ['Birth registration'], facets: { agency: 'court' } },
  { id: 'child', name: '어린이집 입소대기 신청', also: ['Childcare centre waiting list'] },
  { id: 'care', name: '조심 운전 교육', also: [], text: '교통안전 체험관에서 두 시간 동안 배웁니다.' },
  { id: 'levy', language: 'ko', name: '4대보험 가입증명', also: [] },
  { id: 'levy', language: 'en', name: 'Certificate of 4 social insurances', also: ['4대보험'] },
];
const index = searchIndex(entries);
const ids = (query: string, options?: SearchOptions): string[] => index.search(query, options).hits.map(hit => hit.id);
const shown = (query: string): string[] => {
  const hit = index.search(query).hits[0];
  const name = entries.find(({ id }) => id === hit?.id)?.name.normalize('NFC') ?? '';
  return hit?.highlights.map(([start, end]) => name.slice(start, end)) ?? [];
};

test('a name is found with and without spaces, in any word order', () => {
  for (const query of ['여권 발급', '여권발급', '여 권 발 급', '발급 여권', ' 여권·발급 '])
    assert.equal(ids(query)[0], 'passport', query);
});

test('particles, endings and asking words do not matter', () => {
  for (const query of [
    '여권을',
    '여권을 발급받으려면',
    '여권발급하려면어떻게',
    '여권 발급 하고 싶어요',
    'how to get a passport',
    'passport를',
  ])
    assert.equal(ids(query)[0], 'passport', query);
});

test('a word that ends like a particle keeps its ending', () => {
  assert.equal(ids('어린이')[0], 'child');
  assert.deepEqual(shown('어린이'), ['어린이']);
});

test('an entry is found by its other names, and says so', () => {
  const hit = index.search('등본').hits[0];
  assert.equal(hit?.id, 'register');
  assert.equal(index.search('주민등록등본').hits[0]?.matched, 'also');
  assert.equal(index.search('resident').hits[0]?.matched, 'also');
  assert.equal(index.search('여권').hits[0]?.matched, 'name');
});

test('body text is found, after names', () => {
  assert.deepEqual(
    index.search('교통안전 체험관').hits.map(({ id, matched }) => [id, matched]),
    [['care', 'text']],
  );
});

test('slips of one or two letters are forgiven and corrected', () => {
  for (const query of ['출셍신고', '출생싱고', '춝생신거', '출생신ㄱ고']) assert.equal(ids(query)[0], 'birth', query);
  assert.equal(index.search('출셍신고').didYouMean, '출생신고');
  assert.equal(index.search('pasport').didYouMean, 'passport');
});

test('what is spelled right is not corrected', () => {
  for (const query of ['출생신고', '여권', 'passport', '여권을 발급하려면', 'ㅊㅅㅅㄱ'])
    assert.equal(index.search(query).didYouMean, undefined, query);
});

test('initials find names, alone or with syllables typed out', () => {
  for (const query of ['ㅈㅁㄷㄹ', '주민ㄷㄹ', 'ㅈㅁ ㄷㅂ', 'ᄌᄆᄃᄅ']) assert.equal(ids(query)[0], 'register', query);
  assert.deepEqual(ids('학민ㄷㄹ'), []);
  assert.deepEqual(shown('ㅊㅅㅅㄱ'), ['출생신고']);
});

test('the keyboard may stand in the other language', () => {
  assert.equal(ids('whtla')[0], 'care');
  assert.equal(index.search('whtla').didYouMean, '조심');
  assert.equal(ids('DURNJS')[0], 'passport');
  assert.equal(ids('4eoqhgja')[0], 'levy');
  assert.equal(ids('ㅔㅁㄴ네ㅐㄱㅅ')[0], 'passport');
  assert.equal(index.search('ㅔㅁㄴ네ㅐㄱㅅ').didYouMean, 'passport');
});

test('highlights are places in the name', () => {
  assert.deepEqual(shown('등본과 초본'), ['등본·초본']);
  assert.deepEqual(shown('출셍신고'), ['출생신고']);
  assert.deepEqual(shown('passport'), []);
});

test('highlights count in the composed form of a decomposed name', () => {
  const decomposed = searchIndex([{ id: 'a', name: '여권 발급'.normalize('NFD'), also: [] }]);
  assert.deepEqual(decomposed.search('발급').hits[0]?.highlights, [[3, 5]]);
});

test('of equally good names the wanted one is first', () => {
  assert.deepEqual(ids('여권').slice(0, 2), ['passport', 'passport-again']);
});

test('a filter admits only entries with all its values', () => {
  assert.deepEqual(ids('신고', { filter: { agency: 'court' } }), ['birth']);
  assert.deepEqual(ids('출생신고', { filter: { agency: 'foreign' } }), []);
  assert.deepEqual(ids('출생신고', { filter: { agency: 'nobody' } }), []);
  assert.deepEqual(ids('출생신고', { filter: { __proto__: 'x', constructor: 'y' } }), []);
});

test('an entry in two languages is found once, or in the language asked for', () => {
  assert.deepEqual(ids('4대보험'), ['levy']);
  assert.deepEqual(
    index.search('4대보험', { filter: { language: 'en' } }).hits.map(hit => hit.matched),
    ['also'],
  );
});

test('pages continue one another and stop at the total', () => {
  const many = searchIndex(
    Array.from({ length: 30 }, (_, i) => ({ id: `s${i}`, name: `여권 접수 창구 ${i}`, also: [] })),
  );
  const pages = [0, 10, 20, 30].map(offset => many.search('여권 접수', { offset }).hits.map(({ id }) => id));
  assert.equal(many.search('여권 접수').total, 30);
  assert.equal(new Set(pages.flat()).size, 30);
  assert.deepEqual(pages[3], []);
});

test('suggestions begin as typed, down to half a syllable', () => {
  for (const prefix of ['ㅊ', '추', '출', '출ㅅ', '출새', '출생ㅅ', '출생신', 'bir', 'cnft']) {
    const found = index.suggest(prefix);
    assert.equal(found[0]?.id, 'birth', prefix);
  }
  assert.equal(index.suggest('pass')[0]?.text, 'Passport issuance');
  assert.equal(index.suggest('여', 1).length, 1);
  assert.deepEqual(index.suggest('여', 0), []);
});

test('only the first 120 characters of a query are read', () => {
  const long = `여권 발급 ${'가나다 '.repeat(3000)}`;
  assert.deepEqual(index.search(long), index.search(long.slice(0, 120)));
});

test('no query throws, and no page is longer than asked', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(...'가힣여권을ㄱㅏㅘㄳ 가\u0000\u200b\ud800.*+?^$[](){}\\|abcHOWk12😀漢é'),
      maxLength: 200,
    }),
  );
  const limits = fc.oneof(fc.integer(), fc.double(), fc.constant(Number.NaN));
  fc.assert(
    fc.property(hostile, limits, limits, (query, limit, offset) => {
      const { hits, total } = index.search(query, { limit, offset });
      assert.ok(hits.length <= Math.max(0, Math.min(100, Math.trunc(limit) || 0)) && hits.length <= total);
      for (const { score } of hits) assert.ok(Number.isFinite(score));
      index.suggest(query, limit);
    }),
    { numRuns: 1000, seed: 1 },
  );
});

test('an empty index, an empty query and empty names find nothing', () => {
  assert.deepEqual(searchIndex([]).search('여권'), { hits: [], total: 0 });
  assert.deepEqual(searchIndex([]).suggest('여'), []);
  for (const query of ['', ' ', '\t\n', '...', '😀', '을'])
    assert.deepEqual(index.search(query), { hits: [], total: 0 }, query);
  assert.deepEqual(searchIndex([{ id: 'a', name: '', also: [''] }]).search('여권').hits, []);
});

test('every entry is found first by its own name', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'가나다라마바사아자차카타파하등록신고 '),
    minLength: 4,
    maxLength: 20,
  });
  const name = letters.filter(text => text.replaceAll(' ', '').length >= 4);
  const compact = (text: string): string => text.replaceAll(' ', '');
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 20, selector: compact }), names => {
      const own = searchIndex(names.map(text => ({ id: compact(text), name: text, also: [] })));
      const text = names[0]!;
      const found = own.search(compact(text)).hits[0];
      assert.equal(found?.id, compact(text));
    }),
    { numRuns: 50, seed: 2 },
  );
});
