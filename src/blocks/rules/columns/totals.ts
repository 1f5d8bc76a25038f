import { get, i32, i64, type Local, type Statement, set, type Value } from '../population/wasm/encoder.ts';
import type { NewLocal } from '../population/wasm/function.ts';
import { answersAt } from './table.ts';

/** What a run has come to so far: the bits of the sixteen at hand, where the next amount goes, the sum in two halves, how many. */
export interface Totals {
  readonly yes: Local<'i32'>;
  readonly open: Local<'i32'>;
  readonly over: Local<'i32'>;
  readonly place: Local<'i32'>;
  readonly low: Local<'i64'>;
  readonly high: Local<'i64'>;
  readonly count: Local<'i32'>;
  readonly opens: Local<'i32'>;
}

export const totalsOf = (local: NewLocal): Totals => ({
  yes: local('i32'),
  open: local('i32'),
  over: local('i32'),
  place: local('i32'),
  low: local('i64'),
  high: local('i64'),
  count: local('i32'),
  opens: local('i32'),
});

export const step = (local: Local<'i32'>, by: Value<'i32'>): Statement => set(local, i32.add(get(local), by));
export const raise = (local: Local<'i32'>, bits: Value<'i32'>): Statement => set(local, i32.or(get(local), bits));

/** Writes the bits of the sixteen, `at` bytes after those of the first, and counts them. */
export const writeBits = ({ yes, open, over, count, opens }: Totals, at: Value<'i32'>, mayGrow: boolean) => [
  i32.store16(at, get(yes), answersAt.yes),
  i32.store16(at, get(open), answersAt.open),
  ...(mayGrow ? [i32.store16(at, get(over), answersAt.over)] : []),
  step(count, i32.popcnt(get(yes))),
  step(opens, i32.popcnt(get(open))),
];

/** Writes what a run has come to in the end. */
export const writeTotals = ({ low, high, count, opens }: Totals): readonly Statement[] => [
  i64.store(i32.const(answersAt.sums), get(low)),
  i64.store(i32.const(answersAt.sums + 8), get(high)),
  i32.store(i32.const(answersAt.counts), get(count)),
  i32.store(i32.const(answersAt.counts + 4), get(opens)),
];

/** How many amounts have been written. */
export const amountsWritten = ({ place }: Totals): Value<'i32'> =>
  i32.shr(i32.sub(get(place), i32.const(answersAt.amounts)), i32.const(3));
