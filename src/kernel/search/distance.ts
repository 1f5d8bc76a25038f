/** A run of at most 31 letters prepared for counting slips. */
export interface Pattern {
  readonly letters: Uint8Array;
  /** For each letter, the places where the pattern has it, as bits. */
  readonly places: Int32Array;
}

export const longestPattern = 31;

export function pattern(letters: Uint8Array): Pattern {
  const places = new Int32Array(128);
  for (let i = 0; i < letters.length; i++) places[letters[i]!]! |= 1 << i;
  return { letters, places };
}

/**
 * The fewest letters to change, add or drop so that the pattern occurs in `text[from … to]`.
 * Bit-parallel: Myers 1999 in the form of Hyyrö 2001, one step per letter of the text.
 */
export function slipsWithin({ letters, places }: Pattern, text: Uint8Array, from: number, to: number): number {
  const last = 1 << (letters.length - 1);
  let plus = -1;
  let minus = 0;
  let slips = letters.length;
  let fewest = slips;
  for (let i = from; i < to; i++) {
    const equal = places[text[i]!]!;
    const vertical = equal | minus;
    const horizontal = ((((equal & plus) + plus) | 0) ^ plus) | equal;
    let up = minus | ~(horizontal | plus);
    let down = plus & horizontal;
    if ((up & last) !== 0) slips++;
    else if ((down & last) !== 0) slips--;
    up <<= 1;
    down <<= 1;
    plus = down | ~(vertical | up);
    minus = up & vertical;
    if (slips < fewest) fewest = slips;
  }
  return fewest;
}

/** The stretch of `text` nearest to the pattern and how many slips lie between (Sellers 1980). */
export function nearestStretch(letters: Uint8Array, text: Uint8Array): { start: number; end: number; slips: number } {
  const size = letters.length;
  const cost = Uint16Array.from({ length: size + 1 }, (_, i) => i);
  const begin = new Uint16Array(size + 1);
  let best = { start: 0, end: 0, slips: size };
  for (let at = 0; at < text.length; at++) {
    let diagonalCost = cost[0]!;
    let diagonalBegin = begin[0]!;
    begin[0] = at + 1;
    for (let i = 1; i <= size; i++) {
      const keep = diagonalCost + (letters[i - 1] === text[at] ? 0 : 1);
      const skipText = cost[i]! + 1;
      const skipLetter = cost[i - 1]! + 1;
      const from =
        keep <= skipText && keep <= skipLetter
          ? i === 1
            ? at
            : diagonalBegin
          : skipText <= skipLetter
            ? begin[i]!
            : begin[i - 1]!;
      diagonalCost = cost[i]!;
      diagonalBegin = begin[i]!;
      cost[i] = Math.min(keep, skipText, skipLetter);
      begin[i] = from;
    }
    if (cost[size]! < best.slips) best = { start: begin[size]!, end: at + 1, slips: cost[size]! };
  }
  return best;
}
