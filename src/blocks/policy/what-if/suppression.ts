import { smallest } from '../counted.ts';

const isSmall = (count: number): boolean => count > 0 && count < smallest;

/**
 * Counts of groups that add up to a whole, as they may be told: small ones are left out, and with only one of them the next smallest too,
 * so that nobody finds it by subtraction.
 */
export function suppressed(counts: readonly number[]): readonly (number | undefined)[] {
  const small = new Set(counts.flatMap((count, i) => (isSmall(count) ? [i] : [])));
  if (small.size === 1) {
    const others = counts.flatMap((count, i) => (small.has(i) || count === 0 ? [] : [{ count, i }]));
    const next = others.sort((a, b) => a.count - b.count)[0];
    if (next) small.add(next.i);
  }
  return counts.map((count, i) => (small.has(i) ? undefined : count));
}
