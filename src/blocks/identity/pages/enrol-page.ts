import {
  breadcrumb,
  button,
  form,
  type Html,
  html,
  mainContent,
  pageTitle,
  textInput,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { errorsAbove, type FormErrors } from './form-errors.ts';
import { passwordInput } from './password-input.ts';
import { signInTitle } from './sign-in-page.ts';

export const enrolTitle = words('등록 번호로 계정 열기', 'Open an account with an enrolment code');

const text = {
  lead: words(
    '창구나 우편으로 받은 등록 번호를 적고, 로그인할 때 쓸 아이디와 비밀번호를 정합니다.',
    'Enter the code from the counter or the letter, and choose a login name and a password.',
  ),
  recover: words(
    '이미 계정이 있다면 새 아이디와 비밀번호로 바뀝니다. 전에 등록한 패스키와 다른 기기의 로그인은 모두 지웁니다.',
    'If you already have an account, the new login name and password replace the old ones. Earlier passkeys and sign-ins on other devices end.',
  ),
  code: words('등록 번호', 'Enrolment code'),
  codeHint: words(
    '예: 7K2M-9QX4-PT0C-WB5E. 줄표와 대문자·소문자는 가리지 않습니다.',
    'For example 7K2M-9QX4-PT0C-WB5E. Hyphens and capital letters do not matter.',
  ),
  loginName: words('새 아이디', 'New login name'),
  loginNameHint: words(
    '영문자로 시작하고 영문자·숫자·점·줄표·밑줄 4~30자. 이름이나 생일은 넣지 마세요.',
    'Starts with a letter; 4 to 30 letters, digits, dots, hyphens or underscores. Leave your name and birthday out.',
  ),
  password: words('새 비밀번호', 'New password'),
  submit: words('계정 열기', 'Open the account'),
};

export const passwordHint = words(
  '10자 이상. 서로 상관없는 낱말 서너 개를 이어 쓰면 기억하기 쉽고 안전합니다. 띄어쓰기와 한글도 쓸 수 있습니다.',
  'At least 10 characters. Three or four unrelated words are easy to remember and safe. Spaces and Korean letters are welcome.',
);

export interface EnrolPage {
  readonly code: string;
  readonly loginName: string;
  readonly errors: FormErrors;
}

const fields = (ctx: Context, { code, loginName, errors }: EnrolPage): Html =>
  html`${textInput({
    language: ctx.language,
    name: 'code',
    label: ctx.say(text.code),
    hint: ctx.say(text.codeHint),
    value: code,
    error: errors.code,
    autocomplete: 'one-time-code',
    width: 'medium',
    spellcheck: false,
    maxlength: 40,
  })}${textInput({
    language: ctx.language,
    name: 'loginName',
    label: ctx.say(text.loginName),
    hint: ctx.say(text.loginNameHint),
    value: loginName,
    error: errors.loginName,
    autocomplete: 'username',
    width: 'medium',
    spellcheck: false,
    maxlength: 30,
  })}${passwordInput({
    language: ctx.language,
    name: 'password',
    label: ctx.say(text.password),
    hint: ctx.say(passwordHint),
    autocomplete: 'new-password',
    error: errors.password,
  })}`;

/** Code, login name, password: one short form. */
export const enrolPage = (ctx: Context, page: EnrolPage): Html =>
  mainContent({
    narrow: true,
    before: breadcrumb({
      language: ctx.language,
      home: ctx.href('/'),
      path: [{ label: ctx.say(signInTitle), href: ctx.href('/sign-in') }],
      current: ctx.say(enrolTitle),
    }),
    content: html`${errorsAbove(ctx.language, page.errors)}${pageTitle({ title: ctx.say(enrolTitle), lead: ctx.say(text.lead) })}<p>${ctx.say(text.recover)}</p>${form(
      {
        action: ctx.href('/enrol'),
        content: html`${fields(ctx, page)}${button({ label: ctx.say(text.submit) })}`,
      },
    )}`,
  });
