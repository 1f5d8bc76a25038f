import { joinPeaks, nodeHash, powerUpTo, type Range, rootOf } from './tree.ts';

/** The nodes of an inclusion proof, as ranges of leaves, from the leaf's sibling up (RFC 6962 §2.1.1). */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const path: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  return path.reverse();
}

/** The nodes of a consistency proof, as ranges of leaves, in the order of RFC 6962 §2.1.2. Empty when there is nothing to prove. */
export function consistencyRanges(old: number, size: number): Range[] {
  if (!isCount(old) || !isCount(size) || old > size) throw new RangeError(`no tree of ${old} in a tree of ${size}`);
  if (old === 0 || old === size) return [];
  const path: Range[] = [];
  let [start, end] = [0, size];
  while (end !== old) {
    const middle = start + splitOf(end - start);
    if (old <= middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  if (start !== 0) path.push({ start, end });
  return path.reverse();
}

/** Whether `proof` shows the leaf hash at `index` in the tree of `size` with that root (RFC 9162 §2.1.3.2). */
export function verifyInclusion(
  proof: readonly Uint8Array[],
  index: number,
  size: number,
  leaf: Uint8Array,
  root: Uint8Array,
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  const ranges = inclusionRanges(index, size);
  if (ranges.length !== proof.length) return false;
  const computed = ranges.reduce<Uint8Array>(
    (hash, range, at) => (range.start > index ? nodeHash(hash, proof[at]!) : nodeHash(proof[at]!, hash)),
    leaf,
  );
  return Buffer.compare(computed, root) === 0;
}

/** Whether `proof` shows that the tree of `old` leaves is the beginning of the tree of `size` (RFC 9162 §2.1.4.2). */
export function verifyConsistency(
  proof: readonly Uint8Array[],
  old: number,
  size: number,
  oldRoot: Uint8Array,
  root: Uint8Array,
): boolean {
  if (!isCount(old) || !isCount(size) || old > size) return false;
  if (old === 0) return proof.length === 0 && Buffer.compare(oldRoot, rootOf([])) === 0;
  if (old === size) return proof.length === 0 && Buffer.compare(oldRoot, root) === 0;
  const ranges = consistencyRanges(old, size);
  // The node that ends at `old` heads the proof, unless it is the whole old tree and so known already.
  const whole = powerUpTo(old) === old;
  const nodes = whole ? [oldRoot, ...proof] : proof;
  const covered = whole ? [{ start: 0, end: old }, ...ranges] : ranges;
  if (nodes.length !== covered.length) return false;
  const within = nodes.filter((_, at) => covered[at]!.end <= old).reverse();
  if (Buffer.compare(joinPeaks(within), oldRoot) !== 0) return false;
  const computed = nodes.reduce((hash, node, at) =>
    covered[at]!.end <= old ? nodeHash(node, hash) : nodeHash(hash, node),
  );
  return Buffer.compare(computed, root) === 0;
}

/** Where a tree of n ≥ 2 leaves divides: the largest power of two below n. */
const splitOf = (n: number): number => powerUpTo(n - 1);

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
