import {
  badge,
  type Html,
  helpPanel,
  html,
  mainContent,
  pageTitle,
  pagination,
  section,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Findings, FoundOffering } from '../finder.ts';
import type { OfferingKind } from '../offering.ts';
import { applyInList } from './apply-button.ts';
import { findBox } from './find-box.ts';
import { lifeEventTiles } from './life-event-tiles.ts';
import { decisionBadge, highlighted, item, items, lifeEventTags } from './offering-item.ts';
import type { SearchAsked } from './search-asked.ts';
import { isNarrowed, searchAddress, searchFilters } from './search-filters.ts';

const text = {
  title: words('검색', 'Search'),
  count: words('‘{query}’ 검색 결과 {total}건', '{total:one result|# results} for “{query}”'),
  countAll: words('서비스 {total}건', '{total:one service|# services}'),
  didYouMean: words('이 말을 찾으셨나요?', 'Did you mean:'),
  results: words('검색 결과', 'Results'),
  clear: words('조건 지우기', 'Clear filters'),
  none: words('찾은 결과가 없습니다', 'Nothing was found'),
  noneFiltered: words('조건을 지우면 결과가 나올 수 있습니다.', 'Clearing the filters may bring results.'),
  tips: [
    words('낱말을 줄이거나 다른 말로 찾아보세요.', 'Try fewer words, or another word for it.'),
    words('‘{search}’처럼 짧은 이름이나 첫소리로도 찾습니다.', 'A short everyday name is enough, such as “{search}”.'),
    words('영어로도 찾을 수 있습니다.', 'Korean words and Korean initials work too.'),
  ],
  all: words('전체 서비스 보기', 'See all services'),
  events: words('상황으로 찾기', 'Find by situation'),
  shown: words('{from}–{to}번째', '{from}–{to}'),
};

const kinds: Readonly<Record<OfferingKind, Words>> = {
  service: words('서비스', 'Service'),
  'life-event': words('생활 안내', 'Guide'),
  page: words('안내', 'Page'),
};

function result(ctx: Context, catalogue: Catalogue, { offering, highlights }: FoundOffering): Html {
  const service = offering.kind === 'service' ? catalogue.findService(offering.id) : undefined;
  return item(ctx, {
    name: highlighted(offering.name[ctx.language], highlights),
    href: ctx.href(offering.path),
    badges: [badge({ label: ctx.say(kinds[offering.kind]) }), service && decisionBadge(ctx, service)],
    about: offering.about[ctx.language],
    ...(service && { tags: lifeEventTags(ctx, service), action: applyInList(ctx, service) }),
  });
}

const noResult = (ctx: Context, catalogue: Catalogue, asked: SearchAsked): Html =>
  html`${helpPanel({
    id: 'no-result',
    title: ctx.say(text.none),
    content: html`${isNarrowed(asked) && html`<p><a href="${searchAddress(ctx, { q: asked.q })}">${ctx.say(text.clear)}</a>: ${ctx.say(text.noneFiltered)}</p>`}<ul>${text.tips.map(
      tip => html`<li>${ctx.say(tip, { search: ctx.say(catalogue.jurisdiction.searches[0]) })}</li>`,
    )}</ul><p><a href="${ctx.href('/services')}">${ctx.say(text.all)}</a></p>`,
  })}${section({ id: 'events', title: ctx.say(text.events), content: lifeEventTiles(ctx, catalogue) })}`;

const suggestionOf = (ctx: Context, asked: SearchAsked, meant: string | undefined): Html | false =>
  meant !== undefined &&
  html`<p>${ctx.say(text.didYouMean)} <a href="${searchAddress(ctx, { ...asked, q: meant, from: 0 })}"><strong>${meant}</strong></a></p>`;

function steps(ctx: Context, asked: SearchAsked, { total, found }: Findings, size: number): Html | false {
  const { from } = asked;
  if (total <= size && from === 0) return false;
  return pagination({
    language: ctx.language,
    previous: from > 0 ? searchAddress(ctx, { ...asked, from: Math.max(0, from - size) }) : undefined,
    next: from + size < total ? searchAddress(ctx, { ...asked, from: from + size }) : undefined,
    summary: ctx.say(text.shown, { from: from + 1, to: from + found.length }),
  });
}

/** What was found: how many, for what, narrowed by what; and help when it is nothing. */
export function searchPage(
  ctx: Context,
  catalogue: Catalogue,
  asked: SearchAsked,
  findings: Findings,
  size: number,
): Html {
  const { total, found, didYouMean } = findings;
  const said = asked.q.trim() === '' ? text.countAll : text.count;
  return mainContent({
    content: html`${pageTitle({ title: ctx.say(text.title) })}${findBox(ctx, catalogue.jurisdiction.searches, asked.q)}<p role="status"><strong>${ctx.say(
      said,
      { total, query: asked.q.trim() },
    )}</strong></p>${suggestionOf(ctx, asked, didYouMean)}${
      found.length === 0
        ? noResult(ctx, catalogue, asked)
        : html`<h2 class="sr-only">${ctx.say(text.results)}</h2>${items(found.map(one => result(ctx, catalogue, one)))}`
    }${steps(ctx, asked, findings, size)}`,
    side: searchFilters(ctx, catalogue, asked),
  });
}

/** The page's name: what was searched for, when something was. */
export const searchTitle = (ctx: Context, query: string): string =>
  query.trim() === '' ? ctx.say(text.title) : `${query.trim()} – ${ctx.say(text.title)}`;
