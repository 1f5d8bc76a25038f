/**
 * What a scale of brackets means; it must be said, for reading one kind as another is the classic mistake.
 * `marginal-rate`: each slice of the base at the rate of its bracket, added up (income tax).
 * `single-rate`: the whole base at the rate of the bracket it falls in, plus that bracket's `plus` (a tax table with deductions).
 * `single-amount`: the `plus` of the bracket it falls in.
 * `marginal-amount`: the `plus` of every bracket that the base has reached.
 */
export type ScaleKind = 'marginal-rate' | 'single-rate' | 'single-amount' | 'marginal-amount';

/** One bracket, in rising order. The last has neither `upTo` nor `below`. */
export interface Bracket {
  /** The bracket holds its upper bound … */
  readonly upTo?: number;
  /** … or ends just before it. */
  readonly below?: number;
  /** A decimal share, e.g. `'0.06'`. */
  readonly rate?: string;
  /** In the unit of the result; may be below zero (a deduction). */
  readonly plus?: number | string;
}
