import {
  badge,
  breadcrumb,
  button,
  disclosure,
  form,
  type Html,
  html,
  mainContent,
  notificationBanner,
  pageTitle,
  section,
  structuredList,
  summaryList,
  type Tone,
  textarea,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatInstant, type Zone } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import { type ParameterUse, valueLines } from '../parameter-use.ts';
import { parameterPath } from '../paths.ts';
import type { Proposal, Verdict } from '../proposal.ts';
import type { ChangedExample } from '../proposed-effect.ts';
import { changedExamples } from './changed-examples.ts';
import { dayText, spanText, valueHtml, verifiedBadge } from './rule-parts.ts';

export const proposalListTitle = words('값 바꾸기 제안', 'Proposed values');

const text = {
  lead: words(
    '한 공무원이 제안하고 다른 공무원이 승인해야 법의 값이 바뀝니다. 모든 처리는 지울 수 없게 남습니다.',
    'One official proposes, another approves: only then does a value of law change. Everything is kept and cannot be erased.',
  ),
  none: words('제안이 없습니다.', 'There are no proposals.'),
  value: words('제안한 값', 'Proposed value'),
  applies: words('적용 기간', 'Applies'),
  published: words('공포·고시일', 'Published'),
  source: words('근거', 'Source'),
  why: words('까닭', 'Reason'),
  proposed: words('제안한 때', 'Proposed'),
  settled: words('처리한 때', 'Settled'),
  because: words('처리한 까닭', 'Why'),
  known: words('결정에 쓰이는 날', 'Used by decisions from'),
  effect: words('이 값이 하는 일', 'What this value does'),
  decide: words('처리', 'Settle it'),
  own: words('내가 낸 제안입니다. 다른 공무원이 처리합니다.', 'You proposed this. Another official settles it.'),
  others: words(
    '이 규칙을 맡은 기관의 공무원이 처리합니다.',
    'An official of the agency that answers for it settles it.',
  ),
  reason: words('까닭', 'Reason'),
  hint: words('10자 이상 적어 주세요. 기록에 남습니다.', 'At least 10 characters. It stays on record.'),
  waiting: words('기다리는 중', 'Waiting'),
};

const acts: Readonly<
  Record<Verdict, { readonly path: string; readonly label: Words; readonly kind: 'primary' | 'danger' | 'secondary' }>
> = {
  approved: { path: 'approve', label: words('승인하기', 'Approve it'), kind: 'primary' },
  rejected: { path: 'reject', label: words('반려하기', 'Reject it'), kind: 'danger' },
  withdrawn: { path: 'withdraw', label: words('제안 거두기', 'Take it back'), kind: 'secondary' },
};

const verdicts: Readonly<Record<Verdict, { readonly label: Words; readonly tone: Tone }>> = {
  approved: { label: words('승인', 'Approved'), tone: 'success' },
  rejected: { label: words('반려', 'Rejected'), tone: 'danger' },
  withdrawn: { label: words('거둠', 'Taken back'), tone: 'gray' },
};

const standing = (ctx: Context, { settlement }: Proposal): Html => {
  const { label, tone } = settlement ? verdicts[settlement.verdict] : { label: text.waiting, tone: 'warning' as const };
  return badge({ label: ctx.say(label), tone });
};

/** What an official can do with a proposal. */
export type MayDo = 'settle' | 'withdraw' | 'nothing';

export interface ProposalPageData {
  readonly proposal: Proposal;
  readonly use: ParameterUse;
  readonly zone: Zone;
  readonly may: MayDo;
  readonly changed: readonly ChangedExample[] | undefined;
  readonly refused?: Words;
  readonly typed?: { readonly verdict: Verdict; readonly reason: string };
}

