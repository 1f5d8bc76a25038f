import { type Html, html, linkButton, summaryList } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ruleName } from '../decision-words.ts';
import type { DecidedAmount, RuleAnswer } from '../rule-answer.ts';

const text = {
  answer: words('규칙의 답', 'What the rule says'),
  amount: words('금액', 'Amount'),
  day: words('기준일', 'As of'),
  law: words('근거', 'Law'),
  rule: words('적용한 규칙', 'Rule'),
  reasons: words('이유', 'Reasons'),
  hidden: words(
    '이유에는 신청인의 기록이 들어 있습니다. 기록을 열면 보입니다.',
    'The reasons hold facts of the applicant’s record. They are shown when the record is open.',
  ),
  missing: words('알려지지 않은 것', 'What is not known'),
  logic: words('이 규칙이 어떻게 결정하는지 보기', 'See how this rule decides'),
};

/** Where people read about a version of a rule; nothing where no such page is kept. */
export type PathOfRule = (rule: string, version: number) => string;

/**
 * What a rule answered, how much, by which law and why. `amount` is what was granted, else the rule's. The reasons say facts of the
 * person's record: `hidden` from an official who has not opened it.
 */
export function decision(
  ctx: Context,
  ruled: RuleAnswer,
  {
    amount = ruled.amount,
    pathOfRule,
    hidden = false,
  }: { amount?: DecidedAmount | undefined; pathOfRule?: PathOfRule | undefined; hidden?: boolean } = {},
): Html {
  const { language } = ctx;
  const rows = [
    { key: ctx.say(text.answer), value: ctx.say(ruled.said) },
    ...(amount ? [{ key: ctx.say(text.amount), value: ctx.say(amount.words) }] : []),
    ...(ruled.missing.length > 0
      ? [{ key: ctx.say(text.missing), value: ruled.missing.map(one => ctx.say(one.words)).join(', ') }]
      : []),
    { key: ctx.say(text.law), value: ctx.say(ruled.law) },
    { key: ctx.say(text.day), value: formatDay(language, ruled.on) },
    { key: ctx.say(text.rule), value: ctx.say(ruleName(ruled)) },
  ];
  return html`${summaryList({ language, rows })}<h3>${ctx.say(text.reasons)}</h3>${
    hidden
      ? html`<p>${ctx.say(text.hidden)}</p>`
      : html`<ul>${ruled.because.map(line => html`<li>${ctx.say(line)}</li>`)}</ul>`
  }${
    pathOfRule &&
    html`<p>${linkButton({ kind: 'text', href: ctx.href(pathOfRule(ruled.rule, ruled.version)), label: ctx.say(text.logic) })}</p>`
  }`;
}
