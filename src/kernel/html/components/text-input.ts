import { attributes, classes } from '../attributes.ts';
import { type Html, html } from '../html.ts';
import { controlAttributes, type Field, labelled } from './field.ts';

export interface TextInput extends Field {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
  /** The purpose of the field in HTML's own list (`name`, `bday-year`, `street-address` …); asked, so that nobody types twice. */
  readonly autocomplete: string;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly maxlength?: number;
  readonly spellcheck?: boolean;
  /** As wide as the answer is long. */
  readonly width?: 'short' | 'medium' | 'full';
  /** Written behind the box: 원, ㎡, %. */
  readonly suffix?: string;
}

/** One line of text. Paste is always allowed, and what was typed stays after an error. */
export function textInput(input: TextInput): Html {
  const control = html`<input class="${classes('krds-input', `is-${input.width ?? 'full'}`)}"${attributes({
    type: input.type ?? 'text',
    ...controlAttributes(input),
    value: input.value,
    autocomplete: input.autocomplete,
    inputmode: input.inputmode,
    maxlength: input.maxlength,
    spellcheck: input.spellcheck === undefined ? undefined : String(input.spellcheck),
  })}>`;
  const box =
    input.suffix === undefined
      ? control
      : html`<div class="krds-suffixed">${control}<span>${input.suffix}</span></div>`;
  return labelled(input, box);
}
