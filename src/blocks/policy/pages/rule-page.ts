import {
  badge,
  breadcrumb,
  type Html,
  html,
  inPageNavigation,
  linkButton,
  mainContent,
  pageTitle,
  section,
  summaryList,
  table,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Rule, RuleFact } from '../../language/index.ts';
import { type Amendments, amountTable, conditionTable, outlineOf } from '../../rules/index.ts';
import { askedFacts } from '../fact-form.ts';
import { type ParameterUse, valueLines } from '../parameter-use.ts';
import { comparePath, deskPathOfRule, parameterPath, pathOfRule, runPath } from '../paths.ts';
import type { Outline } from '../reading.ts';
import type { TriedExample, Verified } from '../rule-book.ts';
import { decisionTable } from './decision-table.ts';
import { exampleTable } from './example-table.ts';
import { outlineSections } from './outline-table.ts';
import { ruleListTitle, verifiedText } from './rule-list-page.ts';
import { articleCell, dayText, forceBadge, sourceText, spanText, valueHtml, verifiedBadge } from './rule-parts.ts';

const text = {
  about: words('이 규칙은', 'About this rule'),
  owner: words('소관', 'Owner'),
  law: words('근거', 'Law'),
  force: words('시행', 'In force'),
  published: words('공포일', 'Published'),
  checked: words('확인한 것', 'What was checked'),
  decides: words('누가 정하나', 'Who decides'),
  alone: words('시스템이 혼자 정할 수 있습니다: {law}', 'The system may decide alone: {law}'),
  official: words('담당 공무원이 정합니다.', 'An official decides.'),
  fingerprint: words('지문 (SHA-256)', 'Fingerprint (SHA-256)'),
  run: words('직접 적어 돌려 보기', 'Try it with facts of your own'),
  reform: words('값을 바꾸면 어떻게 되는지 시험하기', 'Try what a change would do'),
  public: words('공개 알고리즘 등록부에서 보기', 'See it in the public register'),
  table: words('결정표', 'Decision table'),
  amounts: words('금액 표', 'Table of amounts'),
  values: words('법이 정한 값', 'Values that law sets'),
  valuesHint: words(
    '{day}에 적용되는 값입니다. 이름을 누르면 지난 값과 출처를 봅니다.',
    'What applies on {day}. The name leads to past values and their sources.',
  ),
  name: words('이름', 'Name'),
  value: words('값', 'Value'),
  source: words('출처', 'Source'),
  since: words('적용', 'Applies'),
  none: words('이 날의 값이 없습니다.', 'No value for this day.'),
  examples: words('예시', 'Examples'),
  facts: words('묻는 사실', 'Facts it asks'),
  fact: words('사실', 'Fact'),
  comes: words('어디서 오나', 'Where it comes from'),
  asked: words('본인에게 물음', 'Asked of the person'),
  sensitive: words('민감: 마지막에만 묻고 남기지 않음', 'Sensitive: asked last, never kept'),
  versions: words('판', 'Versions'),
  version: words('{n}판', 'Version {n}'),
  compare: words('두 날의 규칙 견주어 보기', 'Compare the rule on two days'),
};

export interface RulePageData {
  readonly rule: Rule;
  readonly versions: readonly Rule[];
  readonly today: CivilDay;
  readonly amended: Amendments;
  readonly uses: ReadonlyMap<string, ParameterUse>;
  readonly fingerprint: string;
  readonly examples: readonly TriedExample[];
  readonly verified: Verified;
  readonly registerName: (id: string) => Words;
}

/** Everything about a rule that an official needs to say what it does and which article says so. */
export function rulePage(ctx: Context, data: RulePageData): Html {
  const { rule, today, amended } = data;
  const { language } = ctx;
  // A rule that is over or not yet in force is read on the nearest day of its own.
  const on = nearest(rule, today);
  const asked = { on, amended };
  const outline = outlineOf(rule, asked);
  const amounts = amountTable(rule, { asked });
  const titles = ['about', 'reads', 'table', 'values', 'examples', 'facts', 'versions'] as const;
  const labels: Readonly<Record<(typeof titles)[number], Words>> = {
    ...text,
    reads: words('규칙과 조문', 'The rule beside its law'),
  };
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [{ label: ctx.say(ruleListTitle), href: ctx.href('/desk/rules') }],
      current: ctx.say(rule.words),
    }),
    content: html`${pageTitle({
      title: ctx.say(rule.words),
      lead: ctx.say(rule.purpose),
      badges: html`${forceBadge(ctx, rule, today)} ${badge({ label: ctx.say(text.version, { n: rule.version }) })}`,
    })}
${section({ id: 'about', title: ctx.say(text.about), content: html`${about(ctx, data)}${linkButton({ href: ctx.href(`${runPath(rule.id)}?version=${rule.version}`), label: ctx.say(text.run) })} ${linkButton({ kind: 'secondary', href: ctx.href(pathOfRule(rule.id, rule.version)), label: ctx.say(text.public) })} ${linkButton({ kind: 'secondary', href: ctx.href(`/desk/what-if?rule=${rule.id}`), label: ctx.say(text.reform) })}` })}
${outlineSections(ctx, rule, outline)}
${section({ id: 'table', title: ctx.say(text.table), content: decisionTable(ctx, ctx.say(text.table), conditionTable(rule, { asked })) })}
${amounts && section({ id: 'amounts', title: ctx.say(text.amounts), content: decisionTable(ctx, ctx.say(text.amounts), amounts) })}
${section({ id: 'values', title: ctx.say(text.values), content: values(ctx, data, outline, on) })}
${section({ id: 'examples', title: ctx.say(text.examples), content: exampleTable(ctx, rule, data.examples) })}
${section({ id: 'facts', title: ctx.say(text.facts), content: facts(ctx, data) })}
${section({ id: 'versions', title: ctx.say(text.versions), content: versions(ctx, data) })}`,
    aside: inPageNavigation({ language, items: titles.map(id => ({ id, label: ctx.say(labels[id]) })) }),
  });
}

