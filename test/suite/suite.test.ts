import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { command } from './command.ts';
import { howToInstall, missing, type Need, needs } from './machine.ts';
import { nodeTests } from './node-tests.ts';
import { isGood, summary, together } from './outcome.ts';
import { plan } from './steps.ts';
import { below, isPath, testFiles } from './test-files.ts';

describe('what npm test counts', () => {
  const root = mkdtempSync(join(tmpdir(), 'madang suite '));
  after(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string): string => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return path;
  };
  const source = (body: string): string => `import { before, describe, test } from 'node:test';\n${body}`;
  const outcomeOf = async (name: string, body: string, limit = 60_000) =>
    await nodeTests([write(name, source(body))], { cwd: root, limit });

  test('each test counts once, suites do not, and a failure brings its place and its reason', async () => {
    const outcome = await outcomeOf(
      'src/mixed.test.ts',
      `describe('suite', () => {
        test('holds', () => {});
        test('does not', () => { throw new Error('two is not three'); });
      });
      test('left out', { skip: 'no such machine here' }, () => {});`,
    );
    assert.equal(summary(outcome), '1 passed, 1 failed, 1 skipped');
    assert.match(outcome.failures[0]?.name ?? '', /^does not \(.*mixed\.test\.ts:4\)$/);
    assert.match(outcome.failures[0]?.detail ?? '', /two is not three/);
    assert.deepEqual(outcome.skips[0]?.reason, 'no such machine here');
    assert.equal(isGood(outcome), false);
  });

  test('a test that is skipped or left to do without a reason has failed', async () => {
    const outcome = await outcomeOf(
      'src/silent.test.ts',
      "test('a', { skip: 1 > 0 }, () => {}); test['todo']('b'); test('c', () => {});",
    );
    assert.equal(summary(outcome), '1 passed, 2 failed');
  });

  test('a file that cannot be loaded, a preparation that fails and a process that dies have failed', async () => {
    assert.equal(summary(await outcomeOf('src/load.test.ts', "throw new Error('at once');")), '0 passed, 1 failed');
    const prepared = await outcomeOf(
      'src/before.test.ts',
      "describe('s', () => { before(() => { throw new Error('no'); }); test('a', () => {}); });",
    );
    assert.ok(prepared.failures.length > 0);
    const died = await outcomeOf(
      'src/died.test.ts',
      "test('a', () => {}); test('b', () => process.kill(process.pid, 9));",
    );
    assert.match(died.failures[0]?.detail ?? '', /^It was ended by SIGKILL/);
    const left = await outcomeOf('src/left.test.ts', "test('a', () => {}); test('b', () => process.exit(0));");
    assert.equal(isGood(left), false);
  });

  test('a process that does not end is stopped and has failed', async () => {
    const outcome = await outcomeOf('src/hangs.test.ts', "setInterval(() => {}, 1000); test('a', () => {});", 1500);
    assert.equal(outcome.passed, 1);
    assert.match(outcome.failures[0]?.detail ?? '', /^It did not end within 2 s/);
  });

  test('a run in which nothing ran proves nothing', () => {
    assert.equal(isGood(together([])), false);
    assert.equal(summary(together([])), '0 passed, 0 failed');
  });

  test('what a program prints and how it ends is told, also when there is no such program', async () => {
    const ended = await command(process.execPath, ['-e', 'console.log(1); console.error(2); process.exit(3)']);
    assert.deepEqual([ended.output.split('\n').sort().join(''), ended.trouble], ['12', 'ended with code 3']);
    assert.match((await command(join(root, 'nothing'), [])).trouble ?? '', /^could not be started/);
  });
});

describe('what npm test runs', () => {
  const root = mkdtempSync(join(tmpdir(), 'madang plan '));
  after(() => rmSync(root, { recursive: true, force: true }));
  for (const file of [
    'src/log/a.test.ts',
    'src/log/a.db.test.ts',
    'src/login/b.page.test.ts',
    'bin/c.test.mjs',
    'src/d.ts',
  ]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  const names = (steps: string[], paths: string[]): string =>
    plan(root, { steps, paths })
      .map(row =>
        row
          .map(lane => lane.map(step => step.name).join('+'))
          .filter(lane => lane !== '')
          .join(' | '),
      )
      .filter(row => row !== '')
      .join(', ');

  test('everything without a wish, a step by its name, the tests below a path', () => {
    assert.equal(names([], []), 'types+lint | unit, database, browser, launcher, check');
    assert.equal(names(['lint', 'database'], []), 'lint, database');
    assert.equal(names([], ['src/log']), 'unit, database');
    assert.equal(names(['unit'], ['src/log/']), 'unit');
    assert.equal(names([], ['src/login/b.page.test.ts']), 'browser');
  });

  test('a path means the folder and not those whose names begin alike', () => {
    const files = testFiles(root);
    assert.deepEqual(below(files, ['src/log']), ['src/log/a.db.test.ts', 'src/log/a.test.ts']);
    assert.deepEqual(below(files, []).length, 4);
    assert.ok(isPath(root, './src/log') && isPath(root, 'src') && !isPath(root, 'src/nothing'));
  });
});

test('what a machine lacks is named with its reason and the command that installs it', () => {
  const lacking: Need = { name: 'pdfsign', why: 'it is needed', packages: ['some-package'], isThere: () => false };
  assert.deepEqual(missing([lacking]), [lacking]);
  assert.match(howToInstall([lacking]), /pdfsign is missing: it is needed\.\n.*apt-get install -y some-package$/);
  assert.ok(needs.every(({ packages, why }) => packages.length > 0 && why !== ''));
});
