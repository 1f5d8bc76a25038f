import { button, form, type Html, hiddenInput, href, html, radio, select } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Catalogue } from '../catalogue.ts';
import type { SearchAsked } from './search-asked.ts';

const text = {
  filters: words('결과 좁히기', 'Narrow the results'),
  lifeEvent: words('생활 속 일', 'Life event'),
  reach: words('담당 기관', 'Agency'),
  decision: words('처리 방식', 'How it is decided'),
  any: words('전체', 'All'),
  national: words('중앙 기관', 'National'),
  local: words('시·군·구청', 'Local'),
  atOnce: words('신청하면 바로', 'At once'),
  official: words('공무원이 확인', 'By an official'),
  apply: words('조건 적용하기', 'Apply filters'),
  clear: words('조건 지우기', 'Clear filters'),
};

/** The address of a search. */
export const searchAddress = (ctx: Context, asked: Partial<SearchAsked>): string =>
  ctx.href(
    href('/search', {
      q: asked.q,
      event: asked.event || undefined,
      reach: asked.reach || undefined,
      decision: asked.decision || undefined,
      from: asked.from || undefined,
    }),
  );

/** Whether a search is narrowed at all. */
export const isNarrowed = ({ event, reach, decision }: SearchAsked): boolean => Boolean(event || reach || decision);

/** The form that narrows a search; what was chosen stays chosen. */
export const searchFilters = (ctx: Context, catalogue: Catalogue, asked: SearchAsked): Html =>
  form({
    action: ctx.href('/search'),
    method: 'get',
    content: html`<h2>${ctx.say(text.filters)}</h2>${hiddenInput('q', asked.q)}${select({
      language: ctx.language,
      name: 'event',
      label: ctx.say(text.lifeEvent),
      optional: true,
      value: asked.event,
      choices: catalogue.lifeEvents().map(event => ({ value: event.id, label: ctx.say(event.words) })),
    })}${radio({
      language: ctx.language,
      name: 'reach',
      label: ctx.say(text.reach),
      optional: true,
      value: asked.reach,
      choices: [
        { value: '', label: ctx.say(text.any) },
        { value: 'national', label: ctx.say(text.national) },
        { value: 'local', label: ctx.say(text.local) },
      ],
    })}${radio({
      language: ctx.language,
      name: 'decision',
      label: ctx.say(text.decision),
      optional: true,
      value: asked.decision,
      choices: [
        { value: '', label: ctx.say(text.any) },
        { value: 'at-once', label: ctx.say(text.atOnce) },
        { value: 'official', label: ctx.say(text.official) },
      ],
    })}${button({ label: ctx.say(text.apply), kind: 'secondary' })}${
      isNarrowed(asked) && html`<p><a href="${searchAddress(ctx, { q: asked.q })}">${ctx.say(text.clear)}</a></p>`
    }`,
  });
