import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testDatabase } from '../../../kernel/database/index.ts';
import { postgresqlTarget } from './postgresql-target.ts';
import { decidedByRun, hostile, hostileDecided, hostileNames, trial } from './trial.ts';

const database = await testDatabase();
const targets = [await postgresqlTarget(database.url('owner')), await postgresqlTarget(database.url('owner'), 'ansi')];
after(async () => {
  for (const target of targets) await target.close();
  await database.drop();
});

for (const target of targets)
  test(`the ${target.name} text gives in PostgreSQL what the definition gives, in every random rule`, async () => {
    for (let seed = 1; seed <= 50; seed++) {
      const made = trial(seed, { depth: seed % 4 === 0 ? 5 : 3 });
      if (!made) continue;
      const [lowered, rows] = made;
      const expected = rows.map(row => decidedByRun(lowered, row));
      assert.deepEqual(await target.decide(lowered, rows), expected, `seed ${seed}`);
    }
  });

for (const target of targets)
  test(`no name and no code breaks out of its quotes in the ${target.name} text`, async () => {
    for (const [i, name] of hostileNames.entries()) {
      if (target.name === 'ansi' && name.includes('\\')) continue;
      const [lowered, rows] = hostile(name, name, `other ${i}`);
      assert.deepEqual(await target.decide(lowered, rows), hostileDecided, name);
    }
  });
