/** Keeps the `room` highest-scored numbers of a stream; a binary heap with the lowest on top. */
export class Best {
  length = 0;
  readonly #scores: Float64Array;
  readonly #items: Uint32Array;

  constructor(room: number) {
    this.#scores = new Float64Array(room);
    this.#items = new Uint32Array(room);
  }

  offer(item: number, score: number): void {
    if (this.length < this.#items.length) this.#rise(this.length++, item, score);
    else if (score > this.#scores[0]!) this.#sink(item, score);
  }

  /** The kept numbers, the highest score first; equal scores by number. */
  take(): number[] {
    return Array.from({ length: this.length }, (_, i) => i)
      .sort((a, b) => this.#scores[b]! - this.#scores[a]! || this.#items[a]! - this.#items[b]!)
      .map(i => this.#items[i]!);
  }

  #rise(hole: number, item: number, score: number): void {
    let at = hole;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (this.#scores[parent]! <= score) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#put(at, item, score);
  }

  #sink(item: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.length) break;
      if (child + 1 < this.length && this.#scores[child + 1]! < this.#scores[child]!) child++;
      if (this.#scores[child]! >= score) break;
      this.#move(child, at);
      at = child;
    }
    this.#put(at, item, score);
  }

  #move(from: number, to: number): void {
    this.#scores[to] = this.#scores[from]!;
    this.#items[to] = this.#items[from]!;
  }

  #put(at: number, item: number, score: number): void {
    this.#scores[at] = score;
    this.#items[at] = item;
  }
}
