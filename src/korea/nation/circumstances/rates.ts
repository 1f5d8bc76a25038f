/**
 * What law set for 2026, as far as the invented nation was drawn by it. These figures make people up; no decision reads them:
 * what decisions read are the dated parameters of `korea/law`.
 */
const medianIncome = [2_564_238, 4_199_292, 5_359_036, 6_494_738, 7_556_719, 8_555_952, 9_515_150] as const;

/** The median income of a household of a size, won a month; beyond seven each more adds as the seventh did. */
export function medianIncomeOf(size: number): number {
  const last = medianIncome.length;
  const listed = medianIncome[Math.min(size, last) - 1];
  if (listed === undefined) throw new RangeError(`a household of ${size}`);
  return listed + Math.max(0, size - last) * (medianIncome[6] - medianIncome[5]);
}

/** A share of the median income in percent, rounded to the won. */
export const percentOfMedian = (percent: number, size: number): number =>
  Math.round((medianIncomeOf(size) * percent) / 100);

/** The least pay a month for one hour a day: 10,320 won for each of 209 hours a month of a full day's eight. */
export const leastPayForAnHour = Math.ceil((10_320 * 209) / 8);

/** The employee's share of the health insurance premium, per hundred thousand of pay, and its bounds in won a month. */
export const premium = { rate: 3_595, least: 10_080, most: 4_591_740 } as const;

/** The premium of an employee: the share of the pay, down to ten won, within its bounds. */
export const premiumOf = (pay: number): number =>
  Math.min(premium.most, Math.max(premium.least, Math.floor((pay * premium.rate) / 1_000_000) * 10));
