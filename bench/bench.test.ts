import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findBenches, lastLine, table } from './bench.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const run = (...args: string[]) => spawnSync(process.execPath, [join(here, 'run.ts'), ...args], { encoding: 'utf8' });

describe('benchmarks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'madang benches '));
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('each file of the folder is one, under the name of the file', async () => {
    writeFileSync(
      join(folder, 'sums.ts'),
      "export const bench = { name: 'sums', about: 'Sums', run: async () => {} };",
    );
    writeFileSync(join(folder, 'sums.test.ts'), "throw new Error('not a bench');");
    assert.deepEqual(
      (await findBenches(folder)).map(bench => bench.name),
      ['sums'],
    );
    writeFileSync(
      join(folder, 'other.ts'),
      "export const bench = { name: 'sums', about: 'Sums', run: async () => {} };",
    );
    await assert.rejects(findBenches(folder), /other\.ts calls its bench sums/);
    rmSync(join(folder, 'other.ts'));
    writeFileSync(join(folder, 'none.ts'), 'export const x = 1;');
    await assert.rejects(findBenches(folder), /none\.ts exports no bench/);
  });

  test('without a name all are listed with what they measure, and an unknown name is an error', () => {
    const all = run();
    assert.equal(all.status, 0);
    assert.match(all.stdout, /^ {2}search +Text search over/m);
    const unknown = run('no-such-bench');
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /There is no such benchmark: no-such-bench\n\n {2}\w/);
  });

  test('the last line has five keys, whatever the benchmark adds, and figures that are figures', () => {
    const result = { name: 'sums', value: 1.5, unit: 'ms', ratio: 0.5, against: 'a loop', more: 1 };
    assert.equal(lastLine(result), '{"name":"sums","value":1.5,"unit":"ms","ratio":0.5,"against":"a loop"}');
    assert.throws(() => lastLine({ ...result, ratio: Number.NaN }), /ratio NaN/);
  });

  test('columns are as wide as their widest cell, names to the left and figures to the right', () => {
    assert.equal(
      table([['kind', 'ms'], ['a', '10.25'], ['long name']]),
      'kind          ms\na          10.25\nlong name',
    );
  });
});
