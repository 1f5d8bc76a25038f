import { type Html, html, textInput } from '../../../kernel/html/index.ts';
import { type Language, words } from '../../../kernel/words/index.ts';

export interface PasswordInput {
  readonly language: Language;
  readonly name: string;
  readonly label: string;
  readonly autocomplete: 'current-password' | 'new-password';
  readonly hint?: string;
  readonly error?: string | undefined;
}

const text = { show: words('비밀번호 보기', 'Show password'), hide: words('비밀번호 숨기기', 'Hide password') };

/** A password field. It is never filled in again, may be pasted into, and with JavaScript can be shown. */
export const passwordInput = (input: PasswordInput): Html =>
  html`<div data-password data-show="${text.show[input.language]}" data-hide="${text.hide[input.language]}">${textInput({ ...input, type: 'password', width: 'medium', spellcheck: false })}</div>`;
