import { words } from '../../words/index.ts';
import { attributes } from '../attributes.ts';
import { type Html, html } from '../html.ts';
import { controlAttributes, describedBy, type Field, fieldId, labelled } from './field.ts';

export interface Textarea extends Field {
  readonly value?: string | undefined;
  readonly rows?: number;
  /** The most characters it takes; said below the box, and counted while typing where JavaScript runs. */
  readonly maxlength?: number;
  readonly autocomplete?: string;
}

const limit = (count: number) =>
  words(
    `${count.toLocaleString('ko')}자까지 쓸 수 있습니다.`,
    `You can write up to ${count.toLocaleString('en')} characters.`,
  );

/** Several lines of text. */
export function textarea(field: Textarea): Html {
  const id = fieldId(field);
  const counter = field.maxlength === undefined ? [] : [`${id}-count`];
  const control = html`<textarea class="krds-input"${attributes({
    ...controlAttributes(field),
    'aria-describedby': describedBy(field, ...counter),
    rows: field.rows ?? 5,
    maxlength: field.maxlength,
    autocomplete: field.autocomplete,
  })}>
${field.value}</textarea>`;
  return labelled(
    field,
    html`${control}${field.maxlength !== undefined && html`<p class="krds-hint" id="${id}-count">${limit(field.maxlength)[field.language]}</p>`}`,
  );
}
