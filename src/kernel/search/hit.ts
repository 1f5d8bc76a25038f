import { eachTerm } from './bigram.ts';
import type { Catalogue } from './catalogue.ts';
import { highlight, highlightInitials, nearest, type Stretch } from './highlight.ts';
import { fold } from './normalise.ts';
import type { Field } from './postings.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';

/** An entry that answers a query. */
export interface Hit {
  readonly id: string;
  /** Comparable within one search only; more is better. */
  readonly score: number;
  /** Where the query was found: in the name, in another name, in the text. */
  readonly matched: Field;
  /** What to set off in the name: start and end in UTF-16 units of its NFC form; empty when only elsewhere. */
  readonly highlights: readonly Stretch[];
}

/** What the hits of one search were found by: a read query, or initials. */
export type FoundBy = { readonly query: Query } | { readonly initials: string };

/** The hit a page shows for a ranked entry. */
export function hitOf(ranked: Ranked, by: FoundBy, catalogue: Catalogue): Hit {
  const name = catalogue.names[ranked.doc]!;
  const highlights = 'query' in by ? highlight(name, by.query) : highlightInitials(name, by.initials);
  const matched = 'query' in by ? fieldOf(ranked, by.query, catalogue) : labelField(ranked, catalogue);
  return { id: catalogue.ids[ranked.doc]!, score: ranked.score, matched, highlights };
}

const labelField = ({ doc, label }: Ranked, { labels }: Catalogue): Field =>
  labels.first[doc] === label ? 'name' : 'also';

/** Above this likeness the nearest label is where the query was found, below the next it was not found in a label. */
const surely = 0.75;
const hardly = 0.5;

function fieldOf(ranked: Ranked, query: Query, catalogue: Catalogue): Field {
  if (ranked.likeness >= surely) return labelField(ranked, catalogue);
  const inName = termsHeld(catalogue.names[ranked.doc]!, query);
  const inAlias = Math.max(0, ...catalogue.aliases[ranked.doc]!.map(alias => termsHeld(alias, query)));
  if (inName === 0 && inAlias === 0) return ranked.likeness < hardly ? 'text' : labelField(ranked, catalogue);
  return inName >= inAlias ? 'name' : 'also';
}

function termsHeld(label: string, { terms }: Query): number {
  const held = new Set<number>();
  eachTerm(fold(label), key => {
    if (terms.has(key)) held.add(key);
  });
  return held.size;
}

/** The query with its mistyped words as the label writes them; nothing when no word differs. */
export function corrected(query: Query, label: string): string | undefined {
  const text = fold(label);
  const words = query.words.map(word => {
    if (text.includes(word)) return word;
    const stretch = nearest(word, text);
    return stretch === undefined ? word : text.slice(...stretch);
  });
  const asked = query.words.join(' ');
  const meant = words.join(' ');
  return meant.replaceAll(' ', '') === asked.replaceAll(' ', '') ? undefined : meant;
}
