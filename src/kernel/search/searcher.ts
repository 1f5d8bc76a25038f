import { type Catalogue, labelText } from './catalogue.ts';
import { type Admits, admission, admitsAll } from './facets.ts';
import { corrected, type FoundBy, hitOf } from './hit.ts';
import { findInitials, isInitials } from './initials.ts';
import { trigrams } from './jamo.ts';
import { otherKeyboard } from './keyboard.ts';
import { fold } from './normalise.ts';
import { type Query, queryLimits, readQuery } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import { type Candidate, type Retrieved, Retriever } from './retrieve.ts';
import type { SearchOptions, SearchResult } from './search.ts';
import { completions, type Suggestion } from './suggest.ts';

/** How deep a search can be paged. */
const deepest = 1000;
const longestPage = 100;
const longestSuggestions = 50;
/** How many candidates are compared letter by letter at least. */
const compared = 200;

/** One reading of what was typed, and what holds its terms. */
interface Reading extends Retrieved {
  readonly query: Query;
  /** The best candidate's share of the query. */
  readonly cover: number;
  /** The reading itself, when it is not what was typed. */
  readonly meant?: string;
}

/** A finished search before a page is cut out of it. */
interface Finding {
  readonly ranked: readonly Ranked[];
  readonly total: number;
  readonly by: FoundBy;
  readonly meant?: string | undefined;
}

/** Runs searches over one catalogue: terms first; initials, the other keyboard and slips where terms find little. */
export class Searcher {
  readonly #catalogue: Catalogue;
  readonly #retriever: Retriever;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#retriever = new Retriever(catalogue);
  }

  get scratchBytes(): number {
    return this.#retriever.scratchBytes;
  }

  search(asked: string, { limit = 10, offset = 0, filter }: SearchOptions): SearchResult {
    const typed = asked.slice(0, queryLimits.length);
    const from = within(offset, deepest);
    const to = Math.min(deepest, from + within(limit, longestPage));
    const found = this.#find(typed, admission(this.#catalogue.facets, filter), Math.max(compared, to));
    const ranked = this.#oncePerId(found.ranked);
    const hits = ranked.slice(from, to).map(one => hitOf(one, found.by, this.#catalogue));
    const total = found.total - (found.ranked.length - ranked.length);
    return found.meant === undefined ? { hits, total } : { hits, total, didYouMean: found.meant };
  }

  suggest(prefix: string, limit: number): readonly Suggestion[] {
    const typed = prefix.slice(0, queryLimits.length);
    const room = within(limit, longestSuggestions);
    const begun = completions(this.#catalogue, typed, room);
    if (begun.length >= room || room === 0) return begun;
    const known = new Set(begun.map(({ id }) => id));
    const found = this.#oncePerId(this.#find(typed, admitsAll, compared).ranked);
    const more = found.map(({ doc }) => ({ id: this.#catalogue.ids[doc]!, text: this.#catalogue.names[doc]! }));
    return [...begun, ...more.filter(({ id }) => !known.has(id))].slice(0, room);
  }

  #find(typed: string, admits: Admits, room: number): Finding {
    const folded = fold(typed);
    const byInitials = this.#byInitials(folded, admits, room);
    if (byInitials !== undefined) return byInitials;
    const reading = this.#read(folded, admits, room);
    if (isStrong(reading)) return this.#settle(reading);
    const others = otherKeyboard(typed).map(fold);
    const otherwise = others.map(meant => ({ ...this.#read(meant, admits, room), meant }));
    const strong = otherwise.find(isStrong);
    if (strong !== undefined) return this.#settle(strong);
    const near = [reading, ...otherwise].map(one => this.#allowSlips(one, admits, room));
    const best = near.reduce((a, b) => (topQuality(b) > topQuality(a) ? b : a));
    return topQuality(best) < poor ? (this.#initialsOf(others, admits, room) ?? best) : best;
  }

  #initialsOf(others: readonly string[], admits: Admits, room: number): Finding | undefined {
    const meant = others.find(isInitials);
    const found = meant === undefined ? undefined : this.#byInitials(meant, admits, room);
    return found && { ...found, meant };
  }

  #byInitials(folded: string, admits: Admits, room: number): Finding | undefined {
    if (!isInitials(folded)) return undefined;
    const found = findInitials(this.#catalogue, folded, admits, room);
    return found.total === 0 ? undefined : { ...found, by: { initials: folded } };
  }

  #read(folded: string, admits: Admits, room: number): Reading {
    const { terms } = this.#catalogue;
    const query = readQuery(folded, terms);
    const found = this.#retriever.retrieve(terms, query.terms, admits, room);
    return { ...found, query, cover: found.candidates.reduce((most, { cover }) => Math.max(most, cover), 0) };
  }

  #settle({ candidates, query, total, meant }: Reading): Finding {
    return { ranked: rank(candidates, query, this.#catalogue), total, by: { query }, meant };
  }

  /** Adds what is spelled alike to what holds the terms. */
  #allowSlips(reading: Reading, admits: Admits, room: number): Finding {
    const { query } = reading;
    const shares = new Map([...trigrams(query.run)].map(key => [key, 1]));
    const alike = this.#retriever.retrieve(this.#catalogue.trigrams, shares, admits, room).candidates;
    const union = new Map<number, Candidate>(alike.map(({ doc }) => [doc, { doc, cover: 0 }]));
    for (const candidate of reading.candidates) union.set(candidate.doc, candidate);
    const all = rank([...union.values()], query, this.#catalogue);
    const floor = Math.max(poor / 2, nearlyAsGood * Math.max(0, ...all.map(one => one.quality)));
    const ranked = all.filter(one => one.quality >= floor).slice(0, room);
    const total = reading.cover >= floor ? Math.max(ranked.length, reading.total) : ranked.length;
    return { ranked, total, by: { query }, meant: reading.meant ?? this.#correction(ranked[0], query) };
  }

  #correction(top: Ranked | undefined, query: Query): string | undefined {
    if (top === undefined || top.likeness === 1) return undefined;
    return corrected(query, labelText(this.#catalogue, top.label));
  }

  #oncePerId(ranked: readonly Ranked[]): readonly Ranked[] {
    const seen = new Set<string>();
    return ranked.filter(({ doc }) => {
      const id = this.#catalogue.ids[doc]!;
      return !seen.has(id) && seen.add(id);
    });
  }
}

/** A top hit below this quality answers something else. */
const poor = 0.45;
/** Entries below this share of the top quality are not shown beside it. */
const nearlyAsGood = 0.6;
/** Few hits below this number, unless they hold nearly all of the query. */
const few = 5;

const isStrong = ({ cover, total }: Reading): boolean => cover >= 0.85 || (total >= few && cover >= 0.75);

const topQuality = ({ ranked }: Finding): number => ranked[0]?.quality ?? 0;

const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.trunc(value) || 0));