function content(ctx: Context, { proposal, use, zone }: ProposalPageData): Html {
  const { value, settlement, reason, proposedAt } = proposal;
  const { language } = ctx;
  return summaryList({
    language,
    rows: [
      { key: ctx.say(text.value), value: valueHtml(ctx, valueLines(use.shape, value.value)) },
      { key: ctx.say(text.applies), value: spanText(ctx, value) },
      { key: ctx.say(text.published), value: dayText(ctx, value.published) },
      { key: ctx.say(text.source), value: html`<span>${value.source} ${verifiedBadge(ctx, value.verified)}</span>` },
      { key: ctx.say(text.why), value: reason },
      { key: ctx.say(text.proposed), value: formatInstant(language, proposedAt, zone) },
      ...(settlement
        ? [
            { key: ctx.say(text.settled), value: formatInstant(language, settlement.decidedAt, zone) },
            { key: ctx.say(text.because), value: settlement.reason },
            ...(settlement.knownFrom ? [{ key: ctx.say(text.known), value: dayText(ctx, settlement.knownFrom) }] : []),
          ]
        : []),
    ],
  });
}

function act(ctx: Context, { proposal, typed }: ProposalPageData, verdict: Verdict): Html {
  const { path, label, kind } = acts[verdict];
  const own = form({
    action: ctx.href(`/desk/proposals/${proposal.id}/${path}`),
    content: html`${textarea({
      language: ctx.language,
      id: `${path}-reason`,
      name: 'reason',
      label: ctx.say(text.reason),
      hint: ctx.say(text.hint),
      maxlength: 2000,
      rows: 3,
      value: typed?.verdict === verdict ? typed.reason : '',
    })}${button({ label: ctx.say(label), kind })}`,
  });
  return verdict === 'approved'
    ? own
    : disclosure({ summary: ctx.say(label), open: typed?.verdict === verdict, content: own });
}

/** A proposal: what it says, what it would do, and for another official the decision. */
export function proposalPage(ctx: Context, data: ProposalPageData): Html {
  const { proposal, use, may, changed, refused } = data;
  const { language } = ctx;
  const decision =
    may === 'settle'
      ? html`${act(ctx, data, 'approved')}${act(ctx, data, 'rejected')}`
      : may === 'withdraw'
        ? html`<p>${ctx.say(text.own)}</p>${act(ctx, data, 'withdrawn')}`
        : html`<p>${ctx.say(text.others)}</p>`;
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [
        { label: ctx.say(proposalListTitle), href: ctx.href('/desk/proposals') },
        { label: ctx.say(use.parameter.words), href: ctx.href(parameterPath(use.parameter.id)) },
      ],
      current: ctx.say(text.value),
    }),
    content: html`${refused && notificationBanner({ language, tone: 'danger', title: ctx.say(refused), announced: true })}${pageTitle(
      {
        title: ctx.say(use.parameter.words),
        badges: standing(ctx, proposal),
      },
    )}${content(ctx, data)}${
      changed && section({ id: 'effect', title: ctx.say(text.effect), content: changedExamples(ctx, changed) })
    }${!proposal.settlement && section({ id: 'decide', title: ctx.say(text.decide), content: decision })}`,
  });
}

/** Proposals in a list, each a link. */
export const proposalList = (
  ctx: Context,
  proposals: readonly Proposal[],
  nameOf: (parameter: string) => Words,
  zone: Zone,
): Html =>
  proposals.length === 0
    ? html`<p>${ctx.say(text.none)}</p>`
    : structuredList({
        level: 3,
        items: proposals.map(one => ({
          title: ctx.say(nameOf(one.parameter)),
          href: ctx.href(`/desk/proposals/${one.id}`),
          badges: standing(ctx, one),
          description: one.reason,
          facts: [
            { key: ctx.say(text.applies), value: spanText(ctx, one.value) },
            { key: ctx.say(text.proposed), value: formatInstant(ctx.language, one.proposedAt, zone) },
          ],
        })),
      });

/** The list of what waits and of what was settled lately. */
export const proposalListPage = (ctx: Context, list: Html): Html =>
  mainContent({
    content: html`${pageTitle({ title: ctx.say(proposalListTitle), lead: ctx.say(text.lead) })}<section aria-labelledby="list"><h2 class="sr-only" id="list">${ctx.say(proposalListTitle)}</h2>${list}</section>`,
  });
