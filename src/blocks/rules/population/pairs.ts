/** Who is meant by which benefit: of benefit `b` the rows `people[start[b] .. start[b + 1])`. */
export interface Pairs {
  readonly start: Uint32Array;
  readonly people: Uint32Array;
}

/** Gathers pairs that come benefit by benefit, again and again, and packs them in the end. */
export interface PairsBuilder {
  /** From now on rows are of this benefit. */
  of(benefit: number): void;
  add(row: number): void;
  pack(): Pairs;
}

export function pairsBuilder(benefits: number): PairsBuilder {
  let rows = new Uint32Array(4096);
  let count = 0;
  /** Benefit and first place of each run of rows. */
  const runs: number[] = [];
  function grow(): void {
    const larger = new Uint32Array(rows.length * 2);
    larger.set(rows);
    rows = larger;
  }
  function eachRun(visit: (benefit: number, from: number, to: number) => void): void {
    for (let i = 0; i < runs.length; i += 2) visit(runs[i] ?? 0, runs[i + 1] ?? 0, runs[i + 3] ?? count);
  }
  return {
    of(benefit) {
      // A run in which nothing came is written over.
      if (runs.at(-1) === count) runs.length -= 2;
      runs.push(benefit, count);
    },
    add(row) {
      if (count === rows.length) grow();
      rows[count++] = row;
    },
    pack() {
      const start = new Uint32Array(benefits + 1);
      eachRun((benefit, from, to) => {
        start[benefit + 1] = (start[benefit + 1] ?? 0) + to - from;
      });
      for (let i = 0; i < benefits; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
      const [next, people] = [start.slice(), new Uint32Array(count)];
      eachRun((benefit, from, to) => {
        people.set(rows.subarray(from, to), next[benefit]);
        next[benefit] = (next[benefit] ?? 0) + to - from;
      });
      return { start, people };
    },
  };
}
