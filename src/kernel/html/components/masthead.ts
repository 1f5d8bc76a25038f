import { type Language, type Words, words } from '../../words/index.ts';
import { type Html, html } from '../html.ts';
import { icon } from './icon.ts';

const demonstration = words(
  '이 누리집은 기능을 보여 주는 시연용이며, 정부의 공식 누리집이 아닙니다.',
  'This is a demonstration. It is not an official government website.',
);
const name = words('누리집 안내', 'About this site');

/** What this site is, above everything. Says that it is a demonstration unless the operator states otherwise. */
export const masthead = (options: { readonly language: Language; readonly notice?: Words }): Html =>
  html`<section class="krds-masthead" aria-label="${name[options.language]}"><div class="krds-container"><p>${icon('information')}${(options.notice ?? demonstration)[options.language]}</p></div></section>`;
