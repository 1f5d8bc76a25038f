import {
  button,
  errorSummary,
  form,
  type Html,
  html,
  linkButton,
  mainContent,
  notificationBanner,
  pageTitle,
  textInput,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import { codeRule } from '../address-code.ts';

const text = {
  title: words('이메일 주소 확인', 'Confirm your e-mail address'),
  lead: words(
    '{address:으로/로} 확인 번호를 보냈습니다. {minutes}분 안에 입력해 주세요.',
    'A code was sent to {address}. Enter it within {minutes} minutes.',
  ),
  lost: words(
    '편지가 보이지 않으면 스팸함도 확인해 주세요.',
    'If you cannot find the letter, look in the spam folder.',
  ),
  code: words('확인 번호', 'Code'),
  codeHint: words('이메일에 적힌 숫자 6자리', 'The 6 digits in the e-mail'),
  confirm: words('이메일 주소 확인하기', 'Confirm the address'),
  again: words('확인 번호 다시 받기', 'Send another code'),
  contact: words('연락처로 돌아가기', 'Back to the contact settings'),
  done: words('이메일 주소를 확인했습니다', 'Your e-mail address is confirmed'),
  from: words(
    '이제 알림을 {address:으로/로}도 보내 드립니다.',
    'From now on you will be told by e-mail at {address} too.',
  ),
  problem: words('확인 번호를 보내지 못했습니다', 'No code was sent'),
};

export const confirmTitle = text.title;
export const confirmedTitle = text.done;

const again = (ctx: Context): Html =>
  form({
    action: ctx.href('/my/contact/code'),
    content: button({ kind: 'secondary', label: text.again[ctx.language] }),
  });

/** Where the code is entered. */
export function confirmPage(ctx: Context, { address, error }: { address: string; error?: Words | undefined }): Html {
  const { language } = ctx;
  const message = error?.[language];
  return mainContent({
    narrow: true,
    content: html`${message !== undefined && errorSummary({ language, errors: [{ field: 'code', message }] })}${pageTitle(
      {
        title: text.title[language],
        lead: ctx.say(text.lead, { address, minutes: codeRule.minutes }),
      },
    )}${form({
      action: ctx.href('/my/contact/confirm'),
      content: html`${textInput({
        language,
        name: 'code',
        label: text.code[language],
        hint: text.codeHint[language],
        error: message,
        autocomplete: 'one-time-code',
        inputmode: 'numeric',
        maxlength: 12,
        width: 'short',
      })}${button({ label: text.confirm[language] })}`,
    })}<p class="krds-hint">${text.lost[language]}</p>${again(ctx)}<p><a href="${ctx.href('/my/contact')}">${text.contact[language]}</a></p>`,
  });
}

/** Why no code went out, and what to do. */
export const notSentPage = (ctx: Context, error: Words): Html =>
  mainContent({
    narrow: true,
    content: html`${pageTitle({ title: text.problem[ctx.language] })}${notificationBanner({ language: ctx.language, tone: 'warning', title: error[ctx.language], announced: true })}<p>${linkButton({ href: ctx.href('/my/contact'), kind: 'secondary', label: text.contact[ctx.language] })}</p>`,
  });

export const notSentTitle = text.problem;

/** The address is proven. */
export const confirmedPage = (ctx: Context, address: string): Html =>
  mainContent({
    narrow: true,
    content: html`${pageTitle({ title: text.done[ctx.language], lead: ctx.say(text.from, { address }) })}<p>${linkButton({ href: ctx.href('/my/contact'), kind: 'secondary', label: text.contact[ctx.language] })}</p>`,
  });
