import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { browser, certificateDraft, send, signIn } from './test-citizen.ts';
import { type Homes, homes } from './test-homes.ts';
import { freePort, lives, postmaster, processesOf, run, start, stop, until, watch } from './test-process.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const root = process.getuid?.() === 0;
const nobody = 65_534;
/** PostgreSQL of the distribution, as somebody's own server would be. */
const debian = '/usr/lib/postgresql/15/bin';

describe('starting and ending', { timeout: 180_000 }, () => {
  let nation: Homes;
  before(async () => {
    nation = await homes();
  });

  const nothingLeft = (data: string) =>
    until(`no process of ${data} is left`, () => processesOf(data).length === 0, 5_000);
  const gone = (pid: number) => until(`process ${pid} is gone`, () => !lives(pid), 5_000);

  test('Ctrl-C, kill and a closed terminal end it with everything it started; the next start takes seconds and has all data', async () => {
    const data = nation.copy('ended');
    const drafts: string[] = [];
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const began = performance.now();
      const portal = await start(data);
      assert.ok(performance.now() - began < 15_000);
      const citizen = await signIn(portal.url, 'youth', portal.password);
      for (const draft of drafts) assert.equal((await citizen.get(`/my/applications/${draft}`)).status, 200);
      const draft = await certificateDraft(citizen);
      assert.ok(await send(citizen, draft));
      drafts.push(draft);
      const server = postmaster(data);
      // To the whole group, as a terminal does.
      process.kill(-portal.pid, signal);
      assert.equal(await portal.ended, 0, portal.text());
      await gone(server ?? 0);
      await nothingLeft(data);
    }
  });

  test('npm start: Ctrl-C ends npm, the portal and its database', {
    skip: spawnSync('npm', ['--version']).status === 0 ? false : 'there is no npm on this machine',
  }, async () => {
    const data = nation.copy('npm');
    const port = String(await freePort());
    const npm = watch('npm', ['start', '--', '--data', data, '--port', port], { cwd: checkout });
    await npm.says(/password: \S+\n/);
    process.kill(-npm.pid, 'SIGINT');
    await npm.ended;
    await nothingLeft(data);
  });

  test('a terminal that goes away takes nothing with it but itself: no process is left, what was confirmed is there', {
    skip: existsSync('/usr/bin/script') ? false : 'there is no script(1) to make a terminal with',
  }, async () => {
    const data = nation.copy('terminal');
    const port = String(await freePort());
    const terminal = watch(
      '/usr/bin/script',
      ['-qfc', `${process.execPath} bin/madang.mjs start --data ${data} --port ${port}`, '/dev/null'],
      { cwd: checkout },
    );
    const [, password = ''] = await terminal.says(/password: (\S+)\r?\n/);
    const citizen = await signIn(`http://localhost:${port}`, 'youth', password);
    const draft = await certificateDraft(citizen);
    assert.ok(await send(citizen, draft));
    process.kill(terminal.pid, 'SIGKILL');
    await nothingLeft(data);
    const portal = await start(data);
    const again = await signIn(portal.url, 'youth', portal.password);
    assert.equal((await again.get(`/my/applications/${draft}`)).status, 200);
    await stop(portal);
  });

  test('kill -9 in the very first start does no damage, Ctrl-C leaves no process: the next start is whole', async () => {
    const data = nation.place('first');
    const opened = () => existsSync(join(data, 'postgres', 'socket', '.s.PGSQL.5432'));
    const begin = async () => run(['start', '--data', data, '--port', String(await freePort()), '--no-demo']);
    const killed = await begin();
    await until('it makes its keys or its database', () => existsSync(join(data, 'postgres')));
    await sleep(400);
    process.kill(killed.pid, 'SIGKILL');
    await killed.ended;
    const told = await begin();
    await until('its database runs, and is not laid out yet', opened);
    process.kill(-told.pid, 'SIGINT');
    await told.ended;
    assert.doesNotMatch(told.text(), /\n\s+at /, 'an end, not a stack');
    await nothingLeft(data);
    const seeding = run(['seed', '--people', '300', '--data', data]);
    assert.equal(await seeding.ended, 0, seeding.text());
    await nothingLeft(data);
  });

  test('a port that is taken: the next one is used and named; a second portal on the same data, and a taken port that was asked for, are refused', async () => {
    const data = nation.copy('ports');
    const taken = createServer();
    const ours = await new Promise<boolean>(done => {
      taken.once('error', () => done(false));
      taken.listen(3000, '127.0.0.1', () => done(true));
    });
    try {
      const portal = run(['start', '--data', data]);
      const [, port] = await portal.says(/Madang is open: http:\/\/localhost:(\d+)/);
      assert.ok(Number(port) > 3000 && Number(port) <= 3020, `it is on ${port}`);
      assert.equal((await browser(`http://localhost:${port}`).get('/healthz')).status, 200);
      const second = run(['start', '--data', data]);
      assert.equal(await second.ended, 1);
      assert.match(second.text(), /다른 마당 프로세스가.*쓰고 있습니다/);
      assert.match(second.text(), /Another Madang process is using/);
      assert.doesNotMatch(second.text(), /\n\s+at /, 'a refusal, not a stack');
      assert.equal((await browser(`http://localhost:${port}`).get('/readyz')).status, 200, 'the first goes on');
      await stop(portal);
      const asked = run(['start', '--data', data, '--port', '3000']);
      assert.equal(await asked.ended, 1);
      assert.match(asked.text(), /3000번 포트를 쓸 수 없습니다/);
      assert.match(asked.text(), /Port 3000 cannot be used/);
      await nothingLeft(data);
    } finally {
      if (ours) await new Promise(done => taken.close(done));
    }
  });

  test('an ordinary user, a path with spaces, a source tree that cannot be written: it runs', {
    skip: root ? false : 'only root can become an ordinary user',
  }, async () => {
    const home = nation.place('보통 사람 home');
    const tree = join(home, 'source tree');
    mkdirSync(tree, { recursive: true });
    for (const name of ['bin', 'src', 'tools', 'package.json', 'package-lock.json'])
      cpSync(join(checkout, name), join(tree, name), { recursive: true });
    symlinkSync(join(checkout, 'node_modules'), join(tree, 'node_modules'));
    execFileSync('chmod', ['-R', 'a-w,a+rX', tree]);
    chownSync(home, nobody, nobody);
    const options = { uid: nobody, root: tree, cwd: tree, env: { HOME: home } };
    const nowhere = run(['start'], options);
    assert.equal(await nowhere.ended, 1);
    assert.match(nowhere.text(), /cannot be written to. Choose another folder with --data/);
    const data = join(home, 'my data');
    const seeding = run(['seed', '--people', '300', '--data', data], options);
    assert.equal(await seeding.ended, 0, seeding.text());
    const portal = await start(data, [], options);
    const citizen = await signIn(portal.url, 'parent', portal.password);
    assert.ok(await send(citizen, await certificateDraft(citizen)));
    await stop(portal);
    await nothingLeft(data);
  });

  test('DATABASE_URL: another PostgreSQL holds the data, and is left alone at the end', {
    skip: existsSync(debian) && root ? false : 'there is no PostgreSQL 15 of the distribution',
  }, async () => {
    const folder = nation.place('theirs');
    const socket = join(folder, 'socket');
    mkdirSync(socket, { recursive: true });
    chownSync(folder, nobody, nobody);
    chownSync(socket, nobody, nobody);
    const as = { uid: nobody, gid: nobody, cwd: '/', stdio: 'ignore' } as const;
    const data = join(folder, 'data');
    execFileSync(
      join(debian, 'initdb'),
      ['-D', data, '-U', 'theirs', '--locale=C.UTF-8', '-E', 'UTF8', '-A', 'trust'],
      as,
    );
    const server = ['-D', data, '-o', `-k ${socket} -c listen_addresses=''`, '-w', '-l', join(folder, 'log')];
    execFileSync(join(debian, 'pg_ctl'), ['start', ...server], as);
    try {
      execFileSync(join(debian, 'createdb'), ['-h', socket, '-U', 'theirs', 'madang'], as);
      const env = { DATABASE_URL: `postgres://theirs@${encodeURIComponent(socket)}/madang` };
      const own = nation.place('own');
      mkdirSync(own);
      assert.equal(await run(['seed', '--people', '300', '--data', own], { env }).ended, 0);
      const portal = await start(own, [], { env });
      const citizen = await signIn(portal.url, 'parent', portal.password);
      assert.ok(await send(citizen, await certificateDraft(citizen)));
      await stop(portal);
      assert.ok(!existsSync(join(own, 'postgres')), 'no server of our own was made');
      execFileSync(join(debian, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate', '-w'], as);
      const away = run(['start', '--data', own], { env });
      assert.equal(await away.ended, 1);
      assert.match(away.text(), /The database of DATABASE_URL cannot be reached/);
    } finally {
      spawnSync(join(debian, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate', '-w'], as);
    }
  });
});
