import { floorDivide, type Rational, type Rounding, rational } from '../../language/index.ts';

const nearest = (n: bigint, d: bigint, how: 'half-up' | 'half-even'): bigint => {
  const up = floorDivide(2n * n + d, 2n * d);
  const tie = (2n * n + d) % (2n * d) === 0n;
  return how === 'half-even' && tie && up % 2n !== 0n ? up - 1n : up;
};

/** `value` made a multiple of `step`. */
export function round(value: Rational, step: Rational, how: Rounding): Rational {
  const n = value.n * step.d;
  const d = value.d * step.n;
  const steps = (): bigint => {
    switch (how) {
      case 'down':
        return floorDivide(n, d);
      case 'up':
        return -floorDivide(-n, d);
      case 'truncate':
        return n / d;
      default:
        return nearest(n, d, how);
    }
  };
  return rational(steps() * step.n, step.d);
}
