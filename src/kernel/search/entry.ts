import type { Language } from '../words/index.ts';

/**
 * One thing people look for: a service, a law, a document.
 *
 * An `id` may come twice in different languages; a search then shows the better of the two.
 * Indexed are the first 200 characters of `name` and of each of the first 32 `also`, and the first 20,000 of `text`.
 */
export interface Entry {
  readonly id: string;
  readonly language?: Language;
  readonly name: string;
  /** Other names people use: synonyms, abbreviations, the name in another language. */
  readonly also: readonly string[];
  /** Body text; counts less than the names. */
  readonly text?: string;
  /** How often people want it, 0 or more, on any scale; compared by its logarithm with the largest of the index. */
  readonly weight?: number;
  /** Values a search can be narrowed by, such as `{ agency: 'moleg' }`. */
  readonly facets?: Readonly<Record<string, string>>;
}

/** The longest name, alias and body text that is indexed, in UTF-16 units, and the most aliases per entry. */
export const entryLimits = { name: 200, aliases: 32, text: 20_000 } as const;
