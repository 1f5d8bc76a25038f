import { breadcrumb, type Html, html, mainContent, pageTitle, section } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { DatedValue } from '../../language/index.ts';
import type { ParameterUse } from '../parameter-use.ts';
import { deskPathOfRule } from '../paths.ts';
import { ruleListTitle } from './rule-list-page.ts';
import { valueHistory } from './value-history.ts';

const text = {
  lead: words('법이 정한 값과 그 변화입니다.', 'What law sets, and how it changed.'),
  history: words('값', 'Values'),
  used: words('이 값을 쓰는 규칙', 'Rules that use it'),
};

export interface ParameterPageData {
  readonly use: ParameterUse;
  readonly values: readonly DatedValue<unknown>[];
  /** Proposals and the form for one. */
  readonly more: Html;
}

/** A value of law over time, with the rules that hang on it. */
export function parameterPage(ctx: Context, { use, values, more }: ParameterPageData): Html {
  return mainContent({
    before: breadcrumb({
      language: ctx.language,
      home: ctx.href('/'),
      path: [{ label: ctx.say(ruleListTitle), href: ctx.href('/desk/rules') }],
      current: ctx.say(use.parameter.words),
    }),
    content: html`${pageTitle({ title: ctx.say(use.parameter.words), lead: ctx.say(text.lead) })}${section({
      id: 'history',
      title: ctx.say(text.history),
      content: valueHistory(ctx, use, values),
    })}${section({
      id: 'used',
      title: ctx.say(text.used),
      content: html`<ul>${use.rules.map(rule => html`<li><a href="${ctx.href(deskPathOfRule(rule.id, rule.version))}">${ctx.say(rule.words)}</a></li>`)}</ul>`,
    })}${more}`,
  });
}
