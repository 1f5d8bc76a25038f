import { attributes } from '../attributes.ts';
import { type Content, type Html, html } from '../html.ts';
import { describedBy, type Field, fieldId, fieldNotes, optionalMark } from './field.ts';

export interface Fieldset extends Omit<Field, 'name'> {
  readonly id: string;
  readonly content: Content;
}

/** Several controls under one question. */
export function fieldset(set: Fieldset): Html {
  const field = { ...set, name: set.id };
  const legend = html`${set.label}${optionalMark(set)}`;
  return html`<fieldset class="${set.error === undefined ? 'krds-fieldset' : 'krds-fieldset is-error'}"${attributes({
    id: fieldId(field),
    'aria-describedby': describedBy(field),
    tabindex: set.error === undefined ? undefined : -1,
  })}><legend class="krds-label">${set.heading === true ? html`<h1 class="krds-legend-heading">${legend}</h1>` : legend}</legend>${fieldNotes(field)}${set.content}</fieldset>`;
}
