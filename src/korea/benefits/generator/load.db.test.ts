import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { createBenefits, migrations } from '../../../blocks/benefits/index.ts';
import { type TestDatabase, testDatabase } from '../../../kernel/database/index.ts';
import { migrations as log } from '../../../kernel/log/index.ts';
import type { Instant } from '../../../kernel/time/index.ts';
import { benefitVocabulary } from '../vocabulary.ts';
import { demonstrationBenefits } from './load.ts';

describe('the benefits of a demonstration', () => {
  let db: TestDatabase;
  const now = 1_790_000_000_000 as Instant;
  const load = () => demonstrationBenefits(db.owner, { seed: 2, size: 900, now });
  before(async () => {
    db = await testDatabase([log, migrations]);
  });
  after(() => db.drop());

  test('are all there; those without doubts mostly count as confirmed, those with doubts never', async () => {
    assert.equal((await load()).added, 900);
    const counted = await db.owner.one<{ doubtful: number; sure: number; confirmed: number }>(
      `select count(*) filter (where status = 'confirmed' and content -> 'doubts' <> '[]')::int as doubtful,
         count(*) filter (where content -> 'doubts' = '[]')::int as sure,
         count(*) filter (where status = 'confirmed')::int as confirmed from benefits.benefits`,
    );
    assert.equal(counted.doubtful, 0);
    assert.ok(counted.confirmed > 0.85 * counted.sure && counted.confirmed < counted.sure, JSON.stringify(counted));
  });

  test('loaded again, nothing changes, also not what an official did in between', async () => {
    const benefits = createBenefits({
      database: db.app,
      clock: () => now,
      newId: randomUUID,
      vocabulary: benefitVocabulary,
    });
    const draft = await db.owner.one<{ id: string; agency: string }>(
      `select id, agency from benefits.benefits where status = 'draft' and agency is not null limit 1`,
    );
    await benefits.confirm(
      { official: 'o', agency: draft.agency },
      { id: draft.id, origin: 'shown', read: '1', key: randomUUID() },
    );
    const { unchanged, added, updated, contested } = await load();
    assert.deepEqual([unchanged, added, updated, contested], [900, 0, 0, 0]);
    assert.equal((await benefits.find(draft.id))?.status, 'confirmed');
  });

  test('hold up nobody for long while they are made', async () => {
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    await demonstrationBenefits(db.owner, { seed: 3, size: 'gov24', now });
    clearInterval(watch);
    // Made in one go it is a second; in batches it was 90 ms on a busy machine.
    assert.ok(longest < 500, `${longest} ms`);
  });
});
