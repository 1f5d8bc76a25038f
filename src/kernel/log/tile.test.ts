import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hashesAt, levelsOf, parseTilePath, tileHashesUnder, tilePath } from './tile.ts';

test('C2SP tlog-tiles: paths are written as the specification shows', () => {
  assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067');
  assert.equal(tilePath({ level: 'entries', index: 0, width: 1 }), 'tile/entries/000.p/1');
  assert.equal(tilePath({ level: 63, index: 1000, width: 255 }), 'tile/63/x001/000.p/255');
});

test('C2SP tlog-tiles: every tile has one path, which reads back', () => {
  const level = fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const));
  const name = fc.record(
    { level, index: fc.maxSafeNat(), width: fc.integer({ min: 1, max: 256 }) },
    { noNullPrototype: true },
  );
  fc.assert(fc.property(name, it => assert.deepEqual(parseTilePath(tilePath(it)), it)));
});

test('C2SP tlog-tiles: other spellings are refused', () => {
  const wrong = [
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x001/x002',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p/',
    'tile/0/000/',
    '/tile/0/000',
    'tile/data/000',
    'tile/0/x999/x999/x999/x999/x999/999',
    'tile/0/000\n',
  ];
  for (const path of wrong) assert.equal(parseTilePath(path), undefined, path);
});

test('C2SP tlog-tiles: a tree of 70,000 has the tiles of the specification, and one of 256 a level-1 tile of width 1', () => {
  assert.deepEqual(
    [0, 1, 2].map(level => hashesAt(level, 70_000)),
    [273 * 256 + 112, 256 + 17, 1],
  );
  assert.equal(levelsOf(70_000), 3);
  assert.equal(hashesAt(1, 256), 1);
});

test('the hashes under a perfect subtree are found in the highest tile level that has them', () => {
  assert.deepEqual(tileHashesUnder({ height: 3, index: 5 }), { level: 0, from: 40, count: 8 });
  assert.deepEqual(tileHashesUnder({ height: 8, index: 5 }), { level: 1, from: 5, count: 1 });
  assert.deepEqual(tileHashesUnder({ height: 10, index: 2 }), { level: 1, from: 8, count: 4 });
});
