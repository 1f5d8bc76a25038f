import { type Language, words } from '../../words/index.ts';
import { type Html, html } from '../html.ts';
import { icon } from './icon.ts';

const text = { name: words('현재 위치', 'You are here'), home: words('홈', 'Home') };

export interface Breadcrumb {
  readonly language: Language;
  readonly home: string;
  readonly path: readonly { readonly label: string; readonly href: string }[];
  /** This page's name; the last step, without a link. */
  readonly current: string;
}

/** The way from home to this page. */
export const breadcrumb = (options: Breadcrumb): Html =>
  html`<nav class="krds-breadcrumb" aria-label="${text.name[options.language]}"><ol><li><a href="${options.home}">${icon('home')}${text.home[options.language]}</a></li>${options.path.map(
    step => html`<li><a href="${step.href}">${step.label}</a></li>`,
  )}<li><span aria-current="page">${options.current}</span></li></ol></nav>`;
