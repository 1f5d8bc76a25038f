import type { Instant } from '../../../kernel/time/index.ts';
import type { ByteRange } from './byte-range.ts';
import type { Finished } from './file.ts';
import { pdfDate } from './metadata.ts';
import { text } from './notation.ts';

/** Room for a signature with a chain of three certificates; `signSheet` makes it fit. */
export const usualRoom = 4096;

const blank = '[0 0000000000 0000000000 0000000000]';

/** The signature dictionary (PAdES, ETSI EN 319 142-1), its ByteRange and its contents of `room` bytes still empty. */
export function signatureDictionary(name: string, now: Instant, room: number): string {
  return (
    `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name ${text(name)}/M ${pdfDate(now)}` +
    `/ByteRange${blank}/Contents<${'0'.repeat(2 * room)}>>>`
  );
}

/** Writes the ByteRange into a finished file: all of it but the contents of the signature. */
export function fillByteRange({ bytes, offsets }: Finished, signature: number): Buffer {
  const start = offsets.get(signature);
  if (start === undefined) throw new Error('the signature must stand outside object streams');
  const rangeAt = bytes.indexOf(blank, start, 'latin1');
  const from = bytes.indexOf('/Contents<', rangeAt, 'latin1') + '/Contents'.length;
  const to = bytes.indexOf('>', from, 'latin1') + 1;
  const [a, b, c] = [from, to, bytes.length - to].map(value => String(value).padStart(10, '0'));
  bytes.write(`[0 ${a} ${b} ${c}]`, rangeAt, 'latin1');
  return bytes;
}

/** Writes a signature into its place; one that does not fit is a fault. */
export function fillContents(bytes: Buffer, { from, to }: ByteRange, cms: Buffer): void {
  if (2 * cms.length > to - from - 2) throw new Error(`a signature of ${cms.length} bytes does not fit its place`);
  bytes.write(cms.toString('hex'), from + 1, 'latin1');
}
