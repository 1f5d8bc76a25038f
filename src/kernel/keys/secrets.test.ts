import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { systemClock } from '../time/index.ts';
import { type Keys, openKeys } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'madang-secrets-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let keys: Keys;
before(async () => {
  keys = await openKeys(join(folder, 'a'), { clock: systemClock, issuer: { organisation: 'Madang', country: 'KR' } });
});

test('what is sealed opens in its own context and in no other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (plain, context, other) => {
      const sealed = keys.seal(plain, context);
      assert.equal(keys.unseal(sealed, context), Buffer.from(plain).toString());
      if (other !== context) assert.throws(() => keys.unseal(sealed, other));
    }),
    { numRuns: 50 },
  );
});

test('a sealed value with any one bit changed does not open', () => {
  const sealed = keys.seal('900101-1234567', 'residents.number');
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const altered = Buffer.from(sealed);
    altered[bit >> 3]! ^= 1 << (bit & 7);
    assert.throws(() => keys.unseal(altered, 'residents.number'), `bit ${bit}`);
  }
  for (let length = 0; length < sealed.length; length++)
    assert.throws(() => keys.unseal(sealed.subarray(0, length), 'residents.number'), `length ${length}`);
});

test('sealing the same value twice shows nothing in common', () => {
  assert.notDeepEqual(keys.seal('same', 'c').subarray(4), keys.seal('same', 'c').subarray(4));
});

test('a rotation leaves old seals and codes valid, and uses the new key for new ones', async () => {
  const sealed = keys.seal('kept', 'c');
  const mac = keys.mac('link', 'data');
  const found = keys.fingerprint('kept', 'c');
  await keys.rotate('fields');
  await keys.rotate('macs');
  assert.equal(keys.unseal(sealed, 'c'), 'kept');
  assert.ok(keys.verifyMac('link', 'data', mac));
  assert.notDeepEqual(keys.seal('kept', 'c').subarray(0, 4), sealed.subarray(0, 4));
  assert.notDeepEqual(keys.mac('link', 'data'), mac);
  assert.deepEqual(keys.fingerprint('kept', 'c'), found);
});

test('a fingerprint is the same for the same value and context, and 32 bytes', () => {
  assert.equal(keys.fingerprint('v', 'c').length, 32);
  assert.notDeepEqual(keys.fingerprint('v', 'c'), keys.fingerprint('v', 'd'));
  assert.notDeepEqual(keys.fingerprint('bc', 'a'), keys.fingerprint('c', 'ab'));
});

test('a code is valid for its use and data only', () => {
  const mac = keys.mac('reset-link', 'account 1');
  assert.ok(keys.verifyMac('reset-link', Buffer.from('account 1'), mac));
  assert.ok(!keys.verifyMac('reset-link', 'account 2', mac));
  assert.ok(!keys.verifyMac('form', 'account 1', mac));
  assert.ok(!keys.verifyMac('reset-lin', 'kaccount 1', mac));
  for (let bit = 0; bit < mac.length * 8; bit++) {
    const altered = Buffer.from(mac);
    altered[bit >> 3]! ^= 1 << (bit & 7);
    assert.ok(!keys.verifyMac('reset-link', 'account 1', altered), `bit ${bit}`);
  }
  for (const length of [0, 3, 4, 35]) assert.ok(!keys.verifyMac('reset-link', 'account 1', mac.subarray(0, length)));
});
