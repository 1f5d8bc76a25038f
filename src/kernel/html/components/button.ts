import { attributes, classes } from '../attributes.ts';
import { type Content, type Html, html } from '../html.ts';
import { type IconName, icon } from './icon.ts';

interface Look {
  /** Verb and object: 전입신고 신청하기. */
  readonly label: Content;
  readonly kind?: 'primary' | 'secondary' | 'tertiary' | 'text' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: IconName;
  /** The name for screen readers when the label alone is not enough; it begins with the label. */
  readonly name?: string;
}

export interface Button extends Look {
  readonly type?: 'submit' | 'button' | 'reset';
  /** What the form's receiver learns about which button it was. */
  readonly send?: { readonly name: string; readonly value: string };
  readonly disabled?: boolean;
  readonly form?: string;
  readonly formaction?: string;
  /** Leaves the browser's own checks out: for save and back. */
  readonly unchecked?: boolean;
}

const look = (button: Look): string => classes('krds-btn', button.kind ?? 'primary', button.size ?? 'medium');

/** Does something. Something that only goes somewhere is a `linkButton`. */
export const button = (options: Button): Html =>
  html`<button class="${look(options)}"${attributes({
    type: options.type ?? 'submit',
    name: options.send?.name,
    value: options.send?.value,
    disabled: options.disabled,
    form: options.form,
    formaction: options.formaction,
    formnovalidate: options.unchecked,
    'aria-label': options.name,
  })}>${options.icon !== undefined && icon(options.icon)}${options.label}</button>`;

export interface LinkButton extends Look {
  readonly href: string;
  readonly download?: boolean;
}

/** A link that looks like a button: the start of a service, the next page. */
export const linkButton = (options: LinkButton): Html =>
  html`<a class="${look(options)}"${attributes({ href: options.href, download: options.download, 'aria-label': options.name })}>${options.icon !== undefined && icon(options.icon)}${options.label}</a>`;

/** Buttons in a row; on a phone below one another, the main one first. */
export const buttonGroup = (...buttons: readonly Content[]): Html => html`<div class="krds-btn-group">${buttons}</div>`;
