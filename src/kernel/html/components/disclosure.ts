import { attributes } from '../attributes.ts';
import { type Content, type Html, html } from '../html.ts';
import { icon } from './icon.ts';

export interface Disclosure {
  readonly summary: Content;
  readonly content: Content;
  readonly open?: boolean;
}

/** More for those who want it. */
export const disclosure = (options: Disclosure): Html =>
  html`<details class="krds-disclosure"${attributes({ open: options.open })}><summary>${options.summary}</summary><div>${options.content}</div></details>`;

/** Several disclosures under one another. Never inside one step of a form. */
export const accordion = (options: { readonly items: readonly Disclosure[] }): Html =>
  html`<div class="krds-accordion">${options.items.map(
    item =>
      html`<details${attributes({ open: item.open })}><summary>${item.summary}</summary><div>${item.content}</div></details>`,
  )}</div>`;

/** Help at the place where the question comes up. */
export const contextualHelp = (options: Disclosure): Html =>
  html`<details class="krds-contextual-help"${attributes({ open: options.open })}><summary>${icon('help')}${options.summary}</summary><div>${options.content}</div></details>`;
