import { type Language, words } from '../../words/index.ts';
import { attributes } from '../attributes.ts';
import { type Html, html } from '../html.ts';
import { controlAttributes, type Field, labelled } from './field.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Said below the choice of a radio or a checkbox. */
  readonly hint?: string;
}

export interface Select extends Field {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
  readonly autocomplete?: string;
}

const choose = words('선택하세요', 'Choose one');

const option = (choice: Choice, chosen: string | undefined): Html =>
  html`<option value="${choice.value}"${attributes({ selected: choice.value === chosen })}>${choice.label}</option>`;

const noneYet = (language: Language): Html => html`<option value="">${choose[language]}</option>`;

/** One of a list, for ten choices or more; fewer read better as radios. Nothing is chosen beforehand. */
export const select = (field: Select): Html =>
  labelled(
    field,
    html`<div class="krds-select"><select${attributes({ ...controlAttributes(field), autocomplete: field.autocomplete })}>${noneYet(field.language)}${field.choices.map(choice => option(choice, field.value))}</select></div>`,
  );
