import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { agency, dated, datedTable, fact, KRW, law, persons, quantity, ratio, rule } from '../../language/index.ts';
import { usesIn } from '../parameter-use.ts';
import { type TestPerson, testPopulation } from '../test-population.ts';
import { drafted } from './reform.ts';
import { prepared, tried } from './trial.ts';

const w = (name: string) => words(`${name} (한국어)`, name);
const act = law('마을법', 'Village Act')('제1조', { verified: true });
const source = { from: '2020-01-01', source: act, verified: true } as const;
const line = dated(KRW, { id: 'line', words: w('line'), values: [{ ...source, value: 100 }] });
const most = dated(KRW, { id: 'most', words: w('most'), values: [{ ...source, value: 50 }] });
const share = dated(ratio, { id: 'share', words: w('share'), values: [{ ...source, value: '0.5' }] });
const rows = datedTable(KRW, {
  id: 'rows',
  words: w('rows'),
  by: quantity(persons, 2),
  rows: 2,
  beyond: 'last',
  values: [{ ...source, value: [10, 15] }],
});
const income = fact.number('income', KRW, { words: w('income') });
const help = rule({
  id: 'help',
  version: 1,
  words: w('Help'),
  purpose: w('Helps'),
  law: act,
  owner: agency({ id: 'hall', words: w('Hall'), head: w('Mayor') }),
  from: '2020-01-01',
  eligible: income.atMost(line).by(act),
  amount: most.plus(rows).minus(income.times(share)).atLeastZero().roundDown(1),
  examples: [],
});
const on = day('2026-06-01');
const asked = { on, knownOn: on, amended: new Map() };
const person = (over: Partial<TestPerson>): TestPerson => ({
  income: 0,
  area: '1a',
  size: 1,
  age: 30,
  head: true,
  ...over,
});
const many = (count: number, over: Partial<TestPerson>) => Array.from({ length: count }, () => person(over));
const reform = (changes: Readonly<Record<string, string>>) => drafted(usesIn(help), { name: 'x', changes }, asked);

test('who gets more, who gets less and what it costs are told by area, household and age', () => {
  const on6 = prepared(
    testPopulation([
      ...many(6, { income: 110, area: '2a', age: 71, size: 2 }),
      ...many(7, { income: 20 }),
      ...many(5, { income: undefined }),
    ]),
  );
  const { amended, errors } = reform({ line: '120', most: '45' });
  assert.deepEqual(errors, []);
  const figures = tried(help, { before: asked, after: { ...asked, amended } }, on6, 'people');
  // Before: seven with 65 - 10. After: seven with 60 - 10, and six newly with 60 - 55.
  assert.deepEqual(figures.before, { entitled: 7, open: 5, cost: '385' });
  assert.deepEqual(figures.after, { entitled: 13, open: 5, cost: '380' });
  assert.deepEqual([figures.more, figures.less, figures.same, figures.open], [6, 7, 0, 5]);
  const cell = (cells: typeof figures.ages, code: string) => cells.find(one => one.code === code);
  assert.deepEqual(cell(figures.provinces, '2'), { code: '2', people: 6, more: 6, less: 0, cost: '30' });
  assert.deepEqual(cell(figures.municipalities, '1a'), { code: '1a', people: 12, more: 0, less: 7, cost: '-35' });
  assert.equal(cell(figures.ages, '7')?.more, 6);
  assert.equal(cell(figures.sizes, '2')?.cost, '30');
});

test('a group of fewer than five who are touched is not told, nor what it costs', () => {
  const some = prepared(
    testPopulation([...many(3, { income: 110, area: '2a' }), ...many(9, { income: 110, area: '1a' }), ...many(40, {})]),
  );
  const { amended } = reform({ line: '120' });
  const { provinces, more } = tried(help, { before: asked, after: { ...asked, amended } }, some, 'people');
  assert.equal(more, 12);
  assert.deepEqual(
    provinces.map(one => [one.code, one.more, one.cost]),
    [
      ['1', undefined, undefined],
      ['2', undefined, undefined],
    ],
  );
});

test('of a household one is asked, when the rule is about households', () => {
  const all = prepared(testPopulation([...many(5, {}), ...many(5, { head: false })]));
  const { amended } = reform({ most: '60' });
  assert.equal(tried(help, { before: asked, after: { ...asked, amended } }, all, 'households').more, 5);
  assert.equal(tried(help, { before: asked, after: { ...asked, amended } }, all, 'people').more, 10);
});

test('a table is multiplied as a whole, rounded as its unit is; what cannot be a change is told', () => {
  assert.deepEqual(reform({ rows: '105%' }).amended.get('rows')?.[0]?.value, [11, 16]);
  assert.deepEqual(
    reform({ rows: '0' }).errors.map(one => one.parameter),
    ['rows'],
  );
  assert.deepEqual(
    reform({ most: '1.5', share: 'half' }).errors.map(one => one.parameter),
    ['most', 'share'],
  );
  assert.equal(reform({ share: '62.5%' }).amended.get('share')?.[0]?.value, '0.625');
});
