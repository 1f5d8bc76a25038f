import { tileWidth } from './tile.ts';
import { joinPeaks, powerUpTo, rootOf } from './tree.ts';

/** The right edge of a tree: for each tile level the hashes of its last, partial tile. All that is needed to go on. */
export interface Frontier {
  readonly size: number;
  /** `levels[0]` are leaf hashes; `levels[l]` are roots of full tiles of level l − 1. Each is shorter than 256. */
  readonly levels: readonly (readonly Uint8Array[])[];
}

export const emptyFrontier: Frontier = { size: 0, levels: [] };

/** The root of a full tile, which is a hash of the tiles one level up. */
export interface TileRoot {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

/** The tree with more leaves, and the roots of the tiles that became full by them. */
export function extend(frontier: Frontier, leaves: readonly Uint8Array[]): { frontier: Frontier; full: TileRoot[] } {
  const full: TileRoot[] = [];
  const levels: Uint8Array[][] = [];
  let rising: readonly Uint8Array[] = leaves;
  for (let level = 0; level < frontier.levels.length || rising.length > 0; level++) {
    const before = Math.floor(frontier.size / tileWidth ** (level + 1));
    const row = [...(frontier.levels[level] ?? []), ...rising];
    const roots: Buffer[] = [];
    while ((roots.length + 1) * tileWidth <= row.length) {
      const hash = rootOf(row.slice(roots.length * tileWidth, (roots.length + 1) * tileWidth));
      full.push({ level: level + 1, index: before + roots.length, hash });
      roots.push(hash);
    }
    levels.push(row.slice(roots.length * tileWidth));
    rising = roots;
  }
  return { frontier: { size: frontier.size + leaves.length, levels }, full };
}

/** The root of the whole tree. */
export function rootOfFrontier({ levels }: Frontier): Buffer {
  const peaks: Buffer[] = [];
  for (const row of levels.toReversed())
    for (let at = 0; at < row.length; ) {
      const width = powerUpTo(row.length - at);
      peaks.push(rootOf(row.slice(at, at + width)));
      at += width;
    }
  return joinPeaks(peaks);
}
