import { type Rational, type Rounding, refuseRule } from '../../language/index.ts';
import type { Builder } from './builder.ts';
import type { BoolNode, IntNode } from './node.ts';

/** `n / d`; `d` is above zero whenever it is known, and nearly always a constant. */
export interface Fraction {
  readonly n: IntNode;
  readonly d: IntNode;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** Operations on fractions of whole-number nodes. */
export const fractions = (build: Builder) => {
  const one = build.constant(1n);
  const constant = ({ n, d }: Rational): Fraction => ({ n: build.constant(n), d: build.constant(d) });

  /** The same values over one denominator. */
  const together = (a: Fraction, b: Fraction): readonly [n: IntNode, m: IntNode, d: IntNode] => {
    if (a.d === b.d) return [a.n, b.n, a.d];
    if (a.d.op === 'constant' && b.d.op === 'constant') {
      const common = (a.d.value / gcd(a.d.value, b.d.value)) * b.d.value;
      return [build.scale(a.n, common / a.d.value), build.scale(b.n, common / b.d.value), build.constant(common)];
    }
    return [build.multiply(a.n, b.d), build.multiply(b.n, a.d), build.multiply(a.d, b.d)];
  };

  const compare = (op: 'less' | 'at-most' | 'equal', a: Fraction, b: Fraction): BoolNode => {
    // The same denominator says nothing of which is greater, but where it is unknown so is the answer.
    if (a.d === b.d && a.d.op !== 'constant')
      return build.compare(op, build.multiply(a.n, b.d), build.multiply(b.n, a.d));
    const [n, m] = together(a, b);
    return build.compare(op, n, m);
  };

  const select = (when: BoolNode, yes: Fraction, no: Fraction): Fraction => {
    if (yes.d.op === 'constant' && no.d.op === 'constant') {
      const [n, m, d] = together(yes, no);
      return { n: build.select(when, n, m), d };
    }
    return { n: build.select(when, yes.n, no.n), d: build.select(when, yes.d, no.d) };
  };

  const extreme = (op: 'smaller' | 'larger', a: Fraction, b: Fraction): Fraction => {
    const [n, m, d] = together(a, b);
    return { n: build.arithmetic(op, n, m), d };
  };

  const sum = (op: 'add' | 'subtract', a: Fraction, b: Fraction): Fraction => {
    const [n, m, d] = together(a, b);
    return { n: build.arithmetic(op, n, m), d };
  };

  const lowest = (n: IntNode, d: IntNode): Fraction => {
    if (n.op !== 'constant' || d.op !== 'constant') return { n, d };
    const by = gcd(n.value < 0n ? -n.value : n.value, d.value);
    return { n: build.constant(n.value / by), d: build.constant(d.value / by) };
  };

  const multiply = (a: Fraction, b: Fraction): Fraction => lowest(build.multiply(a.n, b.n), build.multiply(a.d, b.d));

  /** The sign goes to the numerator, so that the denominator stays above zero. */
  const divide = (a: Fraction, b: Fraction, ruleId: string): Fraction => {
    if (b.n.op === 'constant') {
      if (b.n.value === 0n) throw refuseRule('rule-divides-by-zero', { rule: ruleId });
      const sign = b.n.value < 0n ? -1n : 1n;
      return multiply(a, { n: build.scale(b.d, sign), d: build.constant(b.n.value * sign) });
    }
    const by = b.n.least > 0n || b.n.most < 0n ? b.n : build.int({ op: 'not-zero', a: b.n });
    const n = build.multiply(a.n, b.d);
    if (b.n.least >= 0n) return { n, d: build.multiply(a.d, by) };
    const zero = build.constant(0n);
    const negative = build.compare('less', by, zero);
    const size = build.arithmetic('larger', build.int({ op: 'larger', a: by, b: build.subtract(zero, by) }), one);
    return { n: build.select(negative, build.subtract(zero, n), n), d: build.multiply(a.d, size) };
  };

  /** How many whole steps, as `how` says, of `n / d`. */
  const steps = (n: IntNode, d: IntNode, how: Rounding): IntNode => {
    const zero = build.constant(0n);
    const minus = (x: IntNode): IntNode => build.subtract(zero, x);
    const floor = build.floorDivide(n, d);
    if (how === 'down') return floor;
    if (how === 'up') return minus(build.floorDivide(minus(n), d));
    if (how === 'truncate')
      return n.least >= 0n
        ? floor
        : build.select(build.compare('less', n, zero), minus(build.floorDivide(minus(n), d)), floor);
    const twice = build.scale(d, 2n);
    const half = build.add(build.scale(n, 2n), d);
    const up = build.floorDivide(half, twice);
    if (how === 'half-up') return up;
    const tie = build.compare('equal', build.multiply(up, twice), half);
    const odd = build.compare(
      'equal',
      build.subtract(up, build.scale(build.floorDivide(up, build.constant(2n)), 2n)),
      one,
    );
    return build.select(build.every([tie, odd]), build.subtract(up, one), up);
  };

  const round = (of: Fraction, step: Rational, how: Rounding): Fraction => {
    if (step.n === 1n && of.d.op === 'constant' && step.d % of.d.value === 0n) return of;
    const n = build.scale(of.n, step.d);
    const d = build.scale(of.d, step.n);
    return { n: build.scale(steps(n, d, how), step.n), d: build.constant(step.d) };
  };

  return { constant, compare, select, extreme, sum, multiply, divide, round };
};

export type Fractions = ReturnType<typeof fractions>;
