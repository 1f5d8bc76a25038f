import { type Bracket, exactly, type ScaleKind } from '../../language/index.ts';
import type { Fraction } from './fraction.ts';
import type { Lowering } from './lowering.ts';
import type { BoolNode } from './node.ts';

/** A scale of brackets over a base: of an unknown base unknown, even where it has but one bracket. */
export function lowerScale(kind: ScaleKind, brackets: readonly Bracket[], base: Fraction, into: Lowering): Fraction {
  const { of } = into;
  const value = bracketed(kind, brackets, base, into);
  const amountAlone = brackets.length === 1 && kind.endsWith('amount');
  return amountAlone ? of.sum('add', value, of.multiply(base, of.constant({ n: 0n, d: 1n }))) : value;
}

function bracketed(kind: ScaleKind, brackets: readonly Bracket[], base: Fraction, into: Lowering): Fraction {
  const { of, build } = into;
  const zero = of.constant({ n: 0n, d: 1n });
  const exact = (value: number | string | undefined): Fraction => of.constant(exactly(value ?? 0));
  const endOf = (bracket: Bracket | undefined): Fraction | undefined =>
    bracket?.upTo === undefined && bracket?.below === undefined ? undefined : exact(bracket.upTo ?? bracket.below);
  const holds = (bracket: Bracket): BoolNode => {
    const end = endOf(bracket);
    return end ? of.compare(bracket.upTo === undefined ? 'less' : 'at-most', base, end) : build.always(true);
  };
  const single = (value: (bracket: Bracket) => Fraction): Fraction =>
    brackets.reduceRight((rest, bracket) => of.select(holds(bracket), value(bracket), rest), zero);

  switch (kind) {
    case 'single-amount':
      return single(bracket => exact(bracket.plus));
    case 'single-rate':
      return single(bracket => of.sum('add', of.multiply(base, exact(bracket.rate)), exact(bracket.plus)));
    case 'marginal-amount':
      return brackets.reduce((sum, bracket, i) => {
        const before = brackets[i - 1];
        const reached = before ? build.not(holds(before)) : build.always(true);
        return of.sum('add', sum, of.select(reached, exact(bracket.plus), zero));
      }, zero);
    case 'marginal-rate':
      return brackets.reduce((sum, bracket, i) => {
        const start = endOf(brackets[i - 1]);
        const end = endOf(bracket);
        const top = end ? of.extreme('smaller', base, end) : base;
        const slice = start ? of.extreme('larger', of.sum('subtract', top, start), zero) : top;
        return of.sum('add', sum, of.multiply(slice, exact(bracket.rate)));
      }, zero);
  }
}
