import { disassemble, getChoseong } from 'es-hangul';

/**
 * Letters: a text as one small number per jamo, Latin letter or digit (1–126), spaces left out.
 * A slip of the finger changes one letter, where it changes a whole syllable and two bigrams.
 */
const firstJamo = 0x3131;
const foreign = 100;
const spread = 27;

const syllables: (readonly number[] | undefined)[] = new Array(0x10000);

/** The letters of one UTF-16 unit of a folded text; none for a space. */
export function lettersOf(code: number): readonly number[] {
  const known = syllables[code];
  if (known !== undefined) return known;
  const made = spell(code);
  syllables[code] = made;
  return made;
}

function spell(code: number): readonly number[] {
  if (code === 32) return [];
  if (code >= 97 && code <= 122) return [code - 97 + 64];
  if (code >= 48 && code <= 57) return [code - 48 + 90];
  const isHangul = (code >= 0xac00 && code <= 0xd7a3) || (code >= firstJamo && code <= 0x3163);
  if (isHangul) return [...disassemble(String.fromCharCode(code))].map(jamo => jamo.charCodeAt(0) - firstJamo + 1);
  return [foreign + (code % spread), foreign + (Math.floor(code / spread) % spread)];
}

/** The letters of a folded text. */
export function letters(folded: string): Uint8Array {
  const found: number[] = [];
  for (let i = 0; i < folded.length; i++) for (const letter of lettersOf(folded.charCodeAt(i))) found.push(letter);
  return Uint8Array.from(found);
}

const initialLetters: (number | undefined)[] = new Array(0x10000);

/** The letter a syllable begins with (초성); any other character's own first letter. */
export function initialOf(code: number): number {
  const known = initialLetters[code];
  if (known !== undefined) return known;
  const initial = code >= 0xac00 && code <= 0xd7a3 ? getChoseong(String.fromCharCode(code)).charCodeAt(0) : code;
  const made = lettersOf(initial)[0] ?? 0;
  initialLetters[code] = made;
  return made;
}

/** How many different three-letter keys there can be. */
export const trigramSpace = 1 << 21;

/** The key of three neighbouring letters. */
export const trigramKey = (a: number, b: number, c: number): number => (a << 14) | (b << 7) | c;

/** The different trigrams of a run of letters. */
export function trigrams(run: Uint8Array): Set<number> {
  const keys = new Set<number>();
  for (let i = 2; i < run.length; i++) keys.add(trigramKey(run[i - 2]!, run[i - 1]!, run[i]!));
  return keys;
}
