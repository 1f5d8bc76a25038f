import type { Random } from '../random.ts';

/** About a standard normal: six even draws, so that nothing lies more than 4.3 deviations out. */
function deviation(random: Random): number {
  let sum = 0;
  for (let draw = 0; draw < 6; draw++) sum += random.unit();
  return (sum - 3) * Math.SQRT2;
}

/** Down to a whole number of `step`. */
export const floorTo = (step: number, amount: number): number => Math.floor(amount / step) * step;

/** An amount of money as people have it: log-normal around the median, in whole `step` won. */
export const drawAmount = (random: Random, median: number, spread: number, step: number): number =>
  floorTo(step, median * Math.exp(spread * deviation(random)));

/** A value by age: that of the last row whose age is reached. Rows go up from the lowest age; below it holds the first. */
export function byAge<T>(rows: readonly (readonly [from: number, value: T])[], age: number): T {
  let found = rows[0] as readonly [number, T];
  for (const row of rows) if (row[0] <= age) found = row;
  return found[1];
}
