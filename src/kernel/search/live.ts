import type { Entry } from './entry.ts';
import type { SearchIndex } from './search.ts';
import { buildSearchIndex } from './slices.ts';

/** An index that follows a table: searches always see one whole index, the newest that is ready. */
export interface LiveSearch {
  /** The index to search now. */
  current(): SearchIndex;
  /**
   * Reads all rows again and replaces the index; call it when a change is notified.
   * Calls during a rebuild share one further rebuild. When reading fails the old index stays and the promise rejects.
   */
  refresh(): Promise<void>;
}

/** Reads the rows once and answers when they can be searched. */
export async function liveSearch(read: () => Iterable<Entry> | AsyncIterable<Entry>): Promise<LiveSearch> {
  let index = await buildSearchIndex(read());
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  const rebuild = async (): Promise<void> => {
    index = await buildSearchIndex(read());
  };
  const start = (): Promise<void> => {
    waiting = undefined;
    running = rebuild().finally(() => {
      running = undefined;
    });
    return running;
  };
  const refresh = (): Promise<void> => {
    if (running === undefined) return start();
    waiting ??= running.then(start, start);
    return waiting;
  };
  return { current: () => index, refresh };
}
