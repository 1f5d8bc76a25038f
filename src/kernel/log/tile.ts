/** C2SP tlog-tiles: a tile holds 256 hashes, and each hash of a level is the root of a full tile of the level below. */
export const tileWidth = 256;
const tileHeight = 8;

/** A tile of hashes, or with level `entries` a bundle of entries. `width` below 256 names a partial one. */
export interface TileName {
  readonly level: number | 'entries';
  readonly index: number;
  readonly width: number;
}

const pattern = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*)(\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Reads `tile/<L>/<N>[.p/<W>]`; undefined for anything that is not exactly such a path. */
export function parseTilePath(path: string): TileName | undefined {
  const [, level = '', thousands = '', last = '', width] = pattern.exec(path) ?? [];
  const digits = thousands.replaceAll(/[x/]/g, '') + last;
  const index = Number(digits);
  const name = {
    level: level === 'entries' ? ('entries' as const) : Number(level),
    index,
    width: width === undefined ? tileWidth : Number(width),
  };
  const fits = last !== '' && Number.isSafeInteger(index) && (width === undefined || name.width < tileWidth);
  return fits && (name.level === 'entries' || name.level < 64) && tilePath(name) === path ? name : undefined;
}

/** `tile/<L>/<N>[.p/<W>]`, N in groups of three digits, all but the last with an x in front: `tile/0/x001/234`. */
export function tilePath({ level, index, width }: TileName): string {
  const groups = String(index)
    .replace(/\B(?=(\d{3})+$)/g, ' ')
    .split(' ');
  const padded = groups.map(group => group.padStart(3, '0'));
  const path = padded.map((group, at) => (at < padded.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width === tileWidth ? '' : `.p/${width}`}`;
}

/** How many hashes of the level a tree of `size` leaves has. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level);

/** Levels of tiles that a tree of `size` leaves has. */
export function levelsOf(size: number): number {
  let levels = 0;
  while (hashesAt(levels, size) > 0) levels += 1;
  return levels;
}

/** The hashes of a tile level under a perfect subtree: `count` of them from `from` on. */
export function tileHashesUnder(subtree: { height: number; index: number }): {
  level: number;
  from: number;
  count: number;
} {
  const level = Math.floor(subtree.height / tileHeight);
  const count = 2 ** (subtree.height - level * tileHeight);
  return { level, from: subtree.index * count, count };
}
