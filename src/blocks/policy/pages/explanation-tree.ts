import { badge, type Html, html, notificationBanner, type Tone, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { RuleOutcome } from '../../language/index.ts';
import type { Explanation, Line, LineState, Step } from '../../rules/index.ts';
import { articleCell, verifiedBadge } from './rule-parts.ts';

const text = {
  summary: words('이렇게 된 까닭', 'Why'),
  tree: words('요건을 하나씩 보기', 'Every condition'),
  steps: words('금액을 계산한 과정', 'How the amount was computed'),
  amount: words('금액: {amount}', 'Amount: {amount}'),
  missing: words('더 알아야 하는 것 (많이 가르는 순서)', 'What must still be known, what decides most first'),
  number: words('번호', 'No.'),
  what: words('무엇', 'What'),
  came: words('결과', 'Result'),
  law: words('근거', 'Law'),
  unknown: words('알 수 없음', 'not known'),
};

const lineStates: Readonly<Record<LineState, { readonly label: Words; readonly tone: Tone }>> = {
  met: { label: words('해당', 'Met'), tone: 'success' },
  failed: { label: words('해당 안 됨', 'Not met'), tone: 'danger' },
  open: { label: words('모름', 'Not known'), tone: 'warning' },
  discretion: { label: words('담당자 판단', 'An official judges'), tone: 'information' },
};

const outcomeTones: Readonly<Record<RuleOutcome, 'success' | 'danger' | 'warning' | 'information'>> = {
  yes: 'success',
  no: 'danger',
  undecided: 'warning',
  discretion: 'information',
};

/** One line of an explanation, numbered like a paragraph: depth is told by the number, so that it reads on a phone. */
interface Row {
  readonly number: string;
  readonly what: string;
  readonly came: Html | string;
  readonly law: Html | string;
}

const child = (number: string, i: number): string => (number === '' ? `${i + 1}` : `${number}.${i + 1}`);

function lineRows(ctx: Context, line: Line, number: string): readonly Row[] {
  const { label, tone } = lineStates[line.state];
  const values = line.values.map(value => ctx.say(value)).join(', ');
  const row = {
    number,
    what: `${ctx.say(line.words)}${values === '' ? '' : ` (${values})`}`,
    came: badge({ label: ctx.say(label), tone }),
    law: articleCell(ctx, line.law),
  };
  return [row, ...line.parts.flatMap((part, i) => lineRows(ctx, part, child(number, i)))];
}

function stepRows(ctx: Context, step: Step, number: string): readonly Row[] {
  const { used, because, parts, mark } = step;
  const row = {
    number,
    what: `${mark ? `${ctx.say(mark)} ` : ''}${ctx.say(step.words)}`,
    came: ctx.say(step.value ?? text.unknown),
    law: used
      ? html`<span>${ctx.say(used.source)} ${verifiedBadge(ctx, used.verified)}</span>`
      : articleCell(ctx, step.law),
  };
  return [
    row,
    ...because.flatMap((line, i) => lineRows(ctx, line, child(number, i))),
    ...parts.flatMap((part, i) => stepRows(ctx, part, child(number, because.length + i))),
  ];
}

const rowTable = (ctx: Context, caption: Words, rows: readonly Row[]): Html =>
  table({
    language: ctx.language,
    caption: ctx.say(caption),
    rows,
    columns: [
      { header: ctx.say(text.number), cell: row => row.number || '·' },
      { header: ctx.say(text.what), cell: row => row.what, rowHeader: true },
      { header: ctx.say(text.came), cell: row => row.came },
      { header: ctx.say(text.law), cell: row => row.law },
    ],
  });

/** An answer with its reasons: the outcome first, the lines that decided, then everything. */
export function explanationTree(ctx: Context, told: Explanation): Html {
  const { language } = ctx;
  const title = told.amountWords
    ? `${ctx.say(told.outcome)}. ${ctx.say(text.amount, { amount: told.amountWords })}`
    : ctx.say(told.outcome);
  return html`${notificationBanner({
    language,
    tone: outcomeTones[told.decision.outcome],
    title,
    content: html`<p>${ctx.say(text.summary)}</p><ul>${told.summary.map(line => html`<li>${ctx.say(line)}</li>`)}</ul>`,
    announced: true,
  })}${
    told.missing.length + told.reasons.length > 0 &&
    html`<h3>${ctx.say(text.missing)}</h3><ol>${told.missing.map(one => html`<li>${ctx.say(one.question ?? one.words)}</li>`)}${told.reasons.map(one => html`<li>${ctx.say(one)}</li>`)}</ol>`
  }${told.condition && rowTable(ctx, text.tree, lineRows(ctx, told.condition, ''))}${
    told.amount && rowTable(ctx, text.steps, stepRows(ctx, told.amount, ''))
  }`;
}
