import {
  breadcrumb,
  button,
  buttonGroup,
  dateInput,
  errorSummary,
  fieldset,
  form,
  type Html,
  hiddenInput,
  html,
  mainContent,
  notificationBanner,
  pageTitle,
  radio,
  section,
  select,
  structuredList,
  textarea,
  textInput,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatInstant, type Zone } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Rule } from '../../language/index.ts';
import { type ParameterUse, valueLines } from '../parameter-use.ts';
import { isScaled, type Reform } from '../what-if/reform.ts';
import type { Report, SavedReport } from '../what-if/report.ts';
import type { TrialSubject } from '../what-if/trial.ts';
import { reportSections } from './report-figures.ts';

export const whatIfTitle = words('정책 시험', 'What if');

const text = {
  lead: words(
    '법의 값을 바꾸면 누가 더 받고 덜 받는지, 비용이 얼마나 달라지는지 결정하기 전에 봅니다.',
    'See who would get more or less, and what it would cost, before a value of law is changed.',
  ),
  choose: words('어느 규칙을 바꿔 볼까요?', 'Which rule?'),
  open: words('이 규칙으로 시작하기', 'Start with this rule'),
  reports: words('저장한 보고서', 'Saved reports'),
  noReports: words('아직 저장한 보고서가 없습니다.', 'No report was saved yet.'),
  saved: words('저장한 때', 'Saved'),
  setting: words('무엇을 셀까요', 'What is counted'),
  on: words('적용하는 날', 'The day the law applies to'),
  subject: words('누구를 셀까요', 'Who is counted'),
  people: words('사람마다', 'Each person'),
  households: words('세대마다 한 명 (가구 단위 급여)', 'One of each household (benefits of households)'),
  reform: words('{n}안', 'Reform {n}'),
  name: words('이름', 'Name'),
  now: words('지금: {value}', 'Now: {value}'),
  scale: words(
    '지금: {value}. 모든 값에 곱할 비율을 적으세요. 예: 105%',
    'Now: {value}. Enter by how much all values are multiplied, such as 105%.',
  ),
  blank: words(
    '바꾸지 않을 값은 비워 두세요. 2안과 3안은 견주어 볼 때만 적으세요.',
    'Leave empty what stays. Fill in the second and third reform only to compare.',
  ),
  run: words('계산하기', 'Compute'),
  save: words('보고서로 저장하기', 'Save as a report'),
  result: words('결과', 'Result'),
  draftOpen: words('값만이 아니라 규칙 자체를 고쳐 보기', 'Change the rule itself, not only its values'),
  draftHint: words(
    '규칙 전체를 JSON으로 고칩니다. 잘못된 곳은 자리와 함께 알려 드립니다.',
    'The whole rule as JSON. What is wrong is told with its place.',
  ),
  none: words('이 규칙에는 바꿔 볼 값이 없습니다.', 'This rule has no value to change.'),
};

export interface WhatIfStartData {
  readonly rules: readonly Rule[];
  readonly reports: readonly SavedReport[];
  readonly ruleName: (id: string) => Words;
  readonly zone: Zone;
}

/** Where a trial begins: choose a rule, or open a report. */
export function whatIfStartPage(ctx: Context, { rules, reports, ruleName, zone }: WhatIfStartData): Html {
  const { language } = ctx;
  return mainContent({
    content: html`${pageTitle({ title: ctx.say(whatIfTitle), lead: ctx.say(text.lead) })}${form({
      action: ctx.href('/desk/what-if'),
      method: 'get',
      content: html`${select({
        language,
        name: 'rule',
        label: ctx.say(text.choose),
        choices: rules.map(rule => ({ value: rule.id, label: ctx.say(rule.words) })),
      })}${button({ label: ctx.say(text.open) })}`,
    })}${section({
      id: 'reports',
      title: ctx.say(text.reports),
      content:
        reports.length === 0
          ? html`<p>${ctx.say(text.noReports)}</p>`
          : structuredList({
              level: 3,
              items: reports.map(({ id, report, savedAt }) => ({
                title: `${ctx.say(ruleName(report.rule))}: ${report.reforms.map(one => one.name).join(', ')}`,
                href: ctx.href(`/desk/what-if/${id}`),
                facts: [{ key: ctx.say(text.saved), value: formatInstant(language, savedAt, zone) }],
              })),
            }),
    })}`,
  });
}

export interface WhatIfFormData {
  readonly rule: Rule;
  readonly uses: readonly Pick<ParameterUse, 'parameter' | 'shape'>[];
  readonly current: (parameter: string) => unknown;
  readonly key: string;
  readonly on: string;
  readonly subject: TrialSubject;
  readonly reforms: readonly Reform[];
  /** The rule as somebody would have it, as typed; empty for none. */
  readonly draft: string;
  readonly errors: readonly { readonly field: string; readonly message: Words }[];
  readonly refused?: Words;
  readonly report?: Report;
}

