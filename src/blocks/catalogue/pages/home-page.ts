import {
  button,
  card,
  cardGrid,
  form,
  type Html,
  html,
  linkButton,
  mainContent,
  pageTitle,
  section,
  tag,
  textInput,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Service } from '../../language/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { applyInList } from './apply-button.ts';
import { findBox } from './find-box.ts';
import { lifeEventTiles } from './life-event-tiles.ts';
import { items, lifeEventTags, serviceItem } from './offering-item.ts';

const text = {
  title: words('무엇을 도와드릴까요?', 'What do you need?'),
  lead: words('로그인하지 않아도 찾아보고 읽을 수 있습니다.', 'Look around and read without signing in.'),
  examples: words('이렇게 찾아보세요', 'Try'),
  events: words('어떤 일이 있으신가요?', 'What is happening in your life?'),
  mostUsed: words('많이 찾는 서비스', 'Most used services'),
  start: words('지금 신청할 수 있는 서비스', 'Services you can use now'),
  all: words('전체 서비스 보기', 'See all services'),
  more: words('이미 신청했거나 서류를 받으셨나요?', 'Already applied, or holding a document?'),
  status: words('진행 상태 보기', 'Check on an application'),
  statusHint: words(
    '신청한 뒤 받은 접수번호입니다. 로그인하면 보여 드립니다.',
    'The receipt number you got when you applied. You sign in to see it.',
  ),
  number: words('접수번호', 'Receipt number'),
  see: words('상태 보기', 'Check status'),
  verify: words('문서가 진짜인지 확인하기', 'Check that a document is genuine'),
  verifyHint: words(
    '문서에 적힌 확인번호입니다. 누구나 확인할 수 있습니다.',
    'The number printed on the document. Anyone can check.',
  ),
  verifyNumber: words('문서확인번호', 'Verification number'),
  check: words('문서 확인하기', 'Check document'),
};

const exampleTags = (ctx: Context, searches: readonly Words[]): Html =>
  html`<p class="krds-page-badges"><strong>${ctx.say(text.examples)}</strong>${searches
    .map(search => ctx.say(search))
    .map(query => tag({ label: query, href: ctx.href(`/search?q=${encodeURIComponent(query)}`) }))}</p>`;

const numberForm = (
  ctx: Context,
  entry: { readonly id: string; readonly action: string; readonly method: 'get' | 'post' },
  say: { readonly title: string; readonly hint: string; readonly label: string; readonly button: string },
): Html =>
  card({
    content: html`<h3>${say.title}</h3>${form({
      action: ctx.href(entry.action),
      method: entry.method,
      content: html`${textInput({
        language: ctx.language,
        id: entry.id,
        name: 'number',
        label: say.label,
        hint: say.hint,
        autocomplete: 'off',
        spellcheck: false,
      })}${button({ label: say.button, kind: 'secondary' })}`,
    })}`,
  });

const entries = (ctx: Context): Html =>
  cardGrid([
    numberForm(
      ctx,
      { id: 'receipt-number', action: '/my/applications', method: 'get' },
      {
        title: ctx.say(text.status),
        hint: ctx.say(text.statusHint),
        label: ctx.say(text.number),
        button: ctx.say(text.see),
      },
    ),
    numberForm(
      ctx,
      { id: 'verification-number', action: '/verify', method: 'post' },
      {
        title: ctx.say(text.verify),
        hint: ctx.say(text.verifyHint),
        label: ctx.say(text.verifyNumber),
        button: ctx.say(text.check),
      },
    ),
  ]);

/** What the home page shows besides the catalogue. */
export interface Home {
  readonly services: readonly Service[];
  /** Whether `services` are those most used, rather than merely the first. */
  readonly mostUsed: boolean;
}

/** The front door: search, life events, services, and two doors for those who have been here before. Nothing asks to sign in. */
export const homePage = (ctx: Context, catalogue: Catalogue, { services, mostUsed }: Home): Html =>
  mainContent({
    content: html`${pageTitle({ title: ctx.say(text.title), lead: ctx.say(text.lead) })}${findBox(ctx, catalogue.jurisdiction.searches)}${exampleTags(ctx, catalogue.jurisdiction.searches)}${section(
      {
        id: 'life-events',
        title: ctx.say(text.events),
        content: lifeEventTiles(ctx, catalogue),
      },
    )}${section({
      id: 'services',
      title: ctx.say(mostUsed ? text.mostUsed : text.start),
      content: html`${items(
        services.map(service =>
          serviceItem(ctx, service, { tags: lifeEventTags(ctx, service), action: applyInList(ctx, service) }),
        ),
      )}<p>${linkButton({ href: ctx.href('/services'), kind: 'tertiary', label: ctx.say(text.all) })}</p>`,
    })}${section({ id: 'entries', title: ctx.say(text.more), content: entries(ctx) })}`,
  });

export const homeTitle = text.title;
