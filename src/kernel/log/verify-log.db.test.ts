import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openKeys } from '../keys/index.ts';
import { systemClock } from '../time/index.ts';
import { type TestLog, testLog } from './test-log.ts';

const tool = fileURLToPath(new URL('../../../tools/verify-log.mjs', import.meta.url));

let t: TestLog;
let server: Server;
const change = (statement: string, values: unknown[] = []) => t.database.owner.query(statement, values);
const rowAt = (index: number) =>
  t.database.owner.one<{ id: string; digest: Buffer }>('select id, digest from log.leaves where index = $1', [index]);

interface Verdict {
  readonly code: number;
  readonly lines: readonly string[];
}

function run(...args: string[]): Promise<Verdict> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const log = `http://127.0.0.1:${address.port}/log/`;
  return new Promise(resolve => {
    execFile(process.execPath, [tool, '--log', log, ...args], (error, output, complaints) => {
      const code = error === null ? 0 : Number(error.code);
      resolve({
        code,
        lines: (code === 2 ? complaints : output)
          .trimEnd()
          .split('\n')
          .slice(0, code === 0 ? undefined : -1),
      });
    });
  });
}

const pinned = () => ['--public-key', t.keys.log().verifierKeys[0] ?? '', '--kept', t.kept];
const check = () => run(...pinned(), '--database', t.database.url('auditor'));

/** The verifier fails and says exactly this, line by line. */
async function assertFindings(verdict: Promise<Verdict>, ...lines: RegExp[]): Promise<void> {
  const got = await verdict;
  assert.equal(got.code, 1);
  assert.equal(got.lines.length, lines.length, got.lines.join('\n'));
  for (const line of lines)
    assert.ok(
      got.lines.some(it => line.test(it)),
      `${line} in\n${got.lines.join('\n')}`,
    );
}

