import { createHash } from 'node:crypto';

const leafMark = Buffer.from([0x00]);
const nodeMark = Buffer.from([0x01]);

/** RFC 6962 §2.1: SHA-256(0x00 || entry). */
export const leafHash = (entry: Uint8Array): Buffer => createHash('sha256').update(leafMark).update(entry).digest();

/** RFC 6962 §2.1: SHA-256(0x01 || left || right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(nodeMark).update(left).update(right).digest();

/** The root of a tree without leaves. */
export const emptyRoot: Buffer = createHash('sha256').digest();

/** The largest power of two that is not above `n` (n ≥ 1). Exact up to 2^53. */
export function powerUpTo(n: number): number {
  let power = 1;
  while (power * 2 <= n) power *= 2;
  return power;
}

/** The root of a tree with these leaf hashes, from left to right (RFC 6962 §2.1, MTH). */
export function rootOf(hashes: readonly Uint8Array[]): Buffer {
  if (hashes.length === 0) return emptyRoot;
  let row: readonly Uint8Array[] = hashes;
  while (row.length > 1) row = pairs(row);
  return Buffer.from(row[0]!);
}

/** One row up; the odd one at the end moves up as it is, which gives the tree of RFC 6962. */
function pairs(row: readonly Uint8Array[]): Uint8Array[] {
  const up: Uint8Array[] = [];
  for (let at = 0; at < row.length; at += 2) {
    const [left, right] = [row[at]!, row[at + 1]];
    up.push(right === undefined ? left : nodeHash(left, right));
  }
  return up;
}

/** Joins the roots of perfect subtrees, larger ones to the left, into the root of the tree they make together. */
export function joinPeaks(peaks: readonly Uint8Array[]): Buffer {
  if (peaks.length === 0) return emptyRoot;
  return Buffer.from(peaks.reduceRight((right, left) => nodeHash(left, right)));
}

/** A perfect subtree: the `index`-th from the left of those with 2^height leaves. */
export interface Subtree {
  readonly height: number;
  readonly index: number;
}

/** Leaves `start` (included) to `end` (excluded). */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The perfect subtrees that make up a range of the tree, from left to right. Refuses a range that no node of a tree covers. */
export function subtreesOf({ start, end }: Range): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = start; at < end; ) {
    const width = powerUpTo(end - at);
    if (at % width !== 0) throw new Error(`no node covers leaves ${start} to ${end}`);
    subtrees.push({ height: Math.round(Math.log2(width)), index: at / width });
    at += width;
  }
  return subtrees;
}
