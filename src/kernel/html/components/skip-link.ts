import { type Language, words } from '../../words/index.ts';
import { type Html, html } from '../html.ts';

const text = words('본문 바로가기', 'Skip to main content');

/** The first link of every page. */
export const skipLink = (options: { readonly language: Language; readonly target?: string }): Html =>
  html`<a class="krds-skip-link" href="#${options.target ?? 'main'}">${text[options.language]}</a>`;
