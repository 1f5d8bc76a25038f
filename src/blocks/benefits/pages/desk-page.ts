import {
  badge,
  breadcrumb,
  button,
  errorSummary,
  form,
  type Html,
  hiddenInput,
  html,
  linkButton,
  mainContent,
  notificationBanner,
  pageTitle,
  section,
  summaryList,
  textarea,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatDay, formatInstant, type Zone } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { BenefitContent } from '../benefit.ts';
import type { BenefitDossier } from '../benefits.ts';
import type { Act, Origin, Proposal } from '../proposal.ts';
import type { BenefitVocabulary } from '../vocabulary.ts';
import { conditionList } from './condition-list.ts';
import { sourceText, toSourceText } from './source-text.ts';
import { amountText, namedIn, nameOf, placeWords, written } from './told.ts';

const text = {
  back: words('확인할 혜택', 'Benefits to confirm'),
  confirm: words('이 내용으로 확인하기', 'Confirm this text'),
  dismiss: words('쓰지 않기', 'Do not use it'),
  reason: words('쓰지 않는 까닭', 'Why it is not used'),
  reasonHint: words('10자 이상 적어 주세요.', 'At least 10 characters.'),
  correct: words('내용 바로잡기', 'Correct the text'),
  doubts: words('살펴볼 점이 있습니다', 'There is something to look at'),
  own: words('내가 고친 내용입니다. 다른 공무원이 확인합니다.', 'You corrected this. Another official confirms it.'),
  older: words(
    '이 내용을 고친 뒤에 자료가 바뀌었습니다. 함께 읽고 정해 주세요.',
    'The source changed after this was corrected. Read both before you decide.',
  ),
  why: words('고친 까닭: {reason}', 'Why it was corrected: {reason}'),
  gives: words('지원 내용', 'What it gives'),
  amount: words('금액', 'Amount'),
  place: words('지역', 'Area'),
  last: words('마지막 신청일', 'Last day to apply'),
  unsaid: words('적혀 있지 않음', 'Not stated'),
  history: words('한 일', 'What was done'),
  nothing: words('아직 한 일이 없습니다.', 'Nothing has been done yet.'),
  public: words('사람들이 보는 화면', 'What people see'),
  version: words('{version}판', 'Version {version}'),
};

const titles: Readonly<Record<Origin, Words>> = {
  shown: words('지금 보이는 내용', 'What is shown now'),
  official: words('고친 내용', 'The correction'),
  source: words('바뀐 자료', 'The changed source'),
};

const done: Readonly<Record<Act['act'], Words>> = {
  confirmed: words('확인함', 'Confirmed'),
  corrected: words('고침', 'Corrected'),
  dismissed: words('쓰지 않기로 함', 'Not used'),
};

export interface BenefitDeskData {
  readonly vocabulary: BenefitVocabulary;
  readonly dossier: BenefitDossier;
  readonly official: string;
  readonly zone: Zone;
  readonly newKey: () => string;
  readonly error?: { readonly message: Words; readonly origin: Origin | undefined; readonly typed: string };
}

function described(ctx: Context, { vocabulary }: BenefitDeskData, content: BenefitContent): Html {
  const { language } = ctx;
  const rows = [
    { key: ctx.say(text.place), value: ctx.say(placeWords(vocabulary, content)) },
    {
      key: ctx.say(text.gives),
      value: written(ctx, content, (content.words[language] ?? content.words.ko).gives) ?? ctx.say(text.unsaid),
    },
    { key: ctx.say(text.amount), value: content.amount ? amountText(ctx, content.amount) : ctx.say(text.unsaid) },
    {
      key: ctx.say(text.last),
      value: content.applyBy ? formatDay(language, content.applyBy, 'long') : ctx.say(text.unsaid),
    },
  ];
  return html`${content.doubts.length > 0 && doubts(ctx, content)}<p><strong>${namedIn(ctx, content)}</strong></p>${toSourceText(ctx)}${conditionList(ctx, vocabulary, content.conditions)}${summaryList({ language, rows })}`;
}

const doubts = (ctx: Context, content: BenefitContent): Html =>
  notificationBanner({
    language: ctx.language,
    tone: 'warning',
    title: ctx.say(text.doubts),
    content: html`<ul>${content.doubts.map(doubt => html`<li>${ctx.say(doubt.words)}</li>`)}</ul>`,
  });

