import { button, form, type Html, hiddenInput, html, mainContent, pageTitle } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { passwordHint } from './enrol-page.ts';
import { errorsAbove, type FormErrors } from './form-errors.ts';
import { myBreadcrumb } from './my-breadcrumb.ts';
import { passwordInput } from './password-input.ts';

export const passwordTitle = words('비밀번호 바꾸기', 'Change your password');

const text = {
  lead: words('바꾸면 다른 기기에서는 모두 로그아웃됩니다.', 'Changing it signs you out on every other device.'),
  current: words('지금 비밀번호', 'Current password'),
  next: words('새 비밀번호', 'New password'),
  submit: words('비밀번호 바꾸기', 'Change the password'),
};

/** The old password, then the new one. */
export const passwordPage = (ctx: Context, page: { readonly loginName: string; readonly errors: FormErrors }): Html =>
  mainContent({
    narrow: true,
    before: myBreadcrumb(ctx, passwordTitle),
    content: html`${errorsAbove(ctx.language, page.errors)}${pageTitle({ title: ctx.say(passwordTitle), lead: ctx.say(text.lead) })}${form(
      {
        action: ctx.href('/my/security/password'),
        content: html`${hiddenInput('username', page.loginName)}${passwordInput({
          language: ctx.language,
          name: 'current',
          label: ctx.say(text.current),
          autocomplete: 'current-password',
          error: page.errors.current,
        })}${passwordInput({
          language: ctx.language,
          name: 'next',
          label: ctx.say(text.next),
          hint: ctx.say(passwordHint),
          autocomplete: 'new-password',
          error: page.errors.next,
        })}${button({ label: ctx.say(text.submit) })}`,
      },
    )}`,
  });
