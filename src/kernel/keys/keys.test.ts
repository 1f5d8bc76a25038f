import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Instant, systemClock } from '../time/index.ts';
import { openKeys } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'madang-keys-'));
after(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;
const newFolder = () => join(root, String(++folders));
const options = { clock: systemClock, issuer: { organisation: '마당', country: 'KR' } };

const openssl = (...args: string[]) => execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' });

test('keys are made at the first start, readable by their owner alone, and found again', async () => {
  const folder = newFolder();
  const first = await openKeys(folder, options);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  for (const name of readdirSync(folder)) assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600, name);
  const second = await openKeys(folder, options);
  assert.deepEqual(second.jwks(), first.jwks());
  assert.deepEqual(second.log().verifierKeys, first.log().verifierKeys);
  assert.equal(second.unseal(first.seal('900101-1234567', 'x'), 'x'), '900101-1234567');
});

test('a key file that others may read is refused', async () => {
  const folder = newFolder();
  await openKeys(folder, options);
  chmodSync(join(folder, 'fields-0001.key'), 0o644);
  await assert.rejects(openKeys(folder, options), /chmod 600/);
});

test('two nodes that start at once on one folder use the same keys', async () => {
  const folder = newFolder();
  const [a, b] = await Promise.all([openKeys(folder, options), openKeys(folder, options)]);
  assert.deepEqual(a.jwks(), b.jwks());
  assert.deepEqual(a.authority(), b.authority());
  assert.equal(b.unseal(a.seal('v', 'c'), 'c'), 'v');
});

test('a crash between key and certificate is made good at the next start', async () => {
  const folder = newFolder();
  const before = await openKeys(folder, options);
  await before.rotate('documents');
  const { keyId } = before.documents();
  rmSync(join(folder, 'documents-0002.crt'));
  writeFileSync(join(folder, 'documents-0003.pem.0123456789abcdef.tmp'), '-----BEGIN PRIV', { mode: 0o600 });
  const later = await openKeys(folder, { ...options, clock: () => (Date.now() + 3_600_000) as Instant });
  assert.equal(later.documents().keyId, keyId);
  assert.equal(later.certificates().length, 3);
  assert.deepEqual(
    readdirSync(folder).filter(name => name.endsWith('.tmp')),
    [],
  );
});

