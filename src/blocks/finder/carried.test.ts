import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Form } from '../../kernel/http/index.ts';
import { words } from '../../kernel/words/index.ts';
import { choice, fact, type GivenFacts, group, KRW, type RuleFact, wholeNumber, yesNo } from '../language/index.ts';
import { carriedFields, carriedFrom } from './carried.ts';
import { carryOver } from './carry-over.ts';

const w = words('말', 'word');
const kids = group('kids', w);
const facts: ReadonlyMap<string, RuleFact> = new Map(
  [
    fact.day('born', { words: w }),
    fact.flag('poor', { words: w }),
    fact.number('income', KRW, { words: w }),
    fact.code('land', { N: w, S: w }, { words: w }),
    kids.fact.day('born', { words: w }),
  ].flatMap(({ node }) => ('fact' in node ? [[node.fact.id, node.fact] as const] : [])),
);

function sent(html: string): Form {
  const form = new Form();
  for (const [, name = '', value = ''] of html.matchAll(/name="([^"]*)" value="([^"]*)"/g))
    form.add(name, value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
  return form;
}

const sorted = (given: GivenFacts): string =>
  JSON.stringify(Object.fromEntries(Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))));

test('what was told comes back from the form as it was, unknown staying unknown', () => {
  const days = fc.constantFrom('1990-05-01', '2024-02-29', undefined);
  const told = fc.record({
    born: days,
    poor: fc.constantFrom(true, false, undefined),
    income: fc.option(fc.integer({ min: 0, max: 1e15 }), { nil: undefined }),
    land: fc.constantFrom('N', 'S', undefined),
    kids: fc.option(fc.array(fc.record({ born: fc.constantFrom('2020-01-01', '2021-12-31') }), { maxLength: 5 }), {
      nil: undefined,
    }),
  });
  fc.assert(
    fc.property(told, fc.subarray(['a', 'b']), fc.array(fc.string(), { maxLength: 3 }), (given, left, names) => {
      const clean = names.map(name => name.replaceAll(/[^\w가-힣 <"]/g, ''));
      const back = carriedFrom(
        sent(carriedFields({ given, left: new Set(left), names: clean, order: left }).text),
        facts,
      );
      // As JSON: the members made at random have no prototype.
      assert.equal(sorted(back.given), sorted(given));
      assert.deepEqual([...back.left], left);
      assert.deepEqual(back.names, clean);
      assert.deepEqual(back.order, left);
    }),
  );
});

test('what no fact can hold is left out: another kind, another code, out of bounds, no such fact, too many members', () => {
  const form = new Form();
  for (const [name, value] of [
    ['f.born', '2026-02-30'],
    ['f.poor', 'perhaps'],
    ['f.income', '-1'],
    ['f.land', 'constructor'],
    ['f.__proto__', 'x'],
    ['f.kids.born', '2020-01-01'],
    ['g.kids.12.born', '2020-01-01'],
    ['g.__proto__.0.born', '2020-01-01'],
    ['g.kids.0.constructor', 'x'],
  ] as const)
    form.add(name, value);
  const { given } = carriedFrom(form, facts);
  assert.deepEqual(
    Object.entries(given).filter(([, value]) => value !== undefined),
    [['kids', [{}]]],
  );
  assert.equal(Object.getPrototypeOf({}).x, undefined);
});

test('answers go over to the questions of a service that ask for the same, and only where the question takes them', () => {
  const asks = [
    choice('land', { ask: w, label: w, options: { N: w, S: w } }),
    choice('shore', { ask: w, label: w, options: { N: w } }),
    yesNo('poor', { ask: w, label: w }),
    wholeNumber('income', { ask: w, label: w, least: 0, most: 100 }),
    wholeNumber('size', { ask: w, label: w, least: 1, most: 9 }),
  ];
  const given = { land: 'S', shore: 'S', poor: false, income: 101, size: 3, born: '1990-01-01' };
  assert.deepEqual(carryOver({ asks }, given), { land: 'S', poor: false, size: 3 });
});
