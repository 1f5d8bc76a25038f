/** Values as they are brought: numbers in the smallest part of their unit, days since 1970-01-01, the place of a code, 1 or 0. */
export interface SourceColumn {
  readonly values: ArrayLike<number | bigint>;
  /** A bit for each value, the lowest first: 1 where it is known. Without it all are. */
  readonly known?: Uint8Array;
}

/** Bytes a value takes. */
export type Width = 1 | 4 | 8;

/** What a column holds, looked over before its width is chosen. */
export interface Extent {
  /** Between which the known values lie; without any, `least` is above `most`. */
  readonly least: bigint;
  readonly most: bigint;
  readonly someUnknown: boolean;
}

/**
 * One fact of everybody. A byte is the value plus one, 0 where unknown; four and eight bytes are the value, the smallest number where
 * unknown. What eight bytes do not hold stands in `beyond`, by place.
 */
export interface Column extends Extent {
  readonly fact: string;
  readonly width: Width;
  /** Its first byte. */
  readonly at: number;
  readonly beyond: ReadonlyMap<number, bigint>;
}

/** Whole numbers computed with are at most this far from zero, so that the sum of two never overflows 64 bits. */
export const wideMost = 2n ** 62n;
export const unknown32 = -(2 ** 31);
/** The marks of eight bytes: unknown, and held elsewhere. */
export const unknown64 = -(2n ** 63n);
export const beyond64 = unknown64 + 1n;

export const isKnown = ({ known }: SourceColumn, at: number): boolean =>
  known === undefined || (((known[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;

const ofNumbers = (source: SourceColumn, many: number): Extent => {
  const values = source.values as ArrayLike<number>;
  let [least, most, unknown] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, false];
  for (let at = 0; at < many; at++) {
    if (!isKnown(source, at)) {
      unknown = true;
      continue;
    }
    const value = values[at] ?? Number.NaN;
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} at ${at} is no whole number`);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const none = least > most;
  return { least: none ? 1n : BigInt(least), most: none ? 0n : BigInt(most), someUnknown: unknown };
};

const ofBigints = (source: SourceColumn, many: number): Extent => {
  const values = source.values as ArrayLike<bigint>;
  let extent: Extent = { least: 1n, most: 0n, someUnknown: false };
  for (let at = 0; at < many; at++) {
    const value = values[at];
    if (!isKnown(source, at) || value === undefined) extent = { ...extent, someUnknown: true };
    else if (extent.least > extent.most) extent = { ...extent, least: value, most: value };
    else if (value < extent.least) extent = { ...extent, least: value };
    else if (value > extent.most) extent = { ...extent, most: value };
  }
  return extent;
};

/** Looks a column over. Refuses (RangeError) numbers that are not whole, or beyond 2^53 where they are not bigints. */
export const extentOf = (source: SourceColumn, many: number): Extent =>
  typeof source.values[0] === 'bigint' ? ofBigints(source, many) : ofNumbers(source, many);

/** The fewest bytes that hold the values. */
export const widthOf = ({ least, most }: Extent): Width => {
  if (least >= 0n && most <= 254n) return 1;
  return least > BigInt(unknown32) && most < 2n ** 31n ? 4 : 8;
};

function writeLong(at: number, view: BigInt64Array, value: bigint, beyond: Map<number, bigint>): void {
  const fits = value >= -wideMost && value <= wideMost;
  if (!fits) beyond.set(at, value);
  view[at] = fits ? value : beyond64;
}

/** Writes the values where the column stands. */
export function written(source: SourceColumn, many: number, column: Omit<Column, 'beyond'>, into: ArrayBuffer): Column {
  const { width, at: from } = column;
  const { values } = source;
  const beyond = new Map<number, bigint>();
  if (width === 1) {
    const view = new Uint8Array(into, from, many);
    for (let at = 0; at < many; at++) view[at] = isKnown(source, at) ? Number(values[at]) + 1 : 0;
  } else if (width === 4) {
    const view = new Int32Array(into, from, many);
    for (let at = 0; at < many; at++) view[at] = isKnown(source, at) ? Number(values[at]) : unknown32;
  } else {
    const view = new BigInt64Array(into, from, many);
    for (let at = 0; at < many; at++)
      if (isKnown(source, at)) writeLong(at, view, BigInt(values[at] ?? 0), beyond);
      else view[at] = unknown64;
  }
  return { ...column, beyond };
}
