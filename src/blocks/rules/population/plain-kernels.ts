import type { BitKernels } from './kernels.ts';

/** Bits set in a 32-bit word (Hacker's Delight, §5–1). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Calls with each word of the bits and the mask of those bits that count. */
function eachWord(from: number, to: number, visit: (word: number, mask: number) => void): void {
  if (from >= to) return;
  const last = (to - 1) >>> 5;
  for (let word = from >>> 5; word <= last; word++) {
    const head = word === from >>> 5 ? -1 << (from & 31) : -1;
    visit(word, word === last ? head & (-1 >>> (31 - ((to - 1) & 31))) : head);
  }
}

/** The kernels in plain JavaScript over the bytes, which may grow but not move: the same results, where vectors are not had. */
export function plainKernels(buffer: ArrayBuffer): BitKernels {
  const words = new Int32Array(buffer);
  const at = (bitmap: number, word: number): number => words[(bitmap >>> 2) + word] ?? 0;
  const all = (bitmaps: readonly number[], word: number): number =>
    bitmaps.reduce((bits, bitmap) => bits & at(bitmap, word), -1);
  const put = (bitmap: number, word: number, bits: number): void => {
    words[(bitmap >>> 2) + word] = bits;
  };
  const count = (from: number, to: number, bits: (word: number) => number): number => {
    let sum = 0;
    eachWord(from, to, (word, mask) => {
      sum += ones(bits(word) & mask);
    });
    return sum;
  };
  const add = (into: number, from: number, to: number, bits: (word: number) => number): void =>
    eachWord(from, to, (word, mask) => put(into, word, at(into, word) | (bits(word) & mask)));
  const whole = (into: number, bytes: number, bits: (word: number) => number): void => {
    for (let word = 0; word < bytes / 4; word++) put(into, word, bits(word));
  };
  return {
    count1: (a, from, to) => count(from, to, word => at(a, word)),
    count2: (a, b, from, to) => count(from, to, word => at(a, word) & at(b, word)),
    count3: (a, b, c, from, to) => count(from, to, word => all([a, b, c], word)),
    count4: (a, b, c, d, from, to) => count(from, to, word => all([a, b, c, d], word)),
    countWithout: (a, b, from, to) => count(from, to, word => at(a, word) & ~at(b, word)),
    listWithout(a, b, from, to, into) {
      let found = 0;
      for (let word = from >>> 2; word < to >>> 2; word++)
        for (let rest = at(a, word) & ~at(b, word); rest !== 0; rest &= rest - 1)
          put(into, found++, word * 32 + 31 - Math.clz32(rest & -rest));
      return found;
    },
    fill: (into, from, to) => add(into, from, to, () => -1),
    add1: (into, a, from, to) => add(into, from, to, word => at(a, word)),
    add2: (into, a, b, from, to) => add(into, from, to, word => at(a, word) & at(b, word)),
    add3: (into, a, b, c, from, to) => add(into, from, to, word => all([a, b, c], word)),
    add4: (into, a, b, c, d, from, to) => add(into, from, to, word => all([a, b, c, d], word)),
    copy: (into, a, bytes) => whole(into, bytes, word => at(a, word)),
    invert: (into, a, bytes) => whole(into, bytes, word => ~at(a, word)),
    or: (into, a, bytes) => whole(into, bytes, word => at(into, word) | at(a, word)),
    orNot: (into, a, bytes) => whole(into, bytes, word => at(into, word) | ~at(a, word)),
    transpose(column, people, into, stride, eights) {
      for (let plane = 0; plane < eights * 8; plane++)
        whole(into + plane * stride, Math.ceil(people / 32) * 4, word => {
          const many = Math.min(32, people - word * 32);
          let bits = 0;
          for (let bit = 0; bit < many; bit++) bits |= ((at(column, word * 32 + bit) >>> plane) & 1) << bit;
          return bits;
        });
    },
  };
}
