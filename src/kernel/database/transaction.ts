import type pg from 'pg';
import { type Queryable, queryable } from './queryable.ts';
import { type Chunks, copy, execute, script } from './session.ts';

/** Work that is saved as a whole or not at all. */
export interface Transaction extends Queryable {
  /** Runs after the commit, in order; not at all when there is none. */
  afterCommit(act: () => void): void;
  /** `copy … from stdin`: the number of rows taken in. */
  copyIn(text: string, chunks: Chunks): Promise<number>;
  /** Several statements at once, without values: for migrations. */
  script(text: string): Promise<void>;
}

/** A transaction under way, and how it ends. */
export interface Course {
  readonly tx: Transaction;
  readonly acts: readonly (() => void)[];
  /** Nothing may be asked of it from now on. */
  end(): void;
}

/** Statements started at once wait for each other: a connection does one thing at a time. */
export function courseOn(client: pg.ClientBase): Course {
  const acts: (() => void)[] = [];
  let over = false;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (over) return Promise.reject(new Error('the transaction is over: a statement was not awaited'));
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };
  const tx: Transaction = {
    ...queryable((text, values) => inTurn(() => execute(client, text, values))),
    afterCommit: act => void acts.push(act),
    copyIn: (text, chunks) => inTurn(() => copy(client, text, chunks)),
    script: text => inTurn(() => script(client, text)),
  };
  const end = () => {
    over = true;
  };
  return { tx, acts, end };
}
