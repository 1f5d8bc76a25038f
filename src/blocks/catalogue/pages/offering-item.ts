import { badge, type Content, type Html, html, tag } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import type { Stretch } from '../../../kernel/search/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Service } from '../../language/index.ts';
import { decisionOf } from '../decision.ts';
import { lifeEventPath, servicePath } from '../offering.ts';

const text = {
  atOnce: words('신청하면 바로', 'At once'),
  official: words('공무원이 확인', 'Checked by an official'),
};

/** A name with what was searched for set off. */
export function highlighted(name: string, stretches: readonly Stretch[]): Content {
  const normal = name.normalize('NFC');
  const parts: Content[] = [];
  let end = 0;
  for (const [from, to] of stretches) {
    parts.push(normal.slice(end, from), html`<mark>${normal.slice(from, to)}</mark>`);
    end = to;
  }
  return [...parts, normal.slice(end)];
}

/** How an application is decided, in a word. */
export const decisionBadge = (ctx: Context, service: Service): Html =>
  decisionOf(service) === 'at-once'
    ? badge({ label: ctx.say(text.atOnce), tone: 'success' })
    : badge({ label: ctx.say(text.official), tone: 'information' });

export interface Item {
  readonly name: Content;
  readonly href: string;
  readonly badges?: Content;
  readonly about: Content;
  readonly facts?: readonly { readonly key: Words; readonly value: Content }[];
  readonly tags?: Content;
  readonly action?: Content;
}

/**
 * One row of a list of offerings: the markup of the structured list, whose own titles are plain text while ours may set off
 * what was searched for.
 */
export const item = (ctx: Context, one: Item): Html =>
  html`<li class="krds-structured-item"><div class="krds-structured-body">${one.badges !== undefined && html`<p class="krds-structured-badges">${one.badges}</p>`}<h3 class="krds-structured-title"><a href="${one.href}">${one.name}</a></h3><p class="krds-structured-text">${one.about}</p>${
    one.facts !== undefined &&
    one.facts.length > 0 &&
    html`<dl class="krds-structured-facts">${one.facts.map(fact => html`<div><dt>${ctx.say(fact.key)}</dt><dd>${fact.value}</dd></div>`)}</dl>`
  }${one.tags !== undefined && html`<div class="krds-structured-tags">${one.tags}</div>`}</div>${one.action !== undefined && html`<div class="krds-structured-action">${one.action}</div>`}</li>`;

export const items = (rows: readonly Html[]): Html => html`<ul class="krds-structured-list is-row">${rows}</ul>`;
/** Rows whose order matters: the steps of a life event. */
export const orderedItems = (rows: readonly Html[]): Html => html`<ol class="krds-structured-list is-row">${rows}</ol>`;

export const lifeEventTags = (ctx: Context, service: Service): Html =>
  html`${service.lifeEvents.map(event => tag({ label: ctx.say(event.words), href: ctx.href(lifeEventPath(event.id)) }))}`;

/** A service in a list. */
export const serviceItem = (ctx: Context, service: Service, more: Partial<Item> = {}): Html => {
  const { name, gives } = service.words[ctx.language];
  return item(ctx, {
    name,
    href: ctx.href(servicePath(service.id)),
    badges: decisionBadge(ctx, service),
    about: gives,
    ...more,
  });
};
