import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCorrection } from './correction.ts';
import { benefitContent, landVocabulary } from './test-catalogue.ts';

const before = benefitContent('Bread', { doubts: [{ code: 'x', words: { ko: '의심', en: 'doubt' } }] });
const sound: Readonly<Record<string, string | readonly string[]>> = {
  'name-ko': '빵 수당',
  'name-en': 'Bread grant',
  'who-ko': '누구나',
  'who-en': 'Anyone',
  'state-age': 'restricted',
  'age-from': '19',
  'age-to': '39',
  'state-trade': 'restricted',
  'any-trade': ['sing', 'bake'],
  'state-home': 'open',
  'state-many': 'not-asked',
};
const read = (more: Readonly<Record<string, string | readonly string[]>> = {}) => {
  const fields = { ...sound, ...more };
  const all = (name: string): readonly string[] => [fields[name] ?? []].flat();
  return readCorrection(landVocabulary, before, { all, text: name => all(name)[0] ?? '' });
};
const faults = (more: Parameters<typeof read>[0]) => read(more).errors.map(({ field }) => field);

describe('a correction', () => {
  test('says what the form says, settles the doubts, and keeps what the form does not have', () => {
    const { content, errors } = read({
      amount: '1,200',
      per: 'month',
      'applyBy-year': '2027',
      'applyBy-month': '3',
      'applyBy-day': '1',
    });
    assert.deepEqual(errors, []);
    assert.deepEqual(content.conditions, {
      age: { state: 'restricted', from: 19, to: 39 },
      groups: { trade: { state: 'restricted', anyOf: ['bake', 'sing'] }, home: { state: 'open' } },
    });
    assert.deepEqual(content.amount, { amount: 1200, currency: 'KRW', per: 'month' });
    assert.deepEqual([content.applyBy, content.doubts, content.agency], ['2027-03-01', [], 'hall']);
    assert.equal('gives' in content.words.ko, false);
  });

  test('without English texts there is no English; with some there must be a name', () => {
    assert.equal('en' in read({ 'name-en': '', 'who-en': '' }).content.words, false);
    assert.deepEqual(faults({ 'name-en': '' }), ['name-en']);
  });

  test('an unanswered group is no data, never no restriction', () => {
    const { age, groups } = read({ 'state-trade': '', 'state-age': '' }).content.conditions ?? assert.fail();
    assert.deepEqual([age, groups['trade']], [{ state: 'no-data' }, { state: 'no-data' }]);
  });

  test('ages from 0 to 120 are no restriction; without an end there is no upper limit', () => {
    assert.deepEqual(read({ 'age-from': '', 'age-to': '' }).content.conditions?.age, { state: 'open' });
    assert.deepEqual(read({ 'age-from': '65', 'age-to': '' }).content.conditions?.age, {
      state: 'restricted',
      from: 65,
    });
  });

  const wrong: readonly (readonly [string, Parameters<typeof read>[0], string])[] = [
    ['no Korean name', { 'name-ko': ' ' }, 'name-ko'],
    ['a name of 201 letters', { 'name-ko': 'x'.repeat(201) }, 'name-ko'],
    ['a restriction to nobody', { 'any-trade': [] }, 'state-trade'],
    ['a restriction to a trait that is not in the list', { 'any-trade': ['fly'] }, 'state-trade'],
    ['ages the wrong way round', { 'age-from': '40' }, 'age-from'],
    ['half an age', { 'age-from': '19.5' }, 'age-from'],
    ['an age that is no number', { 'age-to': 'old' }, 'age-from'],
    ['an amount of nothing', { amount: '0' }, 'amount'],
    ['an amount below nothing', { amount: '-5' }, 'amount'],
    ['an amount no budget has', { amount: '9999999999999' }, 'amount'],
    [
      'a day that does not exist',
      { 'applyBy-year': '2027', 'applyBy-month': '2', 'applyBy-day': '29' },
      'applyBy-year',
    ],
    ['half a day', { 'applyBy-year': '2027' }, 'applyBy-year'],
  ];
  for (const [what, more, field] of wrong) test(`is wrong with ${what}`, () => assert.deepEqual(faults(more), [field]));
});
