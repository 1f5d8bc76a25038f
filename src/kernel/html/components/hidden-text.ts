import { type Content, type Html, html } from '../html.ts';

/** Words for screen readers only. */
export const hiddenText = (text: Content): Html => html`<span class="sr-only">${text}</span>`;
