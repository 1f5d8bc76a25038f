import {
  badge,
  button,
  form,
  type Html,
  html,
  mainContent,
  notificationBanner,
  pageTitle,
  radio,
  textInput,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { isLanguage, type Language, words } from '../../../kernel/words/index.ts';
import { errorsAbove, type FormErrors } from './form-errors.ts';
import { myBreadcrumb } from './my-breadcrumb.ts';

export const contactTitle = words('연락처와 언어', 'Contact and language');

const text = {
  lead: words(
    '신청 결과와 보안 알림을 받을 곳과 언어를 정합니다.',
    'Choose where and in which language you hear about applications and security.',
  ),
  email: words('이메일 주소', 'Email address'),
  emailHint: words(
    '비워 두면 이메일을 보내지 않습니다. 알림은 알림함에서 언제나 볼 수 있습니다.',
    'Leave it empty and we send no email. Your notices are always in your inbox.',
  ),
  emailWrong: words('이메일 주소를 name@example.com처럼 적어 주세요.', 'Enter an email address like name@example.com.'),
  verified: words('확인한 주소', 'Confirmed'),
  unverified: words('아직 확인하지 않은 주소', 'Not confirmed yet'),
  language: words('알림을 받을 언어', 'Language of notices'),
  confirm: words('확인 번호 받기', 'Send a code'),
  confirmHint: words(
    '주소로 번호를 보내 드립니다. 번호를 적으면 그 주소로 알림을 보냅니다.',
    'We send a code to this address. Once you enter it, notices go there.',
  ),
  submit: words('연락처 저장하기', 'Save contact details'),
  saved: words('연락처를 저장했습니다', 'Your contact details have been saved'),
};

const own: Readonly<Record<Language, string>> = { ko: '한국어', en: 'English' };

/** What is wrong with an address, or nothing: something, an @, a domain; the letter to it is the real test. */
export const emailProblem = (email: string) =>
  email === '' || (email.length <= 254 && /^[^\s@<>",;]+@[^\s@<>",;.]+(?:\.[^\s@<>",;.]+)+$/.test(email))
    ? undefined
    : text.emailWrong;

export interface ContactPage {
  readonly email: string;
  /** Whether the address that is kept was confirmed; nothing when none is kept. */
  readonly verified: boolean | undefined;
  readonly chosen: string;
  readonly errors: FormErrors;
  readonly saved: boolean;
}

const emailField = (ctx: Context, { email, verified, errors }: ContactPage): Html =>
  html`${textInput({
    language: ctx.language,
    name: 'email',
    label: ctx.say(text.email),
    hint: ctx.say(text.emailHint),
    value: email,
    error: errors.email,
    type: 'email',
    inputmode: 'email',
    autocomplete: 'email',
    width: 'medium',
    optional: true,
    maxlength: 254,
  })}${
    verified !== undefined &&
    html`<p>${badge(verified ? { label: ctx.say(text.verified), tone: 'success' } : { label: ctx.say(text.unverified), tone: 'warning' })}</p>`
  }`;

/** Where notices go. */
export const contactPage = (ctx: Context, page: ContactPage): Html =>
  mainContent({
    narrow: true,
    before: myBreadcrumb(ctx, contactTitle, 'home'),
    content: html`${errorsAbove(ctx.language, page.errors)}${
      page.saved &&
      notificationBanner({ language: ctx.language, tone: 'success', title: ctx.say(text.saved), announced: true })
    }${pageTitle({ title: ctx.say(contactTitle), lead: ctx.say(text.lead) })}${form({
      action: ctx.href('/my/contact'),
      content: html`${emailField(ctx, page)}${radio({
        language: ctx.language,
        name: 'language',
        label: ctx.say(text.language),
        value: isLanguage(page.chosen) ? page.chosen : undefined,
        inline: true,
        choices: (['ko', 'en'] as const).map(value => ({ value, label: own[value] })),
      })}${button({ label: ctx.say(text.submit) })}`,
    })}${
      page.verified === false &&
      form({
        action: ctx.href('/my/contact/code'),
        content: html`<p>${ctx.say(text.confirmHint)}</p>${button({ kind: 'secondary', label: ctx.say(text.confirm) })}`,
      })
    }`,
  });
