import { type Html, html, type TimelineItem, timeline } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatDay, formatInstant } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Jurisdiction, Service } from '../../language/index.ts';
import type { Case, CaseEvent } from '../case.ts';

const titles: Record<CaseEvent['type'], Words> = {
  opened: words('접수되었습니다', 'Received'),
  'supplement-requested': words('보완을 요청했습니다', 'More was asked for'),
  'supplement-extended': words('보완 기간을 늘렸습니다', 'The period was extended'),
  supplied: words('보완을 받았습니다', 'The supplement arrived'),
  lapsed: words('보완 기한이 지나 돌려보냈습니다', 'Returned: the supplement did not arrive in time'),
  approved: words('담당자가 받아들였습니다', 'Approved by the official'),
  'granted-automatically': words('요건을 확인해 바로 처리했습니다', 'Checked and granted by the program'),
  refused: words('받아들이지 않았습니다', 'Refused'),
  withdrawn: words('신청을 취하했습니다', 'Withdrawn'),
  'document-issued': words('문서를 발급했습니다', 'The document was issued'),
};

const coming = words('결정', 'Decision');
const until = words('{day}까지', 'By {day}');
const automation = words(
  '자동 처리 근거: {article}. 사람의 재검토를 요청할 수 있습니다.',
  'Decided automatically under {article}. You can ask for a review by a person.',
);

function detail(ctx: Context, service: Service, event: CaseEvent): Html | undefined {
  const { language } = ctx;
  switch (event.type) {
    case 'supplement-requested':
      return html`<p>${event.what}</p><p>${ctx.say(until, { day: formatDay(language, event.until, 'weekday') })}</p>`;
    case 'supplement-extended':
      return html`<p>${ctx.say(until, { day: formatDay(language, event.until, 'weekday') })}</p>`;
    case 'supplied':
      return html`<p>${event.note}</p>${event.files.length > 0 && html`<ul>${event.files.map(f => html`<li>${f.name}</li>`)}</ul>`}`;
    case 'refused':
    case 'lapsed':
      return html`<p>${event.reason}</p>`;
    case 'approved':
      return event.opinion ? html`<p>${event.opinion}</p>` : undefined;
    case 'granted-automatically': {
      const start = service.process.states[service.process.start];
      return start?.kind === 'automatic'
        ? html`<p>${ctx.say(automation, { article: start.law.words })}</p>`
        : undefined;
    }
    case 'document-issued':
      return html`<p>${event.number}</p>`;
    default:
      return undefined;
  }
}

/** The history of a case, and what is still to come. */
export function history(ctx: Context, data: { jurisdiction: Jurisdiction; service: Service; it: Case }): Html {
  const { jurisdiction, service, it } = data;
  const { language } = ctx;
  const items: TimelineItem[] = it.history.map(({ happenedAt, event }, i) => ({
    title: titles[event.type][language],
    when: { text: formatInstant(language, happenedAt, jurisdiction.zone), machine: new Date(happenedAt).toISOString() },
    state: !it.outcome && i === it.history.length - 1 ? 'current' : 'done',
    detail: detail(ctx, service, event),
  }));
  if (!it.outcome) items.push({ title: coming[language], state: 'upcoming' });
  return timeline({ language, items });
}
