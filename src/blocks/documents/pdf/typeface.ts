import { createHash } from 'node:crypto';
import { type Font, subset } from '../fonts/index.ts';
import type { PdfFile } from './file.ts';
import { number, reference, utf16 } from './notation.ts';

/**
 * One font as a document uses it: each character gets the next glyph number of a font that holds just what is printed.
 * Numbers go by character, not by glyph, so that text always reads back as it was written.
 */
export class Typeface {
  readonly id: string;
  readonly #font: Font;
  readonly #codes = new Map<string, string>();
  readonly #glyphs: number[] = [0];

  constructor(id: string, font: Font) {
    this.id = id;
    this.#font = font;
  }

  /** The character's number in this document, as four hexadecimal digits. */
  code(character: string, glyph: number): string {
    let code = this.#codes.get(character);
    if (code === undefined) {
      code = this.#glyphs.length.toString(16).padStart(4, '0');
      this.#codes.set(character, code);
      this.#glyphs.push(glyph);
    }
    return code;
  }

  /** Embeds the subset as a composite font; returns the object to refer to. */
  write(file: PdfFile): number {
    const font = this.#font;
    const data = subset(font, this.#glyphs);
    const name = `${this.#tag()}+${font.name}`;
    const program = file.deflated(`/Length1 ${data.length}`, data);
    const descriptor = file.add(
      `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${font.box.map(v => this.#thousandths(v)).join(' ')}]` +
        `/ItalicAngle 0/Ascent ${this.#thousandths(font.ascent)}/Descent ${this.#thousandths(font.descent)}` +
        `/CapHeight ${this.#thousandths(font.capHeight)}/StemV ${font.name.endsWith('Bold') ? 140 : 80}` +
        `/FontFile2 ${reference(program)}>>`,
    );
    const widths = this.#glyphs.map(glyph => this.#thousandths(font.advance(glyph))).join(' ');
    const descendant = file.add(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
        `/FontDescriptor ${reference(descriptor)}/CIDToGIDMap/Identity/DW 1000/W[0[${widths}]]>>`,
    );
    const unicode = file.deflated('', this.#unicodeMap());
    return file.add(
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${reference(descendant)}]` +
        `/ToUnicode ${reference(unicode)}>>`,
    );
  }

  #thousandths(value: number): string {
    return number((value * 1000) / this.#font.unitsPerEm);
  }

  /** Six letters that differ for another selection of characters. */
  #tag(): string {
    const hash = createHash('sha256')
      .update([...this.#codes.keys()].join(''))
      .digest();
    return [...hash.subarray(0, 6)].map(byte => String.fromCharCode(65 + (byte % 26))).join('');
  }

  #unicodeMap(): string {
    const lines = [...this.#codes].map(([character, code]) => `<${code}><${utf16(character)}>`);
    const blocks: string[] = [];
    for (let i = 0; i < lines.length; i += 100) {
      const block = lines.slice(i, i + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return [
      '/CIDInit/ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def',
      '/CMapName/Adobe-Identity-UCS def/CMapType 2 def',
      '1 begincodespacerange\n<0000><ffff>\nendcodespacerange',
      ...blocks,
      'endcmap CMapName currentdict/CMap defineresource pop end end',
    ].join('\n');
  }
}
