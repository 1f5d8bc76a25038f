import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../kernel/database/index.ts';
import { agree } from './agree.ts';
import { postgresql } from './sql-targets.ts';
import { closure } from './targets.ts';

test('PostgreSQL agrees with closures on random rules and people', async () => {
  const database = await testDatabase();
  const engine = await postgresql(database.url('owner'), 0.02);
  const found = await agree({ pairs: 60_000, seed: 30, people: 1000, targets: [closure, engine] });
  await engine.close?.();
  await database.drop();
  assert.equal(found.difference, undefined);
  assert.equal(found.targets[1]?.pairs, 1200);
});
