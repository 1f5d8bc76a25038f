import { type CivilDay, dayOfNumber } from '../../kernel/time/index.ts';

const known = new Map<number, CivilDay>();

/** The text of a day number, each written once: a nation names the same forty thousand days over and over. */
export function dayText(number: number): CivilDay {
  const before = known.get(number);
  if (before !== undefined) return before;
  const text = dayOfNumber(number);
  known.set(number, text);
  return text;
}

/** Whole years in days, to the nearest day. */
export const years = (count: number): number => Math.round(count * 365.2425);
