import { Column } from './column.ts';
import { initialOf, lettersOf } from './jamo.ts';

/** The names and aliases of all documents as letters and as initials; a document's first label is its name. */
export interface Labels {
  /** Labels of document `d`: `first[d] … first[d + 1]`. */
  readonly first: Uint32Array;
  readonly doc: Uint32Array;
  /** Letters of label `l`: `letters[start[l]] … letters[start[l + 1]]`. */
  readonly letters: Uint8Array;
  readonly start: Uint32Array;
  /** One letter per character, each label closed by a 0. */
  readonly initials: Uint8Array;
  readonly initialStart: Uint32Array;
}

export class LabelsDraft {
  readonly #first = new Column(Uint32Array);
  readonly #doc = new Column(Uint32Array);
  readonly #letters = new Column(Uint8Array);
  readonly #start = new Column(Uint32Array);
  readonly #initials = new Column(Uint8Array);
  readonly #initialStart = new Column(Uint32Array);

  open(): void {
    this.#first.push(this.#doc.length);
  }

  add(folded: string): void {
    this.#start.push(this.#letters.length);
    this.#initialStart.push(this.#initials.length);
    this.#doc.push(this.#first.length - 1);
    const korean = /[가-힣]/.test(folded);
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      for (const letter of lettersOf(code)) this.#letters.push(letter);
      if (korean && code !== 32) this.#initials.push(initialOf(code));
    }
    this.#initials.push(0);
  }

  finish(): Labels {
    this.#first.push(this.#doc.length);
    this.#start.push(this.#letters.length);
    this.#initialStart.push(this.#initials.length);
    return {
      first: this.#first.take(),
      doc: this.#doc.take(),
      letters: this.#letters.take(),
      start: this.#start.take(),
      initials: this.#initials.take(),
      initialStart: this.#initialStart.take(),
    };
  }
}

/** Where, among ascending starts, the part lies that holds a position. */
export function partAt(starts: Uint32Array, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle;
  }
  return low;
}

/** Where a run of letters lies in `bytes[from … to]`, or -1. */
export function indexOfRun(bytes: Uint8Array, from: number, to: number, run: Uint8Array): number {
  for (let at = from; at + run.length <= to; at++) {
    let i = 0;
    while (i < run.length && bytes[at + i] === run[i]) i++;
    if (i === run.length) return at;
  }
  return -1;
}
