import { attributes, classes } from '../attributes.ts';
import { type Content, type Html, html } from '../html.ts';

export interface PageTitle {
  readonly title: Content;
  /** The one-line answer to "what is this page for". */
  readonly lead?: Content;
  readonly badges?: Content;
}

/** The page's one first-level heading. */
export const pageTitle = (options: PageTitle): Html =>
  html`<div class="krds-page-title">${options.badges !== undefined && html`<p class="krds-page-badges">${options.badges}</p>`}<h1>${options.title}</h1>${options.lead !== undefined && html`<p class="krds-lead">${options.lead}</p>`}</div>`;

export interface MainContent {
  /** Breadcrumb and the like, above everything. */
  readonly before?: Content;
  readonly content: Content;
  /** Before the content on wide screens, after it on a phone and for the keyboard: navigation of a section. */
  readonly side?: Content;
  /** Beside the content on wide screens, after it on a phone: help, a clock. */
  readonly aside?: Content;
  /** A column no wider than lines read well: for forms and letters. */
  readonly narrow?: boolean;
}

/** The middle of a page: what the skip link leads to. */
export const mainContent = (options: MainContent): Html =>
  html`<main class="krds-main" id="main" tabindex="-1"><div class="krds-container">${options.before}<div${attributes({
    class: classes(
      'krds-layout',
      options.side !== undefined && 'has-side',
      options.aside !== undefined && 'has-aside',
      options.narrow === true && 'is-narrow',
    ),
  })}><div class="krds-layout-content">${options.content}</div>${options.side !== undefined && html`<div class="krds-layout-side">${options.side}</div>`}${
    options.aside !== undefined && html`<div class="krds-layout-aside">${options.aside}</div>`
  }</div></div></main>`;

/** A part of a page with its heading; `id` is what in-page navigation links to. */
export const section = (options: { readonly id: string; readonly title: Content; readonly content: Content }): Html =>
  html`<section class="krds-section" aria-labelledby="${options.id}"><h2 id="${options.id}">${options.title}</h2>${options.content}</section>`;

/** A quiet box: a card of a dashboard, a group of facts. */
export const card = (options: { readonly content: Content; readonly tinted?: boolean }): Html =>
  html`<div class="${classes('krds-card', options.tinted === true && 'is-tinted')}">${options.content}</div>`;

/** Cards in columns: one on a phone, two on a tablet, three or more on a desk. */
export const cardGrid = (cards: readonly Content[]): Html =>
  html`<ul class="krds-card-grid">${cards.map(one => html`<li>${one}</li>`)}</ul>`;
