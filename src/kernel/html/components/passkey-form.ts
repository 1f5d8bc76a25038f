import { type Language, words } from '../../words/index.ts';
import { type Content, type Html, html } from '../html.ts';
import { button } from './button.ts';
import { type FormToken, hiddenInput } from './form.ts';

export interface PasskeyForm {
  readonly language: Language;
  readonly ceremony: 'create' | 'get';
  /** Where the answer goes: a JSON post of the form's fields and `credential`; it answers `{ "location": "/…" }`. */
  readonly action: string;
  /** The options of WebAuthn level 3 in their JSON form, as `@simplewebauthn/server` writes them. */
  readonly options: object;
  readonly label: string;
  readonly token?: FormToken | undefined;
  /** Further fields above the button. */
  readonly content?: Content;
}

const text = {
  unsupported: words(
    '이 브라우저에서는 패스키를 쓸 수 없습니다. 다른 방법으로 로그인해 주세요.',
    'This browser cannot use passkeys. Please sign in another way.',
  ),
  cancelled: words(
    '패스키 확인이 끝나지 않았습니다. 다시 시도하거나 다른 방법을 선택해 주세요.',
    'The passkey check did not finish. Try again or choose another way.',
  ),
  failed: words(
    '서버가 패스키를 확인하지 못했습니다. 다시 시도해 주세요.',
    'We could not confirm the passkey. Please try again.',
  ),
  noScript: words('패스키를 쓰려면 자바스크립트를 켜야 합니다.', 'Passkeys need JavaScript to be switched on.'),
};

/** Makes or uses a passkey. The ceremony itself needs JavaScript; a page with this form offers another way beside it. */
export const passkeyForm = (form: PasskeyForm): Html =>
  html`<form class="krds-form" method="post" action="${form.action}" data-passkey="${form.ceremony}" data-options="${JSON.stringify(form.options)}" data-unsupported="${text.unsupported[form.language]}" data-cancelled="${text.cancelled[form.language]}" data-failed="${text.failed[form.language]}">${form.token !== undefined && hiddenInput(form.token.name, form.token.value)}${form.content}<p class="krds-error-message" role="alert" data-passkey-error></p>${button({ label: form.label, icon: 'person' })}<noscript><p class="krds-hint">${text.noScript[form.language]}</p></noscript></form>`;
