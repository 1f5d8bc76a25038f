import { type Language, words } from '../../words/index.ts';
import { type Html, html } from '../html.ts';

const title = words('이 페이지의 내용', 'On this page');

/** Links to the headings of a long page. */
export const inPageNavigation = (options: {
  readonly language: Language;
  readonly items: readonly { readonly id: string; readonly label: string }[];
}): Html =>
  html`<nav class="krds-in-page-navigation" aria-label="${title[options.language]}"><p>${title[options.language]}</p><ul>${options.items.map(
    item => html`<li><a href="#${item.id}">${item.label}</a></li>`,
  )}</ul></nav>`;
