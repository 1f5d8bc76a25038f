import {
  breadcrumb,
  button,
  buttonGroup,
  checkbox,
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
  textarea,
  textInput,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { FactError } from '../fact-form.ts';
import { type ParameterUse, valueLines } from '../parameter-use.ts';
import { parameterPath } from '../paths.ts';
import type { ChangedExample } from '../proposed-effect.ts';
import { shortestReason } from '../value-form.ts';
import { changedExamples } from './changed-examples.ts';
import { ruleListTitle } from './rule-list-page.ts';
import { valueHtml } from './rule-parts.ts';
import { valueFields } from './value-fields.ts';

export const proposeTitle = words('값 바꾸기 제안', 'Propose another value');

const text = {
  lead: words(
    '다른 공무원이 승인한 다음 날부터 결정에 쓰입니다. 이미 내린 결정은 바뀌지 않습니다.',
    'It is used from the day after another official approves it. Decisions already taken do not change.',
  ),
  now: words('지금 값', 'The value now'),
  change: words('새 값과 근거', 'The new value and its source'),
  from: words('적용 시작일', 'Applies from'),
  to: words('적용 끝나는 날', 'Applies until'),
  published: words('공포·고시일', 'Published on'),
  source: words('근거 법령이나 고시', 'Law or notice'),
  sourceHint: words(
    '예: 보건복지부고시 제2026-100호',
    'For example: Notice 2026-100 of the Ministry of Health and Welfare',
  ),
  verified: words('관보나 법령 원문과 직접 대조했습니다.', 'I compared it with the gazette or the text of the law.'),
  reason: words('바꾸는 까닭', 'Why it changes'),
  reasonHint: words(`${shortestReason}자 이상 적어 주세요.`, `At least ${shortestReason} characters.`),
  check: words('무엇이 달라지는지 보기', 'See what it changes'),
  send: words('제안하기', 'Propose it'),
  effect: words('이 값이 하는 일', 'What this value does'),
};

export interface ProposePageData {
  readonly use: ParameterUse;
  readonly current: unknown;
  readonly key: string;
  readonly today: CivilDay;
  readonly typed: ((field: string) => string) | undefined;
  readonly errors: readonly FactError[];
  readonly refused?: Words;
  readonly changed?: readonly ChangedExample[];
}

/** The form for another value of a parameter; `changed` shows what it would do before anything is sent. */
export function proposePage(ctx: Context, data: ProposePageData): Html {
  const { use, current, key, typed, errors, refused, changed } = data;
  const { language } = ctx;
  const { parameter, shape } = use;
  const errorAt = (field: string) => errors.find(one => one.field === field)?.message[language];
  const dayField = (name: string, label: Words, optional = false) =>
    dateInput({
      language,
      name,
      label: ctx.say(label),
      optional,
      error: errorAt(name),
      ...(typed && {
        value: { year: typed(`${name}-year`), month: typed(`${name}-month`), day: typed(`${name}-day`) },
      }),
    });
  return mainContent({
    narrow: true,
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [
        { label: ctx.say(ruleListTitle), href: ctx.href('/desk/rules') },
        { label: ctx.say(parameter.words), href: ctx.href(parameterPath(parameter.id)) },
      ],
      current: ctx.say(proposeTitle),
    }),
    content: html`${errors.length > 0 && errorSummary({ language, errors: errors.map(one => ({ field: one.field, message: ctx.say(one.message) })) })}${
      refused && notificationBanner({ language, tone: 'danger', title: ctx.say(refused), announced: true })
    }${pageTitle({ title: `${ctx.say(parameter.words)}: ${ctx.say(proposeTitle)}`, lead: ctx.say(text.lead) })}${
      changed && section({ id: 'effect', title: ctx.say(text.effect), content: changedExamples(ctx, changed) })
    }${section({ id: 'now', title: ctx.say(text.now), content: html`<div>${valueHtml(ctx, valueLines(shape, current))}</div>` })}${form(
      {
        action: ctx.href(`${parameterPath(parameter.id)}/propose`),
        guarded: true,
        content: html`${hiddenInput('key', key)}${section({
          id: 'change',
          title: ctx.say(text.change),
          content: html`${valueFields(ctx, shape, current, { typed, errors })}${dayField('from', text.from)}${dayField('to', text.to, true)}${dayField('published', text.published)}${textInput(
            {
              language,
              name: 'source',
              label: ctx.say(text.source),
              hint: ctx.say(text.sourceHint),
              autocomplete: 'off',
              maxlength: 300,
              value: typed?.('source'),
              error: errorAt('source'),
            },
          )}${checkbox({ language, name: 'verified', label: ctx.say(text.verified), optional: true, checked: typed?.('verified') === 'yes' })}${textarea(
            {
              language,
              name: 'reason',
              label: ctx.say(text.reason),
              hint: ctx.say(text.reasonHint),
              maxlength: 2000,
              rows: 4,
              value: typed?.('reason') ?? '',
              error: errorAt('reason'),
            },
          )}`,
        })}${buttonGroup(
          button({ label: ctx.say(text.check), kind: 'secondary', send: { name: 'act', value: 'check' } }),
          button({ label: ctx.say(text.send), send: { name: 'act', value: 'send' } }),
        )}`,
      },
    )}`,
  });
}
