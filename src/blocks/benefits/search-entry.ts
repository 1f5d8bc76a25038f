import type { Entry } from '../../kernel/search/index.ts';
import type { Language } from '../../kernel/words/index.ts';
import { type Benefit, textIn } from './benefit.ts';

/** Where a benefit's page is. */
export const benefitPath = (id: string): string => `/benefits/${encodeURIComponent(id)}`;

/** Benefits as the search takes them, in a language: found by the names of both. */
export const benefitsForSearch = (benefits: Iterable<Benefit>, language: Language): Entry[] =>
  Array.from(benefits, ({ id, content, status }) => {
    const { text } = textIn(content, language);
    const { ko, en } = content.words;
    return {
      id,
      name: text.name,
      also: [ko.name, en?.name].filter(name => name !== undefined && name !== text.name) as string[],
      text: [text.purpose, text.who, text.agency].filter(part => part !== undefined).join(' '),
      weight: status === 'confirmed' ? 2 : 1,
      facets: { kind: content.kind, field: content.field, provider: content.provider, status },
    };
  });