export const draftName = words('초안 규칙', 'Draft rule');
export const mostReforms = 3;
export const changeField = (reform: number, parameter: string): string => `reform-${reform}.${parameter}`;
export const nameField = (reform: number): string => `reform-${reform}`;
export const reformName = (n: number): Words => words(`${n}안`, `Reform ${n}`);

function changeInput(ctx: Context, data: WhatIfFormData, reform: number, use: WhatIfFormData['uses'][number]): Html {
  const { parameter, shape } = use;
  const name = changeField(reform, parameter.id);
  const lines = valueLines(shape, data.current(parameter.id));
  const value = lines
    .slice(0, 8)
    .map(one => (one.label ? `${ctx.say(one.label)} ${ctx.say(one.said)}` : ctx.say(one.said)))
    .join(', ');
  return textInput({
    language: ctx.language,
    name,
    label: ctx.say(parameter.words),
    hint: ctx.say(isScaled(shape) ? text.scale : text.now, { value: value === '' ? '–' : value }),
    optional: true,
    autocomplete: 'off',
    width: 'medium',
    maxlength: 30,
    value: data.reforms[reform]?.changes[parameter.id] ?? '',
    error: data.errors.find(one => one.field === name)?.message[ctx.language],
  });
}

function reformFields(ctx: Context, data: WhatIfFormData, reform: number): Html {
  const { language } = ctx;
  const inner = html`${textInput({
    language,
    name: nameField(reform),
    label: ctx.say(text.name),
    autocomplete: 'off',
    optional: true,
    maxlength: 60,
    value: data.reforms[reform]?.name ?? ctx.say(reformName(reform + 1)),
  })}${data.uses.map(use => changeInput(ctx, data, reform, use))}`;
  const label = ctx.say(text.reform, { n: reform + 1 });
  const used = Object.values(data.reforms[reform]?.changes ?? {}).some(typed => typed !== '');
  const set = fieldset({ language, id: `set-${reform}`, label, content: inner });
  if (reform === 0) return set;
  return html`<details class="krds-disclosure"${used && html` open`}><summary>${label}</summary><div>${set}</div></details>`;
}

/** The rule itself as JSON, for whoever would change more than its values. */
function draftField(ctx: Context, { rule, draft, errors }: WhatIfFormData): Html {
  const { language } = ctx;
  const error = errors.find(one => one.field === 'draft')?.message[language];
  if (draft === '' && error === undefined)
    return html`<p><a href="${ctx.href(`/desk/what-if?rule=${rule.id}&draft=yes`)}">${ctx.say(text.draftOpen)}</a></p>`;
  return textarea({
    language,
    name: 'draft',
    label: ctx.say(draftName),
    hint: ctx.say(text.draftHint),
    optional: true,
    rows: 20,
    value: draft,
    error,
  });
}

/** The form of a trial, with what came out. */
export function whatIfPage(ctx: Context, data: WhatIfFormData): Html {
  const { rule, errors, refused, report, key, on, subject } = data;
  const { language } = ctx;
  const [year = '', month = '', day = ''] = on.split('-');
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [{ label: ctx.say(whatIfTitle), href: ctx.href('/desk/what-if') }],
      current: ctx.say(rule.words),
    }),
    content: html`${errors.length > 0 && errorSummary({ language, errors: errors.map(one => ({ field: one.field, message: ctx.say(one.message) })) })}${
      refused && notificationBanner({ language, tone: 'warning', title: ctx.say(refused), announced: true })
    }${pageTitle({ title: `${ctx.say(whatIfTitle)}: ${ctx.say(rule.words)}`, lead: ctx.say(text.lead) })}${
      report &&
      section({
        id: 'result',
        title: ctx.say(text.result),
        content: reportSections(ctx, { report, rule }),
      })
    }${form({
      action: ctx.href('/desk/what-if'),
      content: html`${hiddenInput('rule', rule.id)}${hiddenInput('key', key)}${fieldset({
        language,
        id: 'setting',
        label: ctx.say(text.setting),
        content: html`${dateInput({ language, name: 'law-on', label: ctx.say(text.on), value: { year, month, day }, error: errors.find(one => one.field === 'law-on')?.message[language] })}${radio(
          {
            language,
            name: 'subject',
            label: ctx.say(text.subject),
            value: subject,
            choices: [
              { value: 'people', label: ctx.say(text.people) },
              { value: 'households', label: ctx.say(text.households) },
            ],
          },
        )}`,
      })}<p class="krds-hint">${ctx.say(data.uses.length === 0 ? text.none : text.blank)}</p>${Array.from({ length: mostReforms }, (_, i) => reformFields(ctx, data, i))}${draftField(ctx, data)}${buttonGroup(
        button({ label: ctx.say(text.run), send: { name: 'act', value: 'run' } }),
        report && button({ label: ctx.say(text.save), kind: 'secondary', send: { name: 'act', value: 'save' } }),
      )}`,
    })}`,
  });
}
