import {
  breadcrumb,
  button,
  dateInput,
  form,
  type Html,
  html,
  mainContent,
  notificationBanner,
  pageTitle,
  table,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Rule } from '../../language/index.ts';
import type { Difference } from '../differences.ts';
import { comparePath, deskPathOfRule } from '../paths.ts';
import { ruleListTitle } from './rule-list-page.ts';
import { dayText } from './rule-parts.ts';

export const compareTitle = words('두 날 견주기', 'Compare two days');

const text = {
  first: words('먼저', 'First day'),
  second: words('나중', 'Second day'),
  show: words('다른 점 보기', 'Show what differs'),
  same: words('두 날 사이에 달라진 것이 없습니다.', 'Nothing differs between the two days.'),
  caption: words('{a}과 {b} 사이에 달라진 것', 'What differs between {a} and {b}'),
  what: words('무엇', 'What'),
  said: words('없음', 'not there'),
};

export interface ComparePageData {
  readonly rule: Rule;
  readonly first: string;
  readonly second: string;
  readonly differences: readonly Difference[] | undefined;
  readonly refused: Words | undefined;
}

const parts = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month, day: date };
};

/** What a rule says otherwise on one day than on another: in words, and in the values of law. */
export function comparePage(ctx: Context, { rule, first, second, differences, refused }: ComparePageData): Html {
  const { language } = ctx;
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [
        { label: ctx.say(ruleListTitle), href: ctx.href('/desk/rules') },
        { label: ctx.say(rule.words), href: ctx.href(deskPathOfRule(rule.id)) },
      ],
      current: ctx.say(compareTitle),
    }),
    content: html`${pageTitle({ title: `${ctx.say(rule.words)}: ${ctx.say(compareTitle)}` })}${
      refused && notificationBanner({ language, tone: 'danger', title: ctx.say(refused), announced: true })
    }${form({
      action: ctx.href(comparePath(rule.id)),
      method: 'get',
      content: html`${dateInput({ language, name: 'first', label: ctx.say(text.first), value: parts(first) })}${dateInput({ language, name: 'second', label: ctx.say(text.second), value: parts(second) })}${button({ label: ctx.say(text.show) })}`,
    })}${
      differences &&
      (differences.length === 0
        ? html`<p>${ctx.say(text.same)}</p>`
        : table({
            language,
            caption: ctx.say(text.caption, { a: dayText(ctx, first), b: dayText(ctx, second) }),
            rows: differences,
            columns: [
              { header: ctx.say(text.what), cell: one => ctx.say(one.what), rowHeader: true },
              { header: dayText(ctx, first), cell: one => ctx.say(one.before ?? text.said) },
              { header: dayText(ctx, second), cell: one => ctx.say(one.after ?? text.said) },
            ],
          }))
    }`,
  });
}
