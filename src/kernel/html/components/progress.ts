import { attributes } from '../attributes.ts';
import { type Html, html } from '../html.ts';

export interface Progress {
  readonly id: string;
  readonly label: string;
  /** What is happening now, in words. */
  readonly text: string;
  /** 0 to `max`; absent while nobody can say. */
  readonly value?: number;
  readonly max?: number;
  /** Answers GET with `{ value?, max?, text, location? }`; asked every two seconds until it names a location. */
  readonly poll?: string;
  /** Where a browser without JavaScript looks for news. */
  readonly refresh?: { readonly href: string; readonly label: string };
}

/** Work in progress, or a goal being reached: a bar with its words. */
export const progress = (options: Progress): Html =>
  html`<div class="krds-progress"${attributes({ 'data-progress': options.poll })}><label for="${options.id}">${options.label}</label><progress${attributes({ id: options.id, max: options.max ?? 100, value: options.value })}>${options.text}</progress><p${attributes({ 'aria-live': options.poll === undefined ? undefined : 'polite' })}>${options.text}</p>${
    options.refresh !== undefined && html`<p><a href="${options.refresh.href}">${options.refresh.label}</a></p>`
  }</div>`;

/** Something is being fetched. Turns only where motion is welcome. */
export const spinner = (options: { readonly label: string }): Html =>
  html`<p class="krds-spinner" role="status"><span class="krds-spinner-wheel"></span>${options.label}</p>`;
