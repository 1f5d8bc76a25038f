import { type AnyOf, type Benefit, checkBenefit, type Ranges } from './benefit.ts';
import { numbering } from './rows.ts';
import { checkShape, type Planes, type PopulationShape, planesOf } from './shape.ts';

/** A conjunction by numbers: of its areas and its ages among the range sets, and of its groups. */
export interface Packed {
  readonly areas: number;
  readonly ages: number;
  /** Ascending, each once. */
  readonly groups: readonly number[];
}

/** All benefits of a jurisdiction over one shape, with what they share told once. */
export interface Catalogue {
  readonly shape: PopulationShape;
  readonly planes: Planes;
  readonly benefits: readonly Benefit[];
  /** Distinct sets of ranges; the first is `all`. */
  readonly rangeSets: readonly Ranges[];
  /** Distinct groups, each a list of `predicate × 2`, one more when it must not hold; ascending, each once. */
  readonly groups: readonly (readonly number[])[];
  /** The conjunctions of each benefit. */
  readonly conjunctions: readonly (readonly Packed[])[];
}

const ascending = (numbers: readonly number[]): readonly number[] =>
  numbers.length < 2 ? numbers : [...new Set(numbers)].sort((a, b) => a - b);

const literals = (anyOf: AnyOf): readonly number[] =>
  ascending(anyOf.map(({ predicate, is }) => predicate * 2 + (is ? 0 : 1)));

/** Packs the benefits. One that does not fit the shape is a fault that names it. */
export function catalogueOf(shape: PopulationShape, benefits: readonly Benefit[]): Catalogue {
  checkShape(shape);
  const [rangeSets, groups] = [numbering<Ranges>(), numbering<readonly number[]>()];
  const setOf = (ranges: Ranges): number => rangeSets.of(String(ranges), () => ranges);
  const groupOf = (anyOf: AnyOf): number => {
    const list = literals(anyOf);
    return groups.of(list.join(), () => list);
  };
  setOf('all');
  const conjunctions = benefits.map(benefit => {
    checkBenefit(shape, benefit);
    return benefit.when.map(one => ({
      areas: setOf(one.areas),
      ages: setOf(one.ages),
      groups: ascending(one.groups.map(groupOf)),
    }));
  });
  return { shape, planes: planesOf(shape), benefits, rangeSets: rangeSets.all, groups: groups.all, conjunctions };
}
