/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** `n / d` in lowest terms. A fault where `d` is zero: nothing that people enter comes here unchecked. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError('a fraction over zero');
  const by = gcd(n, d) * (d < 0n ? -1n : 1n);
  return by === 1n ? { n, d } : { n: n / by, d: d / by };
}

const decimalForm = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * A number as it is written in decimals, exactly: `exactly(3.595)` is 3595/1000, never the nearest binary fraction.
 * Takes a bigint, or a number or text such as `-12.5`. Refuses (RangeError) exponents, infinities and anything else.
 */
export function exactly(value: number | bigint | string): Rational {
  if (typeof value === 'bigint') return { n: value, d: 1n };
  const found = decimalForm.exec(String(value));
  if (!found) throw new RangeError(`not a plain decimal number: ${value}`);
  const [, sign, whole, part = ''] = found;
  return rational(BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length));
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** Below zero, zero or above, as `a` is less than, equal to or more than `b`. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** The largest whole number not above `n / d`, for `d > 0`. */
export const floorDivide = (n: bigint, d: bigint): bigint => {
  const quotient = n / d;
  return n % d < 0n ? quotient - 1n : quotient;
};
