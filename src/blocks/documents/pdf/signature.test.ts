import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as asn1 from 'asn1js';
import type { Instant } from '../../../kernel/time/index.ts';
import { extractSignature, signSheet } from './index.ts';
import { childrenOf } from './issuer-and-serial.ts';
import { file, pdfsig, run, testAuthority } from './outside.ts';
import { english, korean, long } from './sample.ts';

const now = Date.UTC(2026, 5, 19, 3) as Instant;
const authority = testAuthority('Madang');
const signed = await signSheet(korean, authority, { now });

test('poppler and NSS find the signature valid, the certificate trusted, and the whole document signed', () => {
  const said = pdfsig(signed.bytes, authority);
  assert.match(said, /Signature is Valid\./);
  assert.match(said, /Certificate is Trusted\./);
  assert.match(said, /Total document signed/);
  assert.match(said, /ETSI\.CAdES\.detached/);
});

test('poppler and NSS find it valid on a document of several pages and on one in English', async () => {
  for (const sheet of [long(120), english]) {
    const said = pdfsig((await signSheet(sheet, authority, { now })).bytes, authority);
    assert.match(said, /Signature is Valid\.[\s\S]*Certificate is Trusted\./);
  }
});

test('poppler finds a digest mismatch when one byte is flipped', () => {
  const flipped = Buffer.from(signed.bytes);
  flipped[2000] = flipped[2000]! ^ 1;
  assert.match(pdfsig(flipped, authority), /Digest Mismatch\./);
});

test('poppler does not trust a signature under another authority', () => {
  const said = pdfsig(signed.bytes, testAuthority('Elsewhere'));
  assert.doesNotMatch(said, /Certificate is Trusted\./);
});

test('OpenSSL verifies the extracted signature over the extracted bytes, and refuses other bytes', () => {
  const { cms, signedBytes } = extractSignature(signed.bytes)!;
  const verified = (content: Buffer): string =>
    run(
      'openssl',
      'cms',
      '-verify',
      '-inform',
      'DER',
      '-in',
      file(cms),
      '-content',
      file(content),
      '-binary',
      '-CAfile',
      authority.pem,
      '-purpose',
      'any',
      '-cades',
      '-out',
      '/dev/null',
    );
  assert.match(verified(signedBytes), /CAdES Verification successful/);
  const other = Buffer.from(signedBytes);
  other[100] = other[100]! ^ 1;
  assert.match(verified(other), /Verification failure/);
});

test('PAdES B-B: signed are exactly content type, message digest and signing certificate; no signing time', () => {
  const { cms } = extractSignature(signed.bytes)!;
  const content = childrenOf(childrenOf(asn1.fromBER(cms).result)[1])[0];
  const signer = childrenOf(childrenOf(childrenOf(content).at(-1))[0]);
  const types = childrenOf(signer[3]).map(attribute => {
    const [type] = childrenOf(attribute);
    assert.ok(type instanceof asn1.ObjectIdentifier);
    return type.valueBlock.toString();
  });
  assert.deepEqual(types.sort(), ['1.2.840.113549.1.9.16.2.47', '1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4']);
  assert.match(signed.bytes.toString('latin1'), /\/M \(D:20260619030000Z\)/);
});

test('the digest given back is that of the whole file', () => {
  assert.equal(signed.sha256, createHash('sha256').update(signed.bytes).digest('hex'));
});

test('a signer whose chain is long gets room for it', async () => {
  const chain = [...authority.chain, ...new Array<Buffer>(12).fill(authority.authority)];
  const { bytes } = await signSheet(korean, { ...authority, chain }, { now });
  assert.match(pdfsig(bytes, authority), /Signature is Valid\./);
});
