import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { certificateDraft, read, send, signIn } from './test-citizen.ts';
import { type Homes, homes } from './test-homes.ts';
import { assertNothingLost, confirmed, load } from './test-load.ts';
import { databaseProcesses, ownerOf, type Portal, start, stop, superuserOf, until } from './test-process.ts';

const enough = 10;

/** Root may mount a disk small enough to fill. */
const canMount = process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0;

describe('a portal that something happens to', { timeout: 180_000 }, () => {
  let nation: Homes;
  before(async () => {
    nation = await homes();
  });

  /** Runs on a copy of the nation and is stopped whatever comes out. */
  async function on(name: string, work: (portal: Portal) => Promise<void>): Promise<void> {
    const portal = await start(nation.copy(name));
    try {
      await work(portal);
    } finally {
      await stop(portal);
    }
  }

  test('kill -9 of node under load: what was confirmed is there once, what was not can be sent again, the log has not forked', async () => {
    const data = nation.copy('killed');
    let portal = await start(data);
    const people = await load(portal);
    await until('enough is confirmed', () => confirmed(people.sent) > enough);
    process.kill(portal.pid, 'SIGKILL');
    await portal.ended;
    await people.end();
    portal = await start(data);
    try {
      await assertNothingLost(portal, people.sent);
    } finally {
      await stop(portal);
    }
  });

  test('kill -9 of PostgreSQL under load: it comes back by itself, nothing is lost or done twice', () =>
    on('bereft', async portal => {
      const people = await load(portal);
      await until('enough is confirmed', () => confirmed(people.sent) > enough);
      for (const pid of databaseProcesses(portal.data)) process.kill(pid, 'SIGKILL');
      const before = confirmed(people.sent);
      await until('it goes on', () => confirmed(people.sent) > before + enough);
      await people.end();
      for (const trouble of people.troubles) assert.match(trouble, /: 503\n/);
      await assertNothingLost(portal, people.sent);
    }));

  test('while PostgreSQL is away pages answer 503 and say in both languages that nothing is lost; then the same post goes through once', () =>
    on('away', async portal => {
      const citizen = await signIn(portal.url, 'youth', portal.password);
      const draft = await certificateDraft(citizen);
      const server = join(portal.data, 'postgres', 'server');
      const processes = databaseProcesses(portal.data);
      renameSync(server, `${server}.away`);
      for (const pid of processes) process.kill(pid, 'SIGKILL');
      const answer = await citizen.post(`/drafts/${draft}/check`);
      assert.equal(answer.status, 503);
      assert.match(answer.text, /^<!DOCTYPE html>/);
      assert.match(read(answer.text), /저장된 내용은 없습니다.*접수·발급되었다고 알려 드린 것은 모두 그대로/);
      assert.match(read(answer.text), /Nothing was saved.*Everything we confirmed to you is safe/);
      assert.match(read((await citizen.get('/en/my')).text), /Briefly out of service/);
      assert.equal((await citizen.get('/readyz')).status, 503);
      assert.equal((await citizen.get('/healthz')).status, 200);
      renameSync(`${server}.away`, server);
      await until('it is back', async () => (await citizen.get('/readyz')).status === 200);
      await assertNothingLost(portal, [{ draft, by: 'youth', confirmed: await send(citizen, draft) }]);
    }));

  test('a full disk: requests are refused with the reason and nothing is half-done; with room again it goes on', {
    skip: canMount ? false : 'only root can mount a disk small enough to fill',
  }, async () => {
    const disk = nation.place('disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', disk]);
    try {
      const portal = await start(nation.copy('disk/data'));
      try {
        await fullDisk(portal, disk);
      } finally {
        await stop(portal);
      }
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  });

  async function fullDisk(portal: Portal, disk: string): Promise<void> {
    const people = await load(portal);
    await until('enough is confirmed', () => confirmed(people.sent) > enough);
    const fill = () =>
      spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=4k', 'oflag=append', 'conv=notrunc']);
    await until('requests are refused for want of room', () => {
      fill();
      return people.troubles.some(trouble => /: 503\n[\s\S]*저장 공간이 모자라/.test(trouble));
    });
    // Worse: PostgreSQL has no room for its journal either, and stops itself.
    const admin = superuserOf(portal.data);
    await admin.query('select pg_switch_wal()').catch(() => {});
    await admin.query('select pg_switch_wal()').catch(() => {});
    await admin.close();
    fill();
    const full = people.troubles.length;
    await until('requests are refused', () => people.troubles.length > full + 5);
    rmSync(join(disk, 'filler'));
    const before = confirmed(people.sent);
    await until('it goes on', () => confirmed(people.sent) > before + enough);
    await people.end();
    for (const trouble of people.troubles) assert.match(trouble, /: 503\n/);
    await assertNothingLost(portal, people.sent);
  }

  test('a log kept outside that says more than the database is a fork: nothing is signed, the operator is told, business goes on', async () => {
    const data = nation.copy('older');
    await on('older-first', async portal => {
      const citizen = await signIn(portal.url, 'youth', portal.password);
      await assertNothingLost(portal, [{ draft: await certificateDraft(citizen), by: 'youth', confirmed: false }]);
      writeFileSync(join(data, 'log', 'checkpoints.txt'), '');
      execFileSync('cp', ['-r', join(portal.data, 'log'), data]);
      execFileSync('sh', ['-c', `rm -rf "${data}/keys" && cp -a "${portal.data}/keys" "${data}/"`]);
    });
    const portal = await start(data);
    try {
      await portal.says(/the log was changed behind its back/);
      const citizen = await signIn(portal.url, 'youth', portal.password);
      assert.ok(await send(citizen, await certificateDraft(citizen)));
      assert.match((await citizen.get('/readyz')).text, /log/);
      const owner = ownerOf(data);
      const { n } = await owner.one<{ n: number }>('select count(*)::int as n from log.checkpoints');
      assert.equal(n, 0);
      await owner.close();
    } finally {
      await stop(portal);
    }
  });
});
