import type { Home } from './draft.ts';

/** Fills a household. `spare` says whether it may keep someone who died beside its living members. */
export type Recipe = (home: Home, today: number, spare: boolean) => void;
