import { type Language, words } from '../../words/index.ts';
import { type Html, html } from '../html.ts';
import { icon } from './icon.ts';

const text = { read: words('본문 듣기', 'Read aloud'), stop: words('그만 듣기', 'Stop reading') };

/** Reads a part of the page with the browser's own voice. Hidden until JavaScript finds one. */
export const readAloud = (options: { readonly language: Language; readonly target?: string }): Html =>
  html`<button class="krds-btn tertiary small" type="button" hidden data-read-aloud="${options.target ?? 'main'}" data-stop="${text.stop[options.language]}">${icon('speaker')}<span>${text.read[options.language]}</span></button>`;
