import { type Language, words } from '../../words/index.ts';
import { type Content, type Html, html, nothing } from '../html.ts';
import { icon } from './icon.ts';

/** What every form control has: a name, a label, and maybe a hint, an error and the source of a value filled in beforehand. */
export interface Field {
  readonly language: Language;
  readonly name: string;
  readonly label: string;
  /** The control's id, and the root of the ids of its hint and error. The name, when it is left out. */
  readonly id?: string;
  readonly hint?: Content;
  /** What is wrong and what to do about it; shown above the control and linked by `errorSummary`. */
  readonly error?: string | undefined;
  /** Shown in the label. A control is required unless it says so. */
  readonly optional?: boolean;
  /** Where a value that was filled in beforehand comes from, with its date. */
  readonly source?: Content;
  /** The label is the page's heading, as it is where a page asks one thing. */
  readonly heading?: boolean;
}

const text = {
  optional: words('선택', 'optional'),
  error: words('오류', 'Error'),
  source: words('미리 채운 값', 'Filled in for you'),
};

export const fieldId = (field: Field): string => field.id ?? field.name;

/** The ids of what describes the control, for `aria-describedby`. */
export function describedBy(field: Field, ...more: readonly string[]): string | undefined {
  const id = fieldId(field);
  const ids = [...more];
  if (field.hint !== undefined) ids.push(`${id}-hint`);
  if (field.source !== undefined) ids.push(`${id}-source`);
  if (field.error !== undefined) ids.push(`${id}-error`);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** The attributes of every control: id, name, what describes it, whether it is in error. */
export const controlAttributes = (field: Field) => ({
  id: fieldId(field),
  name: field.name,
  required: field.optional !== true,
  'aria-describedby': describedBy(field),
  'aria-invalid': field.error === undefined ? undefined : 'true',
});

export const optionalMark = (field: Pick<Field, 'language' | 'optional'>): Html =>
  field.optional === true ? html` <span class="krds-optional">(${text.optional[field.language]})</span>` : nothing;

export const hint = (id: string, content: Content): Html => html`<p class="krds-hint" id="${id}">${content}</p>`;

/** An error at its field. Its first word is for those who do not see the colour. */
export const errorMessage = (language: Language, id: string, message: string): Html =>
  html`<p class="krds-error-message" id="${id}">${icon('danger')}<span class="sr-only">${text.error[language]}: </span>${message}</p>`;

/** Hint, source and error of a field, in the order they are read. */
export function fieldNotes(field: Field): Html {
  const id = fieldId(field);
  return html`${field.hint !== undefined && hint(`${id}-hint`, field.hint)}${
    field.source !== undefined &&
    html`<p class="krds-source" id="${id}-source">${icon('check')}${text.source[field.language]}: ${field.source}</p>`
  }${field.error !== undefined && errorMessage(field.language, `${id}-error`, field.error)}`;
}

/** A control below its label and notes. */
export function labelled(field: Field, control: Html): Html {
  const label = html`<label class="krds-label" for="${fieldId(field)}">${field.label}${optionalMark(field)}</label>`;
  return html`<div class="${field.error === undefined ? 'krds-field' : 'krds-field is-error'}">${field.heading === true ? html`<h1 class="krds-legend-heading">${label}</h1>` : label}${fieldNotes(field)}${control}</div>`;
}
