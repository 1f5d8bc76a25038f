import { type Html, html } from '../html.ts';

export type Tone = 'primary' | 'secondary' | 'gray' | 'success' | 'warning' | 'danger' | 'information';

/** A state in a word: 접수, 처리 중, 완료. The word says it; the colour only helps. */
export const badge = (options: { readonly label: string; readonly tone?: Tone }): Html =>
  html`<span class="krds-badge is-${options.tone ?? 'gray'}">${options.label}</span>`;

/** A topic; a link when it leads to all that share it. */
export const tag = (options: { readonly label: string; readonly href?: string }): Html =>
  options.href === undefined
    ? html`<span class="krds-tag">${options.label}</span>`
    : html`<a class="krds-tag" href="${options.href}">${options.label}</a>`;
