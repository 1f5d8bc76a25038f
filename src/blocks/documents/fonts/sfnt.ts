/**
 * A TrueType font read where it lies: no glyph is decoded before it is drawn, so that reading costs a few milliseconds once.
 * Measures are in the font's own units (`unitsPerEm` to the em).
 */
export interface Font {
  readonly name: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  /** The glyph of a Unicode code point, or 0 when the font has none. */
  glyphOf(codePoint: number): number;
  /** How far the pen moves after the glyph. */
  advance(glyph: number): number;
  leftBearing(glyph: number): number;
  /** The glyph's entry of the `glyf` table; empty for a space. */
  glyphData(glyph: number): Buffer;
  readonly head: Buffer;
  readonly hhea: Buffer;
  readonly maxp: Buffer;
}

/**
 * Reads a font made by `tools/make-pdf-fonts.mjs`: TrueType outlines, long or short `loca`, a Unicode `cmap` of format 4 or 12.
 * Anything else is a fault of the build and thrown.
 */
export function readFont(name: string, bytes: Buffer): Font {
  const table = tables(bytes);
  const [head, hhea, maxp, hmtx, glyf, os2] = ['head', 'hhea', 'maxp', 'hmtx', 'glyf', 'OS/2'].map(table) as Six;
  const places = glyphPlaces(table('loca'), head.readInt16BE(50) === 1);
  const cmap = characterMap(table('cmap'));
  const measured = hhea.readUInt16BE(34);
  return {
    name,
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    capHeight: os2.readInt16BE(88),
    box: [head.readInt16BE(36), head.readInt16BE(38), head.readInt16BE(40), head.readInt16BE(42)],
    glyphOf: cmap,
    advance: glyph => hmtx.readUInt16BE(4 * Math.min(glyph, measured - 1)),
    leftBearing: glyph =>
      glyph < measured ? hmtx.readInt16BE(4 * glyph + 2) : hmtx.readInt16BE(4 * measured + 2 * (glyph - measured)),
    glyphData: glyph => glyf.subarray(places[glyph], places[glyph + 1]),
    head,
    hhea,
    maxp,
  };
}

type Six = [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];

function tables(bytes: Buffer): (tag: string) => Buffer {
  const found = new Map<string, Buffer>();
  for (let i = 0, at = 12; i < bytes.readUInt16BE(4); i++, at += 16) {
    const offset = bytes.readUInt32BE(at + 8);
    found.set(bytes.toString('latin1', at, at + 4), bytes.subarray(offset, offset + bytes.readUInt32BE(at + 12)));
  }
  return tag => {
    const table = found.get(tag);
    if (!table) throw new Error(`font without table ${tag}`);
    return table;
  };
}

function glyphPlaces(loca: Buffer, long: boolean): Uint32Array {
  const places = new Uint32Array(loca.length / (long ? 4 : 2));
  for (let i = 0; i < places.length; i++) places[i] = long ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i);
  return places;
}

/** Code points of the basic plane are looked up in an array, the few beyond it in a map. */
function characterMap(cmap: Buffer): (codePoint: number) => number {
  const basic = new Uint16Array(0x10000);
  const beyond = new Map<number, number>();
  const set = (codePoint: number, glyph: number): void => {
    if (codePoint < 0x10000) basic[codePoint] = glyph;
    else beyond.set(codePoint, glyph);
  };
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + 8 * i));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, set);
    if (format === 12) readGroups(subtable, set);
  }
  return codePoint => (codePoint < 0x10000 ? (basic[codePoint] ?? 0) : (beyond.get(codePoint) ?? 0));
}

type SetGlyph = (codePoint: number, glyph: number) => void;

function readSegments(map: Buffer, set: SetGlyph): void {
  const double = map.readUInt16BE(6);
  for (let i = 0; i < double; i += 2) {
    const end = map.readUInt16BE(14 + i);
    const start = map.readUInt16BE(16 + double + i);
    const delta = map.readUInt16BE(16 + 2 * double + i);
    const rangeAt = 16 + 3 * double + i;
    const range = map.readUInt16BE(rangeAt);
    for (let c = start; c <= end && c < 0xffff; c++) {
      const raw = range === 0 ? c : map.readUInt16BE(rangeAt + range + 2 * (c - start));
      if (range === 0 || raw !== 0) set(c, (raw + delta) & 0xffff);
    }
  }
}

function readGroups(map: Buffer, set: SetGlyph): void {
  for (let i = 0, at = 16; i < map.readUInt32BE(12); i++, at += 12) {
    const start = map.readUInt32BE(at);
    const glyph = map.readUInt32BE(at + 8);
    for (let c = start; c <= map.readUInt32BE(at + 4); c++) set(c, glyph + c - start);
  }
}
