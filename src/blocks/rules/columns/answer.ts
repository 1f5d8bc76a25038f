import { unknown64 } from './column.ts';

/** What a rule came to for everybody of a table. */
export interface ColumnsAnswer {
  readonly people: number;
  /** A bit for each person, the lowest first: entitled; and neither entitled nor not. All others are known not to be. */
  readonly yes: Uint8Array;
  readonly open: Uint8Array;
  /** How many are entitled, and of how many it is open. */
  readonly count: number;
  readonly opens: number;
  /** Of each who is entitled, in their order; `openAmount` where it is not known. Empty where the rule has no amount. */
  readonly amounts: BigInt64Array;
  /** Amounts that 64 bits do not hold, by their place among the amounts. */
  readonly beyond: ReadonlyMap<number, bigint>;
  /** Of all known amounts. */
  readonly sum: bigint;
}

export const openAmount = unknown64;

/** The numbers of the bits that are set, ascending. */
export function* bitsSet(bits: Uint8Array): Generator<number> {
  for (let byte = 0; byte < bits.length; byte++)
    for (let rest = bits[byte] ?? 0; rest !== 0; rest &= rest - 1) yield byte * 8 + 31 - Math.clz32(rest & -rest);
}

/** Who is entitled, and to how much; without an amount where it is not known or the rule has none. */
export function* entitled({ yes, amounts, beyond }: ColumnsAnswer): Generator<{ person: number; amount?: bigint }> {
  let place = 0;
  for (const person of bitsSet(yes)) {
    const amount = beyond.get(place) ?? amounts[place];
    place++;
    yield amount === undefined || amount === openAmount ? { person } : { person, amount };
  }
}
