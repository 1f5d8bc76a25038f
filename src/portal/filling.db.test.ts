import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { browser, certificateDraft, read, send, signIn } from './test-citizen.ts';
import { type Homes, homes } from './test-homes.ts';
import { freePort, ownerOf, run, start, stop } from './test-process.ts';

describe('filling the nation', { timeout: 180_000 }, () => {
  let nation: Homes;
  before(async () => {
    nation = await homes();
  });

  const people = async (data: string): Promise<number> => {
    const owner = ownerOf(data);
    const { n } = await owner.one<{ n: number }>(
      `select count(distinct subject)::int as n from registers.residents where known_to is null`,
    );
    await owner.close();
    return n;
  };

  test('kill -9 half-way: pages said that it was being filled; the next start fills it whole, and people sign in', async () => {
    const data = nation.place('filled');
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const first = run(['start', '--data', data, '--port', String(port)]);
    await first.says(/Filling the demonstration nation: 10000 people/);
    const page = await browser(url).get('/en/');
    assert.equal(page.status, 200);
    assert.match(
      read(page.text),
      /The demonstration nation is being filled: [\d,]+ people so far.*You can sign in when it is done/,
    );
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    assert.doesNotMatch(first.text(), /people are in/, 'it was killed half-way');
    const portal = await start(data);
    assert.match(portal.text(), /Filling the demonstration nation/);
    assert.doesNotMatch(read((await browser(portal.url).get('/en/')).text), /is being filled/);
    const citizen = await signIn(portal.url, 'parent', portal.password);
    assert.ok(await send(citizen, await certificateDraft(citizen)));
    assert.equal(await people(data), 10_000);
    await stop(portal);
  });

  test('seed: a second nation is refused, unless it is to replace the first; then its people can sign in and apply', async () => {
    const data = nation.copy('seeded');
    const seed = async (...args: string[]) => {
      const seeding = run(['seed', '--people', ...args, '--data', data]);
      return { code: await seeding.ended, text: seeding.text() };
    };
    // Told to end half-way, it leaves the first nation as it was.
    const given = run(['seed', '--people', '2000', '--seed', '2', '--replace', '--data', data]);
    await given.says(/\/ 2000/);
    process.kill(-given.pid, 'SIGINT');
    assert.equal(await given.ended, 130);
    const refused = await seed('2000', '--seed', '2');
    assert.equal(refused.code, 1);
    assert.match(
      refused.text,
      /이미 300명의 나라가 들어 있습니다[\s\S]*A nation of 300 people is already there. Add --replace/,
    );
    const replaced = await seed('2000', '--seed', '2', '--replace');
    assert.equal(replaced.code, 0, replaced.text);
    const portal = await start(data);
    try {
      assert.equal(await people(data), 2_000);
      for (const name of ['parent', 'elder']) {
        const citizen = await signIn(portal.url, name, portal.password);
        assert.ok(await send(citizen, await certificateDraft(citizen)), name);
      }
      await signIn(portal.url, 'official', portal.password);
    } finally {
      await stop(portal);
    }
  });
});
