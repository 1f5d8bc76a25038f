import { type SearchIndex, type Stretch, searchIndex } from '../../kernel/search/index.ts';
import type { Language } from '../../kernel/words/index.ts';
import type { Reach } from './competence.ts';
import type { Decision } from './decision.ts';
import { eventFacet, type Offering } from './offering.ts';

/** What a search is narrowed by. */
export interface Narrowing {
  readonly lifeEvent?: string | undefined;
  readonly reach?: Reach | undefined;
  readonly decision?: Decision | undefined;
}

export interface FinderQuery extends Narrowing {
  readonly text: string;
  readonly language: Language;
  readonly limit?: number;
  readonly offset?: number;
}

export interface FoundOffering {
  readonly offering: Offering;
  /** Where the query stands in the offering's name, in UTF-16 units of its NFC form. */
  readonly highlights: readonly Stretch[];
}

export interface Findings {
  readonly total: number;
  readonly found: readonly FoundOffering[];
  readonly didYouMean?: string;
}

export interface FinderSuggestion {
  readonly offering: Offering;
  readonly text: string;
}

const keyOf = ({ kind, id }: Offering): string => `${kind}:${id}`;

const facetsOf = ({ lifeEvent, reach, decision }: Narrowing): Record<string, string> => ({
  ...(lifeEvent === undefined ? {} : eventFacet(lifeEvent)),
  ...(reach === undefined ? {} : { reach }),
  ...(decision === undefined ? {} : { decision }),
});

// One index a language: what is shown and set off is then always the name of the reader's own language,
// while the names of the other language still find it.
function indexIn(language: Language, offerings: readonly Offering[]): SearchIndex {
  const other: Language = language === 'ko' ? 'en' : 'ko';
  return searchIndex(
    offerings.map(offering => ({
      id: keyOf(offering),
      name: offering.name[language],
      also: [...offering.also[language], offering.name[other], ...offering.also[other]],
      text: `${offering.about[language]} ${offering.about[other]}`,
      weight: offering.kind === 'service' ? 2 : 1,
      facets: offering.facets,
    })),
  );
}

/** Finds offerings by what people type, in either language. */
export class Finder {
  readonly #offerings: ReadonlyMap<string, Offering>;
  readonly #indexes: Readonly<Record<Language, SearchIndex>>;

  constructor(offerings: readonly Offering[]) {
    this.#offerings = new Map(offerings.map(offering => [keyOf(offering), offering]));
    this.#indexes = { ko: indexIn('ko', offerings), en: indexIn('en', offerings) };
  }

  /** An empty query finds every service the narrowing leaves, by name. */
  search(query: FinderQuery): Findings {
    const { text, language, limit = 10, offset = 0 } = query;
    if (text.trim() === '') return this.#all(query);
    const result = this.#indexes[language].search(text, { limit, offset, filter: facetsOf(query) });
    const found = result.hits.flatMap(hit => {
      const offering = this.#offerings.get(hit.id);
      return offering === undefined ? [] : [{ offering, highlights: hit.highlights }];
    });
    const { total, didYouMean } = result;
    return didYouMean === undefined ? { total, found } : { total, found, didYouMean };
  }

  /** What may be meant by the beginning of a word: the offering, and the name that begins so. */
  suggest(text: string, language: Language, limit = 8): readonly FinderSuggestion[] {
    if (text.trim() === '') return [];
    return this.#indexes[language].suggest(text, limit).flatMap(({ id, text: name }) => {
      const offering = this.#offerings.get(id);
      return offering === undefined ? [] : [{ offering, text: name }];
    });
  }

  #all(query: FinderQuery): Findings {
    const wanted = Object.entries(facetsOf(query));
    const collator = new Intl.Collator(query.language);
    const all = [...this.#offerings.values()]
      .filter(o => o.kind === 'service' && wanted.every(([name, value]) => o.facets[name] === value))
      .sort((a, b) => collator.compare(a.name[query.language], b.name[query.language]));
    const from = query.offset ?? 0;
    const found = all.slice(from, from + (query.limit ?? 10)).map(offering => ({ offering, highlights: [] }));
    return { total: all.length, found };
  }
}
