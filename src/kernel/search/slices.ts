import { setImmediate as nextTurn } from 'node:timers/promises';
import { CatalogueDraft } from './build.ts';
import type { Entry } from './entry.ts';
import { openIndex, type SearchIndex } from './search.ts';

export interface BuildOptions {
  /** Milliseconds of work between two turns of the event loop; 8 unless told. */
  readonly yieldEvery?: number;
}

/** Builds an index while the process goes on answering. */
export async function buildSearchIndex(
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  { yieldEvery = 8 }: BuildOptions = {},
): Promise<SearchIndex> {
  const draft = new CatalogueDraft();
  let until = performance.now() + yieldEvery;
  const rest = async (): Promise<void> => {
    await nextTurn();
    until = performance.now() + yieldEvery;
  };
  let added = 0;
  for await (const entry of entries) {
    draft.add(entry);
    if (++added % 16 === 0 && performance.now() > until) await rest();
  }
  const steps = draft.finish();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() > until) await rest();
    step = steps.next();
  }
  return openIndex(step.value);
}
