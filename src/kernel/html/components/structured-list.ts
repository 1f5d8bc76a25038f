import { type Content, type Html, html } from '../html.ts';

export interface StructuredItem {
  readonly title: string;
  readonly href?: string;
  /** Above the title: badges. */
  readonly badges?: Content;
  readonly description?: Content;
  /** Period, agency, fee …: pairs of key and value. */
  readonly facts?: readonly { readonly key: string; readonly value: Content }[];
  readonly tags?: Content;
  readonly action?: Content;
}

export interface StructuredList {
  readonly items: readonly StructuredItem[];
  /** Full rows (results) or cards in columns (topics). */
  readonly type?: 'row' | 'card';
  /** The level of the items' titles in the page. */
  readonly level?: 2 | 3 | 4;
  readonly label?: string;
}

const heading = (level: 2 | 3 | 4, content: Content): Html => {
  if (level === 2) return html`<h2 class="krds-structured-title">${content}</h2>`;
  if (level === 4) return html`<h4 class="krds-structured-title">${content}</h4>`;
  return html`<h3 class="krds-structured-title">${content}</h3>`;
};

const one = (item: StructuredItem, level: 2 | 3 | 4): Html =>
  html`<li class="krds-structured-item"><div class="krds-structured-body">${item.badges !== undefined && html`<p class="krds-structured-badges">${item.badges}</p>`}${heading(
    level,
    item.href === undefined ? item.title : html`<a href="${item.href}">${item.title}</a>`,
  )}${item.description !== undefined && html`<p class="krds-structured-text">${item.description}</p>`}${
    item.facts !== undefined &&
    item.facts.length > 0 &&
    html`<dl class="krds-structured-facts">${item.facts.map(fact => html`<div><dt>${fact.key}</dt><dd>${fact.value}</dd></div>`)}</dl>`
  }${item.tags !== undefined && html`<div class="krds-structured-tags">${item.tags}</div>`}</div>${item.action !== undefined && html`<div class="krds-structured-action">${item.action}</div>`}</li>`;

/** A list of things that have the same parts: services, results, cases. */
export const structuredList = (options: StructuredList): Html =>
  html`<ul class="krds-structured-list is-${options.type ?? 'row'}">${options.items.map(item => one(item, options.level ?? 3))}</ul>`;
