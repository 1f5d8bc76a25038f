/** Fewer than this are not published: with so few, somebody could be recognised. */
export const leastShown = 5;

/**
 * Counts that can be published together with their total: those below five are left out (undefined), and as many more of the smallest
 * as it takes that what is left out cannot be worked out from the total. Nobody is no secret: zero stays.
 *
 * @example suppressed([0, 3, 40, 12]) // [0, undefined, 40, undefined]
 */
export function suppressed(counts: readonly number[]): readonly (number | undefined)[] {
  const order = counts.map((count, at) => ({ count, at })).filter(one => one.count > 0);
  order.sort((a, b) => a.count - b.count);
  const out = new Set<number>();
  let sum = 0;
  for (const { count, at } of order) {
    const enough = out.size !== 1 && (out.size === 0 || sum >= leastShown);
    if (count >= leastShown && enough) break;
    out.add(at);
    sum += count;
  }
  return counts.map((count, at) => (out.has(at) ? undefined : count));
}
