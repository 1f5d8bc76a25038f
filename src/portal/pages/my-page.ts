import type { Case } from '../../blocks/cases/index.ts';
import type { Draft } from '../../blocks/forms/index.ts';
import type { Jurisdiction, Service } from '../../blocks/language/index.ts';
import {
  badge,
  type Html,
  html,
  mainContent,
  pageTitle,
  section,
  structuredList,
  tiles,
} from '../../kernel/html/index.ts';
import type { Context } from '../../kernel/http/index.ts';
import { formatInstant } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';

const text = {
  title: words('{name} 님의 마당', '{name}’s yard'),
  todo: words('할 일', 'To do'),
  nothing: words('지금 할 일이 없습니다.', 'There is nothing you need to do.'),
  goOn: words('이어서 쓰기', 'Continue the application'),
  supply: words('보완하기', 'Hand in what is missing'),
  under: words('진행 중인 신청', 'Under way'),
  none: words('진행 중인 신청이 없습니다.', 'No application is under way.'),
  places: words('나의 메뉴', 'Your pages'),
  inbox: words('알림함', 'Inbox'),
  unread: words('새 알림 {count}', '{count} new'),
  read: words('새 알림 없음', 'Nothing new'),
  documents: words('나의 문서', 'My documents'),
  documentsHint: words('발급받은 문서를 내려받고 확인번호를 봅니다', 'Download documents and see their numbers'),
  data: words('내 정보', 'My data'),
  dataHint: words('정부가 가진 나의 기록', 'What government holds about you'),
  access: words('누가 내 정보를 봤나', 'Who looked at my data'),
  accessHint: words('누가, 언제, 왜 봤는지', 'Who looked, when and why'),
  security: words('로그인과 보안', 'Sign-in and security'),
  securityHint: words('패스키, 비밀번호, 로그인 기록', 'Passkeys, password, sign-ins'),
  applications: words('나의 신청', 'My applications'),
  applicationsHint: words('보낸 신청과 결과', 'What you sent and what came of it'),
};

/** A citizen's yard: what to do now, what is under way, and the way to everything of theirs. */
export function myPage(
  ctx: Context,
  data: {
    readonly jurisdiction: Jurisdiction;
    readonly name: string;
    readonly drafts: readonly Draft[];
    readonly cases: readonly Case[];
    readonly unread: number;
    readonly serviceOf: (id: string) => Service;
  },
): Html {
  const { language } = ctx;
  const { serviceOf } = data;
  const when = (at: Parameters<typeof formatInstant>[1]) => formatInstant(language, at, data.jurisdiction.zone);
  const open = data.cases.filter(it => !it.outcome);
  const waiting = open.filter(it => serviceOf(it.service).process.states[it.state]?.kind === 'applicant');
  const tasks = [
    ...waiting.map(it => ({
      title: serviceOf(it.service).words[language].name,
      href: ctx.href(`/my/applications/${it.id}`),
      badges: badge({ label: ctx.say(text.supply), tone: 'warning' }),
      description: it.supplements.at(-1)?.what,
    })),
    ...data.drafts.map(d => ({
      title: serviceOf(d.service).words[language].name,
      href: ctx.href(`/drafts/${d.id}`),
      badges: badge({ label: ctx.say(text.goOn), tone: 'information' }),
      description: when(d.updatedAt),
    })),
  ];
  const tile = (label: typeof text.title, hint: string, path: string) => ({
    label: ctx.say(label),
    hint,
    href: ctx.href(path),
  });
  return mainContent({
    content: html`${pageTitle({ title: ctx.say(text.title, { name: data.name }) })}
${section({
  id: 'todo',
  title: ctx.say(text.todo),
  content: tasks.length === 0 ? html`<p>${ctx.say(text.nothing)}</p>` : structuredList({ items: tasks }),
})}
${section({
  id: 'under-way',
  title: ctx.say(text.under),
  content:
    open.length === 0
      ? html`<p>${ctx.say(text.none)}</p>`
      : structuredList({
          items: open.map(it => ({
            title: serviceOf(it.service).words[language].name,
            href: ctx.href(`/my/applications/${it.id}`),
            description: `${it.number} · ${when(it.openedAt)}`,
          })),
        }),
})}
${section({
  id: 'places',
  title: ctx.say(text.places),
  content: tiles({
    items: [
      tile(
        text.inbox,
        data.unread > 0 ? ctx.say(text.unread, { count: data.unread }) : ctx.say(text.read),
        '/my/inbox',
      ),
      tile(text.applications, ctx.say(text.applicationsHint), '/my/applications'),
      tile(text.documents, ctx.say(text.documentsHint), '/my/documents'),
      tile(text.data, ctx.say(text.dataHint), '/my/data'),
      tile(text.access, ctx.say(text.accessHint), '/my/access'),
      tile(text.security, ctx.say(text.securityHint), '/my/security'),
    ],
  }),
})}`,
  });
}
