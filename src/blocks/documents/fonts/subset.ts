import type { Font } from './sfnt.ts';

/**
 * A TrueType font of just these glyphs, in this order (the first must be 0, `.notdef`), as a PDF embeds it: without a `cmap`,
 * because the document names glyphs by number. A glyph may stand more than once.
 *
 * Own code, because a font library parses the whole font for each document; copying slices costs next to nothing.
 */
export function subset(font: Font, glyphs: readonly number[]): Buffer {
  const data = glyphs.map(glyph => font.glyphData(glyph));
  return sfnt([
    ['glyf', Buffer.concat(data.flatMap(slice => [slice, Buffer.alloc(-slice.length & 3)]))],
    ['head', head(font)],
    ['hhea', patched(font.hhea, 34, glyphs.length)],
    ['hmtx', metrics(font, glyphs)],
    ['loca', places(data)],
    ['maxp', patched(font.maxp, 4, glyphs.length)],
  ]);
}

function head(font: Font): Buffer {
  const copy = Buffer.from(font.head);
  copy.writeUInt32BE(0, 8);
  copy.writeInt16BE(1, 50);
  return copy;
}

function patched(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, at);
  return copy;
}

function metrics(font: Font, glyphs: readonly number[]): Buffer {
  const table = Buffer.alloc(4 * glyphs.length);
  glyphs.forEach((glyph, i) => {
    table.writeUInt16BE(font.advance(glyph), 4 * i);
    table.writeInt16BE(font.leftBearing(glyph), 4 * i + 2);
  });
  return table;
}

function places(data: readonly Buffer[]): Buffer {
  const table = Buffer.alloc(4 * (data.length + 1));
  let at = 0;
  data.forEach((slice, i) => {
    at += (slice.length + 3) & ~3;
    table.writeUInt32BE(at, 4 * (i + 1));
  });
  return table;
}

/** Puts the tables (sorted by tag) behind their directory, with the checksums OpenType asks for. */
function sfnt(tables: readonly (readonly [tag: string, data: Buffer])[]): Buffer {
  const power = Math.floor(Math.log2(tables.length));
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 << power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * tables.length - (16 << power), 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  let headAt = 0;
  tables.forEach(([tag, data], i) => {
    const padded = data.length % 4 === 0 ? data : Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    directory.write(tag, 12 + 16 * i, 'latin1');
    directory.writeUInt32BE(checksum(padded), 16 + 16 * i);
    directory.writeUInt32BE(offset, 20 + 16 * i);
    directory.writeUInt32BE(data.length, 24 + 16 * i);
    if (tag === 'head') headAt = offset;
    offset += padded.length;
    parts.push(padded);
  });
  const font = Buffer.concat(parts);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
  return font;
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) sum = (sum + data.readUInt32BE(i)) >>> 0;
  return sum;
}
