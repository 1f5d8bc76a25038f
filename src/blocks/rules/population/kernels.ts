/**
 * What is done to bitmaps in one memory. Addresses are bytes, multiples of 16; `from` and `to` are bits of the bitmap,
 * `to` excluded; `bytes` is a multiple of 64. Numbers above 2³¹ are taken as addresses too.
 */
export interface BitKernels {
  /** How many bits are set in all of the bitmaps. */
  readonly count1: (a: number, from: number, to: number) => number;
  readonly count2: (a: number, b: number, from: number, to: number) => number;
  readonly count3: (a: number, b: number, c: number, from: number, to: number) => number;
  readonly count4: (a: number, b: number, c: number, d: number, from: number, to: number) => number;
  /** How many bits are set in the first and not in the second. */
  readonly countWithout: (a: number, b: number, from: number, to: number) => number;
  /**
   * Writes the numbers of the bits set in the first and not in the second, 32 bits each, ascending; tells how many.
   * Here `from` and `to` are whole bytes of the bitmaps, multiples of 8.
   */
  readonly listWithout: (a: number, b: number, from: number, to: number, into: number) => number;
  /** Sets the bits. */
  readonly fill: (into: number, from: number, to: number) => void;
  /** Adds to `into` the bits set in all of the bitmaps. */
  readonly add1: (into: number, a: number, from: number, to: number) => void;
  readonly add2: (into: number, a: number, b: number, from: number, to: number) => void;
  readonly add3: (into: number, a: number, b: number, c: number, from: number, to: number) => void;
  readonly add4: (into: number, a: number, b: number, c: number, d: number, from: number, to: number) => void;
  /** Whole bitmaps: the same, the opposite, and with either added. */
  readonly copy: (into: number, a: number, bytes: number) => void;
  readonly invert: (into: number, a: number, bytes: number) => void;
  readonly or: (into: number, a: number, bytes: number) => void;
  readonly orNot: (into: number, a: number, bytes: number) => void;
  /**
   * Turns a column of 32-bit words, one a person, into bitmaps, one a bit: the lowest `8 × eights` bits, each bitmap
   * `stride` bytes after the one before. `people` is a multiple of 16.
   */
  readonly transpose: (column: number, people: number, into: number, stride: number, eights: number) => void;
}
