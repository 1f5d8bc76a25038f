import { byteRanges, contentsOf, signedParts } from './byte-range.ts';

/** What an outside verifier (`openssl cms -verify -content`) needs of a signed file. */
export interface ExtractedSignature {
  /** The detached CMS signature, DER, without the zeros that fill its place. */
  readonly cms: Buffer;
  readonly signedBytes: Buffer;
}

/** Takes the last signature out of a signed PDF; nothing when there is none that is sound. */
export function extractSignature(bytes: Buffer): ExtractedSignature | undefined {
  const range = byteRanges(bytes)?.reduce<Range | undefined>(latest, undefined);
  const contents = range && contentsOf(bytes, range);
  const cms = contents && withoutFilling(contents);
  return cms && { cms, signedBytes: Buffer.concat(signedParts(bytes, range)) };
}

type Range = NonNullable<ReturnType<typeof byteRanges>>[number];

const latest = (best: Range | undefined, range: Range): Range => (best && best.end >= range.end ? best : range);

/** The DER value at the start, when only zeros follow it: anything else hidden there would be signed by nobody. */
export function withoutFilling(contents: Buffer): Buffer | undefined {
  const length = derLength(contents);
  if (length === undefined || length > contents.length) return undefined;
  return contents.subarray(length).every(byte => byte === 0) ? contents.subarray(0, length) : undefined;
}

function derLength(bytes: Buffer): number | undefined {
  const [tag, first = 0] = bytes;
  if (tag !== 0x30) return undefined;
  if (first < 0x80) return 2 + first;
  const digits = first & 0x7f;
  if (digits < 1 || digits > 3 || bytes.length < 2 + digits) return undefined;
  return 2 + digits + bytes.readUIntBE(2, digits);
}
