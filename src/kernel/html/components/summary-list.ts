import { type Language, words } from '../../words/index.ts';
import { type Content, type Html, html } from '../html.ts';

export interface SummaryRow {
  readonly key: string;
  readonly value: Content;
  /** Where the value comes from and as of when: "주민등록, 오늘 확인". */
  readonly source?: Content;
  /** Where it can be changed, or corrected at its keeper. */
  readonly change?: { readonly href: string; readonly label?: string };
}

const change = words('바꾸기', 'Change');

const row = (item: SummaryRow, language: Language): Html =>
  html`<div><dt>${item.key}</dt><dd>${item.value}${item.source !== undefined && html`<span class="krds-summary-source">${item.source}</span>`}</dd>${
    item.change !== undefined &&
    html`<dd class="krds-summary-change"><a href="${item.change.href}">${item.change.label ?? change[language]}<span class="sr-only"> (${item.key})</span></a></dd>`
  }</div>`;

/** Keys and values to read over: check-answers, a record, what government holds. */
export const summaryList = (options: { readonly language: Language; readonly rows: readonly SummaryRow[] }): Html =>
  html`<dl class="krds-summary-list">${options.rows.map(item => row(item, options.language))}</dl>`;
