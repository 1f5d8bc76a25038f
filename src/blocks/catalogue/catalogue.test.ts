import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../kernel/refusal/index.ts';
import type { Language } from '../../kernel/words/index.ts';
import { korea } from '../../korea/index.ts';
import { isAgency } from '../language/index.ts';
import { createCatalogue } from './index.ts';

const catalogue = createCatalogue({
  jurisdiction: korea,
  entries: [
    {
      kind: 'page',
      id: 'verify',
      path: '/verify',
      name: { ko: '문서 진위 확인', en: 'Verify a document' },
      about: { ko: '받은 문서가 진짜인지 확인합니다.', en: 'Check that a document is genuine.' },
      also: { ko: ['위조'], en: ['forged'] },
      facets: { kind: 'page' },
    },
  ],
});
const first = (text: string, language: Language = 'ko'): string | undefined =>
  catalogue.search({ text, language }).found[0]?.offering.id;

test('a service is found by what people call it, in either language, whatever language the page is in', () => {
  const wanted: readonly (readonly [string, string])[] = [
    ['등본', 'resident-register-copy'],
    ['deungbon', 'resident-register-copy'],
    ['proof of address', 'resident-register-copy'],
    ['이사했어요', 'move-in'],
    ['이사 했어요', 'move-in'],
    ['change of address', 'move-in'],
    ['가족증명서', 'family-relation-certificate'],
  ];
  for (const [text, id] of wanted) {
    assert.equal(first(text, 'ko'), id, text);
    assert.equal(first(text, 'en'), id, text);
  }
});

test('initials and slips find too, and a slip says what was meant', () => {
  assert.equal(first('ㄷㅂ'), 'resident-register-copy');
  assert.equal(first('전임신고'), 'move-in');
  assert.equal(catalogue.search({ text: '전임신고', language: 'ko' }).didYouMean, '전입신고');
});

test('what is set off is the name in the reader’s language', () => {
  const [found] = catalogue.search({ text: '등본', language: 'ko' }).found;
  const name = found?.offering.name.ko ?? '';
  assert.deepEqual(
    found?.highlights.map(([from, to]) => name.slice(from, to)),
    ['등본'],
  );
  const [english] = catalogue.search({ text: '등본', language: 'en' }).found;
  assert.deepEqual(english?.highlights, []);
});

test('life events and pages of other rooms are found beside services', () => {
  const kinds = catalogue.search({ text: '이사', language: 'ko' }).found.map(one => one.offering.kind);
  assert.ok(kinds.includes('life-event') && kinds.includes('service'));
  assert.equal(first('위조'), 'verify');
});

test('a search can be narrowed by life event, agency and how it is decided', () => {
  const ids = (narrowing: object): string[] =>
    catalogue.search({ text: '', language: 'ko', limit: 100, ...narrowing }).found.map(one => one.offering.id);
  assert.deepEqual(
    new Set(ids({ lifeEvent: 'raising-children' })),
    new Set(catalogue.servicesOf('raising-children').map(service => service.id)),
  );
  assert.deepEqual(
    new Set(ids({ reach: 'national' })),
    new Set(korea.services.filter(({ agency }) => isAgency(agency)).map(service => service.id)),
  );
  assert.ok(ids({ decision: 'official' }).includes('move-in'));
  assert.ok(!ids({ decision: 'official' }).includes('family-relation-certificate'));
  assert.ok(
    !ids({ decision: 'official' }).includes('child-allowance'),
    'an official only where the rule does not say yes',
  );
  assert.deepEqual(
    new Set(ids({ decision: 'official', reach: 'national' })),
    new Set(['unemployment-benefit', 'earned-income-tax-credit']),
  );
  assert.equal(
    catalogue.search({ text: '등본', language: 'ko', lifeEvent: 'moving', decision: 'official' }).found.length,
    0,
  );
  assert.deepEqual(ids({ lifeEvent: 'nothing' }), []);
});

test('an empty query is every service by name, in the order of the language', () => {
  const names = (language: Language): string[] =>
    catalogue.search({ text: ' ', language, limit: 100 }).found.map(one => one.offering.name[language]);
  for (const language of ['ko', 'en'] as const) {
    const declared = korea.services.map(service => service.words[language].name);
    assert.deepEqual(names(language), declared.toSorted(new Intl.Collator(language).compare));
  }
  assert.deepEqual(
    catalogue.search({ text: '', language: 'ko', limit: 1, offset: 1 }).found.map(o => o.offering.name.ko),
    names('ko').slice(1, 2),
  );
});

test('what the home page proposes to search for finds something, in each language', () => {
  for (const search of korea.searches)
    for (const language of ['ko', 'en'] as const) assert.ok(first(search[language], language), search[language]);
});

test('suggestions begin as typed, and nothing typed suggests nothing', () => {
  assert.equal(catalogue.suggest('전입', 'ko')[0]?.text, '전입신고');
  assert.equal(catalogue.suggest('deung', 'en')[0]?.text, 'deungbon');
  assert.deepEqual(catalogue.suggest('  ', 'ko'), []);
});

test('in a life event, a service that leads to another stands before it', () => {
  const moving = catalogue.servicesOf('moving').map(service => service.id);
  assert.ok(moving.indexOf('move-in') < moving.indexOf('resident-register-copy'), moving.join());
});

test('no text throws, however hostile', () => {
  for (const text of [
    '\u0000',
    '\ud800',
    '%'.repeat(5000),
    '<script>',
    'ㄱ'.repeat(300),
    '()[]{}*+?',
    '🎉',
    '__proto__',
  ]) {
    catalogue.search({ text, language: 'ko' });
    catalogue.suggest(text, 'en');
  }
});

test('an id nobody declared is refused with 404', () => {
  for (const ask of [() => catalogue.service('nothing'), () => catalogue.lifeEvent('__proto__')])
    assert.throws(ask, (thrown: unknown) => thrown instanceof Refusal && thrown.text.status === 404);
  assert.equal(catalogue.findService('constructor'), undefined);
});
