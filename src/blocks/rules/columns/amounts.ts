import { openAmount } from './answer.ts';
import { wideMost } from './column.ts';

/** Amounts in the order of those entitled, and their sum. */
export class Amounts {
  readonly beyond = new Map<number, bigint>();
  sum = 0n;
  #all = new BigInt64Array(1024);
  #many = 0;

  get all(): BigInt64Array {
    return this.#all.subarray(0, this.#many);
  }

  add(amount: bigint | undefined): void {
    const fits = amount !== undefined && amount <= wideMost && amount >= -wideMost;
    if (amount !== undefined && !fits) this.beyond.set(this.#many, amount);
    this.sum += amount ?? 0n;
    this.addStored(fits ? amount : openAmount);
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
}
