import { type Language, words } from '../../words/index.ts';
import { attributes } from '../attributes.ts';
import { disclosure } from '../components/disclosure.ts';
import { type Content, type Html, html } from '../html.ts';

/** What every chart has: words for those who do not see it, and its numbers as a table beside it. */
export interface Chart {
  readonly language: Language;
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in a sentence: the trend, the highest, the lowest. */
  readonly description: string;
  /** Writes a number with its unit; the caller caches its `Intl.NumberFormat`. */
  readonly format: (value: number) => string;
  /** What the numbers are: 건수, 만족도 (%). The head of the table's column. */
  readonly measure: string;
  /** What stands along the chart: 월, 시도. The head of the table's first column. */
  readonly dimension: string;
  /** Where the numbers come from and as of when. */
  readonly source?: Content;
}

const text = { table: words('표로 보기', 'Show as a table') };

/** The frame around a picture: caption, legend, table, source. */
export const framed = (chart: Chart, height: number, picture: Content, legend: Content, table: Html): Html =>
  html`<figure class="krds-chart"><figcaption>${chart.title}</figcaption>${legend}<svg role="img"${attributes({
    width: '100%',
    height,
    'aria-labelledby': `${chart.id}-title ${chart.id}-desc`,
    focusable: 'false',
  })}><title id="${chart.id}-title">${chart.title}</title><desc id="${chart.id}-desc">${chart.description}</desc>${picture}</svg>${disclosure({ summary: html`${text.table[chart.language]}<span class="sr-only">: ${chart.title}</span>`, content: table })}${
    chart.source !== undefined && html`<p class="krds-chart-source">${chart.source}</p>`
  }</figure>`;
