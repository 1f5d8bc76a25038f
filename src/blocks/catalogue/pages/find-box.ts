import { type Html, searchBox } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';

const text = {
  label: words('서비스 찾기', 'Find a service'),
};

/** The large search of the home and search pages. The header's box has its own id. */
export const findBox = (ctx: Context, searches: readonly Words[], query?: string): Html =>
  searchBox({
    language: ctx.language,
    id: 'find',
    action: ctx.href('/search'),
    suggest: `/api/suggest/${ctx.language}`,
    large: true,
    query,
    label: ctx.say(text.label),
    placeholder: searches.map(search => ctx.say(search)).join(', '),
  });
