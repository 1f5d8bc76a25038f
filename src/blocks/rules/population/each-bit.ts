/** Calls with the number of each bit set, ascending. */
export function eachBit(bits: number, base: number, visit: (number: number) => void): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) visit(base + 31 - Math.clz32(rest & -rest));
}
