import { attributes } from '../attributes.ts';
import { type Html, html } from '../html.ts';
import { describedBy, type Field, fieldId, fieldNotes, optionalMark } from './field.ts';
import { fieldset } from './fieldset.ts';
import type { Choice } from './select.ts';

export interface Checkbox extends Field {
  /** What is sent when the box is ticked: `yes`, when it is left out. */
  readonly value?: string;
  readonly checked?: boolean;
}

/** One box to tick: an agreement, a declaration. Never ticked beforehand for a consent. */
export const checkbox = (field: Checkbox): Html =>
  html`<div class="${field.error === undefined ? 'krds-field' : 'krds-field is-error'}">${fieldNotes(field)}<div class="krds-choice"><input type="checkbox"${attributes(
    {
      id: fieldId(field),
      name: field.name,
      value: field.value ?? 'yes',
      checked: field.checked,
      required: field.optional !== true,
      'aria-describedby': describedBy(field),
      'aria-invalid': field.error === undefined ? undefined : 'true',
    },
  )}><label for="${fieldId(field)}">${field.label}${optionalMark(field)}</label></div></div>`;

export interface Checkboxes extends Field {
  readonly choices: readonly Choice[];
  readonly values?: readonly string[];
}

const one = (field: Checkboxes, choice: Choice, index: number): Html => {
  const id = `${fieldId(field)}-${index + 1}`;
  return html`<div class="krds-choice"><input type="checkbox"${attributes({
    id,
    name: field.name,
    value: choice.value,
    checked: field.values?.includes(choice.value) === true,
    'aria-describedby': choice.hint === undefined ? undefined : `${id}-hint`,
  })}><label for="${id}">${choice.label}</label>${choice.hint !== undefined && html`<p class="krds-hint" id="${id}-hint">${choice.hint}</p>`}</div>`;
};

/** Any number of a few; each ticked box sends the name once. */
export const checkboxes = (field: Checkboxes): Html =>
  fieldset({
    ...field,
    id: fieldId(field),
    content: html`<div class="krds-choices">${field.choices.map((choice, i) => one(field, choice, i))}</div>`,
  });
