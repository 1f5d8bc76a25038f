import {
  badge,
  type Html,
  html,
  mainContent,
  pageTitle,
  pagination,
  structuredList,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatInstant, type Zone } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { NoticePage } from '../notices.ts';

const text = {
  title: words('알림함', 'Inbox'),
  lead: words(
    '신청한 일이 어떻게 되었는지, 내가 할 일이 있는지 알려 드립니다.',
    'What became of your applications, and whether something is left for you to do.',
  ),
  unread: words('읽지 않은 알림 {n}개', '{n:1 unread notice|# unread notices}'),
  allRead: words('모두 읽었습니다.', 'You have read everything.'),
  none: words('아직 받은 알림이 없습니다.', 'You have not received any notice yet.'),
  new: words('새 알림', 'New'),
  sent: words('받은 때', 'Received'),
  contact: words(
    '이메일로도 받으려면 연락처에 주소를 적어 주세요.',
    'To be told by e-mail too, enter your address in the contact settings.',
  ),
};

export const inboxTitle = text.title;

/** Everything a person was told, newest first, the unread marked. */
export function inboxPage(
  ctx: Context,
  data: { readonly page: NoticePage; readonly unread: number; readonly after: string | undefined; readonly zone: Zone },
): Html {
  const { page, unread, after, zone } = data;
  const { language } = ctx;
  return mainContent({
    content: html`${pageTitle({ title: text.title[language], lead: text.lead[language] })}
${
  page.notices.length === 0
    ? html`<p>${text.none[language]}</p>`
    : html`<p>${unread > 0 ? ctx.say(text.unread, { n: unread }) : text.allRead[language]}</p>${structuredList({
        level: 2,
        items: page.notices.map(notice => ({
          title: notice.title[language],
          href: ctx.href(`/my/inbox/${notice.id}`),
          ...(notice.readAt === undefined && { badges: badge({ label: text.new[language], tone: 'primary' }) }),
          facts: [
            {
              key: text.sent[language],
              value: html`<time datetime="${new Date(notice.sentAt).toISOString()}">${formatInstant(language, notice.sentAt, zone)}</time>`,
            },
          ],
        })),
      })}`
}
${pagination({
  language,
  next: page.next === undefined ? undefined : ctx.href(`/my/inbox?after=${encodeURIComponent(page.next)}`),
  first: after === undefined ? undefined : ctx.href('/my/inbox'),
})}
<p class="krds-hint">${text.contact[language]} <a href="${ctx.href('/my/contact')}">${words('연락처', 'Contact settings')[language]}</a></p>`,
  });
}
