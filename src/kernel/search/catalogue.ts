import type { Facets } from './facets.ts';
import type { Labels } from './labels.ts';
import type { Postings } from './postings.ts';

/** What a search reads: everything about all entries, in flat arrays by document number. */
export interface Catalogue {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly aliases: readonly (readonly string[])[];
  readonly terms: Postings;
  readonly trigrams: Postings;
  readonly labels: Labels;
  /** Labels in the order of their letters. */
  readonly order: Uint32Array;
  /** How wanted each entry is, 0 to 1. */
  readonly popularity: Float32Array;
  /** What each entry has in its favour before it is compared with a query: being wanted, and a short name; 0 to 2. */
  readonly standing: Float32Array;
  readonly facets: Facets;
}

/** The text of a label as the caller gave it. */
export function labelText(catalogue: Catalogue, label: number): string {
  const doc = catalogue.labels.doc[label]!;
  const place = label - catalogue.labels.first[doc]!;
  return place === 0 ? catalogue.names[doc]! : catalogue.aliases[doc]![place - 1]!;
}

const stringHeader = 24;
const pointer = 8;

/** How much memory the catalogue holds, in bytes; strings are counted at two bytes a character, though Latin ones take one. */
export function catalogueBytes(catalogue: Catalogue): number {
  const { terms, trigrams, labels, order, popularity, standing, facets } = catalogue;
  const arrays = [terms.keys, terms.starts, terms.docs, trigrams.keys, trigrams.starts, trigrams.docs];
  const columns = [...facets.values()].map(facet => facet.of);
  const buffers: ArrayBufferView[] = [...arrays, ...Object.values(labels), order, popularity, standing, ...columns];
  let bytes = 0;
  for (const buffer of buffers) bytes += buffer.byteLength;
  const count = (text: string): void => {
    bytes += text.length * 2 + stringHeader + pointer;
  };
  catalogue.ids.forEach(count);
  catalogue.names.forEach(count);
  for (const aliases of catalogue.aliases) aliases.forEach(count);
  return bytes;
}
