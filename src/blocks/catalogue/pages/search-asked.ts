import { z } from 'zod';
import { reaches } from '../competence.ts';
import { decisions } from '../decision.ts';

// A form sends empty fields for what nobody chose; that narrows nothing. So does a value that is not there any more.
const chosen = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .enum([...values, ''])
    .catch('')
    .default('');

/** What the search page's address may say. */
export const SearchAsked = z.object({
  q: z
    .string()
    .transform(text => text.slice(0, 200))
    .catch('')
    .default(''),
  event: z.string().max(100).catch('').default(''),
  reach: chosen(reaches),
  decision: chosen(decisions),
  from: z.coerce.number().int().min(0).max(980).catch(0).default(0),
});

export type SearchAsked = z.output<typeof SearchAsked>;
