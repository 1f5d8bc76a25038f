import type { Language } from '../../words/index.ts';
import { words } from '../../words/index.ts';
import { type Html, html } from '../html.ts';

const runs = (operator: string) => words(`이 누리집은 ${operator}에서 운영합니다.`, `This site is run by ${operator}.`);

/** Who runs the site. */
export const identifier = (options: { readonly language: Language; readonly operator: string }): Html =>
  html`<p class="krds-identifier">${runs(options.operator)[options.language]}</p>`;
