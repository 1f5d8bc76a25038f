import { badge, type Html, html, mainContent, pageTitle, structuredList } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Rule } from '../../language/index.ts';
import { pathOfRule } from '../paths.ts';
import { spanText } from './rule-parts.ts';

export const algorithmListTitle = words('알고리즘 등록부', 'Algorithm register');

const text = {
  lead: words(
    '이 정부가 결정에 쓰는 규칙 {count}개를 모두 공개합니다. 무엇을 정하는지, 어떤 자료를 쓰는지, 사람이 어떻게 살피는지 읽을 수 있습니다.',
    'Every rule that this government decides by, {count} of them: what each decides, which data it uses and how people watch over it.',
  ),
  owner: words('소관', 'Owner'),
  law: words('근거', 'Law'),
  since: words('시행', 'In force'),
  alone: words('자동으로 정할 수 있음', 'May decide alone'),
  helps: words('공무원을 도움', 'Helps an official'),
  json: words('프로그램으로 읽기 (JSON)', 'For programs (JSON)'),
};

/** Whether a rule decides alone. */
export const whoBadge = (ctx: Context, rule: Rule): Html =>
  badge({ label: ctx.say(rule.automatic ? text.alone : text.helps), tone: rule.automatic ? 'information' : 'gray' });

/** The public register: an entry for each rule in force. */
export const algorithmListPage = (ctx: Context, rules: readonly Rule[]): Html =>
  mainContent({
    content: html`${pageTitle({ title: ctx.say(algorithmListTitle), lead: ctx.say(text.lead, { count: rules.length }) })}${structuredList(
      {
        level: 2,
        items: rules.map(rule => ({
          title: ctx.say(rule.words),
          href: ctx.href(pathOfRule(rule.id)),
          badges: whoBadge(ctx, rule),
          description: ctx.say(rule.purpose),
          facts: [
            { key: ctx.say(text.owner), value: ctx.say(rule.owner.words) },
            { key: ctx.say(text.law), value: ctx.say(rule.law.words) },
            { key: ctx.say(text.since), value: spanText(ctx, rule) },
          ],
        })),
      },
    )}<p><a href="/api/algorithms">${ctx.say(text.json)}</a></p>`,
  });
