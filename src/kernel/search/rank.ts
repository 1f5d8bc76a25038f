import type { Catalogue } from './catalogue.ts';
import { type Pattern, slipsWithin } from './distance.ts';
import { indexOfRun, type Labels } from './labels.ts';
import type { Query } from './query.ts';
import type { Candidate } from './retrieve.ts';

/** A candidate compared with the query letter by letter. */
export interface Ranked {
  readonly doc: number;
  readonly score: number;
  /** How well it answers, 0 to about 1: terms held, or letters alike. */
  readonly quality: number;
  /** How alike the letters of the nearest label are, 0 to 1. */
  readonly likeness: number;
  /** The name or alias that is nearest. */
  readonly label: number;
}

/** What a label gains by being the query, beginning with it or containing it. */
const exactly = 4;
const prefix = 2;
const phrase = 1;
const fit = 1.5;
const quality = 10;
const aliasShare = 0.9;
/** Likeness counts a little less than terms held: a name one slip away comes after one that is meant. */
const likenessShare = 0.9;

/** Scores candidates and puts the best first; ties go by document number. */
export function rank(candidates: readonly Candidate[], query: Query, catalogue: Catalogue): Ranked[] {
  return candidates
    .map(candidate => compare(candidate, query, catalogue))
    .sort((a, b) => b.score - a.score || a.doc - b.doc);
}

function compare({ doc, cover }: Candidate, query: Query, { labels, popularity }: Catalogue): Ranked {
  let best = { label: labels.first[doc]!, likeness: 0, score: -1 };
  for (let label = labels.first[doc]!; label < labels.first[doc + 1]!; label++) {
    const likeness = likenessOf(query.patterns, labels, label);
    const share = label === labels.first[doc] ? 1 : aliasShare;
    const score = share * (quality * likenessShare * likeness + relation(query.known, labels, label));
    if (score > best.score) best = { label, likeness, score };
  }
  const reached = Math.max(cover, likenessShare * best.likeness);
  const share = best.label === labels.first[doc] ? 1 : aliasShare;
  const score = quality * reached + share * relation(query.known, labels, best.label) + popularity[doc]!;
  return { doc, score, quality: reached, likeness: best.likeness, label: best.label };
}

/** The share of letters that are right; two slips in ten letters leave 0.6, five leave nothing. */
function likenessOf(patterns: readonly Pattern[], { letters, start }: Labels, label: number): number {
  let all = 0;
  let right = 0;
  for (const one of patterns) {
    const size = one.letters.length;
    all += size;
    right += Math.max(0, size - 2 * slipsWithin(one, letters, start[label]!, start[label + 1]!));
  }
  return all === 0 ? 0 : right / all;
}

function relation(run: Uint8Array, { letters, start }: Labels, label: number): number {
  const from = start[label]!;
  const length = start[label + 1]! - from;
  if (run.length === 0 || length === 0) return 0;
  const fits = fit * Math.min(run.length / length, length / run.length);
  const at = indexOfRun(letters, from, from + length, run);
  if (at < 0) return fits;
  if (at > from) return fits + phrase;
  return fits + (run.length === length ? exactly : prefix);
}
