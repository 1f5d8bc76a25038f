import type { IntNode } from '../ir/node.ts';
import type { Of } from './turn.ts';

/** Values as doubles; what is unknown is NaN. A flag is 0 or 1, a code its place in the list, a day counts from 1970-01-01. */
export type Values = Float64Array;
export type Int = Of<Values, number>;
export type Bool = Of<Values, number>;

export const unknownNumber = Number.NaN;

/** Above it, doubles are no longer exact. */
export const safe = Number.MAX_SAFE_INTEGER;

/** Whether a value can never grow beyond what doubles hold exactly. */
export const within = ({ least, most }: IntNode): boolean => least >= BigInt(-safe) && most <= BigInt(safe);

/** A whole number as a double; what doubles do not hold becomes infinite, which whoever computes with it notices. */
export const doubleOf = (value: bigint | undefined): number => {
  if (value === undefined) return unknownNumber;
  const double = Number(value);
  return Math.abs(double) <= safe ? double : double * Number.POSITIVE_INFINITY;
};