const command = (ctx: Context, data: BenefitDeskData, act: string, origin: Origin, read: string, content: Html): Html =>
  form({
    action: ctx.href(`/desk/benefits/${data.dossier.benefit.id}/${act}`),
    content: html`${hiddenInput('key', data.newKey())}${hiddenInput('origin', origin)}${hiddenInput('read', read)}${content}`,
  });

const confirming = (ctx: Context, data: BenefitDeskData, origin: Origin, read: string): Html =>
  command(ctx, data, 'confirm', origin, read, button({ label: ctx.say(text.confirm) }));

function dismissing(ctx: Context, data: BenefitDeskData, { origin, revision }: Proposal): Html {
  const { error } = data;
  const here = error?.origin === origin;
  const field = textarea({
    language: ctx.language,
    name: 'reason',
    id: `reason-${origin}`,
    label: ctx.say(text.reason),
    hint: ctx.say(text.reasonHint),
    rows: 2,
    maxlength: 500,
    value: here ? error.typed : '',
    error: here ? ctx.say(error.message) : undefined,
  });
  const send = button({ label: ctx.say(text.dismiss), kind: 'secondary' });
  return command(ctx, data, 'dismiss', origin, revision, html`${field}${send}`);
}

function proposed(ctx: Context, data: BenefitDeskData, proposal: Proposal): Html {
  const { origin, revision, content, draftedBy, reason, baseVersion } = proposal;
  const own = draftedBy === data.official;
  const older = origin === 'official' && baseVersion !== data.dossier.benefit.version;
  return section({
    id: origin,
    title: ctx.say(titles[origin]),
    content: html`${reason !== undefined && html`<p>${ctx.say(text.why, { reason })}</p>`}${older && html`<p>${ctx.say(text.older)}</p>`}${described(ctx, data, content)}${
      own ? html`<p>${ctx.say(text.own)}</p>` : confirming(ctx, data, origin, revision)
    }${dismissing(ctx, data, proposal)}`,
  });
}

function history(ctx: Context, { dossier, zone }: BenefitDeskData): Html {
  if (dossier.acts.length === 0) return html`<p>${ctx.say(text.nothing)}</p>`;
  return html`<ul>${dossier.acts.map(
    act =>
      html`<li>${formatInstant(ctx.language, act.happenedAt, zone)} · ${ctx.say(done[act.act])} · ${ctx.say(titles[act.origin])} · ${ctx.say(text.version, { version: act.version })}${act.reason !== undefined && html` · ${act.reason}`}</li>`,
  )}</ul>`;
}

function whatIsWrong(ctx: Context, { error }: BenefitDeskData): Html | false {
  if (error === undefined) return false;
  const { language } = ctx;
  if (error.origin === undefined)
    return notificationBanner({ language, tone: 'danger', title: ctx.say(error.message), announced: true });
  return errorSummary({ language, errors: [{ field: `reason-${error.origin}`, message: ctx.say(error.message) }] });
}

/** A benefit at the desk: what is shown, what is proposed, beside the words of the source. */
export function benefitDeskPage(ctx: Context, data: BenefitDeskData): Html {
  const { language } = ctx;
  const { benefit, proposals } = data.dossier;
  const newest = proposals.find(({ origin }) => origin === 'source')?.content ?? benefit.content;
  const state =
    benefit.status === 'draft'
      ? badge({ label: ctx.say(words('기관 확인 전', 'Not yet confirmed')), tone: 'warning' })
      : badge({ label: ctx.say(words('기관 확인', 'Confirmed')), tone: 'success' });
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [{ label: ctx.say(text.back), href: ctx.href('/desk/benefits') }],
      current: nameOf(ctx, benefit),
    }),
    content: html`${whatIsWrong(ctx, data)}${pageTitle({ title: namedIn(ctx, benefit.content), badges: state })}
${proposals.map(proposal => proposed(ctx, data, proposal))}
${section({
  id: 'shown',
  title: ctx.say(titles.shown),
  content: html`${described(ctx, data, benefit.content)}${benefit.status === 'draft' && confirming(ctx, data, 'shown', `${benefit.version}`)}<p>${linkButton({ label: ctx.say(text.correct), kind: 'secondary', href: ctx.href(`/desk/benefits/${benefit.id}/correct`) })} <a href="${ctx.href(`/benefits/${benefit.id}`)}">${ctx.say(text.public)}</a></p>`,
})}
${section({ id: 'history', title: ctx.say(text.history), content: history(ctx, data) })}`,
    aside: sourceText(ctx, newest),
  });
}
