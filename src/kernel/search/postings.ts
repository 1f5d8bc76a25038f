import { Column } from './column.ts';

/** Which documents hold a term, and in which field; the term with key `keys[i]` has `docs[starts[i]] … docs[starts[i + 1]]`. */
export interface Postings {
  /** Ascending. */
  readonly keys: Int32Array;
  readonly starts: Uint32Array;
  /** Ascending by document; what one number holds is the builder's choice. */
  readonly docs: Uint32Array;
}

/** The place of a key, or -1. */
export function findTerm(postings: Postings, key: number): number {
  const { keys } = postings;
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle]!;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** In how many documents a key occurs. */
export function documentCount(postings: Postings, key: number): number {
  const term = findTerm(postings, key);
  return term < 0 ? 0 : postings.starts[term + 1]! - postings.starts[term]!;
}

export const fields = ['name', 'also', 'text'] as const;
export type Field = (typeof fields)[number];

/** A posting of the term index: document, field (2 bits), how often the term occurs there (2 bits, 4 means 4 or more). */
const packPosting = (doc: number, field: number): number => ((doc << 4) | (field << 2)) >>> 0;
const maxTimes = 3;

/** Collects terms document by document, a document's stronger fields first, and sorts them by term at the end. */
export class PostingsDraft {
  readonly #ordinals = new Map<number, number>();
  readonly #counts = new Column(Uint32Array);
  readonly #latest = new Column(Uint32Array);
  readonly #terms = new Column(Uint32Array);
  readonly #postings = new Column(Uint32Array);

  add(key: number, doc: number, field: number): void {
    const term = this.#ordinal(key);
    const latest = this.#latest.at(term);
    const repeats = this.#counts.at(term) > 0 && this.#postings.at(latest) >>> 4 === doc;
    if (repeats) this.#again(latest, field);
    else this.#append(term, doc, field);
  }

  #append(term: number, doc: number, field: number): void {
    this.#counts.set(term, this.#counts.at(term) + 1);
    this.#latest.set(term, this.#postings.length);
    this.#terms.push(term);
    this.#postings.push(packPosting(doc, field));
  }

  #again(at: number, field: number): void {
    const posting = this.#postings.at(at);
    if (((posting >>> 2) & 3) === field && (posting & 3) < maxTimes) this.#postings.set(at, posting + 1);
  }

  #ordinal(key: number): number {
    const known = this.#ordinals.get(key);
    if (known !== undefined) return known;
    const made = this.#ordinals.size;
    this.#ordinals.set(key, made);
    this.#counts.push(0);
    this.#latest.push(0);
    return made;
  }

  /** Yields between slices of work, so that a caller can let others run. */
  *finish(): Generator<void, Postings> {
    const keys = Int32Array.from(this.#ordinals.keys()).sort();
    const starts = new Uint32Array(keys.length + 1);
    const next = new Uint32Array(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const term = this.#ordinals.get(keys[i]!)!;
      next[term] = starts[i]!;
      starts[i + 1] = starts[i]! + this.#counts.at(term);
    }
    yield;
    const docs = new Uint32Array(this.#postings.length);
    for (let i = 0; i < docs.length; i++) {
      const term = this.#terms.at(i);
      docs[next[term]!++] = this.#postings.at(i);
      if (i % 50_000 === 0) yield;
    }
    return { keys, starts, docs };
  }
}
