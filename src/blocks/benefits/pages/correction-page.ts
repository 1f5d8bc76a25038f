import {
  breadcrumb,
  button,
  checkboxes,
  dateInput,
  errorSummary,
  form,
  type Html,
  hiddenInput,
  html,
  mainContent,
  pageTitle,
  radio,
  section,
  textarea,
  textInput,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { partsOf } from '../../../kernel/time/index.ts';
import { type Language, type Words, words } from '../../../kernel/words/index.ts';
import type { Benefit, BenefitContent } from '../benefit.ts';
import { type Correctable, type CorrectionError, correctable, fieldNames } from '../correction.ts';
import type { BenefitVocabulary, CriterionGroup } from '../vocabulary.ts';
import { sourceText } from './source-text.ts';
import { nameOf } from './told.ts';

const text = {
  title: words('혜택 안내 바로잡기', 'Correct a benefit'),
  back: words('확인할 혜택', 'Benefits to confirm'),
  lead: words(
    '고친 내용은 다른 공무원이 확인한 뒤에 보입니다.',
    'What you correct is shown after another official has confirmed it.',
  ),
  texts: words('안내 글', 'Texts'),
  money: words('돈과 기한', 'Money and time'),
  amount: words('금액 (원)', 'Amount (won)'),
  amountHint: words('금액이 하나로 정해져 있을 때만 적어 주세요.', 'Only when there is one amount.'),
  per: words('얼마나 자주', 'How often'),
  applyBy: words('마지막 신청일', 'Last day to apply'),
  conditions: words('조건', 'Conditions'),
  age: words('나이', 'Age'),
  from: words('만 몇 세부터', 'From age'),
  to: words('만 몇 세까지', 'To age'),
  traits: words('제한한다면 누구에게', 'If restricted, to whom'),
  reason: words('고치는 까닭', 'Why you correct it'),
  reasonHint: words('10자 이상 적어 주세요.', 'At least 10 characters.'),
  send: words('고친 내용 내기', 'Send the correction'),
};

const labels: Readonly<Record<Correctable, Words>> = {
  name: words('이름', 'Name'),
  who: words('지원 대상', 'For whom'),
  gives: words('지원 내용', 'What it gives'),
  how: words('신청 방법', 'How to apply'),
  until: words('신청 기한', 'When to apply'),
};

const tongues: Readonly<Record<Language, Words>> = { ko: words('한국어', 'Korean'), en: words('영어', 'English') };
const pers = { once: words('한 번', 'Once'), month: words('매달', 'Each month'), year: words('해마다', 'Each year') };
const states = {
  restricted: words('제한함', 'Restricted'),
  open: words('제한 없음', 'No restriction'),
  'no-data': words('자료 없음', 'No data'),
  'not-asked': words('이 혜택과 관계없음', 'Has nothing to do with this benefit'),
};

export interface CorrectionPageData {
  readonly vocabulary: BenefitVocabulary;
  readonly benefit: Benefit;
  /** What the fields hold: what is shown now, or what was typed. */
  readonly content: BenefitContent;
  readonly reason: string;
  readonly errors: readonly CorrectionError[];
  readonly key: string;
}

type ErrorAt = (field: string) => { readonly error?: string };

function textFields(ctx: Context, { content }: CorrectionPageData, at: ErrorAt, tongue: Language): Html {
  const { language } = ctx;
  const said = content.words[tongue];
  const optional = tongue === 'en';
  const fields = (Object.keys(correctable) as Correctable[]).map(key => {
    const name = fieldNames.text(key, tongue);
    const label = `${ctx.say(labels[key])} (${ctx.say(tongues[tongue])})`;
    const common = {
      language,
      name,
      label,
      value: said?.[key] ?? '',
      ...at(name),
      ...(key === 'name' && !optional ? {} : { optional: true }),
    };
    return key === 'name' ? textInput({ ...common, autocomplete: 'off' }) : textarea({ ...common, rows: 3 });
  });
  return html`${fields}`;
}

const stateChoices = (ctx: Context, of: readonly (keyof typeof states)[]) =>
  of.map(value => ({ value, label: ctx.say(states[value]) }));

function ageFields(ctx: Context, { content }: CorrectionPageData, at: ErrorAt): Html {
  const { language } = ctx;
  const age = content.conditions?.age ?? { state: 'no-data' as const };
  const bound = (name: string, label: Words, value: number | undefined) =>
    textInput({
      language,
      name,
      label: ctx.say(label),
      value: value === undefined ? '' : `${value}`,
      autocomplete: 'off',
      inputmode: 'numeric',
      width: 'short',
      optional: true,
      ...at(name),
    });
  const bounds: { readonly from?: number; readonly to?: number } = age.state === 'open' ? {} : age;
  return html`${radio({ language, name: fieldNames.state('age'), label: ctx.say(text.age), value: age.state, choices: stateChoices(ctx, ['restricted', 'open', 'no-data']) })}${bound('age-from', text.from, bounds.from)}${bound('age-to', text.to, bounds.to)}`;
}

function groupFields(ctx: Context, { content }: CorrectionPageData, at: ErrorAt, group: CriterionGroup): Html {
  const { language } = ctx;
  const condition = content.conditions?.groups[group.id];
  const name = fieldNames.state(group.id);
  const label = ctx.say(group.words);
  return html`${radio({ language, name, label, value: condition?.state ?? 'not-asked', choices: stateChoices(ctx, ['restricted', 'open', 'no-data', 'not-asked']), ...at(name) })}${checkboxes(
    {
      language,
      name: fieldNames.anyOf(group.id),
      label: `${label}: ${ctx.say(text.traits)}`,
      optional: true,
      values: condition?.state === 'restricted' ? condition.anyOf : [],
      choices: group.criteria.map(({ code, words: name }) => ({ value: code, label: ctx.say(name) })),
    },
  )}`;
}

function dayField(ctx: Context, { content }: CorrectionPageData, at: ErrorAt): Html {
  const parts = content.applyBy && partsOf(content.applyBy);
  return dateInput({
    language: ctx.language,
    name: 'applyBy',
    label: ctx.say(text.applyBy),
    optional: true,
    value: parts && { year: `${parts.year}`, month: `${parts.month}`, day: `${parts.date}` },
    ...at('applyBy-year'),
  });
}

/** The form in which an official corrects a benefit, beside what its source says. */
export function correctionPage(ctx: Context, data: CorrectionPageData): Html {
  const { language } = ctx;
  const { benefit, content, errors, vocabulary } = data;
  const at: ErrorAt = field => {
    const found = errors.find(error => error.field === field);
    return found === undefined ? {} : { error: ctx.say(found.message) };
  };
  const told = errors.map(({ field, message }) => ({
    field: field.startsWith('state-') ? `${field}-1` : field,
    message: ctx.say(message),
  }));
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [
        { label: ctx.say(text.back), href: ctx.href('/desk/benefits') },
        { label: nameOf(ctx, benefit), href: ctx.href(`/desk/benefits/${benefit.id}`) },
      ],
      current: ctx.say(text.title),
    }),
    content: html`${told.length > 0 && errorSummary({ language, errors: told })}${pageTitle({ title: ctx.say(text.title), lead: ctx.say(text.lead) })}${form(
      {
        action: ctx.href(`/desk/benefits/${benefit.id}/correct`),
        guarded: true,
        content: html`${hiddenInput('key', data.key)}${hiddenInput('read', `${benefit.version}`)}
