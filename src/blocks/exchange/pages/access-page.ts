import {
  badge,
  buttonGroup,
  type Html,
  helpPanel,
  href,
  html,
  linkButton,
  mainContent,
  pageTitle,
  pagination,
  type StructuredItem,
  section,
  structuredList,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatInstant } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Jurisdiction } from '../../language/index.ts';
import type { Receipt, ReceiptCount, ReceiptPage, Whose } from '../exchange.ts';
import type { ReceiptText } from '../receipt-words.ts';
import { listed } from '../receipt-words.ts';
import { accessCounts } from './access-counts.ts';

const text = {
  title: words('누가 내 정보를 봤나', 'Who looked at my data'),
  lead: words(
    '정부 기록에서 내 정보를 본 일은 하나도 빠짐없이 여기에 남고, 아무도 지우거나 고칠 수 없습니다.',
    'Every look at your data in government’s registers is listed here. Nobody can delete or change an entry.',
  ),
  list: words('본 기록', 'Looks'),
  none: words('아직 아무도 내 정보를 보지 않았습니다.', 'Nobody has looked at your data yet.'),
  noOthers: words('아직 다른 사람이 내 정보를 본 일이 없습니다.', 'Nobody else has looked at your data yet.'),
  others: words('다른 사람이 본 기록만 보기', 'Show only others’ looks'),
  all: words('내가 본 기록도 함께 보기', 'Show my own looks too'),
  hidden: words('내가 스스로 본 기록은 빼고 보여 드립니다.', 'Your own looks are left out.'),
  self: words('본인', 'You'),
  official: words('기관', 'Agency'),
  person: words('다른 신청인', 'Other applicant'),
  program: words('시스템', 'System'),
  when: words('본 때', 'When'),
  law: words('근거', 'Law'),
  reason: words('까닭', 'Reason given'),
  case: words('민원', 'Application'),
  openCase: words('이 민원 보기', 'Open the application'),
  number: words('기록 번호', 'Entry'),
  proof: words('증명 받기', 'Get the proof'),
  facts: words('{register}: {names}', '{register}: {names}'),
  months: words('얼마나 자주 봤나', 'How often'),
  ask: words('왜 봤는지 궁금하거나 이상할 때', 'If a look seems wrong'),
  asking: words(
    '기록에 나온 기관에 기록 번호를 알려 주고 왜 봤는지 물어보세요. 기관은 까닭을 설명해야 합니다.',
    'Give the office named in the entry its number and ask why it looked. The office must explain.',
  ),
  complain: words(
    '설명이 맞지 않으면 그 기관의 개인정보 보호책임자나 개인정보 보호 감독기관에 신고할 수 있습니다. 이 화면을 내려받아 함께 내면 증거가 됩니다.',
    'If the answer is not right, complain to that office’s data protection officer or to the data protection authority. Hand in this list; it is evidence.',
  ),
  right: words('근거: {law}', 'Your right: {law}'),
  csv: words('열람 기록 내려받기 (CSV)', 'Download the list (CSV)'),
  json: words('열람 기록 내려받기 (JSON)', 'Download the list (JSON)'),
};

export interface AccessPageData {
  readonly jurisdiction: Jurisdiction;
  readonly page: ReceiptPage;
  /** Only at the start of the list. */
  readonly counts: readonly ReceiptCount[] | undefined;
  readonly whose: Whose;
  readonly after: string | undefined;
  readonly tell: (receipt: Receipt) => ReceiptText;
  /** Paths of the cases that are the person's own. */
  readonly cases: ReadonlyMap<string, string>;
  readonly unitName: (unit: string) => Words;
  /** Whether proofs that an entry is in the log can be handed out. */
  readonly provable: boolean;
}

const kindOf = ({ own, actor }: Receipt): 'self' | 'official' | 'program' | 'person' => {
  if (actor.kind === 'official' || actor.kind === 'program') return actor.kind;
  return own ? 'self' : 'person';
};
const tones = { self: 'gray', official: 'primary', program: 'information', person: 'warning' } as const;

const listPath = (whose: Whose, after?: string): string =>
  href('/my/access', { ...(whose === 'all' && { who: 'all' }), ...(after !== undefined && { after }) });

function item(ctx: Context, data: AccessPageData, receipt: Receipt): StructuredItem {
  const { language } = ctx;
  const told = data.tell(receipt);
  const kind = kindOf(receipt);
  const path = receipt.case === undefined ? undefined : data.cases.get(receipt.case);
  return {
    title: told.purpose[language],
    badges: badge({ label: text[kind][language], tone: tones[kind] }),
    description: html`${kind !== 'self' && html`<strong>${told.who[language]}</strong><br>`}${told.facts.map(
      (f, i) => html`${i > 0 && html`<br>`}${ctx.say(text.facts, { register: f.register, names: listed(f.names) })}`,
    )}`,
    facts: [
      {
        key: text.when[language],
        value: html`<time datetime="${new Date(receipt.readAt).toISOString()}">${formatInstant(language, receipt.readAt, data.jurisdiction.zone)}</time>`,
      },
      ...(told.law ? [{ key: text.law[language], value: told.law[language] }] : []),
      ...(told.reason ? [{ key: text.reason[language], value: told.reason[language] }] : []),
      ...(path === undefined
        ? []
        : [{ key: text.case[language], value: html`<a href="${ctx.href(path)}">${text.openCase[language]}</a>` }]),
      {
        key: text.number[language],
        value: html`${receipt.id}${data.provable && html` <a href="/my/access/${receipt.id}/proof">${text.proof[language]}</a>`}`,
      },
    ],
  };
}

const filter = (ctx: Context, whose: Whose): Html =>
  html`<p>${whose === 'others' && html`${text.hidden[ctx.language]} `}<a href="${ctx.href(listPath(whose === 'all' ? 'others' : 'all'))}">${(whose === 'all' ? text.others : text.all)[ctx.language]}</a></p>`;

/** Every look at a person's data: who, what, why, by which law; others' looks first of all. */
export function accessPage(ctx: Context, data: AccessPageData): Html {
  const { jurisdiction, page, counts, whose, after } = data;
  const { language } = ctx;
  const empty = whose === 'all' ? text.none : text.noOthers;
  return mainContent({
    content: html`${pageTitle({ title: text.title[language], lead: text.lead[language] })}
${section({
  id: 'looks-list',
  title: text.list[language],
  content: html`${filter(ctx, whose)}${
    page.receipts.length === 0
      ? html`<p>${empty[language]}</p>`
      : structuredList({ items: page.receipts.map(r => item(ctx, data, r)) })
  }${pagination({
    language,
    next: page.next === undefined ? undefined : ctx.href(listPath(whose, page.next)),
    first: after === undefined ? undefined : ctx.href(listPath(whose)),
  })}`,
})}
${counts !== undefined && counts.length > 0 && section({ id: 'how-often', title: text.months[language], content: accessCounts(ctx, { counts, zone: jurisdiction.zone, unitName: data.unitName }) })}
${buttonGroup(
  linkButton({
    kind: 'secondary',
    href: ctx.href('/my/access.csv'),
    label: text.csv[language],
    icon: 'download',
    download: true,
  }),
  linkButton({
    kind: 'secondary',
    href: ctx.href('/my/access.json'),
    label: text.json[language],
    icon: 'download',
    download: true,
  }),
)}`,
    aside: helpPanel({
      title: text.ask[language],
      content: html`<p>${text.asking[language]}</p><p>${text.complain[language]}</p><p class="krds-hint">${ctx.say(text.right, { law: jurisdiction.ownRecord.words })}</p>`,
    }),
  });
}
