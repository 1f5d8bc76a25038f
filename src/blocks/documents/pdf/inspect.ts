import { createHash, verify, X509Certificate } from 'node:crypto';
import { type ByteRange, byteRanges, contentsOf, signedParts } from './byte-range.ts';
import { withoutFilling } from './extraction.ts';
import { readSignedData, type SignedData } from './signed-data.ts';
import { isTrusted } from './trust.ts';

/** What an uploaded file turned out to be. Digests are hexadecimal. */
export type Inspection = { readonly kind: 'not-pdf' | 'unsigned' | 'malformed' } | SignedInspection;

export interface SignedInspection {
  readonly kind: 'signed';
  /** Nothing in the file but the signature itself is left unsigned. */
  readonly coversWholeFile: boolean;
  /** Something was added after it was signed. */
  readonly appended: boolean;
  /** The signed bytes are those that were signed. */
  readonly digestMatches: boolean;
  /** The signature was made with the certificate's key, over attributes that name the certificate. */
  readonly signatureValid: boolean;
  /** The certificate comes from one of the given authorities. */
  readonly trusted: boolean;
  /** The signer's certificate, DER. */
  readonly certificate: Buffer;
  readonly signedBytesSha256: string;
  /** Of the whole file. */
  readonly sha256: string;
}

/** Every byte of it but the signature is what an authority signed. */
export const isGenuine = (seen: Inspection): boolean =>
  seen.kind === 'signed' && seen.trusted && seen.signatureValid && seen.digestMatches && seen.coversWholeFile;

/** Larger files are not read: 20 MiB. */
export const largestFile = 20 * 1024 * 1024;

/**
 * Looks at a file that someone claims is signed. A document is genuine when it is `trusted`, `signatureValid`,
 * `digestMatches` and `coversWholeFile`: then every byte of it but the signature is what the authority signed, whatever else
 * the file may contain. So the file's structure need not be understood, which is where forgeries hide.
 *
 * Never throws and takes bounded time on any input: one over `largestFile` is `malformed`, at most sixteen places are tried.
 * With several signatures, the one most in the file's favour is reported.
 *
 * @param authorities the certificates that may issue signers' certificates, DER.
 */
export function inspect(bytes: Buffer, authorities: readonly Buffer[]): Inspection {
  if (bytes.length > largestFile) return { kind: 'malformed' };
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') return { kind: 'not-pdf' };
  const ranges = byteRanges(bytes);
  if (!ranges) return { kind: 'unsigned' };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const seen = ranges.flatMap(range => {
    const contents = contentsOf(bytes, range);
    const cms = contents && withoutFilling(contents);
    const signed = cms && readSignedData(cms);
    return signed ? [judge(bytes, range, signed, authorities, sha256)] : [];
  });
  return seen.sort((a, b) => merit(b) - merit(a))[0] ?? { kind: 'malformed' };
}

function judge(
  bytes: Buffer,
  range: ByteRange,
  signed: SignedData,
  authorities: readonly Buffer[],
  sha256: string,
): SignedInspection {
  const parts = signedParts(bytes, range);
  const digest = digestOf(parts, signed.digest);
  return {
    kind: 'signed',
    coversWholeFile: range.end === bytes.length,
    appended: range.end < bytes.length,
    digestMatches: digest.equals(signed.messageDigest),
    signatureValid: signatureValid(signed),
    trusted: isTrusted(signed.certificate, signed.others, authorities),
    certificate: signed.certificate,
    signedBytesSha256: (signed.digest === 'sha256' ? digest : digestOf(parts, 'sha256')).toString('hex'),
    sha256,
  };
}

const merit = (seen: SignedInspection): number =>
  8 * Number(seen.trusted) +
  4 * Number(seen.signatureValid) +
  2 * Number(seen.digestMatches) +
  Number(seen.coversWholeFile);

function digestOf(parts: readonly Buffer[], algorithm: string): Buffer {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function signatureValid({ certificate, certificateHash, attributes, digest, signature }: SignedData): boolean {
  if (!certificateHash?.equals(createHash('sha256').update(certificate).digest())) return false;
  try {
    return verify(digest, attributes, new X509Certificate(certificate).publicKey, signature);
  } catch {
    return false;
  }
}