${section({ id: 'texts', title: ctx.say(text.texts), content: html`${textFields(ctx, data, at, 'ko')}${textFields(ctx, data, at, 'en')}` })}
${section({
  id: 'money-and-time',
  title: ctx.say(text.money),
  content: html`${textInput({ language, name: 'amount', label: ctx.say(text.amount), hint: ctx.say(text.amountHint), value: content.amount ? `${content.amount.amount}` : '', autocomplete: 'off', inputmode: 'numeric', width: 'medium', optional: true, ...at('amount') })}${radio({ language, name: 'per', label: ctx.say(text.per), optional: true, inline: true, value: content.amount?.per, choices: Object.entries(pers).map(([value, label]) => ({ value, label: ctx.say(label) })) })}${dayField(ctx, data, at)}`,
})}
${section({ id: 'conditions', title: ctx.say(text.conditions), content: html`${ageFields(ctx, data, at)}${vocabulary.groups.map(group => groupFields(ctx, data, at, group))}` })}
${textarea({ language, name: 'reason', label: ctx.say(text.reason), hint: ctx.say(text.reasonHint), value: data.reason, rows: 3, maxlength: 500, ...at('reason') })}${button({ label: ctx.say(text.send) })}`,
      },
    )}`,
    aside: sourceText(ctx, benefit.content),
  });
}
