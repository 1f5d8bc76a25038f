import type { Undefined } from '../meaning/open.ts';

/** What was found open: the facts that are missing with their weights, in the order they were found, and what no fact can mend. */
export class Missing {
  readonly weights: Float64Array;
  readonly #found: Uint8Array;
  readonly order: number[] = [];
  readonly reasons: Set<Undefined>;

  constructor(facts: number, reasons = new Set<Undefined>()) {
    this.weights = new Float64Array(facts);
    this.#found = new Uint8Array(facts);
    this.reasons = reasons;
  }

  clear(): void {
    for (const fact of this.order) {
      this.weights[fact] = 0;
      this.#found[fact] = 0;
    }
    this.order.length = 0;
    if (this.reasons.size > 0) this.reasons.clear();
  }

  add(fact: number, weight: number): void {
    this.weights[fact] = (this.weights[fact] ?? 0) + weight;
    if (this.#found[fact] === 1) return;
    this.#found[fact] = 1;
    this.order.push(fact);
  }

  /** By falling weight; those of the same weight in the order they were found. */
  ranked(): readonly number[] {
    const { order, weights } = this;
    for (let at = 1; at < order.length; at++) {
      const fact = order[at] ?? 0;
      const weight = weights[fact] ?? 0;
      let before = at - 1;
      for (; before >= 0 && (weights[order[before] ?? 0] ?? 0) < weight; before--)
        order[before + 1] = order[before] ?? 0;
      order[before + 1] = fact;
    }
    return order;
  }
}
