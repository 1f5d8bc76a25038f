import { type Language, words } from '../../words/index.ts';
import { type Content, type Html, html } from '../html.ts';
import { icon } from './icon.ts';

const text = {
  name: words('목록 이동', 'Pages of the list'),
  previous: words('이전', 'Previous'),
  next: words('다음', 'Next'),
  first: words('처음으로', 'Back to the start'),
};

export interface Pagination {
  readonly language: Language;
  /** Lists are paged by key: there is a page before, a page after, or neither; no page numbers. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  readonly first?: string | undefined;
  /** Between the two: what is shown. */
  readonly summary?: Content;
  readonly label?: string;
}

/** Steps through a list. Nothing at all when everything is on one page. */
export const pagination = (options: Pagination): Html | false => {
  const { language, previous, next, first } = options;
  if (previous === undefined && next === undefined && first === undefined) return false;
  return html`<nav class="krds-pagination" aria-label="${options.label ?? text.name[language]}"><ul>${
    first !== undefined && html`<li><a href="${first}">${text.first[language]}</a></li>`
  }${previous !== undefined && html`<li><a href="${previous}" rel="prev">${icon('chevron-left')}${text.previous[language]}</a></li>`}${
    options.summary !== undefined && html`<li class="krds-pagination-summary">${options.summary}</li>`
  }${next !== undefined && html`<li><a href="${next}" rel="next">${text.next[language]}${icon('chevron-right')}</a></li>`}</ul></nav>`;
};
