/** A signature's place in a file: the bytes `[0, from)` and `[to, end)` are signed, between them lie its contents `<hex>`. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** The signed bytes of a file, in two parts. */
export const signedParts = (bytes: Buffer, range: ByteRange): readonly [Buffer, Buffer] => [
  bytes.subarray(0, range.from),
  bytes.subarray(range.to, range.end),
];

const name = '/ByteRange';
const syntax = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;
const mostCandidates = 8;
const mostContents = 131_072;

/**
 * The sound byte ranges in a file: starting at 0, within the file, around nothing but a hexadecimal string of at most 64 KiB.
 * Looks at the first and last few places only, so that a file full of them costs no more. Gives nothing at all when no place
 * names a byte range.
 */
export function byteRanges(bytes: Buffer): readonly ByteRange[] | undefined {
  const places = placesOf(bytes);
  if (places.length === 0) return undefined;
  const found = new Map<string, ByteRange>();
  for (const place of places) {
    const range = readRange(bytes, place);
    if (range) found.set(`${range.from} ${range.to} ${range.end}`, range);
  }
  return [...found.values()];
}

function placesOf(bytes: Buffer): number[] {
  const places = new Set<number>();
  let at = bytes.indexOf(name, 0, 'latin1');
  for (let i = 0; i < mostCandidates && at >= 0; i++) {
    places.add(at);
    at = bytes.indexOf(name, at + 1, 'latin1');
  }
  at = bytes.lastIndexOf(name, bytes.length, 'latin1');
  for (let i = 0; i < mostCandidates && at >= 0; i++) {
    places.add(at);
    at = at === 0 ? -1 : bytes.lastIndexOf(name, at - 1, 'latin1');
  }
  return [...places];
}

function readRange(bytes: Buffer, place: number): ByteRange | undefined {
  const match = syntax.exec(bytes.toString('latin1', place, place + 120));
  if (!match) return undefined;
  const [start, from, to, length] = match.slice(1).map(Number) as [number, number, number, number];
  const range = { from, to, end: to + length };
  const sound =
    start === 0 &&
    (place < from || place >= to) &&
    to - from >= 4 &&
    to - from <= mostContents &&
    range.end <= bytes.length;
  return sound && contentsOf(bytes, range) ? range : undefined;
}

/** The contents of the signature with the zeros that fill them up; nothing when they are not one hexadecimal string. */
export function contentsOf(bytes: Buffer, { from, to }: ByteRange): Buffer | undefined {
  const hole = bytes.toString('latin1', from, to);
  if (!/^<(?:[0-9A-Fa-f]{2})+>$/.test(hole)) return undefined;
  return Buffer.from(hole.slice(1, -1), 'hex');
}
