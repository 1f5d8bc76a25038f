import type { Random } from './random.ts';

const hex = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));
const four = (bits: number): string => (hex[(bits >>> 8) & 0xff] as string) + (hex[bits & 0xff] as string);

/** The next UUID of a sequence: version 8 (RFC 9562 §5.8), so that nobody takes a computed id for a random one. */
export function nextUuid(random: Random): string {
  const a = random.next();
  const b = random.next();
  const c = random.next();
  const d = random.next();
  const version = four((b & 0x0fff) | 0x8000);
  const variant = four((c & 0x3fff) | 0x8000);
  return `${four(a >>> 16)}${four(a)}-${four(b >>> 16)}-${version}-${variant}-${four(c >>> 16)}${four(d >>> 16)}${four(d)}`;
}
