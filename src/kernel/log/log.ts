import type { Queryable } from '../database/index.ts';
import { entryBytes } from './entry.ts';
import { consistencyRanges, inclusionRanges } from './proof.ts';
import { findLeaf, hashesIn, latestNote, leavesFrom } from './store.ts';
import { parseTilePath, tileHashesUnder, tileWidth } from './tile.ts';
import { joinPeaks, type Range, rootOf, subtreesOf } from './tree.ts';

/** What is served under one path of the log. */
export interface LogFile {
  readonly contentType: string;
  readonly body: Buffer;
  /** Never changes, so that it may be cached for ever. */
  readonly immutable: boolean;
}

/** The public log: everything an outsider needs to check it (C2SP tlog-tiles). */
export interface TransparencyLog {
  /** The latest checkpoint (a signed note); undefined before the sequencer first ran. */
  checkpoint(): Promise<string | undefined>;
  /** `width` hashes of 32 bytes; undefined when the tree does not have them (yet). */
  tile(level: number, index: number, width?: number): Promise<Buffer | undefined>;
  /** `width` entries, each with its length in front (uint16, big-endian); undefined when the tree does not have them (yet). */
  entries(index: number, width?: number): Promise<Buffer | undefined>;
  /** RFC 6962 §2.1.1. Throws a RangeError when the tree of that size has no such leaf. */
  inclusionProof(index: number, size: number): Promise<Buffer[]>;
  /** RFC 6962 §2.1.2. Throws a RangeError when the old size is the larger one. */
  consistencyProof(old: number, size: number): Promise<Buffer[]>;
  /** Where the entry of a record is; undefined while it waits to be integrated. */
  find(kind: string, id: string): Promise<number | undefined>;
  /** The proof that a record is in the log, to be kept and checked offline (C2SP tlog-proof). */
  proof(kind: string, id: string): Promise<string | undefined>;
  /** What to serve under `checkpoint`, `key`, `tile/…` (without a leading slash); undefined: not found. */
  readPath(path: string): Promise<LogFile | undefined>;
}

/** `verifierKeys`: the log's public keys, newest first, as `NoteSigner` gives them. */
export function transparencyLog(
  database: Queryable,
  signer: { readonly verifierKeys: readonly string[] },
): TransparencyLog {
  const nodes = async (ranges: readonly Range[]): Promise<Buffer[]> => {
    const parts = ranges.map(range => subtreesOf(range).map(tileHashesUnder));
    const lists = await hashesIn(database, parts.flat());
    parts.flat().forEach(({ level, from, count }, at) => {
      if (lists[at]?.length !== count)
        throw new RangeError(`the log has no ${count} hashes at level ${level} from ${from}`);
    });
    return parts.map(part => joinPeaks(lists.splice(0, part.length).map(rootOf)));
  };

  const tile: TransparencyLog['tile'] = async (level, index, width = tileWidth) => {
    const [hashes = []] = await hashesIn(database, [{ level, from: index * tileWidth, count: width }]);
    return hashes.length === width ? Buffer.concat(hashes) : undefined;
  };

  const entries: TransparencyLog['entries'] = async (index, width = tileWidth) => {
    const leaves = await leavesFrom(database, index * tileWidth, width);
    return leaves.length === width ? bundle(leaves.map(it => entryBytes(it.kind, it.id, it.digest))) : undefined;
  };

  const inclusionProof: TransparencyLog['inclusionProof'] = async (index, size) => nodes(inclusionRanges(index, size));
  const checkpoint = () => latestNote(database);
  const find: TransparencyLog['find'] = (kind, id) => findLeaf(database, kind, id);

  return {
    checkpoint,
    tile,
    entries,
    inclusionProof,
    consistencyProof: async (old, size) => nodes(consistencyRanges(old, size)),
    find,
    async proof(kind, id) {
      const index = await find(kind, id);
      const note = await checkpoint();
      if (index === undefined || note === undefined) return undefined;
      const hashes = await inclusionProof(index, Number(note.split('\n')[1]));
      const lines = ['c2sp.org/tlog-proof@v1', `index ${index}`, ...hashes.map(hash => hash.toString('base64'))];
      return `${lines.join('\n')}\n\n${note}`;
    },
    async readPath(path) {
      if (path === 'checkpoint') return text(await checkpoint());
      if (path === 'key') return text(`${signer.verifierKeys.join('\n')}\n`);
      const name = parseTilePath(path);
      if (name === undefined) return undefined;
      const { level, index, width } = name;
      return bytes(level === 'entries' ? await entries(index, width) : await tile(level, index, width));
    },
  };
}

function bundle(entries: readonly Buffer[]): Buffer {
  return Buffer.concat(
    entries.flatMap(entry => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

const text = (body: string | undefined): LogFile | undefined =>
  body === undefined
    ? undefined
    : { contentType: 'text/plain; charset=utf-8', body: Buffer.from(body), immutable: false };

const bytes = (body: Buffer | undefined): LogFile | undefined =>
  body === undefined ? undefined : { contentType: 'application/octet-stream', body, immutable: true };
