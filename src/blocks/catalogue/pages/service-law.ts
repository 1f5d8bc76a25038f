import { type Html, html, table, tag } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { competenceOf } from '../competence.ts';
import { lawBasis } from '../law-basis.ts';
import { lifeEventPath } from '../offering.ts';
import { remedyWords } from '../remedy-words.ts';
import { items, serviceItem } from './offering-item.ts';
import type { Guide } from './service-page.ts';
import { checkedMark, uncheckedMark } from './unchecked.ts';

const text = {
  caption: words('이 서비스가 따르는 법', 'The articles this service follows'),
  article: words('조문', 'Article'),
  use: words('무엇을 정하나요', 'What for'),
  state: words('원문 대조', 'Against the text in force'),
  local: words('주소에 따라 담당하는 기관이 정해집니다.', 'Which one follows from the address.'),
  phone: words('전화', 'Phone'),
  version: words(
    '이 안내는 서비스 선언 {version}판에서 만들었습니다.',
    'This guide is made from version {version} of the service’s declaration.',
  ),
  linked: words('기계가 읽는 설명 (JSON-LD)', 'Description for programs (JSON-LD)'),
  next: words('다음에 할 일', 'What to do next'),
  events: words('이런 때에 필요합니다', 'Part of'),
};

/** How to object: the days, the place, the article. */
export const remedySection = (ctx: Context, { service, today }: Guide): Html =>
  html`<p>${ctx.say(remedyWords(service, today))}</p><p class="krds-hint">${ctx.say(service.remedy.law.words)}</p>`;

/** Each article once, what it settles, and whether it has been compared with the text in force. */
export const lawSection = (ctx: Context, { service }: Guide): Html =>
  table({
    language: ctx.language,
    caption: ctx.say(text.caption),
    hiddenCaption: true,
    columns: [
      { header: ctx.say(text.article), cell: row => ctx.say(row.article.words), rowHeader: true },
      { header: ctx.say(text.use), cell: row => row.uses.map(use => ctx.say(use)).join(', ') },
      { header: ctx.say(text.state), cell: row => (row.verified ? checkedMark(ctx) : uncheckedMark(ctx)) },
    ],
    rows: lawBasis(service),
  });

/** Whom to turn to, and how fresh this guide is. */
export function agencySection(ctx: Context, { service }: Guide): Html {
  const { words: name, reach, phone } = competenceOf(service);
  const jsonld = `/api/services/${encodeURIComponent(service.id)}.jsonld`;
  return html`<p><strong>${ctx.say(name)}</strong>${reach === 'local' && `. ${ctx.say(text.local)}`}</p>${
    phone !== undefined && html`<p>${ctx.say(text.phone)} <a href="tel:${phone}">${phone}</a></p>`
  }<p class="krds-hint">${ctx.say(text.version, { version: service.version })} <a href="${jsonld}">${ctx.say(text.linked)}</a></p>`;
}

/** The life events the service belongs to, and what is offered when it is done. */
export function relatedSection(ctx: Context, { catalogue, service }: Guide): Html | false {
  const next = (service.next ?? []).flatMap(id => catalogue.findService(id) ?? []);
  if (next.length === 0 && service.lifeEvents.length === 0) return false;
  return html`${
    service.lifeEvents.length > 0 &&
    html`<p class="krds-page-badges"><strong>${ctx.say(text.events)}</strong>${service.lifeEvents.map(event =>
      tag({ label: ctx.say(event.when), href: ctx.href(lifeEventPath(event.id)) }),
    )}</p>`
  }${next.length > 0 && html`<p><strong>${ctx.say(text.next)}</strong></p>${items(next.map(one => serviceItem(ctx, one)))}`}`;
}
