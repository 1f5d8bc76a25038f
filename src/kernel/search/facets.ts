import { Column } from './column.ts';
import type { Entry } from './entry.ts';

/** One facet: the number of each value, and the value's number of each document (0: none). */
interface Facet {
  readonly values: ReadonlyMap<string, number>;
  readonly of: Uint32Array;
}

export type Facets = ReadonlyMap<string, Facet>;

/** Collects facets document by document; `language` is a facet of every entry that has one. */
export class FacetsDraft {
  readonly #facets = new Map<string, { values: Map<string, number>; of: Column<Uint32Array<ArrayBuffer>> }>();

  add(entry: Entry, doc: number): void {
    for (const [name, value] of Object.entries(entry.facets ?? {})) this.#set(name, value, doc);
    if (entry.language !== undefined) this.#set('language', entry.language, doc);
  }

  #set(name: string, value: string, doc: number): void {
    let facet = this.#facets.get(name);
    if (facet === undefined) {
      facet = { values: new Map(), of: new Column(Uint32Array) };
      this.#facets.set(name, facet);
    }
    let number = facet.values.get(value);
    if (number === undefined) {
      number = facet.values.size + 1;
      facet.values.set(value, number);
    }
    while (facet.of.length < doc) facet.of.push(0);
    if (facet.of.length === doc) facet.of.push(number);
    else facet.of.set(doc, number);
  }

  finish(): Facets {
    return new Map([...this.#facets].map(([name, { values, of }]) => [name, { values, of: of.take() }]));
  }
}

export type Admits = (doc: number) => boolean;

export const admitsAll: Admits = () => true;

/** Which documents have all the wanted values; a value nobody has admits none. */
export function admission(facets: Facets, filter: Readonly<Record<string, string>> | undefined): Admits {
  const wanted = Object.entries(filter ?? {}).map(([name, value]) => {
    const facet = facets.get(name);
    return { of: facet?.of, number: facet?.values.get(value) };
  });
  if (wanted.length === 0) return admitsAll;
  return doc => wanted.every(({ of, number }) => number !== undefined && of?.[doc] === number);
}
