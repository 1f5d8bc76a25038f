import { type Content, type Html, html } from '../html.ts';

/** Help beside or below the task: who to ask, what to have ready. */
export const helpPanel = (options: { readonly title: string; readonly content: Content; readonly id?: string }): Html =>
  html`<aside class="krds-help-panel" aria-labelledby="${options.id ?? 'help-panel'}"><h2 id="${options.id ?? 'help-panel'}">${options.title}</h2>${options.content}</aside>`;
