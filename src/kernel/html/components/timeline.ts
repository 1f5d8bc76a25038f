import { type Language, words } from '../../words/index.ts';
import { attributes } from '../attributes.ts';
import { type Content, type Html, html } from '../html.ts';

export interface TimelineItem {
  readonly title: string;
  /** The time in people's words, with its machine form. Absent for what is still to come. */
  readonly when?: { readonly text: string; readonly machine: string };
  readonly by?: Content;
  readonly detail?: Content;
  readonly state: 'done' | 'current' | 'upcoming';
}

const states = { done: words('완료', 'Done'), current: words('지금', 'Now'), upcoming: words('예정', 'To come') };

const one = (item: TimelineItem, language: Language): Html =>
  html`<li class="is-${item.state}"${attributes({ 'aria-current': item.state === 'current' ? 'step' : undefined })}><p class="krds-timeline-title"><strong>${item.title}</strong><span class="krds-timeline-state">${states[item.state][language]}</span></p>${
    (item.when !== undefined || item.by !== undefined) &&
    html`<p class="krds-timeline-meta">${item.when !== undefined && html`<time datetime="${item.when.machine}">${item.when.text}</time>`}${item.by !== undefined && html`<span>${item.by}</span>`}</p>`
  }${item.detail !== undefined && html`<div class="krds-timeline-detail">${item.detail}</div>`}</li>`;

/** The history of a matter and what comes next, oldest first. */
export const timeline = (options: { readonly language: Language; readonly items: readonly TimelineItem[] }): Html =>
  html`<ol class="krds-timeline">${options.items.map(item => one(item, options.language))}</ol>`;
