import type { Queryable } from '../database/index.ts';
import type { NoteKey } from '../keys/index.ts';
import { openCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import { emptyFrontier, type Frontier, rootOfFrontier } from './frontier.ts';
import { frontierAt, latestNote, leafCount } from './store.ts';

/** The stored log contradicts what was signed before. Nothing more is signed until a person has looked into it. */
export class ForkedHistory extends Error {
  constructor(reason: string) {
    super(`the log was changed behind its back: ${reason}. Nothing is signed until this is cleared up.`);
    this.name = 'ForkedHistory';
  }
}

/** Whose checkpoints count. */
export interface Authorship {
  readonly origin: string;
  readonly keys: readonly NoteKey[];
}

/** Where the log ends, and what was signed about it. */
export interface Head {
  readonly frontier: Frontier;
  readonly checkpoint: SignedCheckpoint | undefined;
  /** The newest checkpoint kept outside the database. */
  readonly kept: SignedCheckpoint | undefined;
}

/** The name a log signs under already; nothing before its first checkpoint. */
export const signedOrigin = async (on: Queryable): Promise<string | undefined> =>
  (await latestNote(on))?.split('\n', 1)[0];

/**
 * Reads where the stored log ends. Throws `ForkedHistory` when the stored tree is not what its last checkpoint and the last one
 * kept outside the database (`keptNotes`) say.
 */
export async function checkedHead(tx: Queryable, by: Authorship, keptNotes: readonly string[]): Promise<Head> {
  const kept = newest(keptNotes, by);
  const note = await latestNote(tx);
  const leaves = await leafCount(tx);
  const checkpoint = note === undefined ? undefined : openCheckpoint(note, by.origin, by.keys);
  if (note !== undefined && checkpoint === undefined)
    throw new ForkedHistory('the last checkpoint in the database does not carry our signature');
  const size = checkpoint?.size ?? 0;
  if (kept !== undefined && kept.size > size)
    throw new ForkedHistory(`it ends at ${size}, but ${kept.size} leaves were signed`);
  if (leaves !== size) throw new ForkedHistory(`its leaves end at ${leaves}, but ${size} were signed`);
  const frontier = checkpoint === undefined ? emptyFrontier : await provenFrontier(tx, checkpoint);
  if (kept !== undefined) await provenFrontier(tx, kept);
  return { frontier, checkpoint, kept };
}

/** The frontier the checkpoint speaks of, if that is what is stored. */
async function provenFrontier(tx: Queryable, { size, root }: SignedCheckpoint): Promise<Frontier> {
  const frontier = await frontierAt(tx, size);
  if (frontier === undefined) throw new ForkedHistory(`hashes of the tree of ${size} leaves are missing`);
  if (!rootOfFrontier(frontier).equals(root)) throw new ForkedHistory(`its first ${size} leaves have another root now`);
  return frontier;
}

function newest(notes: readonly string[], by: Authorship): SignedCheckpoint | undefined {
  const ours = notes.flatMap(note => openCheckpoint(note, by.origin, by.keys) ?? []);
  if (notes.length > 0 && ours.length === 0)
    throw new ForkedHistory('no checkpoint kept outside the database carries our signature');
  return ours.reduce<SignedCheckpoint | undefined>((a, b) => (a === undefined || b.size >= a.size ? b : a), undefined);
}
