// What a developer of a government mistypes and the compiler cannot see.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counter, extract, people, removal, village } from '../../../test/tiny.ts';
import { words } from '../../kernel/words/index.ts';
import { check, choice, dayOf, type Jurisdiction, law, type Process, parameter, register, text } from './index.ts';

const w = words('가나다', 'abc');
const act = law('마을법', 'Village Act');

const found = (change: Partial<Jurisdiction>): readonly string[] =>
  check({ ...village, ...change })
    .filter(one => one.level === 'error')
    .map(one => `${one.rule}: ${one.where}`);
const ofRemoval = (change: Partial<typeof removal>): readonly string[] =>
  found({ services: [extract, { ...removal, ...change }] });

test('an id that can be no address, and a name that can be no column or function', () => {
  assert.ok(ofRemoval({ id: 'Removal of all' }).includes('name-unusable: service Removal of all'));
  const uses = { 'the-person': removal.uses['person'] ?? assert.fail() };
  assert.ok(ofRemoval({ uses }).includes('name-unusable: service removal › reading the-person'));
  const asks = [choice('which one', { ask: w, label: w, options: { a: w, b: w } })];
  assert.ok(ofRemoval({ asks }).includes('name-unusable: service removal › question which one'));
  const { id: _, ...declared } = people.declaration;
  const odd = register({ ...declared, id: 'odd', fields: { born_on: text(w) } });
  assert.ok(found({ registers: [...village.registers, odd] }).includes('name-unusable: register odd › field born_on'));
});

test('a relation that the jurisdiction does not list: the database would not know it', () => {
  assert.ok(found({ relations: [] }).includes('reference-nowhere: service extract'));
});

const ends = {
  granted: { kind: 'end', outcome: 'granted' },
  refused: { kind: 'end', outcome: 'refused' },
} as const;
const official = (may: Record<string, string>): Process => ({
  start: 'open',
  states: { open: { kind: 'official', unit: counter, may }, ...ends },
});

test('an approval that refuses, a refusal that grants, a supplement nobody is asked for', () => {
  const rules = (process: Process) => ofRemoval({ process }).filter(one => one.startsWith('act-astray'));
  assert.equal(rules(official({ approve: 'granted', refuse: 'refused' })).length, 0);
  assert.equal(rules(official({ approve: 'refused', refuse: 'granted' })).length, 2);
  assert.equal(rules(official({ approve: 'granted', refuse: 'refused', supplement: 'refused' })).length, 1);
});

test('a service that grants nobody anything', () => {
  assert.ok(ofRemoval({ process: official({ refuse: 'refused' }) }).includes('never-granted: service removal'));
});

test('a question with one answer, and a day out of none', () => {
  const asks = [
    choice('only', { ask: w, label: w, options: { a: w } }),
    dayOf('never', { ask: w, label: w, range: { before: -5, after: -10 } }),
    dayOf('today', { ask: w, label: w, range: { before: 0, after: 0 } }),
    dayOf('later', { ask: w, label: w, range: { before: -3 } }),
  ];
  assert.deepEqual(
    ofRemoval({ asks }).filter(one => one.startsWith('question-unanswerable')),
    [
      'question-unanswerable: service removal › question only',
      'question-unanswerable: service removal › question never',
    ],
  );
});

test('a fee below nothing or in parts of a unit, and an article without a number', () => {
  const fee = (value: number) =>
    parameter({
      id: 'odd-fee',
      words: w,
      unit: 'x',
      values: [{ from: '2000-01-01', value, source: act('제1조'), verified: true }],
    });
  for (const value of [-5, 0.5, Number.NaN])
    assert.ok(ofRemoval({ fee: fee(value) }).includes('fee-unusable: service removal › fee from 2000-01-01'));
  assert.ok(ofRemoval({ law: act(' ') }).includes('article-unnamed: law 마을법'));
});
