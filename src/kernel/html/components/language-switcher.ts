import type { Language } from '../../words/index.ts';
import { type Html, html } from '../html.ts';
import { icon } from './icon.ts';

const names: Record<Language, string> = { ko: '한국어', en: 'English' };

/** A link to this page in the other language, written in that language. */
export const languageSwitcher = (options: { readonly to: Language; readonly href: string }): Html =>
  html`<a class="krds-utility" href="${options.href}" hreflang="${options.to}" lang="${options.to}" data-keep-query>${icon('globe')}${names[options.to]}</a>`;
