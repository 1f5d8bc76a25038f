/**
 * How a term stands in its text: a `pair` of neighbouring syllables, a pair that reaches across a `gap` between words,
 * the first syllable of a word (`opening`), or a whole Latin `word`.
 */
export type TermKind = 'pair' | 'gap' | 'opening' | 'word';

export type EmitTerm = (key: number, start: number, end: number, kind: TermKind) => void;

/** The key of two neighbouring UTF-16 units; a 32-bit integer. */
export const pairKey = (first: number, second: number): number => (first << 16) | second;

const isLatin = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const space = 32;

/**
 * Splits a folded text into the terms it is found by.
 *
 * Korean is not segmented: pairs of syllables, also across spaces, find a name however it is spaced.
 * Latin words are kept whole, without a plural ending.
 */
export function eachTerm(folded: string, emit: EmitTerm): void {
  let previous = 0;
  let previousAt = 0;
  let gap = true;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code === space) gap = true;
    else if (isLatin(code)) {
      const end = latinEnd(folded, at);
      emit(wordKey(singular(folded.slice(at, end))), at, end, 'word');
      at = end - 1;
      previous = 0;
      gap = true;
    } else {
      if (previous !== 0) emit(pairKey(previous, code), previousAt, at + 1, gap ? 'gap' : 'pair');
      if (gap) emit(code, at, at + 1, 'opening');
      previous = code;
      previousAt = at;
      gap = false;
    }
  }
}

function latinEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && (isLatin(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
  return end;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** FNV-1a; a collision costs one irrelevant candidate, which ranking puts last. */
function wordKey(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash & 0x3fffffff) | 0x40000000;
}
