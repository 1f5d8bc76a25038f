import {
  badge,
  type Html,
  html,
  linkButton,
  mainContent,
  pageTitle,
  pagination,
  structuredList,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatDay, type Zone } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Standing } from '../documents.ts';
import { standingLabel } from './verdict-words.ts';

const text = {
  title: words('나의 문서', 'My documents'),
  lead: words(
    '발급받은 문서를 다시 내려받거나 상태를 볼 수 있습니다.',
    'Download what was issued to you again, or see how it stands.',
  ),
  none: words('아직 발급받은 문서가 없습니다.', 'No document has been issued to you yet.'),
  find: words('서비스 찾기', 'Find a service'),
  issuedOn: words('발급일', 'Issued on'),
  number: words('발급번호', 'Issue number'),
  issuer: words('발급 기관', 'Issuer'),
  until: words('확인 가능 기간', 'Can be verified until'),
  download: words('내려받기 (PDF)', 'Download (PDF)'),
  named: words('내려받기 (PDF): {title}', 'Download (PDF): {title}'),
};

export const myDocumentsTitle = text.title;

/** Every document issued to a person, newest first. */
export function myDocumentsPage(
  ctx: Context,
  data: {
    readonly documents: readonly Standing[];
    readonly next: string | undefined;
    readonly after: string | undefined;
    readonly zone: Zone;
    readonly agencyName: (id: string) => Words;
  },
): Html {
  const { language } = ctx;
  const { documents, zone, agencyName } = data;
  return mainContent({
    content: html`${pageTitle({ title: text.title[language], lead: text.lead[language] })}
${
  documents.length === 0
    ? html`<p>${text.none[language]}</p><p>${linkButton({ href: ctx.href('/services'), kind: 'secondary', label: text.find[language] })}</p>`
    : structuredList({
        level: 2,
        items: documents.map(({ kind, issued }) => ({
          title: issued.title[language],
          href: ctx.href(`/my/documents/${issued.id}`),
          badges: badge({ label: standingLabel[kind].label[language], tone: standingLabel[kind].tone }),
          facts: [
            { key: text.issuedOn[language], value: formatDay(language, zone.dayOf(issued.issuedAt)) },
            { key: text.issuer[language], value: agencyName(issued.agency)[language] },
            { key: text.number[language], value: issued.number },
            { key: text.until[language], value: formatDay(language, issued.verifiableUntil) },
          ],
          action: linkButton({
            href: ctx.href(`/my/documents/${issued.id}/file`),
            kind: 'secondary',
            label: text.download[language],
            name: ctx.say(text.named, { title: issued.title }),
            icon: 'download',
            download: true,
          }),
        })),
      })
}
${pagination({
  language,
  next: data.next === undefined ? undefined : ctx.href(`/my/documents?after=${encodeURIComponent(data.next)}`),
  first: data.after === undefined ? undefined : ctx.href('/my/documents'),
})}`,
  });
}
