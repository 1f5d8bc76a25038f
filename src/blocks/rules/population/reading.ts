import type { Range, Ranges } from './benefit.ts';
import type { Planes } from './shape.ts';

/**
 * How what is not known is read: `sure` counts only those who certainly fulfil something, `possible` all those who are
 * not certainly out. Between the two lie those for whom it is open.
 */
export type Reading = 'sure' | 'possible';

/** A bitmap to look at, as `plane × 2`, one more for its opposite; or what holds for all or for nobody. */
export type Bit = number | 'all' | 'nobody';

/** Where a literal (`predicate × 2`, one more when it must not hold) reads its bits. */
export function bitOf(literal: number, reading: Reading, planes: Planes): Bit {
  const [yes = -1, no = -1] = [planes.yes[literal >> 1], planes.no[literal >> 1]];
  const must = (literal & 1) === 0;
  if (yes < 0) return reading === 'sure' ? 'nobody' : 'all';
  if (no < 0) return must ? yes * 2 : yes * 2 + 1;
  if (reading === 'sure') return must ? yes * 2 : no * 2;
  return must ? no * 2 + 1 : yes * 2 + 1;
}

/** The bits of a group: any of them; or what holds for all or for nobody. */
export function bitsOf(
  group: readonly number[],
  reading: Reading,
  planes: Planes,
): readonly number[] | 'all' | 'nobody' {
  const bits = group.map(literal => bitOf(literal, reading, planes));
  if (bits.includes('all')) return 'all';
  const numbers = [...new Set(bits.filter(bit => typeof bit === 'number'))].sort((a, b) => a - b);
  return numbers.length === 0 ? 'nobody' : numbers;
}

/** The ranges over numbers below `unknown`, where the number itself stands for the unknown. */
export function rangesOf(ranges: Ranges, reading: Reading, unknown: number): readonly Range[] {
  if (ranges === 'all') return [[0, unknown]];
  const open: readonly Range[] = reading === 'possible' && ranges.length > 0 ? [[unknown, unknown]] : [];
  return [...ranges, ...open];
}
