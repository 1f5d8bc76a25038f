import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { allRefusals, type RefusalText } from '../src/kernel/refusal/index.ts';
import { words } from '../src/kernel/words/index.ts';
import { breachesOfBrokenTree, brokenTree } from './house/broken-tree.ts';
import { acyclic, downwards, faces, inside, order } from './house/direction.ts';
import { strict } from './house/markup.ts';
import { leastRights, ownSchema } from './house/migrations.ts';
import { declaredRefusals, refusalFaults, unique } from './house/refusals.ts';
import type { Rule } from './house/rule.ts';
import { furnished, nouns, short } from './house/shape.ts';
import { apart, complete } from './house/tests.ts';
import { homeless, nameless, placeless, typed } from './house/text.ts';
import { readTree } from './house/tree.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tree = readTree(root);

const rules: Readonly<Record<string, Rule>> = {
  downwards,
  inside,
  faces,
  order,
  acyclic,
  furnished,
  nouns,
  short,
  typed,
  placeless,
  homeless,
  nameless,
  complete,
  apart,
  leastRights,
  ownSchema,
  strict,
  unique,
};

describe('the house', () => {
  for (const rule of Object.values(rules))
    test(rule.holds, () => {
      const breaches = rule.breaches(tree);
      assert.equal(breaches.length, 0, `\n${breaches.join('\n')}`);
    });

  test('a refusal speaks Korean and English and tells the same facts in both', async () => {
    const declared = declaredRefusals(tree);
    for (const path of new Set(declared.map(one => one.path)))
      await import(new URL(`../${path}`, import.meta.url).href);
    const registry = allRefusals();
    assert.deepEqual(
      declared.filter(({ code }) => !registry.has(code)),
      [],
    );
    assert.deepEqual(
      [...registry].flatMap(([code, text]) => refusalFaults(code, text)),
      [],
    );
  });
});

describe('the rules of the house can fail', () => {
  for (const [name, rule] of Object.entries(rules))
    test(`what breaks this is found: ${rule.holds}`, () => {
      assert.deepEqual([...rule.breaches(brokenTree)].sort(), breachesOfBrokenTree[name]);
    });

  test('a refusal in one language, or with other facts in each, is found', () => {
    const text = (ko: string, en: string): RefusalText => ({ status: 403, words: words(ko, en) });
    assert.deepEqual(refusalFaults('a', text('안 됩니다({why}).', 'No ({why}).')), []);
    assert.deepEqual(refusalFaults('a', text('No.', '안 됩니다.')), [
      'a says nothing in Korean',
      'a says nothing in English',
    ]);
    assert.equal(refusalFaults('a', text('안 됩니다({why}).', 'No.')).length, 1);
  });

  test('the repository was read: each rule has something to look at', () => {
    assert.ok(tree.size > 300 && tree.has('package.json') && tree.has('src/kernel/refusal/refusal.ts'));
    assert.ok(declaredRefusals(tree).length > 30);
  });
});
