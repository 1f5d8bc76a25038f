import { type Language, words } from '../../words/index.ts';
import { type Html, html } from '../html.ts';
import { icon } from './icon.ts';

const text = { copy: words('번호 복사하기', 'Copy the number'), copied: words('복사했습니다', 'Copied') };

/** Copies a number. Hidden until JavaScript can do it. */
export const copyButton = (options: {
  readonly language: Language;
  readonly value: string;
  readonly label?: string;
}): Html =>
  html`<button class="krds-btn tertiary small" type="button" hidden data-copy="${options.value}" data-copied="${text.copied[options.language]}">${icon('copy')}<span aria-live="polite">${options.label ?? text.copy[options.language]}</span></button>`;
