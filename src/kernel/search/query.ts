import { eachTerm, pairKey } from './bigram.ts';
import { longestPattern, type Pattern, pattern } from './distance.ts';
import { letters } from './jamo.ts';
import { isEnding, onlyAsks, stem } from './particle.ts';
import { documentCount, type Postings } from './postings.ts';

/** The longest query that is read, in UTF-16 units, and the most words of it. */
export const queryLimits = { length: 120, words: 16 } as const;

/** A query made ready to be compared. */
export interface Query {
  /** Without particles, endings and asking words. */
  readonly words: readonly string[];
  /** The words' letters in a row. */
  readonly run: Uint8Array;
  /** The letters of the words the index knows, or of all when it knows none: `등본` of `등본 떼`. */
  readonly known: Uint8Array;
  /** Each word's letters, long ones cut in pieces. */
  readonly patterns: readonly Pattern[];
  /** Keys of the term index with their share, 0 to 1. */
  readonly terms: ReadonlyMap<number, number>;
}

/** A pair across a space may be an accident of spacing, so it counts half. */
const gapShare = 0.5;

/** Reads a folded query. */
export function readQuery(folded: string, index: Postings): Query {
  const words = meaningfulWords(folded, index);
  const text = words.join(' ');
  const known = words.filter(word => isKnown(word, index));
  return {
    words,
    run: letters(text),
    known: letters((known.length > 0 ? known : words).join(' ')),
    patterns: words.flatMap(patternsOf),
    terms: termsOf(text, words),
  };
}

function isKnown(word: string, index: Postings): boolean {
  return [...termsOf(word, [word]).keys()].some(key => documentCount(index, key) > 0);
}

function meaningfulWords(folded: string, index: Postings): string[] {
  const count = (first: string, second: string): number =>
    documentCount(index, pairKey(first.charCodeAt(0), second.charCodeAt(0)));
  const given = folded
    .split(' ')
    .filter(word => word !== '')
    .slice(0, queryLimits.words);
  const naming = given.filter(word => !onlyAsks(word));
  const runs = (naming.length > 0 ? naming : given).flatMap(splitScripts);
  return runs.map(run => stem(run, count)).filter(run => run !== '');
}

/** `passport를` is a Latin word and a particle. */
function splitScripts(word: string): string[] {
  const runs = word.match(/[a-z][a-z0-9]*|[^a-z]+/g) ?? [];
  return runs.filter((run, i) => i === 0 || !isEnding(run));
}

function patternsOf(word: string): Pattern[] {
  const run = letters(word);
  const pieces = Math.ceil(run.length / longestPattern);
  const size = Math.ceil(run.length / Math.max(1, pieces));
  return Array.from({ length: pieces }, (_, i) => pattern(run.slice(i * size, (i + 1) * size))).filter(
    piece => piece.letters.length > 0,
  );
}

function termsOf(text: string, words: readonly string[]): Map<number, number> {
  const terms = new Map<number, number>();
  const single = new Set(words.filter(word => word.length === 1));
  eachTerm(text, (key, start, _end, kind) => {
    if (kind === 'opening' && !single.has(text[start]!)) return;
    terms.set(key, Math.max(terms.get(key) ?? 0, kind === 'gap' ? gapShare : 1));
  });
  return terms;
}
