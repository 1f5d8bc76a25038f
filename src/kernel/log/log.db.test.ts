import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { openNote, parseVerifierKey } from '../keys/index.ts';
import { append, leafHash, verifyConsistency, verifyInclusion } from './index.ts';
import { type TestLog, testLog } from './test-log.ts';
import { tilePath } from './tile.ts';
import { rootOf } from './tree.ts';

let t: TestLog;
let hashes: Buffer[];
describe('the served log', () => {
  before(async () => {
    t = await testLog();
    await append(t.database.app, [{ kind: 'deed', id: '한글 id', record: 'ㄱ' }]);
    await t.write(400);
    await t.sequencer.integrate();
    await t.write(900);
    await t.sequencer.integrate();
    hashes = (await t.database.owner.query<{ hash: Buffer }>('select hash from log.leaves order by index')).map(
      it => it.hash,
    );
  });
  after(() => t.end());

  test('C2SP tlog-tiles: entry bundles hash to the level-0 tile, whole and partial', async () => {
    for (const [index, width] of [
      [0, 256],
      [2, 3],
      [5, 22],
    ] as const) {
      const body = (await t.log.readPath(tilePath({ level: 'entries', index, width })))?.body ?? Buffer.alloc(0);
      const entries: Buffer[] = [];
      for (let at = 0; at < body.length; at += 2 + body.readUInt16BE(at))
        entries.push(body.subarray(at + 2, at + 2 + body.readUInt16BE(at)));
      assert.equal(entries.length, width);
      const tile = (await t.log.readPath(tilePath({ level: 0, index, width })))?.body;
      assert.deepEqual(Buffer.concat(entries.map(leafHash)), tile);
    }
  });

  test('an entry is its kind, its id and the SHA-256 of its record, each on a line', async () => {
    const body = await t.log.entries(0, 2);
    const digest = createHash('sha256').update('ㄱ').digest('hex');
    assert.ok(body?.toString().endsWith(`deed\n한글 id\n${digest}`));
  });

  test('C2SP tlog-tiles: a hash of level 1 is the root of the full tile below', async () => {
    const tile = await t.log.tile(1, 0, 5);
    const roots = [0, 1, 2, 3, 4].map(n => rootOf(hashes.slice(n * 256, n * 256 + 256)));
    assert.deepEqual(tile, Buffer.concat(roots));
  });

  test('C2SP tlog-tiles: what the tree does not have is not found', async () => {
    const missing = [
      'tile/0/005',
      'tile/0/005.p/23',
      'tile/0/006.p/1',
      'tile/1/000',
      'tile/1/000.p/6',
      'tile/2/000.p/1',
      'tile/63/000.p/1',
      'tile/entries/005',
      '',
    ];
    for (const path of missing) assert.equal(await t.log.readPath(path), undefined, path);
  });

  test('tiles may be cached for ever, the checkpoint may not', async () => {
    assert.equal((await t.log.readPath('tile/0/000'))?.immutable, true);
    assert.equal((await t.log.readPath('tile/entries/000'))?.contentType, 'application/octet-stream');
    const checkpoint = await t.log.readPath('checkpoint');
    assert.equal(checkpoint?.immutable, false);
    assert.equal(checkpoint?.contentType, 'text/plain; charset=utf-8');
    const key = parseVerifierKey((await t.log.readPath('key'))?.body.toString() ?? '');
    assert.ok(openNote(checkpoint?.body.toString() ?? '', [key]));
  });

  test('inclusion and consistency proofs of any leaf and any two sizes hold', async () => {
    const size = fc.integer({ min: 1, max: hashes.length });
    await fc.assert(
      fc.asyncProperty(size, size, async (a, b) => {
        const [index, old, now] = [Math.min(a, b) - 1, Math.min(a, b), Math.max(a, b)];
        const [oldRoot, root] = [rootOf(hashes.slice(0, old)), rootOf(hashes.slice(0, now))];
        assert.ok(verifyInclusion(await t.log.inclusionProof(index, now), index, now, hashes[index]!, root));
        assert.ok(verifyConsistency(await t.log.consistencyProof(old, now), old, now, oldRoot, root));
      }),
      { numRuns: 60 },
    );
  });

  test('a proof beyond the tree is refused', async () => {
    const size = hashes.length;
    await assert.rejects(t.log.inclusionProof(size, size), RangeError);
    await assert.rejects(t.log.inclusionProof(0, size + 1), RangeError);
    await assert.rejects(t.log.consistencyProof(size, size + 1), RangeError);
    await assert.rejects(t.log.consistencyProof(5, 4), RangeError);
  });

  test('C2SP tlog-proof: the proof of a record can be checked offline', async () => {
    const proof = (await t.log.proof('deed', '한글 id')) ?? '';
    const [head = '', ...rest] = proof.split('\n\n');
    const [version, index, ...path] = head.split('\n');
    assert.equal(version, 'c2sp.org/tlog-proof@v1');
    assert.equal(index, 'index 1');
    const note = rest.join('\n\n');
    const [, size, root = ''] = openNote(note, t.keys.log().verifierKeys.map(parseVerifierKey))?.split('\n') ?? [];
    const nodes = path.map(line => Buffer.from(line, 'base64'));
    assert.ok(verifyInclusion(nodes, 1, Number(size), hashes[1]!, Buffer.from(root, 'base64')));
    assert.equal(await t.log.proof('deed', 'unknown'), undefined);
  });
});
