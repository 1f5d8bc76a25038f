import { z } from 'zod';
import { reaches } from '../competence.ts';
import { decisions } from '../decision.ts';

const Both = z.object({ ko: z.string(), en: z.string() });
const Lists = z.object({ ko: z.array(z.string()), en: z.array(z.string()) });
const Law = z.object({ article: Both, uses: z.array(Both), verified: z.boolean() });
const Named = z.object({ id: z.string(), name: Both });

/** A service in a list. */
export const ServiceSummary = z.object({
  id: z.string(),
  version: z.int(),
  name: Both,
  also: Lists,
  gives: Both,
  agency: z.object({ id: z.string(), name: Both, reach: z.enum(reaches) }),
  decision: z.enum(decisions),
  lifeEvents: z.array(z.string()),
  page: z.string(),
});

/** Everything the guide page says. */
export const ServiceDetail = ServiceSummary.extend({
  who: Both,
  notes: Lists,
  /** Won; null when no fee is recorded for today. */
  cost: z.object({ amount: z.int(), currency: z.literal('KRW'), verified: z.boolean() }).nullable(),
  time: z.object({ duration: z.string(), words: Both, law: Both, verified: z.boolean() }),
  fetches: z.array(z.object({ register: Named, keeper: Named, about: Both, facts: z.array(Named) })),
  asks: z.array(
    z.object({ id: z.string(), kind: z.string(), label: Both, required: z.boolean(), conditional: z.boolean() }),
  ),
  document: Named.nullable(),
  steps: z.array(z.object({ who: Both, what: Both, sometimes: z.boolean() })),
  laws: z.array(Law),
  remedy: z.object({ words: Both, days: z.int().nullable(), law: Both }),
  next: z.array(z.string()),
});

/** A stretch of the list of services, by id; `next` is the `after` of the following one. */
export const ServicePage = z.object({ services: z.array(ServiceSummary), next: z.string().nullable() });

export const SearchReply = z.object({
  query: z.string(),
  total: z.int(),
  didYouMean: z.string().nullable(),
  results: z.array(
    z.object({
      kind: z.enum(['service', 'life-event', 'page']),
      id: z.string(),
      name: Both,
      about: Both,
      highlights: z.array(z.tuple([z.int(), z.int()])),
      page: z.string(),
    }),
  ),
});

export const SuggestReply = z.object({ suggestions: z.array(z.object({ text: z.string(), page: z.string() })) });

export const LifeEventsReply = z.object({
  lifeEvents: z.array(
    z.object({ id: z.string(), name: Both, when: Both, about: Both, services: z.array(z.string()), page: z.string() }),
  ),
});
