import { Best } from './best.ts';
import { type Catalogue, labelText } from './catalogue.ts';
import type { Admits } from './facets.ts';
import { initialOf } from './jamo.ts';
import { indexOfRun, partAt } from './labels.ts';
import { fold } from './normalise.ts';
import type { Ranked } from './rank.ts';

/** Whether a folded query is written in initials (초성), wholly or with some syllables: `ㅈㅁㄷㄹ`, `주민ㄷㄹ`. */
export const isInitials = (folded: string): boolean =>
  folded.length > 1 && /[ㄱ-ㅎ]/.test(folded) && /^[ㄱ-ㅎ가-힣0-9 ]+$/.test(folded);

/** Labels looked at for one query, in the order given: two initials alone occur in nearly every name. */
const mostLabels = 8_000;
const mostParts = 6;

/** A label that has all parts of the query: how much of it is asked for, 0 to 1, and whether it begins so. */
interface Place {
  readonly label: number;
  readonly share: number;
  readonly begins: boolean;
}

const initialsOf = (part: string): Buffer =>
  Buffer.from(Array.from({ length: part.length }, (_, i) => initialOf(part.charCodeAt(i))));

/** The entries with a label that has all parts of the query, the best first. */
export function findInitials(
  catalogue: Catalogue,
  folded: string,
  admits: Admits,
  room: number,
): { ranked: Ranked[]; total: number } {
  const { labels, standing } = catalogue;
  const best = new Best(room);
  const scores = new Map<number, number>();
  const docs = new Set<number>();
  for (const place of places(catalogue, folded)) {
    const doc = labels.doc[place.label]!;
    if (!admits(doc)) continue;
    const score = 9 + (place.begins ? 2 : 0) + 3 * place.share + standing[doc]!;
    docs.add(doc);
    scores.set(place.label, score);
    best.offer(place.label, score);
  }
  const ranked = best.take().map(label => ({
    doc: labels.doc[label]!,
    label,
    score: scores.get(label)!,
    quality: 0.9,
    likeness: 1,
  }));
  return { total: docs.size, ranked: firstOfEach(ranked) };
}

function* places(catalogue: Catalogue, folded: string): Generator<Place> {
  const { initials, initialStart } = catalogue.labels;
  const parts = [...new Set(folded.split(' '))].sort((a, b) => b.length - a.length).slice(0, mostParts);
  const [longest, ...others] = parts.map(initialsOf);
  const written = parts.filter(part => /[가-힣]/.test(part)).flatMap(part => part.split(/[ㄱ-ㅎ]+/));
  const asked = parts.reduce((sum, part) => sum + part.length, 0);
  const haystack = Buffer.from(initials.buffer, initials.byteOffset, initials.length);
  let at = haystack.indexOf(longest!);
  for (let looked = 0; at >= 0 && looked < mostLabels; looked++) {
    const label = partAt(initialStart, at);
    const from = initialStart[label]!;
    const end = initialStart[label + 1]!;
    const holds = others.every(part => indexOfRun(initials, from, end, part) >= 0) && writes(catalogue, label, written);
    if (holds) yield { label, share: Math.min(1, asked / (end - 1 - from)), begins: at === from };
    at = haystack.indexOf(longest!, end);
  }
}

/** Whether a label has the syllables that were typed out. */
function writes(catalogue: Catalogue, label: number, written: readonly string[]): boolean {
  if (written.length === 0) return true;
  const compact = fold(labelText(catalogue, label)).replaceAll(' ', '');
  return written.every(run => compact.includes(run));
}

function firstOfEach(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<number>();
  return ranked.filter(({ doc }) => !seen.has(doc) && seen.add(doc));
}
