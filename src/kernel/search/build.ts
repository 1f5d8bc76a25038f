import { eachTerm } from './bigram.ts';
import type { Catalogue } from './catalogue.ts';
import { type Entry, entryLimits } from './entry.ts';
import { FacetsDraft } from './facets.ts';
import { labelOrder } from './label-order.ts';
import { type Labels, LabelsDraft } from './labels.ts';
import { fold } from './normalise.ts';
import { PostingsDraft } from './postings.ts';
import { trigramPostings } from './trigram.ts';

const inName = 0;
const inAlias = 1;
const inText = 2;

/** A catalogue in the making: `add` every entry, then run `finish` to its end. */
export class CatalogueDraft {
  readonly #ids: string[] = [];
  readonly #names: string[] = [];
  readonly #aliases: (readonly string[])[] = [];
  readonly #weights: number[] = [];
  readonly #terms = new PostingsDraft();
  readonly #labels = new LabelsDraft();
  readonly #facets = new FacetsDraft();

  add(entry: Entry): void {
    const doc = this.#ids.push(entry.id) - 1;
    const aliases = entry.also.slice(0, entryLimits.aliases);
    this.#names.push(entry.name);
    this.#aliases.push(aliases);
    this.#weights.push(Math.log1p(Math.min(Number.MAX_VALUE, Math.max(0, entry.weight || 0))));
    this.#labels.open();
    this.#addLabel(entry.name, doc, inName);
    for (const alias of aliases) this.#addLabel(alias, doc, inAlias);
    if (entry.text !== undefined) this.#addTerms(fold(entry.text.slice(0, entryLimits.text)), doc, inText);
    this.#facets.add(entry, doc);
  }

  #addLabel(label: string, doc: number, field: number): void {
    const folded = fold(label.slice(0, entryLimits.name));
    this.#labels.add(folded);
    this.#addTerms(folded, doc, field);
  }

  #addTerms(folded: string, doc: number, field: number): void {
    eachTerm(folded, key => this.#terms.add(key, doc, field));
  }

  /** Yields between slices of a few milliseconds, so that a server can answer meanwhile. */
  *finish(): Generator<void, Catalogue> {
    const labels = this.#labels.finish();
    yield;
    const terms = yield* this.#terms.finish();
    const trigrams = yield* trigramPostings(labels);
    const order = yield* labelOrder(labels);
    const popularity = this.#popularity();
    yield;
    return {
      ids: this.#ids,
      names: this.#names,
      aliases: this.#aliases,
      terms,
      trigrams,
      labels,
      order,
      popularity,
      standing: standingOf(popularity, labels),
      facets: this.#facets.finish(),
    };
  }

  /** Logarithms of the weights, the largest as 1. */
  #popularity(): Float32Array {
    let heaviest = 0;
    for (const weight of this.#weights) heaviest = Math.max(heaviest, weight);
    const popularity = new Float32Array(this.#weights.length);
    if (heaviest > 0)
      this.#weights.forEach((weight, doc) => {
        popularity[doc] = weight / heaviest;
      });
    return popularity;
  }
}

function standingOf(popularity: Float32Array, { first, start }: Labels): Float32Array {
  const standing = popularity.slice();
  for (let doc = 0; doc < standing.length; doc++) {
    const label = first[doc]!;
    standing[doc]! += 1 / (1 + (start[label + 1]! - start[label]!) / 40);
  }
  return standing;
}