describe('tools/verify-log.mjs', () => {
  before(async () => {
    server = createServer(async (request, response) => {
      const file = await t.log.readPath(request.url?.slice('/log/'.length) ?? '');
      response
        .writeHead(file === undefined ? 404 : 200, { 'content-type': file?.contentType ?? 'text/plain' })
        .end(file?.body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => server.close());
  beforeEach(async () => {
    t = await testLog();
    await t.write(300);
    await t.sequencer.integrate();
    await t.write(400);
    await t.sequencer.integrate();
  });
  afterEach(() => t.end());

  test('an untouched log passes, and entries still queued are pending', async () => {
    await t.write(7);
    const { code, lines } = await check();
    assert.equal(lines.join(), 'OK: 701 entries, 708 rows compared, 7 pending, 4 earlier checkpoints, 0 findings');
    assert.equal(code, 0);
    assert.equal((await run()).code, 0);
  });

  test('a log that grows during the check passes', async () => {
    const node = await t.another({ interval: 20, gather: 1 });
    await node.start();
    let checking = true;
    const growth = (async () => {
      while (checking) await t.write(3);
    })();
    const { code, lines } = await check();
    checking = false;
    await growth;
    await node.stop();
    assert.equal(code, 0, lines.join('\n'));
  });

  test('an altered row is named', async () => {
    const { id } = await rowAt(17);
    await change(`update records.deeds set record = record || '!' where id = $1`, [id]);
    await assertFindings(check(), new RegExp(`^ALTERED deed ${id}: .*entry 17`));
  });

  test('a deleted row is named', async () => {
    const { id } = await rowAt(345);
    await change('delete from records.deeds where id = $1', [id]);
    await assertFindings(check(), new RegExp(`^DELETED deed ${id}: .*entry 345`));
  });

  test('an inserted row is named', async () => {
    const [row] = await t.database.owner.query<{ id: string }>(
      `insert into records.deeds (record) values ('forged') returning id`,
    );
    await assertFindings(check(), new RegExp(`^INSERTED deed ${row?.id}`));
  });

  test('rows that were altered or deleted while their entries were still queued are named too', async () => {
    await t.write(2);
    const [one, two] = await t.database.owner.query<{ id: string }>('select id from log.queue order by position');
    await change(`update records.deeds set record = 'x' where id = $1`, [one?.id]);
    await change('delete from records.deeds where id = $1', [two?.id]);
    await assertFindings(check(), new RegExp(`^ALTERED deed ${one?.id}`), new RegExp(`^DELETED deed ${two?.id}`));
  });

  test('a row whose entry was taken out of the queue is named as one that is not in the log', async () => {
    await t.write(1);
    const [one] = await t.database.owner.query<{ id: string }>('delete from log.queue returning id');
    await assertFindings(check(), new RegExp(`^INSERTED deed ${one?.id}`));
  });

  test('a leaf replaced together with all hashes above it, to suit an altered row, is named', async () => {
    const { id } = await rowAt(17);
    const forged = `sha256(convert_to('forged', 'UTF8'))`;
    await change(`update records.deeds set record = 'forged' where id = $1`, [id]);
    await change(
      `update log.leaves set digest = ${forged},
       hash = sha256('\\x00'::bytea || convert_to(kind || E'\\n' || id || E'\\n' || encode(${forged}, 'hex'), 'UTF8')) where index = 17`,
    );
    // Row and leaf agree, so only the signed roots tell: they do not fit, from the first kept checkpoint on.
    const { code, lines } = await check();
    assert.equal(code, 1);
    assert.ok(
      lines.some(it => /^FORK checkpoint: the 701 entries do not add up/.test(it)),
      lines.join('\n'),
    );
    assert.ok(
      lines.some(it => /^FORK .*checkpoints.txt: of the first 301 /.test(it)),
      lines.join('\n'),
    );
    assert.ok(
      lines.some(it => /^TAMPERED tile\/1\/000.p\/2: hash 0 is not that of entries 0 to 255/.test(it)),
      lines.join('\n'),
    );
  });

  test('a leaf replaced while its row is genuine is named as the one that was tampered with', async () => {
    const { id } = await rowAt(17);
    await change(
      `update log.leaves set digest = sha256('x'),
       hash = sha256('\\x00'::bytea || convert_to(kind || E'\\n' || id || E'\\n' || encode(sha256('x'), 'hex'), 'UTF8')) where index = 17`,
    );
    const { code, lines } = await check();
    assert.equal(code, 1);
    assert.ok(
      lines.some(it => it.startsWith(`TAMPERED leaf 17: it was deed ${id}, whose row still agrees`)),
      lines.join('\n'),
    );
    assert.ok(!lines.some(it => /^(ALTERED|INSERTED|DELETED)/.test(it)), lines.join('\n'));
  });

  test('a leaf whose entry or hash alone was changed is named', async () => {
    const { id } = await rowAt(3);
    await change(`update log.leaves set hash = sha256('x') where index = 3`);
    await assertFindings(
      check(),
      new RegExp(`^TAMPERED log.leaves 3: its hash is not that of deed ${id}`),
      /^TAMPERED tile\/0\/000: hash 3 is not that of entry 3/,
    );
  });

  test('a deleted leaf is named, and the record it stood for', async () => {
    const { id } = await rowAt(100);
    await change('delete from log.leaves where index = 100');
    const { code, lines } = await check();
    assert.equal(code, 1);
    assert.ok(lines.includes('TAMPERED log.leaves: leaf 100 was deleted'), lines.join('\n'));
    assert.ok(
      lines.some(it => it.startsWith(`TAMPERED leaf 100: it was deed ${id}`)),
      lines.join('\n'),
    );
    assert.ok(!lines.some(it => /^(ALTERED|INSERTED|DELETED)/.test(it)), lines.join('\n'));
  });

  test('a changed or deleted root of a full tile is named', async () => {
    await change(`update log.tile_roots set hash = sha256('x') where level = 1 and index = 1`);
    await assertFindings(
      check(),
      /^TAMPERED tile\/1\/000.p\/2: hash 1 is not that of entries 256 to 511/,
      /^TAMPERED log.tile_roots 1\/1: not the hash/,
    );
    await change(`delete from log.tile_roots where level = 1 and index = 1`);
    await assertFindings(check(), /^MISSING tile\/1\/000.p\/2/, /^TAMPERED log.tile_roots: 1\/1 was deleted/);
  });

  test('a log set back to an earlier checkpoint contradicts the kept one, and every lost record is named', async () => {
    await change('delete from log.checkpoints where size > 301');
    await change('delete from log.leaves where index >= 301');
    await change('delete from log.tile_roots where index >= 1');
    const { code, lines } = await check();
    assert.equal(code, 1);
    assert.equal(lines.filter(it => it.startsWith('INSERTED deed ')).length, 400);
    assert.deepEqual(
      lines.filter(it => !it.startsWith('INSERTED deed ')),
      [`ROLLBACK ${t.kept}: 701 entries were signed, the log now has 301`],
    );
  });

  test('a history signed anew with another key is not accepted, and with our own key it contradicts the kept checkpoints', async () => {
    const before = join(t.folder, 'before.txt');
    copyFileSync(t.kept, before);
    const rewrite = async () => {
      writeFileSync(t.kept, '');
      await change('delete from log.checkpoints');
      await change('delete from log.tile_roots');
      await change('insert into log.queue (kind, id, digest) select kind, id, digest from log.leaves order by md5(id)');
      await change('delete from log.leaves');
    };
    const stranger = await openKeys(join(t.folder, 'stranger'), {
      clock: systemClock,
      issuer: { organisation: 'M', country: 'KR' },
    });
    await rewrite();
    await (await t.another({ signer: stranger.log() })).integrate();
    const key = ['--public-key', t.keys.log().verifierKeys[0] ?? ''];
    await assertFindings(run(...key), /^FORGED checkpoint: it is not signed by a known key/);
    await rewrite();
    await t.sequencer.integrate();
    assert.equal((await run(...key)).code, 0);
    await assertFindings(
      run(...key, '--kept', before),
      /^FORK .*301 entries some/,
      /^FORK .*two checkpoints of size 701/,
    );
  });

  test('a checkpoint changed in the database, or in the kept file, is named', async () => {
    await change(`update log.checkpoints set note = replace(note, E'\\n301\\n', E'\\n300\\n') where size = 301`);
    await assertFindings(check(), /^FORGED log.checkpoints 301: its note is of size 300/);
    await change(
      `update log.checkpoints set note = (select note from log.checkpoints where size = 701) where size = 301`,
    );
    await assertFindings(check(), /^FORGED log.checkpoints 301: its note is of size 701/);
  });

  test('turning the audit away from a kind is named', async () => {
    await change(`update log.audited set query = 'select id, record from records.deeds limit 0'`);
    const { code, lines } = await check();
    assert.equal(code, 1);
    assert.ok(lines.some(it => it.startsWith('ALTERED audit deed/1')));
    await change('delete from log.audited');
    await assertFindings(check(), /^UNAUDITED deed: .*700 entries/, /^DELETED audit deed\/1/);
  });

  test('rows that the auditor may not read are a finding, not a pass', async () => {
    await change('revoke select on records.deeds from madang_auditor');
    await assertFindings(check(), /^UNREADABLE deed: its rows cannot be read/);
  });

  test('two different records logged under one id are named', async () => {
    const { id } = await rowAt(5);
    await t.database.app.query(`select log.append('deed', $1, 'second thought')`, [id]);
    await t.sequencer.integrate();
    await assertFindings(
      check(),
      new RegExp(`^REWRITTEN deed ${id}: .*entries 5 and 701`),
      new RegExp(`^ALTERED deed ${id}`),
    );
  });

  test('a check that cannot be made says so', async () => {
    const { code, lines } = await run('--public-key', 'nonsense');
    assert.equal(code, 2, lines.join());
  });
});
