import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const leastBytes = 1024;
const compressible = /^(?:text\/|application\/(?:json|problem\+json|javascript|xml|ld\+json)|image\/svg)/;

/** The best encoding the client takes; brotli before gzip. A client that says nothing gets bytes as they are. */
export function chosenEncoding(header: string | undefined): Encoding | undefined {
  if (header === undefined) return undefined;
  const taken = new Set(
    header
      .split(',')
      .map(part => part.trim().toLowerCase())
      .filter(part => !/;\s*q=0(?:\.0*)?$/.test(part))
      .map(part => part.split(';', 1)[0]),
  );
  if (taken.has('br')) return 'br';
  return taken.has('gzip') ? 'gzip' : undefined;
}

/** Whether compressing is worth it. */
export const worthCompressing = (type: string, bytes: Uint8Array): boolean =>
  bytes.length >= leastBytes && compressible.test(type);

const brotliAt = (quality: number, bytes: Uint8Array) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
});

/** Compresses on the thread pool what is kept and sent often; brotli at quality 4, where it costs about what gzip does and sends less. */
export function encoded(bytes: Uint8Array, encoding: Encoding): Promise<Buffer> {
  return encoding === 'gzip' ? zip(bytes) : brotli(bytes, brotliAt(4, bytes));
}

/** Up to here compressing takes less than handing it to another thread. */
const soonDone = 64 * 1024;

/**
 * Compresses what is sent once. A page of the usual size is done at once and lightly: brotli at quality 2 takes a sixth of the
 * processor's time of a trip through the thread pool at quality 4, for a tenth more bytes.
 */
export function encodedOnce(bytes: Uint8Array, encoding: Encoding): Buffer | Promise<Buffer> {
  if (bytes.length > soonDone) return encoded(bytes, encoding);
  return encoding === 'gzip' ? gzipSync(bytes, { level: 2 }) : brotliCompressSync(bytes, brotliAt(2, bytes));
}

/** A validator for these bytes; weak, because the same page may be sent in several encodings. */
export const entityTag = (bytes: Uint8Array): string =>
  `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether `If-None-Match` names this tag. */
export const matches = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.split(',').some(part => opaque(part) === opaque(tag)));
