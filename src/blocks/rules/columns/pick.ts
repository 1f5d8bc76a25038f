import type { In } from './mask.ts';
import { bytesHeld } from './tabulated.ts';

/** How a set of bytes is told apart from the others that a column holds. */
export type Picked =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'everybody' }
  /** Bytes from `first` on, going round after 255. */
  | { readonly kind: 'ranges'; readonly ranges: readonly (readonly [first: number, last: number])[] }
  /** Sixteen bytes each, from `start` on: 255 for those picked. */
  | { readonly kind: 'pages'; readonly pages: readonly (readonly [start: number, picked: readonly number[]])[] };

/** Runs of picked bytes; bytes that the column does not hold may lie in any of them. */
function rangesOf(held: readonly number[], picked: ReadonlySet<number>): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let before = false;
  for (const byte of held) {
    const run = runs.at(-1);
    if (picked.has(byte)) {
      if (before && run) run[1] = byte;
      else runs.push([byte, byte]);
    }
    before = picked.has(byte);
  }
  const [first, last] = [runs[0], runs.at(-1)];
  const round = runs.length > 1 && picked.has(held[0] ?? -1) && picked.has(held.at(-1) ?? -1);
  return round && first && last ? [[last[0], first[1]], ...runs.slice(1, -1)] : runs;
}

function pagesOf(picked: ReadonlySet<number>): (readonly [number, readonly number[]])[] {
  const starts = [...new Set([...picked].map(byte => byte & 0xf0))].sort((a, b) => a - b);
  return starts.map(start => [start, Array.from({ length: 16 }, (_, i) => (picked.has(start + i) ? 255 : 0))]);
}

/** The cheaper way of the two: a range takes a subtraction and a comparison, a page a subtraction and a look. */
export function pick({ column, bytes }: In): Picked {
  const held = bytesHeld(column);
  if (bytes.size === 0) return { kind: 'nobody' };
  if (held.every(byte => bytes.has(byte))) return { kind: 'everybody' };
  const [ranges, pages] = [rangesOf(held, bytes), pagesOf(bytes)];
  const cost = pages.length * 3 - (pages[0]?.[0] === 0 ? 1 : 0);
  return ranges.length * 3 <= cost + 1 ? { kind: 'ranges', ranges } : { kind: 'pages', pages };
}
