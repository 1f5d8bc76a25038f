import {
  badge,
  button,
  disclosure,
  errorSummary,
  form,
  type Html,
  html,
  mainContent,
  notificationBanner,
  pageTitle,
  radio,
  section,
  summaryList,
  textarea,
  textInput,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatInstant } from '../../../kernel/time/index.ts';
import { say, type Words, words } from '../../../kernel/words/index.ts';
import { answerText } from '../../documents/index.ts';
import { type OfficialReason, officialReasons } from '../../exchange/index.ts';
import { questionsFor } from '../../forms/index.ts';
import type { FileAnswer, Jurisdiction, OfficialAct, Service } from '../../language/index.ts';
import type { Fetched } from '../answerable.ts';
import type { Case } from '../case.ts';
import type { Deadline } from '../deadline.ts';
import type { Person } from '../person.ts';
import { standing } from './case-words.ts';
import { clock } from './clock.ts';
import { decision, type PathOfRule } from './decision.ts';
import { factList } from './fact-list.ts';
import { history } from './history.ts';

const text = {
  number: words('접수번호', 'Receipt number'),
  opened: words('접수', 'Received'),
  applicant: words('신청 내용', 'Application'),
  person: words('신청인 기록', 'The applicant’s record'),
  masked: words(
    '신청인의 기록은 가려져 있습니다. 처리에 필요할 때 까닭을 적고 여세요. 연 사람, 시각, 까닭이 남고 본인이 볼 수 있습니다.',
    'The applicant’s record is hidden. Open it when you need it, with a reason. Who opened it, when and why is recorded, and the person can see it.',
  ),
  why: words('기록을 여는 까닭', 'Why you open the record'),
  open: words('기록 열기', 'Open the record'),
  decision: words('처리', 'Decide'),
  approve: words('받아들이기', 'Approve'),
  opinion: words('의견', 'Opinion'),
  refuse: words('받아들이지 않기', 'Refuse'),
  reason: words('까닭', 'Reason'),
  reasonHint: words(
    '근거가 되는 법과 사실을 10자 이상 적어 주세요. 이의신청 방법은 자동으로 함께 안내됩니다.',
    'State the law and the facts in at least 10 characters. How to object is added automatically.',
  ),
  supplement: words('보완 요청하기', 'Ask for a supplement'),
  what: words('필요한 것', 'What is needed'),
  whatHint: words(
    '무엇을 왜 내야 하는지 10자 이상 적어 주세요.',
    'Say what must be handed in and why, in at least 10 characters.',
  ),
  rule: words('규칙의 답', 'What the rule says'),
  ruleHint: words(
    '규칙은 알려진 사실로 이렇게 답했습니다. 이와 다르게 결정하려면 까닭을 적으세요. 몇 번 달랐는지는 공개됩니다.',
    'This is what the rule answers from the facts known. To decide otherwise, give a reason. How often that happens is published.',
  ),
  again: words('신청인이 다시 살펴 달라고 했습니다', 'The person asks for another look'),
  amount: words('금액', 'Amount'),
  amountHint: words(
    '숫자로 적어 주세요. 비워 두면 규칙이 계산한 금액입니다.',
    'As a number. Left empty, it is what the rule computed.',
  ),
  amountNeeded: words(
    '숫자로 적어 주세요. 규칙이 금액을 정하지 못했습니다.',
    'As a number. The rule does not tell the amount.',
  ),
  history: words('처리 과정', 'History'),
  files: words('올린 파일', 'Files'),
  closed: words('끝난 민원입니다.', 'This case is closed.'),
  law: words('근거: {article}', 'Law: {article}'),
  hidden: words('(기록을 열면 보입니다)', '(shown when the record is open)'),
};

/** The reasons an official chooses from. */
const offered: readonly OfficialReason[] = ['checking-report', 'checking-supplement', 'preparing-decision'];

export interface DeskPageData {
  readonly jurisdiction: Jurisdiction;
  readonly service: Service;
  readonly it: Case;
  readonly deadline: Deadline;
  /** Present only after the official gave a reason. */
  readonly opened: { readonly fetched: Fetched; readonly people: readonly Person[] } | undefined;
  readonly typed?: { readonly act: OfficialAct | 'look'; readonly text: string; readonly amount?: string };
  readonly pathOfRule?: PathOfRule | undefined;
  readonly error?: Words;
}

/** An official's workspace for one case. */
export function deskPage(ctx: Context, data: DeskPageData): Html {
  const { service, it, error } = data;
  const { language } = ctx;
  const where = standing(service, it);
  return mainContent({
    content: html`${error && whatIsWrong(ctx, data, error)}
${pageTitle({ title: service.words[language].name, badges: badge({ label: where.label[language], tone: where.tone }) })}
${application(ctx, data)}
${ruling(ctx, data)}
${section({ id: 'person', title: ctx.say(text.person), content: record(ctx, data) })}
${deciding(ctx, data)}
${section({ id: 'history', title: ctx.say(text.history), content: history(ctx, data) })}`,
    aside: clock(ctx, data),
  });
}

/** At the top: what was refused, with the way to the field when the page still has it. */
function whatIsWrong({ language }: Context, { typed, it, service }: DeskPageData, error: Words): Html {
  if (!typed || it.outcome || service.process.states[it.state]?.kind !== 'official')
    return notificationBanner({ language, tone: 'danger', title: error[language], announced: true });
  const field = typed.act === 'look' ? 'reason' : `${typed.act}-text`;
  return errorSummary({ language, errors: [{ field, message: error[language] }] });
}

