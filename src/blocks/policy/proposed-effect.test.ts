import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../kernel/refusal/index.ts';
import { day } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import { agency, dated, fact, KRW, law, rule } from '../language/index.ts';
import { parameterUses } from './parameter-use.ts';
import { effectOf, knownFrom } from './proposed-effect.ts';

const w = (name: string) => words(`${name} (한국어)`, name);
const act = law('마을법', 'Village Act')('제1조', { verified: true });
const line = dated(KRW, {
  id: 'line',
  words: w('the line'),
  values: [
    { from: '2020-01-01', to: '2026-12-31', value: 100, source: act, verified: true },
    // Declared without the day of its publication: it counts as published on its first day.
    { from: '2027-01-01', value: 120, source: act, verified: true },
  ],
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
  examples: [
    { words: w('Below'), given: { income: 90 }, on: '2026-01-01', expect: { outcome: 'yes' } },
    { words: w('Just above'), given: { income: 110 }, on: '2026-01-01', expect: { outcome: 'no' } },
  ],
});
const use = parameterUses([help]).get('line');
const today = day('2026-11-22');
const proposed = (from: string, value: unknown = 115) => ({
  from: day(from),
  value,
  published: day('2026-11-20'),
  source: 'Notice',
  verified: true,
});

test('a proposal shows the examples that come out otherwise, for their own day and for the first day of the value', () => {
  assert.ok(use);
  const changed = effectOf(use, proposed('2026-12-01'), new Map(), today);
  assert.deepEqual(
    changed.map(one => [one.example.words.en, one.on, one.before.outcome, one.after.outcome]),
    [['Just above', '2026-12-01', 'no', 'yes']],
  );
  assert.equal(effectOf(use, proposed('2026-01-01'), new Map(), today).length, 1, 'one day asked twice is told once');
});

test('a value that another one outranks on its first day is refused, with the day', () => {
  assert.ok(use);
  const outranked = (error: unknown) =>
    error instanceof Refusal && error.code === 'value-outranked' && error.facts['day'] === '2027-02-01';
  assert.throws(() => effectOf(use, proposed('2027-02-01'), new Map(), today), outranked);
});

test('decisions know a value from the day after its approval, and not before it is published', () => {
  assert.equal(knownFrom(day('2026-11-20'), today), '2026-11-23');
  assert.equal(knownFrom(day('2026-12-24'), today), '2026-12-24');
});
