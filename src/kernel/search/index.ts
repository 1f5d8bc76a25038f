export type { Entry } from './entry.ts';
export type { Stretch } from './highlight.ts';
export type { Hit } from './hit.ts';
export { type LiveSearch, liveSearch } from './live.ts';
export { fold } from './normalise.ts';
export { type SearchIndex, type SearchOptions, type SearchResult, searchIndex } from './search.ts';
export { type BuildOptions, buildSearchIndex } from './slices.ts';
export type { Suggestion } from './suggest.ts';
