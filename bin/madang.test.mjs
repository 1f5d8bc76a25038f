import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));
const ownNode = process.execPath;
/** A Node that is too old to run the program itself, if the machine has one. */
const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find(
  path => existsSync(path) && /^v(18|20)\./.test(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout),
);
const pinned = existsSync(join(here, 'node_modules', `node-linux-${process.arch}`));

describe('bin/madang.mjs', () => {
  const base = mkdtempSync(join(tmpdir(), 'madang 시작 '));
  after(() => rmSync(base, { recursive: true, force: true }));

  const main = `
    const typed: string = process.argv.slice(2).join('|');
    console.log('main', typed, process.versions.node.split('.')[0], import.meta.main, process.pid);
    if (process.argv[2] === 'exit') process.exitCode = 7;
    if (process.argv[2] === 'wait') {
      const timer = setInterval(() => {}, 1000);
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
        process.on(name, () => { console.log('got', name); setTimeout(() => process.exit(5), 50); });
    }`;

  /** A checkout with our bin/, a program that tells what it sees, and these dependencies. */
  const checkout = (name, dependencies) => {
    const root = join(base, name);
    mkdirSync(join(root, 'src/portal'), { recursive: true });
    mkdirSync(join(root, 'test'));
    cpSync(join(here, 'bin'), join(root, 'bin'), { recursive: true });
    writeFileSync(join(root, 'src/portal/main.ts'), main);
    writeFileSync(join(root, 'test/run.ts'), `console.log('run', process.argv.slice(2).join('|'))`);
    writeFileSync(join(root, 'package.json'), '{ "name": "tried", "version": "1.0.0", "type": "module" }');
    writeFileSync(join(root, 'package-lock.json'), lock({}));
    dependencies(root);
    return root;
  };
  const lock = packages =>
    JSON.stringify({
      name: 'tried',
      version: '1.0.0',
      lockfileVersion: 3,
      requires: true,
      packages: { '': { name: 'tried', version: '1.0.0' }, ...packages },
    });
  /** As npm ci leaves it, with the real pinned Node. */
  const installed = root => {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules/.package-lock.json'), lock({}));
    const name = `node-linux-${process.arch}`;
    if (pinned) symlinkSync(join(here, 'node_modules', name), join(root, 'node_modules', name));
  };
  const bare = { PATH: '/usr/bin:/bin', HOME: base };
  const run = (node, root, args, options = {}) =>
    spawnSync(node, [join(root, 'bin/madang.mjs'), ...args], { encoding: 'utf8', env: bare, cwd: '/', ...options });

  test('runs the program in the same process on the Node it is made for, with its arguments and exit code', () => {
    const root = checkout('same', installed);
    const { stdout, stderr, status } = run(ownNode, root, ['exit', 'b c']);
    assert.match(stdout, /^main exit\|b c 24 true \d+\n$/);
    assert.equal(stderr, '');
    assert.equal(status, 7);
    assert.equal(run(ownNode, root, ['test', 'x y', '--z']).stdout, 'run x y|--z\n');
  });

  test('hands over to the Node of npm when its own is too old, even with nothing in the environment', {
    skip: !(oldNode && pinned),
  }, () => {
    const root = checkout('old', installed);
    const { stdout, stderr, status } = run(oldNode, root, ['exit'], { env: {} });
    assert.match(stdout, /^main exit 24 true \d+\n$/);
    assert.equal(stderr, '');
    assert.equal(status, 7);
  });

  test('says in both languages that there is no usable Node', { skip: !oldNode }, () => {
    const root = checkout('none', root => {
      installed(root);
      rmSync(join(root, 'node_modules', `node-linux-${process.arch}`), { force: true });
    });
    const { stderr, status } = run(oldNode, root, ['start']);
    assert.match(stderr, /Node\.js 22\.18 이상이 필요합니다/);
    assert.match(stderr, /Node\.js 22\.18 or newer is needed/);
    assert.equal(status, 1);
  });

  for (const [title, node, skip] of [
    ['handed over', oldNode, !(oldNode && pinned)],
    ['in one process', ownNode, false],
  ]) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      test(`${title}: ${signal} reaches the program, which ends in its own way`, { skip }, async () => {
        const child = spawn(node, [join(checkout(`${title} ${signal}`, installed), 'bin/madang.mjs'), 'wait'], {
          env: bare,
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const { text, code } = await ended(child, () => child.kill(signal));
        assert.match(text, new RegExp(`got ${signal}\n$`));
        assert.equal(code, 5);
      });
    }
  }

  test('handed over: kill -9 of the first process leaves no orphan', { skip: !(oldNode && pinned) }, async () => {
    const root = checkout('killed', installed);
    const child = spawn(oldNode, [join(root, 'bin/madang.mjs'), 'wait'], {
      env: bare,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { text } = await ended(child, () => child.kill('SIGKILL'));
    const pid = Number(/(\d+)\n/.exec(text)?.[1]);
    for (let tries = 0; lives(pid) && tries < 200; tries += 1) await sleep(10);
    assert.ok(pid > 0 && !lives(pid));
    assert.match(text, /got SIGTERM/);
  });

  test('installs with npm ci when there is nothing, keeps a stamp, and installs again only when the lock changes', () => {
    const root = checkout('fresh', () => {});
    const npm = [join(root, '..', 'npm-cli.js'), join(root, 'calls')];
    writeFileSync(
      npm[0],
      `require('fs').appendFileSync(${JSON.stringify(npm[1])}, process.argv.slice(2).join(' ') + '\\n');
      require('fs').mkdirSync('node_modules', { recursive: true });`,
    );
    const calls = () => readFileSync(npm[1], 'utf8').split('\n').length - 1;
    const options = { env: { ...bare, npm_execpath: npm[0] } };
    const first = run(ownNode, root, ['start'], options);
    assert.match(first.stdout, /^main start/);
    assert.match(first.stderr, /npm ci/);
    assert.match(readFileSync(npm[1], 'utf8'), /^ci /);
    const hash = createHash('sha256').update(lock({})).digest('hex');
    assert.equal(readFileSync(join(root, 'node_modules/.madang-lock'), 'utf8'), hash);
    run(ownNode, root, ['start'], options);
    assert.equal(calls(), 1);
    writeFileSync(join(root, 'package-lock.json'), lock({ 'node_modules/a': { version: '1.0.0' } }));
    run(ownNode, root, ['start'], options);
    assert.equal(calls(), 2);
  });

  test('a failing npm ends it, in words', () => {
    const root = checkout('failing', () => {});
    writeFileSync(join(base, 'bad-npm-cli.js'), 'process.exit(3)');
    const { stdout, stderr, status } = run(ownNode, root, ['start'], {
      env: { ...bare, npm_execpath: join(base, 'bad-npm-cli.js') },
    });
    assert.equal(stdout, '');
    assert.match(stderr, /설치하지 못했습니다/);
    assert.equal(status, 1);
  });

  test('the real npm, found without a word in the environment, installs', { skip: !oldNode }, () => {
    const root = checkout('real', () => {});
    const { stdout, stderr } = run(oldNode, root, ['start'], { env: { HOME: base } });
    assert.match(stderr, /up to date|added \d+ package/);
    assert.doesNotMatch(stderr, /could not be installed/);
    assert.equal(stdout, '');
    assert.match(stderr, /Node\.js 22\.18 or newer is needed/);
  });

  test('a tree that npm ci made by hand is taken as it is, also without what is for other machines or for development', () => {
    const root = checkout('by hand', root => {
      installed(root);
      writeFileSync(
        join(root, 'package-lock.json'),
        lock({
          'node_modules/a': { version: '1.0.0' },
          'node_modules/b': { version: '1.0.0', optional: true },
          'node_modules/c': { version: '1.0.0', dev: true },
        }),
      );
      writeFileSync(join(root, 'node_modules/.package-lock.json'), lock({ 'node_modules/a': { version: '1.0.0' } }));
    });
    const { stdout, stderr } = run(ownNode, root, ['start']);
    assert.match(stdout, /^main start/);
    assert.equal(stderr, '');
  });

  test('on a read-only tree nothing is written and it starts all the same', { skip: process.getuid?.() !== 0 }, () => {
    const root = checkout('read only', root => {
      installed(root);
      writeFileSync(join(root, 'package-lock.json'), lock({ 'node_modules/a': { version: '1.0.0' } }));
    });
    spawnSync('chmod', ['755', base]);
    const { stdout, stderr } = run(ownNode, root, ['start'], { uid: 65534, gid: 65534 });
    assert.match(stdout, /^main start/);
    assert.match(stderr, /read-only: starting as it is/);
    assert.ok(!existsSync(join(root, 'node_modules/.madang-lock')));
  });

  /** A zombie that init has not buried yet is dead. */
  const lives = pid => existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));

  /** What it printed in all, once `act` was done after its first line. */
  const ended = async (child, act) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', chunk => {
      if (text === '') setTimeout(act, 30);
      text += chunk;
    });
    const code = await new Promise(resolve => child.once('close', resolve));
    return { text, code };
  };
});
