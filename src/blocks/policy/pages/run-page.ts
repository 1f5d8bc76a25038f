import {
  breadcrumb,
  button,
  dateInput,
  errorSummary,
  form,
  type Html,
  hiddenInput,
  html,
  mainContent,
  notificationBanner,
  pageTitle,
  section,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { GivenFacts, Rule } from '../../language/index.ts';
import type { Explanation } from '../../rules/index.ts';
import { askedFacts, type FactError } from '../fact-form.ts';
import { deskPathOfRule, runPath } from '../paths.ts';
import { explanationTree } from './explanation-tree.ts';
import { factFields } from './fact-fields.ts';
import { ruleListTitle } from './rule-list-page.ts';

export const runTitle = words('규칙 돌려 보기', 'Try a rule');

const text = {
  lead: words(
    '사실을 적으면 규칙이 어떻게 답하는지, 어느 조문 때문인지 보여 줍니다. 적은 것은 남지 않습니다.',
    'Give facts and see what the rule answers and which article led there. Nothing is kept.',
  ),
  days: words('어느 날의 법인가', 'Which day’s law'),
  on: words('적용하는 날', 'The day the law applies to'),
  knownOn: words('알려진 날', 'As known on'),
  knownHint: words(
    '비워 두면 지금 아는 모든 것으로 답합니다. 지난 결정을 다시 볼 때 그 결정의 날을 적으세요.',
    'Left empty, all that is known now counts. To look at an old decision again, give its day.',
  ),
  facts: words('사실', 'Facts'),
  answer: words('규칙의 답', 'What the rule answers'),
  run: words('규칙 돌려 보기', 'Run the rule'),
  invented: words(
    '지어낸 사실로만 해 보세요. 실제 사람의 정보를 적지 마세요.',
    'Use made-up facts only, never those of a real person.',
  ),
};

export interface RunPageData {
  readonly rule: Rule;
  readonly given: GivenFacts;
  /** As typed, `YYYY-MM-DD`; empty is not given. */
  readonly on: string;
  readonly knownOn: string;
  readonly errors: readonly FactError[];
  readonly refused?: Words;
  readonly told?: Explanation;
}

function parts(day: string): { year: string; month: string; day: string } | undefined {
  const [year = '', month = '', date = ''] = day.split('-');
  return day === '' ? undefined : { year, month, day: date };
}

/** A rule to be tried with facts that an official makes up. */
export function runPage(ctx: Context, data: RunPageData): Html {
  const { rule, given, errors, told, refused } = data;
  const { language } = ctx;
  const asked = askedFacts(rule);
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [
        { label: ctx.say(ruleListTitle), href: ctx.href('/desk/rules') },
        { label: ctx.say(rule.words), href: ctx.href(deskPathOfRule(rule.id, rule.version)) },
      ],
      current: ctx.say(runTitle),
    }),
    content: html`${errors.length > 0 && errorSummary({ language, errors: errors.map(one => ({ field: one.field, message: ctx.say(one.message) })) })}${pageTitle(
      { title: `${ctx.say(rule.words)}: ${ctx.say(runTitle)}`, lead: ctx.say(text.lead) },
    )}${refused && notificationBanner({ language, tone: 'danger', title: ctx.say(refused), announced: true })}${
      told && section({ id: 'answer', title: ctx.say(text.answer), content: explanationTree(ctx, told) })
    }${form({
      action: ctx.href(runPath(rule.id)),
      content: html`${hiddenInput('version', String(rule.version))}${section({
        id: 'facts',
        title: ctx.say(text.facts),
        content: html`<p class="krds-hint">${ctx.say(text.invented)}</p>${factFields(ctx, asked, given, errors)}`,
      })}${section({
        id: 'days',
        title: ctx.say(text.days),
        content: html`${dateInput({ language, name: 'law-on', label: ctx.say(text.on), value: parts(data.on), error: errors.find(one => one.field === 'law-on')?.message[language] })}${dateInput({ language, name: 'known-on', label: ctx.say(text.knownOn), hint: ctx.say(text.knownHint), optional: true, value: parts(data.knownOn), error: errors.find(one => one.field === 'known-on')?.message[language] })}`,
      })}${button({ label: ctx.say(text.run) })}`,
    })}`,
  });
}
