import {
  breadcrumb,
  buttonGroup,
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
import { daysBetween, formatDay, formatInstant, type Zone } from '../../../kernel/time/index.ts';
import { say, type Words, words } from '../../../kernel/words/index.ts';
import type { Standing, Verdict } from '../documents.ts';
import { type Means, outcomeText } from './verdict-words.ts';
import { verifyTitle } from './verify-page.ts';

const text = {
  document: words('확인한 문서', 'The document'),
  name: words('문서 이름', 'Title'),
  issuer: words('발급 기관', 'Issuer'),
  issuedOn: words('발급일', 'Issued on'),
  number: words('발급번호', 'Issue number'),
  until: words('확인 가능 기간', 'Can be verified until'),
  untilDay: words('{day}까지', '{day}'),
  checked: words('확인한 때: {at}', 'Checked: {at}'),
  next: words('이제 할 일', 'What to do now'),
  again: words('다른 문서 확인하기', 'Check another document'),
  certificates: words('인터넷 없이 직접 확인하는 방법', 'How to check it yourself, without us'),
};

export interface VerdictPageData {
  readonly verdict: Verdict | { readonly kind: 'too-large' };
  readonly by: Means;
  readonly zone: Zone;
  readonly agencyName: (id: string) => Words;
}

const isStanding = (verdict: VerdictPageData['verdict']): verdict is Standing => 'issued' in verdict;

/** What fills the holes of the ground: how long it could be verified, when and why it was revoked. */
function because({ verdict, by, zone }: VerdictPageData): Words {
  const { because } = outcomeText(verdict.kind, by);
  if (!isStanding(verdict)) return because;
  const { issuedAt, verifiableUntil } = verdict.issued;
  const filled = (language: 'ko' | 'en'): string =>
    say(language, because, {
      days: daysBetween(zone.dayOf(issuedAt), verifiableUntil),
      until: formatDay(language, verifiableUntil),
      ...(verdict.kind === 'revoked' && {
        revoked: formatDay(language, zone.dayOf(verdict.revokedAt)),
        reason: verdict.reason,
      }),
    });
  return { ko: filled('ko'), en: filled('en') };
}

/** What anyone may know of an issued document: nothing about the person. */
function facts(ctx: Context, { issued }: Standing, { zone, agencyName }: VerdictPageData): Html {
  const { language } = ctx;
  return summaryList({
    language,
    rows: [
      { key: text.name[language], value: issued.title[language] },
      { key: text.issuer[language], value: agencyName(issued.agency)[language] },
      { key: text.issuedOn[language], value: formatDay(language, zone.dayOf(issued.issuedAt), 'long') },
      { key: text.number[language], value: issued.number },
      {
        key: text.until[language],
        value: ctx.say(text.untilDay, { day: formatDay(language, issued.verifiableUntil, 'long') }),
      },
    ],
  });
}

/** The conclusion of a check, which is also the page's title. */
export const verdictTitle = ({ verdict, by }: Pick<VerdictPageData, 'verdict' | 'by'>): Words =>
  outcomeText(verdict.kind, by).title;

/** The answer: conclusion, ground, the little that may be known, what to do next. */
export function verdictPage(ctx: Context, data: VerdictPageData): Html {
  const { verdict, by, zone } = data;
  const { language } = ctx;
  const { tone, title, next } = outcomeText(verdict.kind, by);
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [{ label: verifyTitle[language], href: ctx.href('/verify') }],
      current: title[language],
    }),
    narrow: true,
    content: html`${pageTitle({ title: title[language] })}
${notificationBanner({ language, tone, title: because(data)[language], content: html`<p>${ctx.say(text.checked, { at: formatInstant(language, ctx.now, zone) })}</p>` })}
${isStanding(verdict) && section({ id: 'document', title: text.document[language], content: facts(ctx, verdict, data) })}
${section({
  id: 'next',
  title: text.next[language],
  content: html`<p>${next[language]}</p>${buttonGroup(linkButton({ href: ctx.href('/verify'), kind: 'secondary', label: text.again[language] }))}<p><a href="${ctx.href('/verify/certificates')}">${text.certificates[language]}</a></p>`,
})}`,
  });
}
