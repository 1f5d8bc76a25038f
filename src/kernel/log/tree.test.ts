import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { emptyFrontier, extend, rootOfFrontier } from './frontier.ts';
import { consistencyRanges, inclusionRanges, verifyConsistency, verifyInclusion } from './proof.ts';
import { hashesAt, levelsOf } from './tile.ts';
import { emptyRoot, joinPeaks, leafHash, nodeHash, type Range, rootOf, subtreesOf } from './tree.ts';

/** The eight leaves and the roots over the first 1 to 8 of them that Certificate Transparency's reference implementation tests with. */
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = inputs.map(hex => leafHash(Buffer.from(hex, 'hex')));
const hex = (list: readonly Uint8Array[]) => list.map(it => Buffer.from(it).toString('hex'));

test('RFC 6962 §2.1: the empty tree and the eight reference trees have the published roots', () => {
  assert.equal(emptyRoot.toString('hex'), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  roots.forEach((root, n) => {
    assert.equal(rootOf(leaves.slice(0, n + 1)).toString('hex'), root);
  });
});

test('RFC 6962 §2.1.1: the published inclusion proofs come out', () => {
  const prove = (index: number, size: number) => hex(inclusionRanges(index, size).map(range => mth(leaves, range)));
  assert.deepEqual(prove(0, 1), []);
  assert.deepEqual(prove(0, 8), [
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]);
  assert.deepEqual(prove(5, 8), [
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
  assert.deepEqual(prove(2, 3), ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']);
});

test('RFC 6962 §2.1.2: the published consistency proofs come out', () => {
  const prove = (old: number, size: number) => hex(consistencyRanges(old, size).map(range => mth(leaves, range)));
  assert.deepEqual(prove(1, 1), []);
  assert.deepEqual(prove(1, 8), [
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]);
  assert.deepEqual(prove(6, 8), [
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
  assert.deepEqual(prove(2, 5), [
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  ]);
});

/** MTH word for word as RFC 6962 §2.1 defines it. */
function mth(all: readonly Uint8Array[], { start, end }: Range): Buffer {
  if (end - start === 0) return createHash('sha256').digest();
  if (end - start === 1) return Buffer.from(all[start]!);
  let k = 1;
  while (k * 2 < end - start) k *= 2;
  return nodeHash(mth(all, { start, end: start + k }), mth(all, { start: start + k, end }));
}

/** PROOF and SUBPROOF word for word as RFC 6962 §2.1.2 defines them. */
function subproof(m: number, { start, end }: Range, whole: boolean): Range[] {
  const n = end - start;
  if (m === n) return whole ? [] : [{ start, end }];
  let k = 1;
  while (k * 2 < n) k *= 2;
  const [left, right] = [
    { start, end: start + k },
    { start: start + k, end },
  ];
  return m <= k ? [...subproof(m, left, whole), right] : [...subproof(m - k, right, false), left];
}

const many = Array.from({ length: 1_500 }, (_, n) => leafHash(Buffer.from(`leaf ${n}`)));
const sizes = fc.integer({ min: 1, max: many.length });

test('the root is the one the definition gives, however the tree came to its size', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 5 }), steps => {
      let frontier = emptyFrontier;
      for (const step of steps) {
        const next = extend(frontier, many.slice(frontier.size, frontier.size + step));
        for (const { level, index, hash } of next.full) {
          const width = 256 ** level;
          assert.deepEqual(hash, mth(many, { start: index * width, end: (index + 1) * width }));
        }
        frontier = next.frontier;
        assert.ok(frontier.levels.every((row, level) => row.length === hashesAt(level, frontier.size) % 256));
      }
      assert.deepEqual(rootOfFrontier(frontier), mth(many, { start: 0, end: frontier.size }));
      assert.deepEqual(rootOf(many.slice(0, frontier.size)), mth(many, { start: 0, end: frontier.size }));
    }),
    { numRuns: 40 },
  );
});

test('every full tile reports its root once, also three levels up', () => {
  const hashes = Array.from({ length: 66_000 }, (_, n) => many[n % many.length]!);
  const once = extend(emptyFrontier, hashes);
  const first = extend(emptyFrontier, hashes.slice(0, 65_400));
  const second = extend(first.frontier, hashes.slice(65_400));
  const order = (full: typeof once.full) => full.map(it => `${it.level}/${it.index}`).sort();
  assert.deepEqual(order([...first.full, ...second.full]), order(once.full));
  assert.equal(once.full.filter(it => it.level === 1).length, 257);
  assert.equal(once.full.filter(it => it.level === 2).length, 1);
  assert.deepEqual(rootOfFrontier(second.frontier), rootOf(hashes));
  assert.equal(levelsOf(66_000), 3);
});

test('nodes of proofs divide into perfect subtrees whose roots join to the node', () => {
  fc.assert(
    fc.property(sizes, sizes, (a, b) => {
      const [index, size] = [Math.min(a, b) - 1, Math.max(a, b)];
      for (const range of [...inclusionRanges(index, size), ...consistencyRanges(index, size)]) {
        const peaks = subtreesOf(range).map(({ height, index: at }) => {
          return mth(many, { start: at * 2 ** height, end: (at + 1) * 2 ** height });
        });
        assert.deepEqual(joinPeaks(peaks), mth(many, range));
      }
    }),
    { numRuns: 60 },
  );
  assert.throws(() => subtreesOf({ start: 1, end: 3 }), /no node/);
});

test('an inclusion proof holds for its leaf, index, size and root, and for no other', () => {
  fc.assert(
    fc.property(sizes, sizes, fc.nat(), (a, b, which) => {
      const [index, size] = [Math.min(a, b) - 1, Math.max(a, b)];
      const root = rootOf(many.slice(0, size));
      const proof = inclusionRanges(index, size).map(range => rootOf(many.slice(range.start, range.end)));
      const leaf = many[index]!;
      assert.ok(verifyInclusion(proof, index, size, leaf, root));
      assert.ok(!verifyInclusion(proof, index, size, many[(index + 1) % many.length]!, root));
      assert.ok(!verifyInclusion([...proof, leaf], index, size, leaf, root));
      assert.ok(!verifyInclusion(proof, index, size, leaf, leafHash(root)));
      if (size > 1) assert.ok(!verifyInclusion(proof, (index + 1) % size, size, leaf, root));
      assert.ok(!verifyInclusion(proof, index, index, leaf, root));
      if (proof.length === 0) return;
      const at = which % proof.length;
      assert.ok(!verifyInclusion(proof.with(at, leafHash(proof[at]!)), index, size, leaf, root));
      assert.ok(!verifyInclusion(proof.slice(1), index, size, leaf, root));
    }),
    { numRuns: 60 },
  );
});

test('a consistency proof holds for its sizes and roots, and for no other', () => {
  fc.assert(
    fc.property(sizes, sizes, fc.nat(), (a, b, which) => {
      const [old, size] = [Math.min(a, b), Math.max(a, b)];
      const [oldRoot, root] = [rootOf(many.slice(0, old)), rootOf(many.slice(0, size))];
      const ranges = consistencyRanges(old, size);
      assert.deepEqual(ranges, subproof(old, { start: 0, end: size }, true));
      const proof = ranges.map(range => rootOf(many.slice(range.start, range.end)));
      assert.ok(verifyConsistency(proof, old, size, oldRoot, root));
      assert.ok(!verifyConsistency(proof, old, size, leafHash(oldRoot), root));
      assert.ok(!verifyConsistency(proof, old, size, oldRoot, leafHash(root)));
      assert.ok(!verifyConsistency([...proof, root], old, size, oldRoot, root));
      if (proof.length === 0) return;
      const at = which % proof.length;
      assert.ok(!verifyConsistency(proof.with(at, leafHash(proof[at]!)), old, size, oldRoot, root));
      assert.ok(!verifyConsistency(proof.slice(1), old, size, oldRoot, root));
    }),
    { numRuns: 60 },
  );
  assert.ok(verifyConsistency([], 0, 3, emptyRoot, roots[2] ? Buffer.from(roots[2], 'hex') : emptyRoot));
  assert.ok(!verifyConsistency([], 0, 3, leaves[0]!, leaves[0]!));
});
