import { type Html, html, raw } from '../html.ts';

export interface Brand {
  readonly name: string;
  readonly href: string;
  /** Below the name: what the site is for. */
  readonly tagline?: string;
}

/** The yard seen from above: four sides of a house around an open middle. No state emblem. */
const mark = raw(
  '<svg class="krds-brand-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false"><rect class="a" x="3" y="3" width="34" height="34" rx="9"/><rect class="b" x="13" y="13" width="14" height="14" rx="4"/><path class="c" d="M20 27v10"/></svg>',
);

export const brandLink = (brand: Brand): Html =>
  html`<a class="krds-brand" href="${brand.href}">${mark}<span class="krds-brand-words"><span class="krds-brand-name">${brand.name}</span>${brand.tagline !== undefined && html`<span class="krds-brand-tagline">${brand.tagline}</span>`}</span></a>`;
