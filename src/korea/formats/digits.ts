/** The digits of a number as people type it: full-width digits, spaces and every kind of dash allowed; undefined for anything else. */
export function digitsOf(text: string, length: number): string | undefined {
  const digits = text
    .slice(0, 100)
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\u2212\u00B7.]/gu, '');
  return /^\d+$/.test(digits) && digits.length === length ? digits : undefined;
}

/** The sum of digits times weights. */
export const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
