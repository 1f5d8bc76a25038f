import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideByMeaning, failedExamples } from '../../../blocks/rules/index.ts';
import { day } from '../../../kernel/time/index.ts';
import type { GivenFacts, Rule } from '../../../blocks/language/index.ts';
import { taxRules } from './index.ts';

for (const one of taxRules)
  test(`${one.law.words.ko} ${one.words.ko}: its examples come out as declared`, () =>
    assert.deepEqual(failedExamples(one), []));
