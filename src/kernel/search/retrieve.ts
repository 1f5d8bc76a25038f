import { Best } from './best.ts';
import type { Catalogue } from './catalogue.ts';
import { type Admits, admitsAll } from './facets.ts';
import { findTerm, type Postings } from './postings.ts';

/** A document that holds enough of a query. */
export interface Candidate {
  readonly doc: number;
  /** The share of the query's weight that the document holds, 0 to about 1. */
  readonly cover: number;
}

export interface Retrieved {
  /** The best first. */
  readonly candidates: readonly Candidate[];
  /** How many documents hold nearly as much as the best one. */
  readonly total: number;
}

/** What a term is worth by field and by how often it occurs there; BM25's saturation, in a table. */
const worth = Float32Array.from([1, 1, 1, 1, 0.92, 0.92, 0.92, 0.92, 0.35, 0.46, 0.53, 0.58, 0, 0, 0, 0]);

/** Postings read for one query; what is left over belongs to the commonest terms, which tell least. */
const budget = 250_000;

/** Documents below this share of the best one's cover are not counted as found. */
const nearlyAsMuch = 0.6;

/** The documents of a catalogue that hold given terms; keeps its scratch memory between queries. */
export class Retriever {
  readonly #catalogue: Catalogue;
  readonly #sums: Float32Array;
  readonly #touched: Uint32Array;
  #count = 0;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#sums = new Float32Array(catalogue.ids.length);
    this.#touched = new Uint32Array(catalogue.ids.length);
  }

  get scratchBytes(): number {
    return this.#sums.byteLength + this.#touched.byteLength;
  }

  retrieve(postings: Postings, shares: ReadonlyMap<number, number>, admits: Admits, room: number): Retrieved {
    const mass = this.#gather(postings, shares);
    const found = this.#select(mass, admits, room);
    for (let i = 0; i < this.#count; i++) this.#sums[this.#touched[i]!] = 0;
    this.#count = 0;
    return found;
  }

  /** Sums each document's terms, the rarest term first; answers the weight of the whole query. */
  #gather(postings: Postings, shares: ReadonlyMap<number, number>): number {
    const size = this.#sums.length;
    const known: { from: number; to: number; weight: number }[] = [];
    let mass = 0;
    for (const [key, share] of shares) {
      const term = findTerm(postings, key);
      const from = term < 0 ? 0 : postings.starts[term]!;
      const to = term < 0 ? 0 : postings.starts[term + 1]!;
      const weight = share * rarity(to - from, size);
      if (to > from) known.push({ from, to, weight });
      else mass += weight;
    }
    known.sort((a, b) => a.to - a.from - (b.to - b.from));
    let left = budget;
    for (const { from, to, weight } of known) {
      if (left < to - from && left < budget) break;
      left -= to - from;
      mass += weight;
      this.#add(postings.docs, from, to, weight);
    }
    return mass;
  }

  #add(docs: Uint32Array, from: number, to: number, weight: number): void {
    const sums = this.#sums;
    const touched = this.#touched;
    let count = this.#count;
    for (let i = from; i < to; i++) {
      const posting = docs[i]!;
      const doc = posting >>> 4;
      if (sums[doc] === 0) touched[count++] = doc;
      sums[doc]! += weight * worth[posting & 15]!;
    }
    this.#count = count;
  }

  #select(mass: number, admits: Admits, room: number): Retrieved {
    const sums = this.#sums;
    const { standing } = this.#catalogue;
    const admitted = this.#keep(admits);
    let most = 0;
    for (let i = 0; i < admitted; i++) most = Math.max(most, sums[this.#touched[i]!]!);
    const floor = most * nearlyAsMuch;
    const best = new Best(room);
    let total = 0;
    for (let i = 0; i < admitted; i++) {
      const doc = this.#touched[i]!;
      const sum = sums[doc]!;
      if (sum < floor) continue;
      total++;
      best.offer(doc, (10 * sum) / mass + standing[doc]!);
    }
    return { total, candidates: best.take().map(doc => ({ doc, cover: sums[doc]! / mass })) };
  }

  /** Moves the admitted documents to the front and tells how many they are. */
  #keep(admits: Admits): number {
    if (admits === admitsAll) return this.#count;
    const touched = this.#touched;
    let kept = 0;
    for (let i = 0; i < this.#count; i++) {
      const doc = touched[i]!;
      if (!admits(doc)) continue;
      touched[i] = touched[kept]!;
      touched[kept++] = doc;
    }
    return kept;
  }
}

/** BM25's inverse document frequency; a term nobody has counts like one that few have, lest a slip outweigh the rest. */
function rarity(documents: number, all: number): number {
  const counted = Math.max(documents, Math.min(5, all));
  return Math.log(1 + (all - counted + 0.5) / (counted + 0.5));
}
