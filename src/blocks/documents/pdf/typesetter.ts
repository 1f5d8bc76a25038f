import { type Font, fonts } from '../fonts/index.ts';
import { Typeface } from './typeface.ts';

export type Weight = 'regular' | 'bold';

/** A stretch of text in one embedded font: glyph numbers as hexadecimal digits. */
export interface Run {
  readonly face: string;
  readonly glyphs: string;
}

/** What is printed for a character that no font has: an empty square, which still reads back as the character. */
const square = 0x25a1;

/**
 * Chooses a font for each character and remembers which glyphs the document uses. A syllable or Hanja beyond the everyday
 * font comes from the large one, which is read only then.
 */
export class Typesetter {
  readonly #faces = new Map<Font, Typeface>();

  /** Sets a line that is already `clean`. */
  set(line: string, weight: Weight): Run[] {
    const runs: { face: string; glyphs: string }[] = [];
    for (const character of line) {
      const { font, glyph } = choose(character.codePointAt(0)!, weight);
      const face = this.#face(font);
      const code = face.code(character, glyph);
      const last = runs.at(-1);
      if (last?.face === face.id) last.glyphs += code;
      else runs.push({ face: face.id, glyphs: code });
    }
    return runs;
  }

  get faces(): readonly Typeface[] {
    return [...this.#faces.values()];
  }

  #face(font: Font): Typeface {
    let face = this.#faces.get(font);
    if (!face) {
      face = new Typeface(`F${this.#faces.size + 1}`, font);
      this.#faces.set(font, face);
    }
    return face;
  }
}

/** The width of a clean line in ems. */
export function width(line: string, weight: Weight): number {
  let sum = 0;
  for (const character of line) {
    const { font, glyph } = choose(character.codePointAt(0)!, weight);
    sum += font.advance(glyph) / font.unitsPerEm;
  }
  return sum;
}

function choose(codePoint: number, weight: Weight): { font: Font; glyph: number } {
  const first = fonts[weight]();
  const glyph = first.glyphOf(codePoint);
  if (glyph !== 0) return { font: first, glyph };
  const rest = fonts.rest();
  const other = rest.glyphOf(codePoint);
  return other !== 0 ? { font: rest, glyph: other } : { font: first, glyph: first.glyphOf(square) };
}

// Controls, soft hyphen, zero-width marks, and marks of direction, which can make a line look like what it does not say.
const invisible = /[\p{Cc}\p{Cf}\p{Variation_Selector}\u2028\u2029]/gu;

/** Text as it can be printed: composed syllables, no invisible characters, any white space one space. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(invisible, '')
    .trim();
}
