import { type Language, type Words, words } from '../../words/index.ts';
import { attributes, classes } from '../attributes.ts';
import { type Html, html } from '../html.ts';
import { type Field, fieldId } from './field.ts';
import { fieldset } from './fieldset.ts';

type Part = 'year' | 'month' | 'day';

export interface DateInput extends Field {
  /** What was typed, kept as it was typed. Sent back as `name-year`, `name-month`, `name-day`. */
  readonly value?: Partial<Record<Part, string>> | undefined;
  /** A person's own birth date, which the browser may fill in. */
  readonly birthDate?: boolean;
  /** The parts the error is about; all three, when it is left out. */
  readonly wrong?: readonly Part[];
}

const parts: Record<Part, Words> = { year: words('년', 'Year'), month: words('월', 'Month'), day: words('일', 'Day') };

/** The order people write a date in. */
const order: Record<Language, readonly Part[]> = { ko: ['year', 'month', 'day'], en: ['day', 'month', 'year'] };

const box = (field: DateInput, part: Part): Html => {
  const id = `${fieldId(field)}-${part}`;
  const wrong = field.error !== undefined && (field.wrong ?? [part]).includes(part);
  return html`<div class="krds-date-part"><label for="${id}">${parts[part][field.language]}</label><input class="${classes('krds-input', part === 'year' ? 'is-year' : 'is-two')}" type="text" inputmode="numeric"${attributes(
    {
      id,
      name: `${field.name}-${part}`,
      value: field.value?.[part],
      maxlength: part === 'year' ? 4 : 2,
      required: field.optional !== true,
      autocomplete: field.birthDate === true ? `bday-${part}` : 'off',
      'aria-invalid': wrong ? 'true' : undefined,
    },
  )}></div>`;
};

/** A day in three typed boxes, in the order of the language: no picker, no lists to scroll. */
export const dateInput = (field: DateInput): Html =>
  fieldset({
    ...field,
    id: fieldId(field),
    content: html`<div class="krds-date">${order[field.language].map(part => box(field, part))}</div>`,
  });
