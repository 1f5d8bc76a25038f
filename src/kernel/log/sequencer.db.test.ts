import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { violates } from '../database/index.ts';
import { parseVerifierKey } from '../keys/index.ts';
import { openCheckpoint } from './checkpoint.ts';
import { append, ForkedHistory } from './index.ts';
import { notesIn } from './kept-checkpoints.ts';
import { type TestLog, testLog } from './test-log.ts';
import { rootOf } from './tree.ts';

let t: TestLog;
const leaves = () =>
  t.database.owner.query<{ index: number; kind: string; id: string; hash: Buffer }>(
    'select * from log.leaves order by index',
  );
const count = async (from: string) =>
  (await t.database.owner.one<{ n: number }>(`select count(*) as n from ${from}`)).n;
const latest = async () => {
  const note = await t.log.checkpoint();
  return openCheckpoint(note ?? '', 'madang/log', t.keys.log().verifierKeys.map(parseVerifierKey));
};

/** Each deed is a leaf exactly once, the indexes have no gap, and the signed root is that of the leaves. */
async function assertWhole(deeds: number): Promise<void> {
  const rows = await leaves();
  assert.deepEqual(
    rows.map(row => row.index),
    rows.map((_, at) => at),
  );
  const ids = new Set(rows.filter(row => row.kind === 'deed').map(row => row.id));
  assert.equal(rows.length, deeds + 1);
  assert.equal(ids.size, deeds);
  assert.equal(await count('log.queue'), 0);
  const checkpoint = await latest();
  assert.equal(checkpoint?.size, rows.length);
  assert.deepEqual(checkpoint?.root, rootOf(rows.map(row => row.hash)));
}

