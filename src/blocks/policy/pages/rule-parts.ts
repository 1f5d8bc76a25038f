import { badge, type Html, html, type Tone } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { day, formatDay } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Article, DatedValue, Rule } from '../../language/index.ts';
import type { ValueLine } from '../parameter-use.ts';

const text = {
  verified: words('원문 확인', 'Checked'),
  unverified: words('미확인', 'Not checked'),
  since: words('{from}부터', 'from {from}'),
  span: words('{from} ~ {to}', '{from} to {to}'),
};

/** Whether somebody compared it with the official text. */
export const verifiedBadge = (ctx: Context, verified: boolean): Html =>
  badge({ label: ctx.say(verified ? text.verified : text.unverified), tone: verified ? 'success' : 'warning' });

export const dayText = (ctx: Context, of: string): string => formatDay(ctx.language, day(of));

/** From when to when. */
export const spanText = (ctx: Context, { from, to }: { readonly from: string; readonly to?: string }): string =>
  to === undefined
    ? ctx.say(text.since, { from: dayText(ctx, from) })
    : ctx.say(text.span, { from: dayText(ctx, from), to: dayText(ctx, to) });

/** An article, and whether it was checked. */
export const articleCell = (ctx: Context, law: Article | undefined): Html | string =>
  law ? html`<span>${ctx.say(law.words)} ${verifiedBadge(ctx, law.verified)}</span>` : '–';

export const sourceText = (ctx: Context, { source }: DatedValue<unknown>): string =>
  typeof source === 'string' ? source : ctx.say(source.words);

/** A value of law: one figure, or a list of its rows. */
export const valueHtml = (ctx: Context, lines: readonly ValueLine[]): Html | string => {
  const [first] = lines;
  if (lines.length <= 1 && first && !first.label) return ctx.say(first.said);
  return html`<ul>${lines.map(({ label, said }) => html`<li>${label && `${ctx.say(label)}: `}${ctx.say(said)}</li>`)}</ul>`;
};

type State = 'in-force' | 'later' | 'over';
const states: Readonly<Record<State, { readonly label: Words; readonly tone: Tone }>> = {
  'in-force': { label: words('시행 중', 'In force'), tone: 'success' },
  later: { label: words('시행 전', 'Not yet in force'), tone: 'information' },
  over: { label: words('시행 끝', 'No longer in force'), tone: 'gray' },
};

/** Whether a version is in force on a day. */
export function forceBadge(ctx: Context, { from, to }: Rule, today: string): Html {
  const state: State = today < from ? 'later' : to !== undefined && today > to ? 'over' : 'in-force';
  const { label, tone } = states[state];
  return badge({ label: ctx.say(label), tone });
}
