import { badge, type Html, html, mainContent, pageTitle, section, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatInstant } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Jurisdiction, Service } from '../../language/index.ts';
import type { Case } from '../case.ts';
import type { Deadline } from '../deadline.ts';
import { standing } from './case-words.ts';

const text = {
  title: words('처리할 민원', 'Cases to decide'),
  open: words('열린 민원 {count}건, 기한이 빠른 순서', 'Open cases by due time: {count}'),
  none: words('지금 처리할 민원이 없습니다.', 'There is nothing to decide at the moment.'),
  done: words('최근에 끝난 민원', 'Recently closed'),
  service: words('서비스', 'Service'),
  number: words('접수번호', 'Receipt number'),
  opened: words('접수', 'Received'),
  due: words('처리 기한', 'Due'),
  status: words('상태', 'Status'),
  closed: words('끝난 때', 'Closed'),
  stopped: words('보완 대기 (시계 멈춤)', 'Waiting (clock stopped)'),
  overdue: words('기한 지남', 'Overdue'),
  soon: words('곧 기한', 'Due soon'),
};

const HOUR = 3_600_000;

/** A unit's work: open cases by due time, then what was closed lately. No personal data in the list. */
export function queuePage(
  ctx: Context,
  data: {
    jurisdiction: Jurisdiction;
    unit: string;
    open: readonly Case[];
    done: readonly Case[];
    serviceOf: (id: string) => Service;
    deadlineOf: (it: Case) => Deadline;
  },
): Html {
  const { jurisdiction, open, done, serviceOf, deadlineOf, unit } = data;
  const { language } = ctx;
  const when = (at: Parameters<typeof formatInstant>[1]) => formatInstant(language, at, jurisdiction.zone);
  const link = (it: Case) => html`<a href="${ctx.href(`/desk/${it.id}`)}">${it.number}</a>`;
  const due = (it: Case): Html => {
    const d = deadlineOf(it);
    if (d.stopped) return html`${ctx.say(text.stopped)}`;
    const left = d.due - ctx.now;
    return html`${when(d.due)} ${
      left < 0
        ? badge({ label: ctx.say(text.overdue), tone: 'danger' })
        : left < 2 * HOUR && badge({ label: ctx.say(text.soon), tone: 'warning' })
    }`;
  };
  const status = (it: Case): Html => {
    const where = standing(serviceOf(it.service), it);
    return badge({ label: where.label[language], tone: where.tone });
  };
  return mainContent({
    content: html`${pageTitle({ title: ctx.say(text.title), lead: unit })}
${table({
  language,
  caption: ctx.say(text.open, { count: open.length }),
  empty: ctx.say(text.none),
  columns: [
    { header: ctx.say(text.number), cell: link, rowHeader: true },
    { header: ctx.say(text.service), cell: it => serviceOf(it.service).words[language].name },
    { header: ctx.say(text.opened), cell: it => when(it.openedAt) },
    { header: ctx.say(text.due), cell: due },
    { header: ctx.say(text.status), cell: status },
  ],
  rows: open,
})}
${section({
  id: 'done',
  title: ctx.say(text.done),
  content: table({
    language,
    caption: ctx.say(text.done),
    hiddenCaption: true,
    columns: [
      { header: ctx.say(text.number), cell: link, rowHeader: true },
      { header: ctx.say(text.service), cell: it => serviceOf(it.service).words[language].name },
      { header: ctx.say(text.closed), cell: it => (it.closedAt === undefined ? '' : when(it.closedAt)) },
      { header: ctx.say(text.status), cell: status },
    ],
    rows: done,
  }),
})}`,
  });
}
