import {
  badge,
  type Html,
  html,
  linkButton,
  mainContent,
  pageTitle,
  pagination,
  section,
  structuredList,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatInstant } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Draft } from '../../forms/index.ts';
import type { Jurisdiction, Service } from '../../language/index.ts';
import type { Case } from '../case.ts';
import type { CasePage } from '../cases.ts';
import type { Deadline } from '../deadline.ts';
import { standing } from './case-words.ts';

const text = {
  title: words('나의 신청', 'My applications'),
  drafts: words('쓰다 만 신청', 'Half-filled'),
  sent: words('보낸 신청', 'Sent'),
  none: words('아직 보낸 신청이 없습니다.', 'You have not sent any application yet.'),
  find: words('서비스 찾기', 'Find a service'),
  number: words('접수번호', 'Receipt number'),
  opened: words('신청한 때', 'Sent'),
  due: words('처리 기한', 'Due'),
  kept: words('마지막으로 쓴 때', 'Last change'),
};

/** Everything a person has sent or begun. */
export function listPage(
  ctx: Context,
  data: {
    jurisdiction: Jurisdiction;
    drafts: readonly Draft[];
    page: CasePage;
    after: string | undefined;
    serviceOf: (id: string) => Service;
    deadlineOf: (it: Case) => Deadline;
  },
): Html {
  const { jurisdiction, drafts, page, serviceOf, deadlineOf } = data;
  const { language } = ctx;
  const when = (at: Parameters<typeof formatInstant>[1]) => formatInstant(language, at, jurisdiction.zone);
  const due = (it: Case) => {
    const d = it.outcome ? undefined : deadlineOf(it);
    return d && !d.stopped ? [{ key: ctx.say(text.due), value: when(d.due) }] : [];
  };
  return mainContent({
    content: html`${pageTitle({ title: ctx.say(text.title) })}
${
  drafts.length > 0 &&
  section({
    id: 'drafts',
    title: ctx.say(text.drafts),
    content: structuredList({
      items: drafts.map(d => ({
        title: serviceOf(d.service).words[language].name,
        href: ctx.href(`/drafts/${d.id}`),
        facts: [{ key: ctx.say(text.kept), value: when(d.updatedAt) }],
      })),
    }),
  })
}
${section({
  id: 'sent',
  title: ctx.say(text.sent),
  content:
    page.cases.length === 0
      ? html`<p>${ctx.say(text.none)}</p><p>${linkButton({ href: ctx.href('/services'), kind: 'secondary', label: ctx.say(text.find) })}</p>`
      : structuredList({
          items: page.cases.map(it => {
            const service = serviceOf(it.service);
            const where = standing(service, it);
            return {
              title: service.words[language].name,
              href: ctx.href(`/my/applications/${it.id}`),
              badges: badge({ label: where.label[language], tone: where.tone }),
              facts: [
                { key: ctx.say(text.number), value: it.number },
                { key: ctx.say(text.opened), value: when(it.openedAt) },
                ...due(it),
              ],
            };
          }),
        }),
})}
${pagination({
  language,
  next: page.next === undefined ? undefined : ctx.href(`/my/applications?after=${encodeURIComponent(page.next)}`),
  first: data.after === undefined ? undefined : ctx.href('/my/applications'),
})}`,
  });
}
