import { badge, type Html, html, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import { exactly, type Rule, type RuleOutcome } from '../../language/index.ts';
import { type Decision, measured } from '../../rules/index.ts';
import { runPath } from '../paths.ts';
import type { TriedExample } from '../rule-book.ts';
import { dayText } from './rule-parts.ts';

const text = {
  caption: words('예시와 지금 나온 결과', 'Examples and what they give now'),
  example: words('예시', 'Example'),
  day: words('기준일', 'Day of law'),
  expected: words('나와야 하는 결과', 'Expected'),
  got: words('지금 나온 결과', 'Result now'),
  passes: words('맞음', 'As expected'),
  fails: words('다름', 'Otherwise'),
  open: words('돌려 보기', 'Run it'),
};

export const outcomeWords: Readonly<Record<RuleOutcome, Words>> = {
  yes: words('해당', 'Yes'),
  no: words('해당 안 됨', 'No'),
  undecided: words('아직 모름', 'Undecided'),
  discretion: words('담당자 판단', 'For an official'),
};

/** An outcome with its amount: `amount` is in the unit's smallest part. */
export function decisionText(
  ctx: Context,
  rule: Rule,
  { outcome, amount }: Pick<Decision, 'outcome' | 'amount'>,
): string {
  const unit = rule.amount?.unit;
  if (amount === undefined || !unit) return ctx.say(outcomeWords[outcome]);
  const { n, d } = exactly(amount);
  return `${ctx.say(outcomeWords[outcome])}, ${ctx.say(measured({ n, d: d * 10n ** BigInt(unit.decimals) }, unit))}`;
}

function expectedText(ctx: Context, rule: Rule, { outcome, amount }: TriedExample['example']['expect']): string {
  const unit = rule.amount?.unit;
  const said = ctx.say(outcomeWords[outcome]);
  return amount === undefined || !unit ? said : `${said}, ${ctx.say(measured(exactly(amount), unit))}`;
}

/** The examples of a rule, run as the page is made. */
export const exampleTable = (ctx: Context, rule: Rule, examples: readonly TriedExample[]): Html =>
  table({
    language: ctx.language,
    caption: ctx.say(text.caption),
    rows: examples.map((tried, i) => ({ ...tried, i })),
    columns: [
      {
        header: ctx.say(text.example),
        cell: ({ example, i }) =>
          html`<a href="${ctx.href(`${runPath(rule.id)}?version=${rule.version}&example=${i}`)}">${ctx.say(example.words)}<span class="sr-only"> (${ctx.say(text.open)})</span></a>`,
        rowHeader: true,
      },
      { header: ctx.say(text.day), cell: ({ example }) => dayText(ctx, example.on) },
      { header: ctx.say(text.expected), cell: ({ example }) => expectedText(ctx, rule, example.expect) },
      {
        header: ctx.say(text.got),
        cell: ({ got, passes }) =>
          html`<span>${decisionText(ctx, rule, got)} ${badge({ label: ctx.say(passes ? text.passes : text.fails), tone: passes ? 'success' : 'danger' })}</span>`,
      },
    ],
  });
