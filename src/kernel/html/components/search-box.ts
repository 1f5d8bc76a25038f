import { type Language, words } from '../../words/index.ts';
import { attributes, classes } from '../attributes.ts';
import { type Html, html } from '../html.ts';
import { hiddenText } from './hidden-text.ts';
import { icon } from './icon.ts';

export interface SearchBox {
  readonly language: Language;
  readonly action: string;
  /** Unique in the page; the header's box is `search`. */
  readonly id?: string;
  readonly name?: string;
  readonly query?: string | undefined;
  readonly label?: string;
  readonly placeholder?: string;
  /** Answers `GET ?q=` with `{ "suggestions": [{ "text": "…", "href": "…"? }] }`. */
  readonly suggest?: string;
  /** The big one of a home page. */
  readonly large?: boolean;
}

const text = {
  label: words('검색어', 'Search'),
  placeholder: words('어떤 서비스를 찾으세요?', 'What are you looking for?'),
  submit: words('검색', 'Search'),
  suggestions: words('추천 검색어', 'Suggestions'),
  count: words(
    '추천 {count}개. 아래 화살표 키로 고를 수 있습니다.',
    '{count} suggestions. Use the down arrow to choose.',
  ),
};

const suggesting = (box: SearchBox, id: string) =>
  box.suggest === undefined
    ? {}
    : {
        'data-suggest': box.suggest,
        'data-list-label': text.suggestions[box.language],
        'data-count': text.count[box.language],
        'data-list': `${id}-list`,
      };

/** A search by GET that works alone; with JavaScript it suggests while typing. Keeps the query. */
export function searchBox(box: SearchBox): Html {
  const id = box.id ?? 'search';
  return html`<search class="${classes('krds-search', box.large === true && 'is-large')}"><form method="get" action="${box.action}"><label class="sr-only" for="${id}">${box.label ?? text.label[box.language]}</label><input type="search"${attributes(
    {
      id,
      name: box.name ?? 'q',
      value: box.query,
      placeholder: box.placeholder ?? text.placeholder[box.language],
      autocomplete: 'off',
      enterkeyhint: 'search',
      ...suggesting(box, id),
    },
  )}><button type="submit">${icon('search')}${hiddenText(text.submit[box.language])}</button></form></search>`;
}
