import { clockPanel, type Html, html } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatDay, formatInstant, type Instant } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Jurisdiction, Service } from '../../language/index.ts';
import type { Case } from '../case.ts';
import type { Deadline } from '../deadline.ts';

const text = {
  title: words('법으로 정한 처리 기한', 'Due by law'),
  stopped: words('보완을 기다리는 동안 멈춰 있습니다', 'Stands still while the supplement is awaited'),
  done: words('끝난 때', 'Closed on'),
  basis: words('근거: {article}', 'By {article}'),
};

const HOUR = 3_600_000;

/** The legal clock of a case: when it is due, what was left out and why, or that it stands still or is done. */
export function clock(
  ctx: Context,
  data: { jurisdiction: Jurisdiction; service: Service; it: Case; deadline: Deadline },
): Html {
  const { jurisdiction, service, it, deadline } = data;
  const { language } = ctx;
  const show = (at: Instant) => ({
    text: formatInstant(language, at, jurisdiction.zone),
    machine: new Date(at).toISOString(),
  });
  const counted = it.review?.answered === false ? (service.remedy.answered ?? service.clock) : service.clock;
  const basis = html`${ctx.say(text.basis, { article: counted.law.words })}`;
  if (it.closedAt !== undefined)
    return clockPanel({ language, title: ctx.say(text.done), due: show(it.closedAt), state: 'done', basis });
  if (deadline.stopped)
    return clockPanel({ language, title: ctx.say(text.stopped), due: show(deadline.since), state: 'stopped', basis });
  const left = deadline.due - ctx.now;
  return clockPanel({
    language,
    title: ctx.say(text.title),
    due: show(deadline.due),
    state: left < 0 ? 'overdue' : left < 2 * HOUR ? 'soon' : 'running',
    leftOut: deadline.leftOut.map(d => ({ day: formatDay(language, d.day, 'weekday'), reason: d.reason[language] })),
    basis,
  });
}
