import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type TestGovernment, testGovernment } from '../../test/government.ts';
import { village } from '../../test/tiny.ts';

describe('every night', () => {
  let town: TestGovernment;
  before(async () => {
    town = await testGovernment(village);
  });
  after(() => town.close());

  it('ended sessions go after a week, sign-ins after the years they must be kept, and never before a year', async () => {
    const { owner } = town.db;
    const person = randomUUID();
    await town.citizen(person);
    await town.citizen(person);
    await owner.query(
      `update identity.sessions set expires_at = now() - interval '8 days'
       where token_hash = (select token_hash from identity.sessions limit 1)`,
    );
    const { id } = await owner.one<{ id: string }>('select id from identity.accounts where person = $1', [person]);
    for (const age of ['3 years', '18 months', '1 day'])
      await owner.query(
        `insert into identity.sign_ins (account, at, method, success, device, ip) values ($1, now() - $2::interval, 'password', true, 'd', 'i')`,
        [id, age],
      );
    const count = async (table: string) =>
      (await owner.one<{ n: number }>(`select count(*)::int as n from ${table}`)).n;
    await town.madang.rooms.identity.sweep({ years: 2 });
    assert.equal(await count('identity.sessions'), 1);
    assert.equal(await count('identity.sign_ins'), 2);
    await town.madang.rooms.identity.sweep({ years: 0 });
    assert.equal(await count('identity.sign_ins'), 1);
  });
});
