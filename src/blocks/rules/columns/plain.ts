import { no, yes } from '../closure/state.ts';
import type { LoweredRule } from '../ir/lower.ts';
import { type ColumnsAnswer, openAmount } from './answer.ts';
import { wideMost } from './column.ts';
import { type Mask, Masks } from './mask.ts';
import { slowRows } from './slow-row.ts';
import type { ColumnTable } from './table.ts';
import { Tabulator } from './tabulated.ts';

type Holds = (person: number) => boolean;

function holdsOf(mask: Mask, buffer: ArrayBuffer): Holds {
  if (mask.op === 'in') {
    const [values, picked] = [new Uint8Array(buffer, mask.column.at), new Uint8Array(256)];
    for (const byte of mask.bytes) picked[byte] = 1;
    return person => picked[values[person] ?? 0] === 1;
  }
  const of = mask.of.map(part => holdsOf(part, buffer));
  return mask.op === 'and' ? person => of.every(holds => holds(person)) : person => of.some(holds => holds(person));
}

/** Amounts in the order of those entitled. */
export class Amounts {
  readonly beyond = new Map<number, bigint>();
  #all = new BigInt64Array(1024);
  #many = 0;
  sum = 0n;

  add(amount: bigint | undefined): void {
    if (amount !== undefined) this.sum += amount;
    const fits = amount === undefined || (amount <= wideMost && amount >= -wideMost);
    if (!fits) this.beyond.set(this.#many, amount);
    this.#room(1);
    this.#all[this.#many++] = fits && amount !== undefined ? amount : openAmount;
  }

  /** An amount, or several, whose sum was made elsewhere. */
  addStored(amount: bigint): void {
    this.#room(1);
    this.#all[this.#many++] = amount;
  }

  addAll(amounts: BigInt64Array): void {
    this.#room(amounts.length);
    this.#all.set(amounts, this.#many);
    this.#many += amounts.length;
  }

  #room(more: number): void {
    if (this.#many + more <= this.#all.length) return;
    const larger = new BigInt64Array(Math.max(this.#many + more, this.#all.length * 2));
    larger.set(this.#all);
    this.#all = larger;
  }

  get all(): BigInt64Array {
    return this.#all.subarray(0, this.#many);
  }
}

/** Without WebAssembly: narrow columns first, and then one after the other. */
export function runPlain(lowered: LoweredRule, table: ColumnTable): ColumnsAnswer {
  const mask = new Masks(new Tabulator(table)).other(lowered.eligible, no);
  const may: Holds = mask ? holdsOf(mask, table.bytes.buffer) : () => true;
  const [decide, amounts] = [slowRows(lowered, table), new Amounts()];
  const bytes = Math.ceil(table.people / 8);
  const [entitled, undecided] = [new Uint8Array(bytes), new Uint8Array(bytes)];
  let [count, opens] = [0, 0];
  for (let person = 0; person < table.people; person++) {
    if (!may(person)) continue;
    const { state, amount } = decide(person);
    if (state === no) continue;
    const bits = state === yes ? entitled : undecided;
    bits[person >> 3] = (bits[person >> 3] ?? 0) | (1 << (person & 7));
    if (state !== yes) opens++;
    else {
      count++;
      if (lowered.amount) amounts.add(amount);
    }
  }
  const { all, beyond, sum } = amounts;
  return { people: table.people, yes: entitled, open: undecided, count, opens, amounts: all, beyond, sum };
}
