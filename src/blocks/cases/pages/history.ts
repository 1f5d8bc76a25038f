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
  'rule-decided': words('규칙에 따라 요건을 확인했습니다', 'The conditions were checked by the rule'),
  'handed-over': words('담당자가 확인하도록 넘겼습니다', 'Handed over to an official'),
  'review-requested': words('다시 살펴 달라고 요청했습니다', 'Another look was asked for'),
  'review-withdrawn': words('다시 살펴 달라는 요청을 거두었습니다', 'The request for another look was taken back'),
  'document-withdrawn': words('문서의 효력을 없앴습니다', 'The document was withdrawn'),
  'document-issued': words('문서를 발급했습니다', 'The document was issued'),
};

const agreed = words('신청 없이 시작했습니다. {basis}', 'Begun without an application. {basis}');
const changed = {
  true: words('처음 결정을 바꾸었습니다.', 'The first decision was changed.'),
  false: words('처음 결정이 그대로입니다.', 'The first decision stands.'),
};

const coming = words('결정', 'Decision');
const until = words('{day}까지', 'By {day}');
const automation = words(
  '자동 처리 근거: {article}. 사람의 재검토를 요청할 수 있습니다.',
  'Decided automatically under {article}. You can ask for a review by a person.',
);

const reviewed = (ctx: Context, upheld: boolean | undefined): Html | undefined =>
  upheld === undefined ? undefined : html`<p>${ctx.say(changed[`${upheld}`])}</p>`;

function detail(ctx: Context, service: Service, event: CaseEvent): Html | undefined {
  const { language } = ctx;
  switch (event.type) {
    case 'supplement-requested':
      return html`<p>${event.what}</p><p>${ctx.say(until, { day: formatDay(language, event.until, 'weekday') })}</p>`;
    case 'supplement-extended':
      return html`<p>${ctx.say(until, { day: formatDay(language, event.until, 'weekday') })}</p>`;
    case 'supplied':
      return html`<p>${event.note}</p>${event.files.length > 0 && html`<ul>${event.files.map(f => html`<li>${f.name}</li>`)}</ul>`}`;
    case 'opened':
      return event.agreed && html`<p>${ctx.say(agreed, { basis: event.agreed })}</p>`;
    case 'rule-decided':
      return html`<p>${ctx.say(event.answer.said)}${event.answer.amount && `: ${ctx.say(event.answer.amount.words)}`}</p>`;
    case 'lapsed':
    case 'review-requested':
      return html`<p>${event.reason}</p>`;
    case 'refused':
      return html`<p>${event.reason}</p>${reviewed(ctx, event.upheld)}`;
    case 'approved':
      return html`${event.opinion && html`<p>${event.opinion}</p>`}${event.amount && html`<p>${ctx.say(event.amount.words)}</p>`}${reviewed(ctx, event.upheld)}`;
    case 'granted-automatically': {
      const start = service.process.states[service.process.start];
      return start?.kind === 'automatic'
        ? html`<p>${ctx.say(automation, { article: start.law.words })}</p>`
        : undefined;
    }
    case 'document-withdrawn':
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
