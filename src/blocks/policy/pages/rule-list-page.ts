import { badge, type Html, html, mainContent, pageTitle, structuredList } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Rule } from '../../language/index.ts';
import { deskPathOfRule } from '../paths.ts';
import type { TriedExample, Verified } from '../rule-book.ts';
import { forceBadge, spanText } from './rule-parts.ts';

export const ruleListTitle = words('규칙', 'Rules');

const text = {
  lead: words(
    '법을 옮긴 규칙 {count}개입니다. 규칙마다 근거 조문, 시행일, 확인 상태와 예시 결과를 볼 수 있습니다.',
    '{count:One rule|# rules} made from law. Each shows its article, since when it is in force, what was checked and how its examples come out.',
  ),
  owner: words('소관', 'Owner'),
  law: words('근거', 'Law'),
  version: words('판', 'Version'),
  force: words('시행', 'In force'),
  checked: words('확인', 'Checked'),
  checkedCount: words('조문 {a}/{all}, 기준값 {v}/{values}', 'articles {a} of {all}, values {v} of {values}'),
  examples: words('예시', 'Examples'),
  allPass: words('예시 {n}개 통과', '{n:1 example passes|All # examples pass}'),
  fail: words('예시 {n}개 실패', '{n:1 example fails|# examples fail}'),
  automatic: words('자동 처분', 'Decides alone'),
};

export interface ListedRule {
  readonly rule: Rule;
  readonly examples: readonly TriedExample[];
  readonly verified: Verified;
}

/** How the examples of a rule come out. */
export function examplesBadge(ctx: Context, examples: readonly TriedExample[]): Html {
  const failing = examples.filter(one => !one.passes).length;
  return failing > 0
    ? badge({ label: ctx.say(text.fail, { n: failing }), tone: 'danger' })
    : badge({ label: ctx.say(text.allPass, { n: examples.length }), tone: 'success' });
}

export const verifiedText = (ctx: Context, { articles, articlesVerified, values, valuesVerified }: Verified): string =>
  ctx.say(text.checkedCount, { a: articlesVerified, all: articles, v: valuesVerified, values });

/** All rules, each with what an official must know of it before relying on it. */
export function ruleListPage(
  ctx: Context,
  { rules, today, links }: { readonly rules: readonly ListedRule[]; readonly today: CivilDay; readonly links: Html },
): Html {
  return mainContent({
    content: html`${pageTitle({ title: ctx.say(ruleListTitle), lead: ctx.say(text.lead, { count: rules.length }) })}${links}${structuredList(
      {
        level: 2,
        items: rules.map(({ rule, examples, verified }) => ({
          title: ctx.say(rule.words),
          href: ctx.href(deskPathOfRule(rule.id)),
          badges: html`${forceBadge(ctx, rule, today)} ${examplesBadge(ctx, examples)}${rule.automatic && html` ${badge({ label: ctx.say(text.automatic), tone: 'information' })}`}`,
          description: ctx.say(rule.purpose),
          facts: [
            { key: ctx.say(text.owner), value: ctx.say(rule.owner.words) },
            { key: ctx.say(text.law), value: ctx.say(rule.law.words) },
            { key: ctx.say(text.version), value: `${rule.version}` },
            { key: ctx.say(text.force), value: spanText(ctx, rule) },
            { key: ctx.say(text.checked), value: verifiedText(ctx, verified) },
          ],
        })),
      },
    )}`,
  });
}
