/** The middle of the measured; it survives one turn that something else disturbed. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('the median of nothing');
  return (low + high) / 2;
}

export const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** Ours and the yardstick by turns, so that a machine that gets slower or faster does so for both. */
export async function inTurns<A, B>(
  rounds: number,
  ours: (round: number) => Promise<A>,
  yardstick: (round: number) => Promise<B>,
): Promise<{ readonly ours: readonly A[]; readonly yardstick: readonly B[] }> {
  const taken = { ours: [] as A[], yardstick: [] as B[] };
  for (let round = 0; round < rounds; round++) {
    taken.ours.push(await ours(round));
    taken.yardstick.push(await yardstick(round));
  }
  return taken;
}

/** Does the work for each item, so many at once. */
export async function atOnce<T>(many: number, items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: many }, worker));
}
