import { type Html, html } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import { type Explanation, type Line, type LineState, lineSentence, type Step } from '../../rules/index.ts';

const states: Readonly<Record<LineState, Words>> = {
  met: words('해당함', 'yes'),
  failed: words('해당하지 않음', 'no'),
  open: words('확인이 필요함', 'still to be known'),
  discretion: words('담당자가 판단함', 'for an official to judge'),
};

const text = {
  conditions: words('조건', 'Conditions'),
  amount: words('금액의 계산', 'How the amount is computed'),
  unverified: words('법령 원문과 대조하지 않은 값', 'not yet compared with the law'),
};

/** A condition that is only the sum of its parts says how it came out, and leaves the rest to them. */
const lineText = (ctx: Context, line: Line): string =>
  line.joint !== undefined && !line.named && line.parts.length > 0
    ? `${ctx.say(line.words)}: ${ctx.say(states[line.state])}`
    : ctx.say(lineSentence(line));

const lineItem = (ctx: Context, line: Line): Html =>
  html`<li>${lineText(ctx, line)}${line.parts.length > 0 && html`<ul>${line.parts.map(part => lineItem(ctx, part))}</ul>`}</li>`;

const stepItem = (ctx: Context, step: Step): Html =>
  html`<li>${ctx.say(step.words)}${step.value && `: ${ctx.say(step.value)}`}${step.law && ` [${ctx.say(step.law.words)}]`}${
    step.used && !step.used.verified && ` (${ctx.say(text.unverified)})`
  }${step.parts.length > 0 && html`<ul>${step.parts.map(part => stepItem(ctx, part))}</ul>`}</li>`;

/** The whole way to an answer: every condition, every step of the amount. */
export const explanationTree = (ctx: Context, { condition, amount }: Explanation): Html =>
  html`${condition && html`<p><strong>${ctx.say(text.conditions)}</strong></p><ul>${lineItem(ctx, condition)}</ul>`}${
    amount && html`<p><strong>${ctx.say(text.amount)}</strong></p><ul>${stepItem(ctx, amount)}</ul>`
  }`;

const unverifiedStep = (step: Step): boolean => step.used?.verified === false || step.parts.some(unverifiedStep);
const unverifiedLine = (line: Line): boolean =>
  line.law?.verified === false || line.steps.some(unverifiedStep) || line.parts.some(unverifiedLine);

/** Whether anything on the way was not compared with the law. */
export const hasUnverified = ({ rule, condition, amount }: Explanation): boolean =>
  !rule.law.verified ||
  (condition !== undefined && unverifiedLine(condition)) ||
  (amount !== undefined && unverifiedStep(amount));
