import * as asn1 from 'asn1js';
import { childrenOf, issuerAndSerial, rawOf } from './issuer-and-serial.ts';
import { oid } from './oid.ts';

/** What a detached CMS signature by one signer says, not yet believed. */
export interface SignedData {
  readonly certificate: Buffer;
  readonly others: readonly Buffer[];
  /** Node's name of the digest: `sha256`. */
  readonly digest: string;
  readonly messageDigest: Buffer;
  /** Hash of the certificate in signing-certificate-v2, when it is there with SHA-256. */
  readonly certificateHash: Buffer | undefined;
  /** The signed attributes as the SET that was signed. */
  readonly attributes: Buffer;
  readonly signature: Buffer;
}

const digests: Readonly<Record<string, string>> = {
  [oid.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Reads a CMS SignedData with one signer and signed attributes; nothing when it is anything else. Never throws. */
export function readSignedData(cms: Buffer): SignedData | undefined {
  try {
    return read(cms);
  } catch {
    return undefined;
  }
}

function read(cms: Buffer): SignedData | undefined {
  const { result, offset } = asn1.fromBER(cms, { maxDepth: 30, maxNodes: 6000 });
  if (offset !== cms.length) return undefined;
  const [type, wrapped] = childrenOf(result);
  const fields = childrenOf(childrenOf(wrapped)[0]);
  const signers = childrenOf(fields.at(-1));
  const content = childrenOf(fields[2]);
  const certificates = childrenOf(fields.find(field => isContext(field, 0))).map(rawOf);
  const detached = content.length === 1 && oidOf(content[0]) === oid.data;
  if (oidOf(type) !== oid.signedData || signers.length !== 1 || !detached) return undefined;
  return readSigner(childrenOf(signers[0]), certificates);
}

function readSigner(signer: readonly asn1.BaseBlock[], certificates: readonly Buffer[]): SignedData | undefined {
  const [, identifier, algorithm, attributes, , signature] = signer;
  const digest = digests[oidOf(childrenOf(algorithm)[0]) ?? ''];
  if (!identifier || !attributes || !isContext(attributes, 0) || !digest) return undefined;
  const certificate = certificates.find(candidate => issuerAndSerial(candidate).equals(rawOf(identifier)));
  const value = attributeReader(attributes);
  const messageDigest = octets(value(oid.messageDigest));
  const bytes = octets(signature);
  if (!certificate || !messageDigest || !bytes || oidOf(value(oid.contentType)) !== oid.data) return undefined;
  const signed = rawOf(attributes);
  signed[0] = 0x31;
  return {
    certificate,
    others: certificates.filter(other => other !== certificate),
    digest,
    messageDigest,
    certificateHash: certificateHash(value(oid.signingCertificateV2)),
    attributes: signed,
    signature: bytes,
  };
}

/** Finds an attribute's only value; one that stands twice counts as missing. */
function attributeReader(attributes: asn1.BaseBlock): (type: string) => asn1.BaseBlock | undefined {
  const all = childrenOf(attributes).map(childrenOf);
  return type => {
    const matching = all.filter(([name]) => oidOf(name) === type);
    const values = childrenOf(matching[0]?.[1]);
    return matching.length === 1 && values.length === 1 ? values[0] : undefined;
  };
}

/** The hash of the first ESSCertIDv2, whose algorithm is SHA-256 where none is named. */
function certificateHash(attribute: asn1.BaseBlock | undefined): Buffer | undefined {
  const [first, second] = childrenOf(childrenOf(childrenOf(attribute)[0])[0]);
  if (first instanceof asn1.OctetString) return octets(first);
  return oidOf(childrenOf(first)[0]) === oid.sha256 ? octets(second) : undefined;
}

const isContext = (node: asn1.BaseBlock, tag: number): boolean =>
  node.idBlock.tagClass === 3 && node.idBlock.tagNumber === tag;
const oidOf = (node: asn1.BaseBlock | undefined): string | undefined =>
  node instanceof asn1.ObjectIdentifier ? node.valueBlock.toString() : undefined;
const octets = (node: asn1.BaseBlock | undefined): Buffer | undefined =>
  node instanceof asn1.OctetString ? Buffer.from(node.valueBlock.valueHexView) : undefined;
