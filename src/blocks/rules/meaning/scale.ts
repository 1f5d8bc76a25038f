import {
  add,
  type Bracket,
  compare,
  exactly,
  multiply,
  type Rational,
  type ScaleKind,
  subtract,
} from '../../language/index.ts';

const zero: Rational = { n: 0n, d: 1n };
const rateOf = (bracket: Bracket): Rational => exactly(bracket.rate ?? 0);
const plusOf = (bracket: Bracket): Rational => exactly(bracket.plus ?? 0);
const endOf = (bracket: Bracket | undefined): Rational | undefined => {
  const end = bracket?.upTo ?? bracket?.below;
  return end === undefined ? undefined : exactly(end);
};

const holds = (bracket: Bracket, base: Rational): boolean => {
  const end = endOf(bracket);
  if (!end) return true;
  return bracket.upTo === undefined ? compare(base, end) < 0 : compare(base, end) <= 0;
};

/** What a scale gives for a base. See `ScaleKind`. */
export function scaled(kind: ScaleKind, brackets: readonly Bracket[], base: Rational): Rational {
  const index = brackets.findIndex(bracket => holds(bracket, base));
  const bracket = brackets[index];
  if (!bracket) return zero;
  switch (kind) {
    case 'single-amount':
      return plusOf(bracket);
    case 'single-rate':
      return add(multiply(base, rateOf(bracket)), plusOf(bracket));
    case 'marginal-amount':
      return brackets
        .slice(0, index + 1)
        .map(plusOf)
        .reduce(add, zero);
    case 'marginal-rate':
      return brackets
        .slice(0, index + 1)
        .map((b, i) => {
          const start = endOf(brackets[i - 1]) ?? zero;
          const end = i === index ? base : (endOf(b) ?? base);
          return multiply(subtract(end, start), rateOf(b));
        })
        .reduce(add, zero);
  }
}