/** The day nearest to today on which the rule is in force. */
export const nearest = ({ from, to }: Rule, today: CivilDay): CivilDay =>
  // A rule's days are declared; whoever declares a wrong one has it refused where it is asked.
  (today < from ? from : to !== undefined && today > to ? to : today) as CivilDay;

function about(ctx: Context, { rule, fingerprint, verified }: RulePageData): Html {
  return summaryList({
    language: ctx.language,
    rows: [
      { key: ctx.say(text.law), value: articleCell(ctx, rule.law) },
      { key: ctx.say(text.owner), value: ctx.say(rule.owner.words) },
      { key: ctx.say(text.force), value: spanText(ctx, rule) },
      ...(rule.published ? [{ key: ctx.say(text.published), value: dayText(ctx, rule.published) }] : []),
      {
        key: ctx.say(text.decides),
        value: rule.automatic ? ctx.say(text.alone, { law: rule.automatic.words }) : ctx.say(text.official),
      },
      { key: ctx.say(text.checked), value: verifiedText(ctx, verified) },
      { key: ctx.say(text.fingerprint), value: html`<code>${fingerprint}</code>` },
    ],
  });
}

function values(ctx: Context, { uses }: RulePageData, { parameters }: Outline, on: CivilDay): Html {
  return html`<p class="krds-hint">${ctx.say(text.valuesHint, { day: dayText(ctx, on) })}</p>${table({
    language: ctx.language,
    caption: ctx.say(text.values),
    hiddenCaption: true,
    rows: parameters,
    columns: [
      {
        header: ctx.say(text.name),
        cell: one => html`<a href="${ctx.href(parameterPath(one.id))}">${ctx.say(one.words)}</a>`,
        rowHeader: true,
      },
      {
        header: ctx.say(text.value),
        cell: ({ id, used }) => {
          const shape = uses.get(id)?.shape;
          return used && shape ? valueHtml(ctx, valueLines(shape, used.value)) : ctx.say(text.none);
        },
      },
      { header: ctx.say(text.since), cell: ({ used }) => (used ? spanText(ctx, used) : '–') },
      {
        header: ctx.say(text.source),
        cell: ({ used }) =>
          used ? html`<span>${sourceText(ctx, used)} ${verifiedBadge(ctx, used.verified)}</span>` : '–',
      },
    ],
  })}`;
}

function facts(ctx: Context, { rule, registerName }: RulePageData): Html {
  const { own, groups } = askedFacts(rule);
  const source = ({ from }: RuleFact): string =>
    from ? `${ctx.say(registerName(from.register))}: ${ctx.say(from.is.words)}` : ctx.say(text.asked);
  return table({
    language: ctx.language,
    caption: ctx.say(text.facts),
    hiddenCaption: true,
    rows: [...own, ...groups.flatMap(one => one.facts)],
    columns: [
      {
        header: ctx.say(text.fact),
        cell: fact =>
          html`${fact.group && `${ctx.say(fact.group.one)}: `}${ctx.say(fact.words)}${fact.sensitive && html` ${badge({ label: ctx.say(text.sensitive), tone: 'warning' })}`}${fact.question && html`<br><span class="krds-hint">${ctx.say(fact.question)}</span>`}`,
        rowHeader: true,
      },
      { header: ctx.say(text.comes), cell: source },
    ],
  });
}

function versions(ctx: Context, { versions: all, rule, today }: RulePageData): Html {
  return html`<ul>${all.map(
    one =>
      html`<li>${one === rule ? html`<strong>${ctx.say(text.version, { n: one.version })}</strong>` : html`<a href="${ctx.href(deskPathOfRule(one.id, one.version))}">${ctx.say(text.version, { n: one.version })}</a>`}, ${spanText(ctx, one)} ${forceBadge(ctx, one, today)}</li>`,
  )}</ul><p><a href="${ctx.href(comparePath(rule.id))}">${ctx.say(text.compare)}</a></p>`;
}
