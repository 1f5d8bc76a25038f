/**
 * A small fast source of repeatable chance: sfc32 (Chris Doty-Humphrey, PractRand), seeded by three integers.
 * The same three give the same sequence on every machine. For invented data only, never for keys or tokens.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, index: number, stream: number) {
    this.#a = seed | 0;
    this.#b = index | 0;
    this.#c = (stream ^ Math.imul(Math.floor(seed / 2 ** 32), 0x9e3779b1)) | 0;
    for (let round = 0; round < 12; round++) this.next();
  }

  /** The next 32 bits, as an integer from 0. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum >>> 0;
  }

  /** A number from 0, below 1. */
  unit(): number {
    return this.next() / 2 ** 32;
  }

  /** An integer from 0, below `limit`. */
  below(limit: number): number {
    return Math.floor(this.unit() * limit);
  }

  /** An integer from `low` to `high`, both included; `low` when the range is empty. */
  between(low: number, high: number): number {
    return high <= low ? low : low + this.below(high - low + 1);
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

/** Prepares a choice where each item comes up in proportion to its weight. */
export function weighted<T>(items: readonly (readonly [item: T, weight: number])[]): (random: Random) => T {
  const sums: number[] = [];
  let total = 0;
  for (const [, weight] of items) {
    total += weight;
    sums.push(total);
  }
  return random => {
    const at = random.unit() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    return (items[low] as readonly [T, number])[0];
  };
}
