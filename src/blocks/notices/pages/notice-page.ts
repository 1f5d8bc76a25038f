import {
  breadcrumb,
  buttonGroup,
  type Html,
  html,
  linkButton,
  mainContent,
  pageTitle,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatInstant, type Zone } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Notice } from '../notice.ts';
import { inboxTitle } from './inbox-page.ts';

const text = {
  sent: words('받은 때: {at}', 'Received: {at}'),
  case: words('신청 내용 보기', 'Open the application'),
  other: words('자세히 보기', 'See more'),
  back: words('알림함으로 돌아가기', 'Back to the inbox'),
};

/** Text as it was written: an empty line parts paragraphs, a line break stays one. */
export const paragraphs = (written: string): Html =>
  html`${written
    .split(/\n{2,}/)
    .filter(part => part.trim() !== '')
    .map(part => html`<p>${part.split('\n').map((line, i) => html`${i > 0 && html`<br>`}${line}`)}</p>`)}`;

/** One notice, in full. */
export function noticePage(ctx: Context, { notice, zone }: { notice: Notice; zone: Zone }): Html {
  const { language } = ctx;
  const title = notice.title[language];
  return mainContent({
    narrow: true,
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [{ label: inboxTitle[language], href: ctx.href('/my/inbox') }],
      current: title,
    }),
    content: html`${pageTitle({ title })}<p class="krds-hint">${ctx.say(text.sent, { at: formatInstant(language, notice.sentAt, zone) })}</p>${paragraphs(notice.body[language])}${buttonGroup(
      linkButton({
        href: ctx.href(notice.link),
        label: (notice.about.kind === 'case' ? text.case : text.other)[language],
      }),
      linkButton({ href: ctx.href('/my/inbox'), kind: 'secondary', label: text.back[language] }),
    )}`,
  });
}
