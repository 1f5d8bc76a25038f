import { CatalogueDraft } from './build.ts';
import { type Catalogue, catalogueBytes } from './catalogue.ts';
import type { Entry } from './entry.ts';
import type { Hit } from './hit.ts';
import { Searcher } from './searcher.ts';
import type { Suggestion } from './suggest.ts';

export interface SearchOptions {
  /** Hits to return; 10 unless told, at most 100. */
  readonly limit?: number;
  /** Hits to pass over; hits beyond the 1,000th are not returned. */
  readonly offset?: number;
  /** Facet values an entry must have; an entry's `language` is one of them. */
  readonly filter?: Readonly<Record<string, string>>;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** How many entries answer nearly as well as the best one. */
  readonly total: number;
  /** What the person seems to have meant, when that is not what was typed. */
  readonly didYouMean?: string;
}

/**
 * A text index over Korean and English names, held in memory; it is never changed, only replaced.
 *
 * ```ts
 * const index = searchIndex([{ id: 'r1', name: '주민등록표 등본·초본 발급', also: ['등본', 'resident register'] }]);
 * index.search('등본을 떼려면').hits[0]?.id; // 'r1'
 * ```
 */
export interface SearchIndex {
  /** How many entries it holds. */
  readonly size: number;
  /** How much memory it holds, in bytes, the ids and names it shares with the caller included; counted at the first call. */
  readonly bytes: number;
  /** Finds entries. Takes any string, reads its first 120 characters, never throws. */
  search(query: string, options?: SearchOptions): SearchResult;
  /** Names that begin as typed, then names that are found; 8 unless told, at most 50. */
  suggest(prefix: string, limit?: number): readonly Suggestion[];
}

/** Builds an index in one go, which takes seconds at 100,000 names: a server uses `buildSearchIndex`. */
export function searchIndex(entries: Iterable<Entry>): SearchIndex {
  const draft = new CatalogueDraft();
  for (const entry of entries) draft.add(entry);
  const steps = draft.finish();
  let step = steps.next();
  while (!step.done) step = steps.next();
  return openIndex(step.value);
}

/** The index over a finished catalogue. */
export function openIndex(catalogue: Catalogue): SearchIndex {
  const searcher = new Searcher(catalogue);
  let bytes: number | undefined;
  return {
    size: catalogue.ids.length,
    get bytes() {
      bytes ??= catalogueBytes(catalogue) + searcher.scratchBytes;
      return bytes;
    },
    search: (query, options = {}) => searcher.search(query, options),
    suggest: (prefix, limit = 8) => searcher.suggest(prefix, limit),
  };
}
