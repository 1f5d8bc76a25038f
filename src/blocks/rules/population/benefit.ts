import type { PopulationShape } from './shape.ts';

/** From one number to another, both included. */
export type Range = readonly [from: number, to: number];

/** No restriction, or any of the ranges. `all` also takes those of whom it is not known; no range does. */
export type Ranges = 'all' | readonly Range[];

/** A predicate that must hold, or (`is: false`) must not. */
export interface Literal {
  /** Its place among the predicates of the shape. */
  readonly predicate: number;
  readonly is: boolean;
}

/** Any of these; none of them is never fulfilled. */
export type AnyOf = readonly Literal[];

/** All of: the area, the age, and each group. */
export interface Conjunction {
  readonly areas: Ranges;
  readonly ages: Ranges;
  readonly groups: readonly AnyOf[];
}

/**
 * Who a benefit is for, in normal form: any of the conjunctions; without one it is for nobody.
 * And, or and not are Kleene's over yes, no and unknown, for which this form keeps the meaning of any nesting.
 */
export interface Benefit {
  readonly id: string;
  readonly when: readonly Conjunction[];
}

const inRanges = (ranges: Ranges, below: number): boolean =>
  ranges === 'all' ||
  ranges.every(([from, to]) => Number.isInteger(from) && Number.isInteger(to) && 0 <= from && to < below && from <= to);

/** A benefit that names an area, age or predicate the shape has not is a fault that names the benefit. */
export function checkBenefit({ areas, ages, predicates }: PopulationShape, { id, when }: Benefit): void {
  for (const one of when) {
    if (!inRanges(one.areas, areas)) throw new Error(`${id}: areas are numbers below ${areas}, in order`);
    if (!inRanges(one.ages, ages)) throw new Error(`${id}: ages are numbers below ${ages}, in order`);
    const strange = one.groups.flat().find(({ predicate }) => predicates[predicate] === undefined);
    if (strange !== undefined) throw new Error(`${id}: there is no predicate ${strange.predicate}`);
  }
}