function application(ctx: Context, { jurisdiction, service, it, opened }: DeskPageData): Html {
  const { language } = ctx;
  const names = new Map(opened?.people.map(p => [p.key, p.name[language]]));
  const writing = { language, formats: jurisdiction.formats, nameOf: (key: string) => names.get(key) };
  const files = filesOf(it);
  return section({
    id: 'application',
    title: ctx.say(text.applicant),
    content: html`${summaryList({
      language,
      rows: [
        { key: ctx.say(text.number), value: it.number },
        { key: ctx.say(text.opened), value: formatInstant(language, it.openedAt, jurisdiction.zone) },
        ...questionsFor(service, it.answers).map(q => ({
          key: q.label[language],
          value: q.kind === 'people' && !opened ? ctx.say(text.hidden) : answerText(writing, q, it.answers[q.id]),
        })),
      ],
    })}${
      files.length > 0 &&
      html`<p>${ctx.say(text.files)}</p><ul>${files.map(f => html`<li><a href="${ctx.href(`/desk/${it.id}/files/${f.file}`)}">${f.name}</a></li>`)}</ul>`
    }<p class="krds-hint">${ctx.say(text.law, { article: service.law.words })}</p>`,
  });
}

/** What the rule answered, and why the person wants the decision looked at again. */
function ruling(ctx: Context, { it, opened, pathOfRule }: DeskPageData): Html | false {
  if (!it.ruled) return false;
  const asked = it.review?.answered === false ? it.review.reason : undefined;
  return section({
    id: 'rule',
    title: ctx.say(text.rule),
    content: html`${
      asked !== undefined &&
      notificationBanner({
        language: ctx.language,
        tone: 'warning',
        title: ctx.say(text.again),
        content: html`<p>${asked}</p>`,
      })
    }<p class="krds-hint">${ctx.say(text.ruleHint)}</p>${decision(ctx, it.ruled, { pathOfRule, hidden: !opened })}`,
  });
}

/** How much is granted, where the service's rule has an amount at all. */
function amountField(ctx: Context, { service, it, typed }: DeskPageData): Html | false {
  const unit = service.rule?.amount?.unit;
  if (!unit) return false;
  return textInput({
    language: ctx.language,
    name: 'amount',
    label: ctx.say(text.amount),
    hint: ctx.say(it.ruled?.amount ? text.amountHint : text.amountNeeded),
    autocomplete: 'off',
    inputmode: 'numeric',
    width: 'medium',
    optional: it.ruled?.amount !== undefined,
    value: typed?.act === 'approve' ? typed.amount : undefined,
  });
}

const isFile = (value: unknown): value is FileAnswer => typeof value === 'object' && value !== null && 'file' in value;

/** Every file the applicant handed in: with the application, and with supplements. */
export const filesOf = (it: Case): readonly FileAnswer[] => [
  ...Object.values(it.answers).filter(isFile),
  ...it.history.flatMap(({ event }) => (event.type === 'supplied' ? event.files : [])),
];

function record(ctx: Context, { jurisdiction, service, it, opened, typed, error }: DeskPageData): Html {
  const { language } = ctx;
  if (it.outcome) return html`<p>${ctx.say(text.closed)}</p>`;
  if (opened)
    return html`${Object.entries(service.uses).map(([key, reading]) =>
      factList(jurisdiction, language, reading, opened.fetched[key] ?? [], jurisdiction.zone.dayOf(ctx.now)),
    )}`;
  const reasons = offered.map(value => ({ value, label: officialReasons[value][language] }));
  return html`<p>${ctx.say(text.masked)}</p>${form({
    action: ctx.href(`/desk/${it.id}/look`),
    content: html`${radio({ language, name: 'reason', label: ctx.say(text.why), choices: reasons, value: typed?.act === 'look' ? typed.text : undefined, error: typed?.act === 'look' ? error?.[language] : undefined })}${button({ kind: 'secondary', label: ctx.say(text.open) })}`,
  })}`;
}

function deciding(ctx: Context, data: DeskPageData): Html | false {
  const { jurisdiction, service, it, typed, error } = data;
  const state = service.process.states[it.state];
  if (it.outcome || state?.kind !== 'official') return false;
  const { language } = ctx;
  const kept = (act: OfficialAct) => (typed?.act === act ? typed.text : '');
  const act = (
    name: OfficialAct,
    label: Words,
    kind: 'primary' | 'danger' | 'secondary',
    field: Parameters<typeof textarea>[0],
    besides: Html | false = false,
  ) =>
    form({
      action: ctx.href(`/desk/${it.id}/${name}`),
      content: html`${besides}${textarea({ ...field, id: `${name}-text`, value: kept(name), maxlength: 2000, rows: 4, error: typed?.act === name ? error?.[language] : undefined })}${button({ kind, label: ctx.say(label) })}`,
    });
  return section({
    id: 'decision',
    title: ctx.say(text.decision),
    content: html`${
      state.may.approve !== undefined &&
      act(
        'approve',
        text.approve,
        'primary',
        { language, name: 'text', label: ctx.say(text.opinion), optional: true },
        amountField(ctx, data),
      )
    }${
      state.may.supplement !== undefined &&
      disclosure({
        summary: ctx.say(text.supplement),
        open: typed?.act === 'supplement',
        content: act('supplement', text.supplement, 'secondary', {
          language,
          name: 'text',
          label: ctx.say(text.what),
          hint: ctx.say(text.whatHint),
        }),
      })
    }${
      state.may.refuse !== undefined &&
      disclosure({
        summary: ctx.say(text.refuse),
        open: typed?.act === 'refuse',
        content: html`${act('refuse', text.refuse, 'danger', {
          language,
          name: 'text',
          label: ctx.say(text.reason),
          hint: ctx.say(text.reasonHint),
        })}<p class="krds-hint">${say(language, service.remedy.words, { days: service.remedy.within.on(jurisdiction.zone.dayOf(ctx.now)).value })}</p>`,
      })
    }`,
  });
}
