import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { systemClock } from '../time/index.ts';
import { type Keys, openKeys, openNote, parseVerifierKey, verifierKey } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'madang-notes-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let keys: Keys;
before(async () => {
  keys = await openKeys(join(folder, 'a'), { clock: systemClock, issuer: { organisation: 'Madang', country: 'KR' } });
});

/** The published example of Go's golang.org/x/mod/sumdb/note package. */
const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const published =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

test('C2SP signed-note: the published example verifies', () => {
  const key = parseVerifierKey(peter);
  assert.equal(verifierKey(key), peter);
  assert.match(openNote(published, [key]) ?? '', /your problem is\.\n$/);
});

test('C2SP signed-note: an altered note, or one of unknown keys only, is refused', () => {
  const key = parseVerifierKey(peter);
  assert.equal(openNote(published.replace('think', 'thank'), [key]), undefined);
  assert.equal(openNote(published.replace('ZJku', 'ZJkv'), [key]), undefined);
  assert.equal(openNote(published, []), undefined);
  assert.equal(openNote(published.trimEnd(), [key]), undefined);
  assert.equal(openNote(`${published}— other AAAA\n`, [key]), undefined);
  assert.ok(openNote(`${published}— other AAAAAAAA\n`, [key]));
});

test('a verifier key whose hash does not fit is refused', () => {
  assert.throws(() => parseVerifierKey(peter.replace('c74f20a3', 'c74f20a4')), /does not fit/);
  assert.throws(() => parseVerifierKey(peter.replace('Peter', 'Petra')), /does not fit/);
  assert.throws(() => parseVerifierKey('name+c74f20a3'), /not an Ed25519/);
});

test('during a rotation the key before signs too, so that both old and new verifiers accept the note', async () => {
  const signer = keys.log();
  const [first] = signer.verifierKeys;
  await keys.rotate('log');
  const [second] = signer.verifierKeys;
  const note = await signer.sign('madang/log\n0\nroot\n');
  for (const key of [first, second])
    assert.equal(openNote(note, [parseVerifierKey(key ?? '')]), 'madang/log\n0\nroot\n');
  await keys.rotate('log');
  const later = await signer.sign('madang/log\n1\nroot\n');
  assert.equal(openNote(later, [parseVerifierKey(first ?? '')]), undefined);
  assert.ok(openNote(later, [parseVerifierKey(second ?? '')]));
  assert.equal(signer.verifierKeys.length, 3);
  await assert.rejects(signer.sign('no newline'), /newline/);
});
