import { type Html, html, linkButton, mainContent, notificationBanner, pageTitle } from '../kernel/html/index.ts';
import { type Context, type DocumentReply, type Failure, view } from '../kernel/http/index.ts';
import { type Language, say, type Words, words } from '../kernel/words/index.ts';

const text = {
  404: words('페이지를 찾을 수 없습니다', 'This page cannot be found'),
  500: words('잠시 문제가 생겼습니다', 'Something went wrong'),
  503: words('잠시 멈춰 있습니다', 'Briefly out of service'),
  other: words('요청을 처리하지 못했습니다', 'Your request was not carried out'),
  kept: words(
    '접수·발급되었다고 알려 드린 것은 모두 그대로 있고, 쓰던 신청서는 마지막으로 답한 곳까지 남아 있습니다. 다시 되는 대로 저절로 이어집니다.',
    'Everything we confirmed to you is safe, and an application you were filling in is kept up to your last answer. The portal goes on by itself as soon as it can.',
  ),
  again: words('다시 해 보기', 'Try again'),
  number: words('문의 번호: {id}', 'Reference: {id}'),
  home: words('첫 화면으로', 'Go to the home page'),
  search: words('서비스 찾기', 'Find a service'),
};

const other: Readonly<Record<Language, Language>> = { ko: 'en', en: 'ko' };

/** During an outage: what is safe, in both languages, for nobody can be asked now which they read. */
const outage = (ctx: Context, failure: Failure): Html => {
  const second = other[ctx.language];
  return html`<p>${ctx.say(text.kept)}</p>
<p lang="${second}"><strong>${say(second, failure.words, failure.facts)}</strong> ${text.kept[second]}</p>`;
};

const titleOf = (status: number): Words => {
  if (status === 404) return text[404];
  if (status === 503) return text[503];
  return status >= 500 ? text[500] : text.other;
};

/** What went wrong, what to do next, and the number to name when asking. */
export function errorPage(ctx: Context, failure: Failure): DocumentReply {
  const { language } = ctx;
  const title = titleOf(failure.status);
  const out = failure.status === 503;
  return view({
    title,
    status: failure.status,
    unlisted: true,
    main: mainContent({
      narrow: true,
      content: html`${pageTitle({ title: ctx.say(title) })}${notificationBanner({
        language,
        tone: failure.status >= 500 ? 'danger' : 'warning',
        title: ctx.say(failure.words, failure.facts),
        content:
          failure.errors.length > 0 && html`<ul>${failure.errors.map(e => html`<li>${e.message[language]}</li>`)}</ul>`,
      })}${out && outage(ctx, failure)}<p>${out && linkButton({ href: ctx.href(ctx.here), kind: 'secondary', label: ctx.say(text.again) })} ${linkButton({ href: ctx.href('/'), label: ctx.say(text.home) })} ${linkButton({ href: ctx.href('/services'), kind: 'tertiary', label: ctx.say(text.search) })}</p>
<p class="krds-hint">${ctx.say(text.number, { id: ctx.requestId })}</p>`,
    }),
  });
}
