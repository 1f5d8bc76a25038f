import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Transaction } from '../database/index.ts';
import { type NoteSigner, parseVerifierKey } from '../keys/index.ts';
import type { Clock } from '../time/index.ts';
import { type SignedCheckpoint, signCheckpoint } from './checkpoint.ts';
import { doorbell } from './doorbell.ts';
import { extend, rootOfFrontier } from './frontier.ts';
import { checkedHead } from './head.ts';
import { keptCheckpoints } from './kept-checkpoints.ts';
import { isWaiting, moveBatch, saveCheckpoint, saveTileRoots, tryLock } from './store.ts';

/** Milliseconds before asking again when another node is at work. */
const turn = 20;

export interface SequencerOptions {
  readonly database: Database;
  readonly signer: NoteSigner;
  readonly clock: Clock;
  /** Where checkpoints are kept outside the database (`checkpoints.txt`). */
  readonly folder: string;
  /** Hears every failure of the background work, `ForkedHistory` above all. */
  readonly report?: (error: unknown) => void;
  /** The most entries in one step. */
  readonly batch?: number;
  /** Milliseconds between looking at the queue unasked. */
  readonly interval?: number;
  /** Milliseconds to wait after a call, so that entries that come together share a checkpoint. */
  readonly gather?: number;
}

export interface Integration {
  /** Leaves added. */
  readonly added: number;
  /** Whether entries may still be waiting: the batch was full, or another node is at work. */
  readonly more: boolean;
  readonly size: number | undefined;
}

/** Puts queued entries into the tree and signs what comes out. Any number of nodes may run one; they take turns. */
export interface Sequencer {
  /** One step: everything queued (up to a batch), one checkpoint. Throws `ForkedHistory` rather than sign a changed history. */
  integrate(): Promise<Integration>;
  /** Works in the background: on NOTIFY, and by timer. */
  start(): Promise<void>;
  /** Ends the background work; a step under way is finished. */
  stop(): Promise<void>;
  /** What the last background step failed with; undefined when it went well. For health checks. */
  fault(): unknown;
}

export async function sequencer(options: SequencerOptions): Promise<Sequencer> {
  const { database, signer, clock, batch = 10_000, interval = 1_000, gather = 100 } = options;
  const report = options.report ?? (error => process.emitWarning(error instanceof Error ? error : String(error)));
  const outside = await keptCheckpoints(options.folder);

  const step = async (tx: Transaction, keptNotes: readonly string[]) => {
    if (!(await tryLock(tx))) return undefined;
    const keys = signer.verifierKeys.map(parseVerifierKey);
    const head = await checkedHead(tx, { origin: signer.name, keys }, keptNotes);
    const { taken, hashes } = await moveBatch(tx, head.frontier.size, batch);
    const { frontier, full } = extend(head.frontier, hashes);
    await saveTileRoots(tx, full);
    const signed = hashes.length === 0 ? head.checkpoint : undefined;
    const checkpoint = signed ?? (await signCheckpoint(signer, frontier.size, rootOfFrontier(frontier)));
    if (signed === undefined) await saveCheckpoint(tx, checkpoint, clock());
    return { added: hashes.length, more: taken === batch, checkpoint, kept: head.kept };
  };

  /** After the commit, never before: a checkpoint of what was rolled back would forbid going on. */
  const keep = async (checkpoint: SignedCheckpoint, kept: SignedCheckpoint | undefined): Promise<void> => {
    if (kept === undefined || checkpoint.size > kept.size) await outside.keep(checkpoint.note);
  };

  const integrate = async (): Promise<Integration> => {
    const keptNotes = await outside.last();
    const done = await database.transaction(tx => step(tx, keptNotes));
    if (done === undefined) return { added: 0, more: true, size: undefined };
    await keep(done.checkpoint, done.kept);
    return { added: done.added, more: done.more, size: done.checkpoint.size };
  };

  return { integrate, ...background({ database, integrate, report, interval, gather }) };
}

interface Work extends Required<Pick<SequencerOptions, 'database' | 'report' | 'interval' | 'gather'>> {
  integrate(): Promise<Integration>;
}

function background({ database, integrate, report, interval, gather }: Work): Omit<Sequencer, 'integrate'> {
  const bell = doorbell();
  let running = false;
  let fault: unknown;
  let over: Promise<void> = Promise.resolve();
  let listening: { stop(): Promise<void> } | undefined;

  const drain = async (): Promise<void> => {
    for (let more = true; running && more; ) {
      const done = await integrate();
      more = done.more;
      if (done.size === undefined) await sleep(turn);
    }
  };

  const run = async (): Promise<void> => {
    for (let first = true; running; first = false) {
      try {
        if (first || (await isWaiting(database))) await drain();
        fault = undefined;
      } catch (error) {
        fault = error;
        report(error);
      }
      if (running) await bell.heard(interval);
      if (running) await sleep(gather);
    }
  };

  return {
    async start() {
      if (running) return;
      running = true;
      listening = await database.listen('log', bell.ring, bell.ring);
      over = run();
    },
    async stop() {
      running = false;
      bell.ring();
      await over;
      await listening?.stop();
    },
    fault: () => fault,
  };
}
