import { contextualHelp, type Html, html, summaryList } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { costOn, costWords } from '../cost.ts';
import { decidesByRule, decisionOf } from '../decision.ts';
import { periodWords } from '../period-words.ts';
import type { Guide } from './service-page.ts';
import { uncheckedMark } from './unchecked.ts';

const text = {
  who: words('신청할 수 있는 사람', 'Who can apply'),
  gives: words('받는 것', 'What you get'),
  noDocument: words('결과 알림', 'A notice of the result'),
  time: words('걸리는 시간', 'How long it takes'),
  atOnce: words('신청하면 바로 처리됩니다.', 'It is done as soon as you apply.'),
  byRule: words(
    '요건에 맞으면 신청하는 즉시, 아니면 담당 공무원이 {period} 안에 결정합니다.',
    'At once if the conditions are met; otherwise an official decides within {period}.',
  ),
  official: words('담당 공무원이 {period} 안에 처리합니다.', 'An official decides within {period}.'),
  limit: words('법으로 정한 처리 기한: {period} ({law})', 'Limit set by law: {period} ({law})'),
  cost: words('수수료', 'Cost'),
  noCost: words(
    '오늘 적용되는 금액이 등록되어 있지 않습니다. 담당 기관에 물어봐 주세요.',
    'No amount is recorded for today. Please ask the agency in charge.',
  ),
  notes: words('미리 알아 둘 것', 'Good to know'),
  unverified: words('확인 중인 값', 'Not yet confirmed'),
  why: words(
    '공개된 자료에서 옮긴 값으로, 지금 시행 중인 법령 원문과 아직 맞춰 보지 않았습니다.',
    'This value comes from public sources. It has not yet been compared with the text of the law in force.',
  ),
};

const timeOf = (ctx: Context, { service }: Guide): string => {
  const period = periodWords(service.clock.period);
  if (decidesByRule(service)) return ctx.say(text.byRule, { period });
  return decisionOf(service) === 'at-once' ? ctx.say(text.atOnce) : ctx.say(text.official, { period });
};

const limitOf = (ctx: Context, { service }: Guide): Html => {
  const { period, law } = service.clock;
  return html`${ctx.say(text.limit, { period: periodWords(period), law: law.words })}${!law.verified && html` ${uncheckedMark(ctx)}`}`;
};

function costOf(ctx: Context, { service, today }: Guide): Html {
  const cost = costOn(service, today);
  if (!cost) return html`${ctx.say(text.noCost)}`;
  if (cost.verified) return html`${ctx.say(costWords(cost.value))}`;
  return html`${ctx.say(costWords(cost.value))}${contextualHelp({
    summary: ctx.say(text.unverified),
    content: html`<p>${ctx.say(text.why)}</p>`,
  })}`;
}

/** Who, what, how long, how much: the answers most people came for. */
export function aboutSection(ctx: Context, guide: Guide): Html {
  const { service } = guide;
  const { who, notes } = service.words[ctx.language];
  return html`${summaryList({
    language: ctx.language,
    rows: [
      { key: ctx.say(text.who), value: who },
      { key: ctx.say(text.gives), value: ctx.say(service.gives?.words ?? text.noDocument) },
      { key: ctx.say(text.time), value: timeOf(ctx, guide), source: limitOf(ctx, guide) },
      { key: ctx.say(text.cost), value: costOf(ctx, guide) },
    ],
  })}${notes.length > 0 && html`<h3>${ctx.say(text.notes)}</h3><ul>${notes.map(note => html`<li>${note}</li>`)}</ul>`}`;
}