test('openssl verifies the chain strictly, and the usages are those of document signing', async () => {
  const folder = newFolder();
  const keys = await openKeys(folder, options);
  const authority = join(folder, 'ca');
  const certificate = join(folder, 'signer');
  writeFileSync(authority, keys.authority().pem);
  writeFileSync(certificate, new X509Certificate(keys.documents().certificate).toString());
  const verified = openssl('verify', '-x509_strict', '-purpose', 'smimesign', '-CAfile', authority, certificate);
  assert.match(verified, /OK/);
  const text = openssl('x509', '-in', certificate, '-noout', '-text');
  assert.match(text, /Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
  assert.notEqual(
    new X509Certificate(keys.documents().certificate).subject,
    new X509Certificate(keys.authority().der).subject,
  );
  assert.deepEqual(keys.documents().chain, [keys.authority().der]);
});

test('openssl accepts a CMS signature of the document key by the certificate of the authority alone', async () => {
  const folder = newFolder();
  const keys = await openKeys(folder, options);
  const at = (name: string) => join(folder, name);
  writeFileSync(at('ca'), keys.authority().pem);
  writeFileSync(at('data'), 'document');
  const signer = ['-signer', at('documents-0001.crt'), '-inkey', at('documents-0001.pem')];
  openssl(
    'cms',
    '-sign',
    '-cades',
    '-binary',
    '-outform',
    'DER',
    '-in',
    at('data'),
    '-out',
    at('signature'),
    ...signer,
  );
  const check = () =>
    openssl(
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      at('signature'),
      '-content',
      at('data'),
      '-CAfile',
      at('ca'),
    );
  assert.equal(check(), 'document');
  writeFileSync(at('data'), 'Document');
  assert.throws(check, /verification failure|Verification failure/i);
});

test('openssl refuses a certificate of another installation, though the organisation is the same', async () => {
  const [ours, theirs] = [await openKeys(newFolder(), options), await openKeys(newFolder(), options)];
  const folder = newFolder();
  await openKeys(folder, options);
  writeFileSync(join(folder, 'ca'), theirs.authority().pem);
  writeFileSync(join(folder, 'signer'), new X509Certificate(ours.documents().certificate).toString());
  assert.throws(
    () => openssl('verify', '-CAfile', join(folder, 'ca'), join(folder, 'signer')),
    /unable to get local issuer/,
  );
});

test('document signatures are ES256 in DER and verify with the certificate', async () => {
  const { certificate, sign } = (await openKeys(newFolder(), options)).documents();
  const signature = await sign(Buffer.from('document'));
  const { publicKey } = new X509Certificate(certificate);
  assert.ok(verify('sha256', Buffer.from('document'), publicKey, signature));
  assert.ok(!verify('sha256', Buffer.from('Document'), publicKey, signature));
});

test('token signatures are r and s, 64 bytes, and verify with the published key of that kid', async () => {
  const keys = await openKeys(newFolder(), options);
  const { keyId, sign } = keys.tokens();
  const jwk = keys.jwks().keys.find(it => it.kid === keyId);
  assert.ok(jwk);
  const publicKey = createPublicKey({ key: { ...jwk, x5c: undefined }, format: 'jwk' });
  for (let n = 0; n < 100; n++) {
    const signature = await sign(`token ${n}`);
    assert.equal(signature.length, 64);
    assert.ok(verify('sha256', Buffer.from(`token ${n}`), { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature));
  }
});

test('after a rotation the new key signs, and the old ones stay published with their certificates', async () => {
  const keys = await openKeys(newFolder(), options);
  const old = keys.documents();
  await keys.rotate('documents');
  await keys.rotate('tokens');
  await keys.rotate('log');
  assert.notEqual(keys.documents().keyId, old.keyId);
  const published = keys.jwks().keys;
  assert.equal(published.length, 6);
  assert.equal(new Set(published.map(key => key.kid)).size, 6);
  assert.ok(published.every(key => !('d' in key)));
  assert.ok(published.some(key => key.kid === old.keyId && key.x5c?.[0] === old.certificate.toString('base64')));
  assert.deepEqual(
    keys.certificates().map(({ purpose, current }) => [purpose, current]),
    [
      ['authority', true],
      ['documents', false],
      ['documents', true],
    ],
  );
});

test('a new authority certifies a new document key; the old certificate still chains to the old authority', async () => {
  const keys = await openKeys(newFolder(), options);
  const before = keys.authority();
  await keys.rotate('authority');
  assert.notDeepEqual(keys.authority(), before);
  assert.deepEqual(keys.documents().chain, [keys.authority().der]);
  const [, , old] = keys.certificates();
  assert.ok(old && new X509Certificate(old.der).checkIssued(new X509Certificate(before.der)));
});

test('a node learns by reload of keys that another node made', async () => {
  const folder = newFolder();
  const [a, b] = [await openKeys(folder, options), await openKeys(folder, options)];
  await a.rotate('fields');
  const sealed = a.seal('v', 'c');
  assert.throws(() => b.unseal(sealed, 'c'), /unknown key/);
  await b.reload();
  assert.equal(b.unseal(sealed, 'c'), 'v');
});

test('certificates are renewed before they end', async () => {
  const folder = newFolder();
  const first = await openKeys(folder, options);
  const later = (days: number) => ({ ...options, clock: () => (Date.now() + days * 86_400_000) as Instant });
  const soon = await openKeys(folder, later(600));
  assert.equal(soon.documents().keyId, first.documents().keyId);
  const due = await openKeys(folder, later(650));
  assert.notEqual(due.documents().keyId, first.documents().keyId);
  assert.deepEqual(due.authority(), first.authority());
  const end = await openKeys(folder, later(8 * 365));
  assert.notDeepEqual(end.authority(), first.authority());
  assert.ok(
    new X509Certificate(end.authority().der).validToDate > new X509Certificate(end.documents().certificate).validToDate,
  );
});
