import { createHash } from 'node:crypto';
import { der, identifier, octets, sequence, setOf } from './der.ts';
import { issuerAndSerial } from './issuer-and-serial.ts';
import { oid } from './oid.ts';

const one = Buffer.from([0x02, 0x01, 0x01]);
const data = identifier(oid.data);
const sha256 = sequence(identifier(oid.sha256));
const ecdsaWithSha256 = sequence(identifier(oid.ecdsaWithSha256));
const contentType = sequence(identifier(oid.contentType), setOf(data));
const signedDataType = identifier(oid.signedData);
const messageDigest = identifier(oid.messageDigest);
const signingCertificate = identifier(oid.signingCertificateV2);

/**
 * The attributes a PAdES baseline signature signs (ETSI EN 319 122-1): content type, digest of the document, and the signing
 * certificate. There is no signing time among them; a PDF says it in `/M`.
 *
 * @returns the DER of a SET, which is what the key signs.
 */
export function signedAttributes(digest: Buffer, certificate: Buffer): Buffer {
  const hash = createHash('sha256').update(certificate).digest();
  const named = sequence(sequence(sequence(octets(hash))));
  return setOf(contentType, sequence(messageDigest, setOf(octets(digest))), sequence(signingCertificate, setOf(named)));
}

/** A detached CMS SignedData (RFC 5652) by one signer with ECDSA P-256 and SHA-256, with its certificates. DER. */
export function signedData(parts: {
  readonly certificate: Buffer;
  readonly chain: readonly Buffer[];
  /** What `signedAttributes` gave. */
  readonly attributes: Buffer;
  /** ECDSA signature over them, DER. */
  readonly signature: Buffer;
}): Buffer {
  const attributes = retagged(parts.attributes, 0xa0);
  const signer = sequence(
    one,
    issuerAndSerial(parts.certificate),
    sha256,
    attributes,
    ecdsaWithSha256,
    octets(parts.signature),
  );
  const certificates = retagged(setOf(parts.certificate, ...parts.chain), 0xa0);
  const content = sequence(one, setOf(sha256), sequence(data), certificates, setOf(signer));
  return sequence(signedDataType, der(0xa0, content));
}

function retagged(set: Buffer, tag: number): Buffer {
  const copy = Buffer.from(set);
  copy[0] = tag;
  return copy;
}
