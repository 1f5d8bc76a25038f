import { type Language, words } from '../../words/index.ts';
import { type Html, html } from '../html.ts';
import { icon } from './icon.ts';

export interface FieldError {
  /** The id of the control (or of the first one of a group) that the error is about. */
  readonly field: string;
  readonly message: string;
}

const title = words('입력한 내용을 확인해 주세요', 'Check what you have entered');

/** All errors of a form, at the top of the page, each a link to its field. Takes the focus when the page opens. */
export const errorSummary = (summary: { readonly language: Language; readonly errors: readonly FieldError[] }): Html =>
  html`<div class="krds-error-summary" role="alert" tabindex="-1" autofocus data-focus aria-labelledby="error-summary-title"><h2 id="error-summary-title">${icon('danger')}${title[summary.language]}</h2><ul>${summary.errors.map(
    error => html`<li><a href="#${error.field}">${error.message}</a></li>`,
  )}</ul></div>`;
