import { z } from 'zod';
import { anyone, api, type Route } from '../../../kernel/http/index.ts';
import { type Language, languages, words } from '../../../kernel/words/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { reaches } from '../competence.ts';
import { decisions } from '../decision.ts';
import type { FoundOffering } from '../finder.ts';
import { asked, limited } from './query.ts';
import { SearchReply, SuggestReply } from './reply-schemas.ts';

// What people search for can say something about them, so no reply of these two is kept anywhere.

const typed = z.string().max(200).default('');

const result = ({ offering: { kind, id, name, about, path }, highlights }: FoundOffering) => ({
  kind,
  id,
  name,
  about,
  highlights: highlights.map(([from, to]): [number, number] => [from, to]),
  page: path,
});

export const searchRoute = (catalogue: Catalogue): Route =>
  api({
    method: 'GET',
    path: '/api/search',
    access: anyone,
    summary: words('검색', 'Search'),
    query: z.object({
      q: typed,
      limit: limited(100, 10),
      offset: z.coerce.number().int().min(0).max(1000).default(0),
      lifeEvent: z.string().max(100).optional(),
      reach: z.enum(reaches).optional(),
      decision: z.enum(decisions).optional(),
      ...asked,
    }),
    replies: { 200: SearchReply },
    handle: ({ ctx, query: { q, lang: _, ...rest } }) => {
      const { total, found, didYouMean } = catalogue.search({ text: q, language: ctx.language, ...rest });
      return { status: 200, body: { query: q, total, didYouMean: didYouMean ?? null, results: found.map(result) } };
    },
  });

// No address to go to: choosing a suggestion searches for it, in the language of the page that asked.
const suggested = (catalogue: Catalogue, language: Language, text: string, limit: number) => ({
  suggestions: catalogue.suggest(text, language, limit).map(one => ({ text: one.text, page: one.offering.path })),
});

export const suggestRoute = (catalogue: Catalogue): Route =>
  api({
    method: 'GET',
    path: '/api/suggest',
    access: anyone,
    summary: words('검색어 추천', 'Suggestions while typing'),
    query: z.object({ q: typed, limit: limited(20, 8), ...asked }),
    replies: { 200: SuggestReply },
    handle: ({ ctx, query }) => ({ status: 200, body: suggested(catalogue, ctx.language, query.q, query.limit) }),
  });

/** For the search box of a page: a browser's own language need not be the page's, so the address says it. */
export const pageSuggestRoute = (catalogue: Catalogue): Route =>
  api({
    method: 'GET',
    path: '/api/suggest/:language',
    access: anyone,
    summary: words('화면 언어로 검색어 추천', 'Suggestions in the language of a page'),
    params: z.object({ language: z.enum(languages) }),
    query: z.object({ q: typed, limit: limited(20, 8) }),
    replies: { 200: SuggestReply },
    handle: ({ params, query }) => ({ status: 200, body: suggested(catalogue, params.language, query.q, query.limit) }),
  });
