import { eachTerm } from './bigram.ts';
import { nearestStretch } from './distance.ts';
import { initialOf, letters, lettersOf } from './jamo.ts';
import { foldTraced, type TracedFold } from './normalise.ts';
import type { Query } from './query.ts';

/** Start and end of a stretch of a text, in UTF-16 units of its NFC form. */
export type Stretch = readonly [start: number, end: number];

/** The stretches of a name that answer a query: its terms, or what its words were slips of. */
export function highlight(name: string, query: Query): Stretch[] {
  const traced = foldTraced(name);
  const marked = new Uint8Array(traced.text.length);
  eachTerm(traced.text, (key, start, end, kind) => {
    if (query.terms.has(key) && kind !== 'gap') marked.fill(1, start, end);
  });
  for (const word of query.words) {
    const at = traced.text.indexOf(word);
    const stretch = at >= 0 ? ([at, at + word.length] as const) : nearest(word, traced.text);
    if (stretch !== undefined) marked.fill(1, ...stretch);
  }
  return stretches(marked, traced);
}

/** The stretches of a name whose syllables begin with the initials. */
export function highlightInitials(name: string, folded: string): Stretch[] {
  const traced = foldTraced(name);
  const marked = new Uint8Array(traced.text.length);
  const places = [...traced.text].flatMap((unit, i) => (unit === ' ' ? [] : [i]));
  const own = Buffer.from(places.map(place => initialOf(traced.text.charCodeAt(place))));
  for (const part of folded.split(' ')) {
    const at = own.indexOf(Buffer.from(Array.from({ length: part.length }, (_, i) => initialOf(part.charCodeAt(i)))));
    if (at >= 0) for (let i = at; i < at + part.length; i++) marked[places[i]!] = 1;
  }
  return stretches(marked, traced);
}

/** The stretch of a folded text a mistyped word stands for; nothing when more than a quarter of the letters differ. */
export function nearest(word: string, text: string): Stretch | undefined {
  const wanted = letters(word).slice(0, 60);
  if (wanted.length < 3) return undefined;
  const { start, end, slips } = nearestStretch(wanted, letters(text));
  if (slips * 4 > wanted.length || start === end) return undefined;
  return [placeOfLetter(text, start), placeOfLetter(text, end - 1) + 1];
}

function placeOfLetter(text: string, letter: number): number {
  let passed = 0;
  for (let place = 0; place < text.length; place++) {
    passed += lettersOf(text.charCodeAt(place)).length;
    if (passed > letter) return place;
  }
  return text.length - 1;
}

function stretches(marked: Uint8Array, { text, start, end }: TracedFold): Stretch[] {
  const found: [number, number][] = [];
  for (let i = 0; i < marked.length; i++) {
    const bridges = text[i] === ' ' && marked[i - 1] === 1 && marked[i + 1] === 1;
    if (marked[i] !== 1 && !bridges) continue;
    const last = found.at(-1);
    if (last !== undefined && last[1] >= start[i]!) last[1] = Math.max(last[1], end[i]!);
    else found.push([start[i]!, end[i]!]);
  }
  return found;
}
