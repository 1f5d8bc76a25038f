import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Parameter } from '../../../blocks/language/index.ts';
import { factsOf, failedExamples, nodesOf, rootsOf } from '../../../blocks/rules/index.ts';
import { addDays, day } from '../../../kernel/time/index.ts';
import { findUnfinished } from '../../../kernel/words/index.ts';
import { taxDueDates, taxRules } from './index.ts';

for (const one of taxRules)
  test(`${one.law.words.ko} ${one.words.ko}: its examples come out as declared`, () => {
    assert.ok(one.examples.length >= 2);
    assert.deepEqual(failedExamples(one), []);
  });

const roots = taxRules.flatMap(rootsOf);
const parameters = [
  ...new Set(
    roots.flatMap(nodesOf).flatMap((node): Parameter<unknown>[] => ('parameter' in node ? [node.parameter] : [])),
  ),
];

test('no id stands for two parameters, two rules, or two facts', () => {
  const repeated = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i);
  assert.deepEqual(repeated(parameters.map(p => p.id)), []);
  assert.deepEqual(repeated(taxRules.map(r => r.id)), []);
  assert.deepEqual(repeated(taxDueDates.map(d => d.id)), []);
  assert.ok(factsOf(...roots).size > 35);
});

test('every value names its source, leaves no day out, and does not claim to have been compared with the text in force', () => {
  assert.ok(parameters.length > 80);
  for (const { id, values } of parameters)
    values.forEach((value, i) => {
      const { source, from } = value;
      assert.ok(typeof source === 'string' ? source.includes('from memory') : source.number.startsWith('제'), id);
      assert.equal(value.verified, false, id);
      if (i > 0) assert.equal(addDays(day(values[i - 1]?.to ?? ''), 1), from, id);
    });
});

test('all words are complete in both languages', () => {
  const said = [...taxRules.flatMap(r => [r.words, r.purpose]), ...parameters.map(p => p.words)];
  assert.deepEqual([...said, ...taxDueDates.map(d => d.words)].flatMap(findUnfinished), []);
});
