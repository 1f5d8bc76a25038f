import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { type Font, readFont } from './sfnt.ts';

/**
 * The fonts of official documents, each read once in the life of the program, when first asked for: `regular` and `bold` hold
 * the 2,350 everyday syllables, Latin and symbols; `rest` the other 8,822 syllables and all Hanja the typeface has.
 */
export const fonts = {
  regular: once('NotoSansKR-Regular'),
  bold: once('NotoSansKR-Bold'),
  rest: once('NotoSansKR-Rest'),
} satisfies Record<string, () => Font>;

function once(name: string): () => Font {
  let font: Font | undefined;
  return () => {
    font ??= readFont(name, brotliDecompressSync(readFileSync(new URL(`${name}.ttf.br`, import.meta.url))));
    return font;
  };
}
