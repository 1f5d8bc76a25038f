import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';

/** Long enough for the last checkpoint with sixteen signatures. */
const tailLength = 16_384;
/** A checkpoint with Ed25519 signatures, each of 68 bytes: one that was cut short does not match. */
const note = /[^\n]+\n\d+\n[A-Za-z0-9+/]{43}=\n\n(?:— \S+ [A-Za-z0-9+/]{91}=\n)+/g;

/** The notes in a text of notes; what a crash tore is passed over. */
export const notesIn = (text: string): string[] => text.match(note) ?? [];

/**
 * The checkpoints this installation keeps outside its database, so that a changed database cannot hide: one file, only ever
 * appended to. Copy it elsewhere too; whoever holds a copy can hold the log to it.
 */
export interface KeptCheckpoints {
  readonly path: string;
  /** The last notes, oldest first; none when nothing was kept yet. */
  last(): Promise<string[]>;
  /** On disk when it returns. */
  keep(note: string): Promise<void>;
}

export async function keptCheckpoints(folder: string): Promise<KeptCheckpoints> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'checkpoints.txt');
  const tail = async (length: number): Promise<string> => {
    await using file = await open(path, 'a+');
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(length, size));
    await file.read(buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString();
  };
  return {
    path,
    last: async () => notesIn(await tail(tailLength)),
    async keep(text) {
      const end = await tail(1);
      await using file = await open(path, 'a');
      await file.write(end === '' || end === '\n' ? text : `\n${text}`);
      await file.sync();
    },
  };
}
