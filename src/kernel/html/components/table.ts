import { type Language, words } from '../../words/index.ts';
import { attributes } from '../attributes.ts';
import { type Content, type Html, html } from '../html.ts';

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => Content;
  /** Numbers stand at the end. */
  readonly numeric?: boolean;
  /** What the row is about. */
  readonly rowHeader?: boolean;
}

export interface Table<Row> {
  readonly language: Language;
  readonly caption: string;
  /** Keeps the caption for screen readers where a heading says the same. */
  readonly hiddenCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Said in place of rows. */
  readonly empty?: string;
}

const none = words('표시할 내용이 없습니다.', 'There is nothing to show.');

const cell = <Row>(column: Column<Row>, row: Row): Html => {
  const given = attributes({ class: column.numeric === true ? 'is-numeric' : undefined, 'data-label': column.header });
  return column.rowHeader === true
    ? html`<th scope="row"${given}>${column.cell(row)}</th>`
    : html`<td${given}>${column.cell(row)}</td>`;
};

/** A table of data. On a phone each row becomes a card that names its cells; the page never scrolls sideways. */
export const table = <Row>(options: Table<Row>): Html =>
  html`<table class="krds-table"><caption${attributes({ class: options.hiddenCaption === true ? 'sr-only' : undefined })}>${options.caption}</caption><thead><tr>${options.columns.map(
    column =>
      html`<th scope="col"${attributes({ class: column.numeric === true ? 'is-numeric' : undefined })}>${column.header}</th>`,
  )}</tr></thead><tbody>${options.rows.map(row => html`<tr>${options.columns.map(column => cell(column, row))}</tr>`)}${
    options.rows.length === 0 &&
    html`<tr><td class="krds-table-empty" colspan="${options.columns.length}">${options.empty ?? none[options.language]}</td></tr>`
  }</tbody></table>`;
