import {
  badge,
  breadcrumb,
  buttonGroup,
  copyButton,
  type Html,
  html,
  linkButton,
  mainContent,
  notificationBanner,
  pageTitle,
  section,
  summaryList,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatDay, formatInstant, type Zone } from '../../../kernel/time/index.ts';
import { formatNumber, type Words, words } from '../../../kernel/words/index.ts';
import type { Standing } from '../documents.ts';
import { myDocumentsTitle } from './my-documents-page.ts';
import { standingLabel } from './verdict-words.ts';

const text = {
  download: words('문서 내려받기 (PDF)', 'Download the document (PDF)'),
  open: words('브라우저에서 보기', 'Open in the browser'),
  issuer: words('발급 기관', 'Issuer'),
  issuedAt: words('발급한 때', 'Issued'),
  number: words('발급번호', 'Issue number'),
  verification: words('문서확인번호', 'Verification number'),
  share: words(
    '받는 곳은 {day}까지 이 번호나 QR 코드로 진짜인지 확인할 수 있습니다.',
    'Whoever receives it can verify it by this number or the QR code until {day}.',
  ),
  try: words('받는 곳에서 보이는 화면 보기', 'See what they will see'),
  application: words('신청', 'Application'),
  openCase: words('신청 내용 보기', 'Open the application'),
  revoked: words('{day}에 효력이 없어진 문서입니다. 까닭: {reason}', 'Revoked on {day}. Reason: {reason}'),
  expired: words(
    '확인 기간이 지나 받는 곳에서 확인할 수 없습니다. 필요하면 새로 발급받으세요.',
    'It can no longer be verified. If you need it, have a fresh one issued.',
  ),
  proof: words('발급 기록의 증명', 'Proof of issue'),
  logged: words(
    '이 문서를 발급한 일은 투명성 로그의 {index}번째 항목입니다. 정부도 나중에 지우거나 고칠 수 없습니다.',
    'Its issue is entry {index} of the transparency log. Not even government can remove or change it later.',
  ),
  waiting: words(
    '발급 기록을 투명성 로그에 적고 있습니다. 잠시 뒤에 다시 열면 증명을 받을 수 있습니다.',
    'The issue is being written into the transparency log. Open this page again in a moment to get the proof.',
  ),
  get: words('증명 파일 내려받기', 'Download the proof'),
};

export interface DocumentPageData {
  readonly standing: Standing;
  readonly zone: Zone;
  readonly agencyName: (id: string) => Words;
  /** Where its leaf lies in the log; none while it waits. */
  readonly leaf: number | undefined;
}

const warning = (ctx: Context, { standing, zone }: DocumentPageData): Html | false => {
  const { language } = ctx;
  if (standing.kind === 'valid') return false;
  const title =
    standing.kind === 'revoked'
      ? ctx.say(text.revoked, { day: formatDay(language, zone.dayOf(standing.revokedAt)), reason: standing.reason })
      : text.expired[language];
  return notificationBanner({ language, tone: standing.kind === 'revoked' ? 'danger' : 'warning', title });
};

const proof = (ctx: Context, { standing, leaf }: DocumentPageData): Html =>
  section({
    id: 'proof',
    title: text.proof[ctx.language],
    content:
      leaf === undefined
        ? html`<p>${text.waiting[ctx.language]}</p>`
        : html`<p>${ctx.say(text.logged, { index: formatNumber(ctx.language, leaf + 1) })}</p><p><a href="/my/documents/${standing.issued.id}/proof">${text.get[ctx.language]}</a></p>`,
  });

/** One of a person's own documents. */
export function documentPage(ctx: Context, data: DocumentPageData): Html {
  const { standing, zone, agencyName } = data;
  const { issued, kind } = standing;
  const { language } = ctx;
  const title = issued.title[language];
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [{ label: myDocumentsTitle[language], href: ctx.href('/my/documents') }],
      current: title,
    }),
    content: html`${pageTitle({ title, badges: badge({ label: standingLabel[kind].label[language], tone: standingLabel[kind].tone }) })}
${warning(ctx, data)}
${buttonGroup(
  linkButton({
    href: ctx.href(`/my/documents/${issued.id}/file`),
    label: text.download[language],
    icon: 'download',
    download: true,
  }),
  linkButton({
    href: ctx.href(`/my/documents/${issued.id}/file?inline=1`),
    kind: 'secondary',
    label: text.open[language],
  }),
)}
${summaryList({
  language,
  rows: [
    { key: text.issuer[language], value: agencyName(issued.agency)[language] },
    { key: text.issuedAt[language], value: formatInstant(language, issued.issuedAt, zone) },
    { key: text.number[language], value: issued.number },
    {
      key: text.verification[language],
      value: html`<strong>${issued.verification}</strong> ${copyButton({ language, value: issued.verification })}`,
      source: html`${kind === 'valid' && html`${ctx.say(text.share, { day: formatDay(language, issued.verifiableUntil) })} `}<a href="${ctx.href(`/verify/${issued.verification}`)}">${text.try[language]}</a>`,
    },
    {
      key: text.application[language],
      value: html`<a href="${ctx.href(`/my/applications/${issued.caseId}`)}">${text.openCase[language]}</a>`,
    },
  ],
})}
${proof(ctx, data)}`,
  });
}
