import { attributes } from '../attributes.ts';
import { type Html, html } from '../html.ts';
import { type Field, fieldId } from './field.ts';
import { fieldset } from './fieldset.ts';
import type { Choice } from './select.ts';

export interface Radio extends Field {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
  /** Choices beside one another, for yes and no. */
  readonly inline?: boolean;
}

const one = (field: Radio, choice: Choice, index: number): Html => {
  const id = `${fieldId(field)}-${index + 1}`;
  return html`<div class="krds-choice"><input type="radio"${attributes({
    id,
    name: field.name,
    value: choice.value,
    checked: choice.value === field.value,
    required: field.optional !== true,
    'aria-describedby': choice.hint === undefined ? undefined : `${id}-hint`,
  })}><label for="${id}">${choice.label}</label>${choice.hint !== undefined && html`<p class="krds-hint" id="${id}-hint">${choice.hint}</p>`}</div>`;
};

/** One of a few. Nothing is chosen beforehand unless `value` says so. */
export const radio = (field: Radio): Html =>
  fieldset({
    ...field,
    id: fieldId(field),
    content: html`<div class="${field.inline === true ? 'krds-choices is-inline' : 'krds-choices'}">${field.choices.map((choice, i) => one(field, choice, i))}</div>`,
  });
