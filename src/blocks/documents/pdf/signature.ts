import { createHash } from 'node:crypto';
import type { Instant } from '../../../kernel/time/index.ts';
import { byteRanges, signedParts } from './byte-range.ts';
import { signedAttributes, signedData } from './cms.ts';
import { fillContents } from './placeholder.ts';
import { renderSheet } from './render.ts';
import type { Sheet } from './sheet.ts';

/** Whoever holds the key that official documents are signed with: ECDSA P-256 with SHA-256. */
export interface DocumentSigner {
  /** DER. */
  readonly certificate: Buffer;
  /** DER, from the certificate's issuer up to the root. */
  readonly chain: readonly Buffer[];
  /** The ECDSA-SHA256 signature over `data`, DER. */
  sign(data: Uint8Array): Buffer | Promise<Buffer>;
}

export interface SignedSheet {
  readonly bytes: Buffer;
  /** Of the whole file, hexadecimal. */
  readonly sha256: string;
}

/** What the certificates add to a signature of this many bytes: attributes, algorithms, the signature value. */
const withoutCertificates = 1024;

/** Sets a document and signs it: PAdES baseline B-B (ETSI EN 319 142-1), with the signer's certificate chain. */
export async function signSheet(
  sheet: Sheet,
  signer: DocumentSigner,
  { now }: { readonly now: Instant },
): Promise<SignedSheet> {
  const certificates = [signer.certificate, ...signer.chain].reduce((sum, certificate) => sum + certificate.length, 0);
  const bytes = renderSheet(sheet, { now, room: certificates + withoutCertificates });
  const range = byteRanges(bytes)?.find(({ end }) => end === bytes.length);
  if (!range) throw new Error('the rendered file has no place for its signature');
  const hash = createHash('sha256');
  for (const part of signedParts(bytes, range)) hash.update(part);
  const attributes = signedAttributes(hash.digest(), signer.certificate);
  const signature = await signer.sign(attributes);
  const { certificate, chain } = signer;
  fillContents(bytes, range, signedData({ certificate, chain, attributes, signature }));
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
