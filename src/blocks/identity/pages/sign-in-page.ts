import {
  button,
  form,
  type Html,
  hiddenInput,
  html,
  mainContent,
  notificationBanner,
  pageTitle,
  passkeyForm,
  section,
  textInput,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import { errorsAbove, type FormErrors } from './form-errors.ts';
import { passwordInput } from './password-input.ts';

export const signInTitle = words('로그인', 'Sign in');

const text = {
  lead: words(
    '기기에 저장한 패스키로 로그인하는 것이 가장 빠르고 안전합니다.',
    'A passkey saved on your device is the quickest and safest way to sign in.',
  ),
  passkey: words('패스키로 로그인', 'Sign in with a passkey'),
  passkeyHint: words(
    '지문, 얼굴, 화면 잠금으로 확인합니다. 아이디를 적지 않아도 됩니다.',
    'You confirm with your fingerprint, face or screen lock. No login name is needed.',
  ),
  passkeyButton: words('패스키로 로그인하기', 'Sign in with a passkey'),
  password: words('아이디와 비밀번호로 로그인', 'Sign in with a login name and password'),
  loginName: words('아이디', 'Login name'),
  passwordLabel: words('비밀번호', 'Password'),
  passwordButton: words('비밀번호로 로그인하기', 'Sign in with a password'),
  help: words('계정이 없거나 비밀번호를 잊었을 때', 'No account yet, or forgotten your password'),
  helpBody: words(
    '가까운 민원 창구에서 본인 확인을 하고 등록 번호를 받으세요. 등록 번호로 계정을 열거나 비밀번호를 다시 정합니다.',
    'Show your identity document at a counter near you and ask for an enrolment code. With it you open your account, or choose a new password.',
  ),
  enrol: words('등록 번호로 계정 열기', 'Open an account with an enrolment code'),
};

/** What a page tells someone who was sent here. */
export const signInNotices = {
  'signed-out': words('로그아웃했습니다', 'You have signed out'),
  everywhere: words('모든 기기에서 로그아웃했습니다', 'You have signed out on every device'),
} as const satisfies Record<string, Words>;

export interface SignInPage {
  /** Where to go afterwards. */
  readonly next: string;
  readonly passkeyOptions: object;
  readonly loginName: string;
  readonly errors: FormErrors;
  readonly notice?: Words | undefined;
}

const passkeyPart = (ctx: Context, page: SignInPage): Html =>
  section({
    id: 'with-passkey',
    title: ctx.say(text.passkey),
    content: html`<p>${ctx.say(text.passkeyHint)}</p>${passkeyForm({
      language: ctx.language,
      ceremony: 'get',
      action: `/api/sign-in/passkey?lang=${ctx.language}`,
      options: page.passkeyOptions,
      label: ctx.say(text.passkeyButton),
      content: hiddenInput('next', page.next),
    })}`,
  });

const passwordPart = (ctx: Context, page: SignInPage): Html =>
  section({
    id: 'with-password',
    title: ctx.say(text.password),
    content: form({
      action: ctx.href('/sign-in'),
      content: html`${hiddenInput('next', page.next)}${textInput({
        language: ctx.language,
        name: 'loginName',
        label: ctx.say(text.loginName),
        value: page.loginName,
        error: page.errors.loginName,
        autocomplete: 'username webauthn',
        width: 'medium',
        spellcheck: false,
        maxlength: 100,
      })}${passwordInput({
        language: ctx.language,
        name: 'password',
        label: ctx.say(text.passwordLabel),
        autocomplete: 'current-password',
        error: page.errors.password,
      })}${button({ label: ctx.say(text.passwordButton), kind: 'secondary' })}`,
    }),
  });

/** Passkey first, then name and password, then what to do without either. */
export const signInPage = (ctx: Context, page: SignInPage): Html =>
  mainContent({
    narrow: true,
    content: html`${errorsAbove(ctx.language, page.errors)}${
      page.notice !== undefined &&
      notificationBanner({ language: ctx.language, tone: 'success', title: ctx.say(page.notice), announced: true })
    }${pageTitle({ title: ctx.say(signInTitle), lead: ctx.say(text.lead) })}${passkeyPart(ctx, page)}${passwordPart(ctx, page)}${section(
      {
        id: 'sign-in-help',
        title: ctx.say(text.help),
        content: html`<p>${ctx.say(text.helpBody)}</p><p><a href="${ctx.href('/enrol')}">${ctx.say(text.enrol)}</a></p>`,
      },
    )}`,
  });