describe('sequencer', () => {
  beforeEach(async () => {
    t = await testLog();
  });
  afterEach(() => t.end());

  test('an entry is in the log if and only if its transaction commits', async () => {
    const entry = (id: string) => [{ kind: 'deed', id, record: `record ${id}` }];
    await t.database.app.transaction(tx => append(tx, entry('kept')));
    await assert.rejects(
      t.database.app.transaction(async tx => {
        await append(tx, entry('undone'));
        throw new Error('changed my mind');
      }),
      /changed my mind/,
    );
    await t.sequencer.integrate();
    assert.equal(await t.log.find('deed', 'kept'), 1);
    assert.equal(await t.log.find('deed', 'undone'), undefined);
  });

  test('an empty log has a checkpoint too', async () => {
    await t.database.owner.query('delete from log.queue');
    assert.deepEqual(await t.sequencer.integrate(), { added: 0, more: false, size: 0 });
    assert.equal((await latest())?.root.toString('hex').slice(0, 8), 'e3b0c442');
  });

  test('entries keep their order, and one that is in the log word for word is not added again', async () => {
    const entries = ['a', 'b', 'c'].map(id => ({ kind: 'deed', id, record: 'r' }));
    await append(t.database.app, entries);
    await t.sequencer.integrate();
    await append(t.database.app, [
      ...entries,
      { kind: 'deed', id: 'd', record: 'r' },
      { kind: 'deed', id: 'd', record: 'r' },
    ]);
    assert.equal((await t.sequencer.integrate()).added, 1);
    assert.deepEqual(
      (await leaves()).map(row => row.id),
      ['deed/1', 'a', 'b', 'c', 'd'],
    );
    assert.equal(await count('log.queue'), 0);
  });

  test('an entry that could be read as another is refused', async () => {
    for (const wrong of [
      { kind: 'deed\nx' },
      { kind: '' },
      { kind: 'Deed' },
      { id: 'a\nb' },
      { id: '' },
      { id: 'x'.repeat(1001) },
    ]) {
      const entry = { kind: 'deed', id: 'a', record: 'r', ...wrong };
      await assert.rejects(
        append(t.database.app, [entry]),
        error => violates(error, 'queue_kind_check') || violates(error, 'queue_id_check'),
      );
    }
  });

  test('the program may add to the log, and nothing else', async () => {
    await t.write(3);
    await t.sequencer.integrate();
    const forbidden = [
      `insert into log.queue (kind, id, digest) values ('deed', 'x', sha256('x'))`,
      `update log.queue set id = 'x'`,
      `delete from log.queue`,
      `insert into log.leaves values (9, 'deed', 'x', sha256('x'), sha256('x'))`,
      `insert into log.tile_roots values (1, 9, sha256('x'))`,
      `insert into log.checkpoints values (9, 'x', now())`,
      `update log.leaves set id = 'x'`,
      `delete from log.leaves`,
      `delete from log.tile_roots`,
      `update log.checkpoints set note = ''`,
      `delete from log.checkpoints`,
      `truncate log.leaves`,
      `select log.audit('deed', 'select 1')`,
      `insert into log.audited values ('deed', 2, 'select 1')`,
    ];
    for (const statement of forbidden) await assert.rejects(t.database.app.query(statement), /42501/, statement);
    await assert.rejects(t.database.auditor.query(`select log.append('deed', 'x', 'x')`), /42501/);
  });

  test('a kind is audited once for each wording, and each wording is itself an entry', async () => {
    await t.database.owner.query(`select log.audit('deed', 'select id, record from records.deeds')`);
    await t.database.owner.query(`select log.audit('deed', 'select id, record from records.deeds where true')`);
    await t.sequencer.integrate();
    assert.deepEqual(
      (await leaves()).map(row => `${row.kind} ${row.id}`),
      ['audit deed/1', 'audit deed/2'],
    );
  });

  test('several nodes at once, entries coming in meanwhile: each entry becomes one leaf', async () => {
    const nodes = await Promise.all([1, 2, 3].map(() => t.another({ batch: 40 })));
    let writing = true;
    const work = nodes.map(async node => {
      for (let more = true; writing || more; ) ({ more } = await node.integrate());
    });
    await Promise.all(
      [1, 2, 3, 4].map(async () => {
        for (let n = 0; n < 10; n++) await t.write(15);
      }),
    );
    writing = false;
    await Promise.all(work);
    await assertWhole(600);
  });

  test('nodes killed at any moment lose nothing and add nothing twice', async () => {
    const script = fileURLToPath(new URL('./test-node.ts', import.meta.url));
    await t.write(400);
    for (let kill = 0; kill < 4; kill++) {
      const node = spawn(process.execPath, [script, t.database.url('owner'), t.folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(node.stdout, 'data');
      await sleep(10 + Math.random() * 60);
      node.kill('SIGKILL');
      await once(node, 'exit');
      await t.write(25);
    }
    while ((await t.sequencer.integrate()).more);
    await assertWhole(500);
    const sizes = notesIn(readFileSync(t.kept, 'utf8')).map(note => Number(note.split('\n')[1]));
    assert.ok(sizes.length > 4);
    assert.deepEqual(
      sizes,
      [...new Set(sizes)].sort((a, b) => a - b),
    );
  });

  test('a failure before the commit leaves the queue as it was, and nothing is kept', async () => {
    await t.write(5);
    const signer = {
      ...t.keys.log(),
      name: 'madang/log',
      verifierKeys: [],
      sign: () => Promise.reject(new Error('no key')),
    };
    await assert.rejects((await t.another({ signer })).integrate(), /no key/);
    assert.equal(await count('log.queue'), 6);
    assert.equal(readFileSync(t.kept, 'utf8'), '');
    await t.sequencer.integrate();
    await assertWhole(5);
  });

  test('a checkpoint that was committed but not kept, or kept in half, is kept by the next step', async () => {
    await t.write(5);
    await t.sequencer.integrate();
    const first = readFileSync(t.kept, 'utf8');
    await t.write(5);
    await t.sequencer.integrate();
    const second = readFileSync(t.kept, 'utf8').length;
    for (const length of [
      first.length,
      first.length + 3,
      first.length + 40,
      first.length + 60,
      second - 20,
      second - 1,
    ]) {
      truncateSync(t.kept, length);
      await t.sequencer.integrate();
      const notes = notesIn(readFileSync(t.kept, 'utf8'));
      assert.equal(notes.at(-1), await t.log.checkpoint(), `cut at ${length}`);
    }
  });

  /** Sequencing must refuse, sign nothing, and say why; entries stay queued. */
  async function assertRefused(reason: RegExp): Promise<void> {
    const before = await count('log.checkpoints');
    await t.write(1);
    await assert.rejects(
      t.sequencer.integrate(),
      error => error instanceof ForkedHistory && reason.test(error.message),
    );
    assert.equal(await count('log.checkpoints'), before);
    assert.equal(await count('log.queue'), 1);
  }

  async function grown(): Promise<void> {
    await t.write(300);
    await t.sequencer.integrate();
    await t.write(300);
    await t.sequencer.integrate();
  }

  test('a changed leaf at the edge of the tree stops the signing, and its repair resumes it', async () => {
    await grown();
    const [{ hash } = { hash: Buffer.alloc(0) }] = await t.database.owner.query<{ hash: Buffer }>(
      'select hash from log.leaves where index = 590',
    );
    await t.database.owner.query(`update log.leaves set hash = sha256('x') where index = 590`);
    await assertRefused(/first 601 leaves have another root/);
    await t.database.owner.query(`update log.leaves set hash = $1 where index = 590`, [hash]);
    await t.sequencer.integrate();
    await assertWhole(601);
  });

  test('a changed or deleted root of a full tile stops the signing', async () => {
    await grown();
    await t.database.owner.query(`update log.tile_roots set hash = sha256('x') where level = 1 and index = 0`);
    await assertRefused(/another root/);
    await t.database.owner.query(`delete from log.queue`);
    await t.database.owner.query(`delete from log.tile_roots`);
    await assertRefused(/hashes .* are missing/);
  });

  test('leaves that nobody signed, or deleted ones, stop the signing', async () => {
    await grown();
    await t.database.owner.query(
      `insert into log.leaves select 601, kind, 'forged', digest, hash from log.leaves where index = 600`,
    );
    await assertRefused(/its leaves end at 602, but 601 were signed/);
    await t.database.owner.query(`delete from log.queue`);
    await t.database.owner.query(`delete from log.leaves where index >= 600`);
    await assertRefused(/its leaves end at 600, but 601 were signed/);
  });

  test('a database set back to an older state, which is sound in itself, stops the signing', async () => {
    await grown();
    await t.database.owner.query(`delete from log.checkpoints where size > 301`);
    await t.database.owner.query(`delete from log.leaves where index >= 301`);
    await t.database.owner.query(`delete from log.tile_roots where index >= 1`);
    await assertRefused(/it ends at 301, but 601 leaves were signed/);
  });

  test('a history that is rewritten as a whole, even with our own key, contradicts the kept checkpoint', async () => {
    await grown();
    const before = readFileSync(t.kept);
    await t.database.owner.query(`delete from log.checkpoints; `);
    await t.database.owner.query(`delete from log.tile_roots`);
    await t.database.owner.query(
      `insert into log.queue (kind, id, digest) select kind, id, digest from log.leaves order by index desc`,
    );
    await t.database.owner.query(`delete from log.leaves`);
    writeFileSync(t.kept, '');
    await t.sequencer.integrate();
    writeFileSync(t.kept, before);
    await assertRefused(/first 601 leaves have another root/);
  });

  test('a checkpoint that does not carry our signature stops the signing, in the database and outside', async () => {
    await grown();
    await t.database.owner.query(`update log.checkpoints set note = replace(note, E'\\n601\\n', E'\\n600\\n')`);
    await assertRefused(/the last checkpoint in the database does not carry our signature/);
    await t.database.owner.query(`update log.checkpoints set note = replace(note, E'\\n600\\n', E'\\n601\\n')`);
    copyFileSync(t.kept, `${t.kept}.good`);
    writeFileSync(t.kept, readFileSync(t.kept, 'utf8').replaceAll('601', '600').replaceAll('301', '300'));
    await t.database.owner.query(`delete from log.queue`);
    await assertRefused(/no checkpoint kept outside/);
    copyFileSync(`${t.kept}.good`, t.kept);
    appendFileSync(t.kept, 'torn');
    await t.sequencer.integrate();
    await assertWhole(601);
  });

  test('after the log key changes, the history signed by the old one still counts', async () => {
    await grown();
    await t.keys.rotate('log');
    await t.write(1);
    await t.sequencer.integrate();
    await t.keys.rotate('log');
    await t.write(1);
    await t.sequencer.integrate();
    await assertWhole(602);
  });

  test('in the background, an entry is announced and integrated without waiting for the timer', async () => {
    const node = await t.another({ interval: 60_000, gather: 5 });
    await node.start();
    for (let tries = 0; (await count('log.queue')) > 0 && tries < 100; tries++) await sleep(20);
    const begun = performance.now();
    await t.write(10);
    while ((await count('log.queue')) > 0 && performance.now() - begun < 10_000) await sleep(10);
    await node.stop();
    await assertWhole(10);
  });

  test('in the background, a changed history is reported, shows in the health, and ends when it is repaired', async () => {
    await grown();
    const reported: unknown[] = [];
    const node = await t.another({ interval: 20, gather: 1, report: error => reported.push(error) });
    await t.database.owner.query(`update log.tile_roots set index = index + 10`);
    await node.start();
    for (let tries = 0; node.fault() === undefined && tries < 100; tries++) await sleep(20);
    assert.ok(node.fault() instanceof ForkedHistory);
    assert.ok(reported[0] instanceof ForkedHistory);
    await t.database.owner.query(`update log.tile_roots set index = index - 10`);
    await t.write(1);
    for (let tries = 0; (await count('log.queue')) > 0 && tries < 200; tries++) await sleep(20);
    await node.stop();
    await assertWhole(601);
    assert.equal(node.fault(), undefined);
  });

  test('integrates more than 5,000 entries a second', async () => {
    await t.write(10_000);
    const begun = performance.now();
    while ((await t.sequencer.integrate()).more);
    const seconds = (performance.now() - begun) / 1000;
    await assertWhole(10_000);
    assert.ok(10_000 / seconds > 5_000, `${Math.round(10_000 / seconds)} entries a second`);
  });
});
