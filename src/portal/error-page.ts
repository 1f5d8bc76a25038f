import { html, linkButton, mainContent, notificationBanner, pageTitle } from '../kernel/html/index.ts';
import { type Context, type DocumentReply, type Failure, view } from '../kernel/http/index.ts';
import { words } from '../kernel/words/index.ts';

const text = {
  404: words('페이지를 찾을 수 없습니다', 'This page cannot be found'),
  500: words('잠시 문제가 생겼습니다', 'Something went wrong'),
  other: words('요청을 처리하지 못했습니다', 'Your request was not carried out'),
  number: words('문의 번호: {id}', 'Reference: {id}'),
  home: words('첫 화면으로', 'Go to the home page'),
  search: words('서비스 찾기', 'Find a service'),
};

/** What went wrong, what to do next, and the number to name when asking. */
export function errorPage(ctx: Context, failure: Failure): DocumentReply {
  const { language } = ctx;
  const title = failure.status === 404 ? text[404] : failure.status >= 500 ? text[500] : text.other;
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
      })}<p>${linkButton({ href: ctx.href('/'), label: ctx.say(text.home) })} ${linkButton({ href: ctx.href('/services'), kind: 'tertiary', label: ctx.say(text.search) })}</p>
<p class="krds-hint">${ctx.say(text.number, { id: ctx.requestId })}</p>`,
    }),
  });
}
