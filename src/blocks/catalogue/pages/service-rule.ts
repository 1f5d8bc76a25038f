import { contextualHelp, disclosure, type Html, html, linkButton, summaryList } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { type Asked, outlineOf } from '../../rules/index.ts';
import type { Guide } from './service-page.ts';

const text = {
  everyone: words('누구나 받을 수 있습니다.', 'It is for everyone.'),
  conditions: words('받으려면', 'To receive it'),
  amount: words('금액', 'How much'),
  terms: words('여기서 쓰는 말', 'What the terms mean'),
  law: words('{what} [{law}]', '{what} [{law}]'),
  generated: words(
    '{day}에 시행 중인 규칙에서 그대로 만든 글입니다. 같은 규칙이 신청을 결정합니다.',
    'This is made from the rule in force on {day}. The same rule decides applications.',
  ),
  whatRule: words('어떤 규칙인가요?', 'Which rule is it?'),
  rule: words('{name} {version}판', '{name}, version {version}'),
  check: words('받을 수 있는지 확인하기', 'Check whether you are entitled'),
  logic: words('이 규칙이 어떻게 결정하는지 보기', 'See how this rule decides'),
};

type Outline = ReturnType<typeof outlineOf>;
type Line = NonNullable<Outline['condition']>;

const said = (ctx: Context, { words: what, law }: Pick<Line, 'words' | 'law'>): string =>
  law ? ctx.say(text.law, { what, law: law.words }) : ctx.say(what);

/** Conditions in their order; those that are made of others hold them as a list of their own. */
const lines = (ctx: Context, of: readonly Line[]): Html =>
  html`<ul>${of.map(line => html`<li>${said(ctx, line)}${line.parts.length > 0 && lines(ctx, line.parts)}</li>`)}</ul>`;

/** The top of a rule is a heading: what must all be so stands below it without being said again. */
const conditions = (ctx: Context, condition: Line | undefined): Html => {
  if (!condition) return html`<p>${ctx.say(text.everyone)}</p>`;
  return condition.joint === 'all' && condition.parts.length > 0
    ? lines(ctx, condition.parts)
    : lines(ctx, [condition]);
};

const terms = (ctx: Context, { definitions }: Outline): Html | false =>
  definitions.length > 0 &&
  disclosure({
    summary: ctx.say(text.terms),
    content: summaryList({
      language: ctx.language,
      rows: definitions.map(({ words: name, is, law, condition }) => ({
        key: ctx.say(name),
        value: condition ? lines(ctx, [condition]) : ctx.say(is),
        ...(law && { source: ctx.say(law.words) }),
      })),
    }),
  });

/** Who is entitled and to how much: the sentences of the rule that decides, with their articles. */
export function ruleSection(ctx: Context, { service, today, amended, finderPath, pathOfRule }: Guide): Html | false {
  const { rule } = service;
  if (!rule) return false;
  const asked: Asked = { on: today, knownOn: today, ...(amended && { amended }) };
  const outline = outlineOf(rule, asked);
  const name = ctx.say(text.rule, { name: rule.words, version: rule.version });
  return html`<h3>${ctx.say(text.conditions)}</h3>${conditions(ctx, outline.condition)}${
    outline.amount && html`<h3>${ctx.say(text.amount)}</h3><p>${ctx.say(outline.amount)}</p>`
  }${terms(ctx, outline)}${contextualHelp({
    summary: ctx.say(text.whatRule),
    content: html`<p>${name}</p><p>${ctx.say(text.generated, { day: formatDay(ctx.language, today) })}</p>`,
  })}${
    finderPath !== undefined &&
    html`<p>${linkButton({ kind: 'secondary', href: ctx.href(finderPath), label: ctx.say(text.check) })}</p>`
  }${
    pathOfRule &&
    html`<p>${linkButton({ kind: 'text', href: ctx.href(pathOfRule(rule.id, rule.version)), label: ctx.say(text.logic) })}</p>`
  }`;
}
