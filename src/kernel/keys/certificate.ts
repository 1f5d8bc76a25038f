import { createHash, type KeyObject, randomBytes } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { Instant } from '../time/index.ts';
import type { SigningKey } from './keystore.ts';

/** Who answers for the certificates: shown to everyone who looks at a signature. `country` is ISO 3166-1 alpha-2. */
export interface Issuer {
  readonly organisation: string;
  readonly country: string;
}

const year = 365 * 86_400_000;

/** How long certificates are valid, in milliseconds. */
export const validity = { authority: 10 * year, documents: 2 * year } as const;

const oid = {
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  commonName: '2.5.4.3',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  documentSigning: '1.3.6.1.5.5.7.3.36',
  emailProtection: '1.3.6.1.5.5.7.3.4',
} as const;

/** The certificate of a certification authority, signed by itself. DER; valid ten years from an hour before `now`. */
export async function authorityCertificate(key: SigningKey, issuer: Issuer, now: Instant): Promise<Buffer> {
  const name = distinguishedName(issuer, 'Certification Authority', key.publicKey);
  const identifier = keyIdentifier(key.publicKey);
  const certificate = unsigned(key.publicKey, name, name, now, validity.authority, [
    extension(oid.basicConstraints, true, new pkijs.BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema()),
    extension(oid.keyUsage, true, usage(5, 6)),
    extension(oid.subjectKeyIdentifier, false, new asn1.OctetString({ valueHex: identifier })),
    extension(oid.authorityKeyIdentifier, false, authorityKeyIdentifier(identifier)),
  ]);
  return signed(certificate, key);
}

/**
 * A certificate for signing documents (digitalSignature and nonRepudiation), issued by the authority. DER; valid two years.
 * It names `emailProtection` beside `documentSigning` because OpenSSL's and NSS's checkers of CMS signatures ask for it.
 */
export async function documentCertificate(
  publicKey: KeyObject,
  authority: { readonly key: SigningKey; readonly certificate: Buffer },
  issuer: Issuer,
  now: Instant,
): Promise<Buffer> {
  const subject = distinguishedName(issuer, 'Document Signing', publicKey);
  const issuing = pkijs.Certificate.fromBER(bytes(authority.certificate)).subject;
  const certificate = unsigned(publicKey, subject, issuing, now, validity.documents, [
    extension(oid.basicConstraints, true, new pkijs.BasicConstraints({ cA: false }).toSchema()),
    extension(oid.keyUsage, true, usage(0, 1)),
    extension(
      oid.extendedKeyUsage,
      false,
      new pkijs.ExtKeyUsage({ keyPurposes: [oid.documentSigning, oid.emailProtection] }).toSchema(),
    ),
    extension(oid.subjectKeyIdentifier, false, new asn1.OctetString({ valueHex: keyIdentifier(publicKey) })),
    extension(oid.authorityKeyIdentifier, false, authorityKeyIdentifier(keyIdentifier(authority.key.publicKey))),
  ]);
  return signed(certificate, authority.key);
}

function unsigned(
  publicKey: KeyObject,
  subject: pkijs.RelativeDistinguishedNames,
  issuer: pkijs.RelativeDistinguishedNames,
  now: Instant,
  lasts: number,
  extensions: pkijs.Extension[],
): pkijs.Certificate {
  const from = now - 3_600_000;
  return new pkijs.Certificate({
    version: 2,
    serialNumber: new asn1.Integer({ valueHex: serialNumber() }),
    signature: new pkijs.AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 }),
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 }),
    issuer,
    subject,
    notBefore: new pkijs.Time({ value: wholeSecond(from) }),
    notAfter: new pkijs.Time({ value: wholeSecond(from + lasts) }),
    subjectPublicKeyInfo: pkijs.PublicKeyInfo.fromBER(bytes(publicKey.export({ type: 'spki', format: 'der' }))),
    extensions,
  });
}

async function signed(certificate: pkijs.Certificate, key: SigningKey): Promise<Buffer> {
  const toBeSigned = Buffer.from(certificate.encodeTBS().toBER());
  certificate.tbsView = new Uint8Array(toBeSigned);
  certificate.signatureValue = new asn1.BitString({ valueHex: bytes(await key.sign(toBeSigned)) });
  return Buffer.from(certificate.toSchema(true).toBER());
}

/** The name carries the key, so that two installations (or two generations) never share a subject. */
function distinguishedName(issuer: Issuer, role: string, publicKey: KeyObject): pkijs.RelativeDistinguishedNames {
  const mark = Buffer.from(keyIdentifier(publicKey)).toString('hex').slice(0, 8);
  const organisation = [...issuer.organisation].slice(0, 64).join('');
  const typesAndValues = [
    attribute(oid.country, new asn1.PrintableString({ value: issuer.country })),
    attribute(oid.organisation, new asn1.Utf8String({ value: organisation })),
    attribute(oid.commonName, new asn1.Utf8String({ value: `${role} ${mark}` })),
  ];
  // The library would write one set of three; directories and checkers expect three sets of one.
  const sets = typesAndValues.map(one => new asn1.Set({ value: [one.toSchema()] }));
  const valueBeforeDecode = new asn1.Sequence({ value: sets }).toBER();
  return new pkijs.RelativeDistinguishedNames({ typesAndValues, valueBeforeDecode });
}

const attribute = (type: string, value: asn1.PrintableString | asn1.Utf8String) =>
  new pkijs.AttributeTypeAndValue({ type, value });

const extension = (extnID: string, critical: boolean, value: asn1.BaseBlock) =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });

const authorityKeyIdentifier = (identifier: ArrayBuffer) =>
  new pkijs.AuthorityKeyIdentifier({ keyIdentifier: new asn1.OctetString({ valueHex: identifier }) }).toSchema();

/** KeyUsage as DER wants it: bit 0 is the highest, zero bits at the end are left out. */
function usage(...bits: number[]): asn1.BitString {
  const byte = bits.reduce((sum, bit) => sum | (0x80 >> bit), 0);
  return new asn1.BitString({ valueHex: new Uint8Array([byte]).buffer, unusedBits: 7 - Math.max(...bits) });
}

/** RFC 7093 §2 method 1: the leftmost 160 bits of the SHA-256 of the public key. */
function keyIdentifier(publicKey: KeyObject): ArrayBuffer {
  const info = pkijs.PublicKeyInfo.fromBER(bytes(publicKey.export({ type: 'spki', format: 'der' })));
  const hash = createHash('sha256').update(info.subjectPublicKey.valueBlock.valueHexView).digest();
  return bytes(hash.subarray(0, 20));
}

/** 127 random bits, positive and without a leading zero byte. */
function serialNumber(): ArrayBuffer {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return bytes(serial);
}

const wholeSecond = (ms: number): Date => new Date(Math.floor(ms / 1000) * 1000);

const bytes = (buffer: Uint8Array): ArrayBuffer => Uint8Array.from(buffer).buffer;
