import { type NoteKey, type NoteSigner, openNote } from '../keys/index.ts';

/** The head of a log: how many leaves it has, and the root over them (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** A checkpoint as it is published, with the note that carries its signatures. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: string;
}

export async function signCheckpoint(signer: NoteSigner, size: number, root: Buffer): Promise<SignedCheckpoint> {
  const note = await signer.sign(`${signer.name}\n${size}\n${root.toString('base64')}\n`);
  return { origin: signer.name, size, root, note };
}

/** Reads a signed checkpoint of this origin; undefined when no known key signed it or it is not one. */
export function openCheckpoint(note: string, origin: string, keys: readonly NoteKey[]): SignedCheckpoint | undefined {
  const text = openNote(note, keys);
  const [, name, size = '', root = ''] = /^([^\n]+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n/.exec(text ?? '') ?? [];
  if (name !== origin || !Number.isSafeInteger(Number(size))) return undefined;
  return { origin: name, size: Number(size), root: Buffer.from(root, 'base64'), note };
}
