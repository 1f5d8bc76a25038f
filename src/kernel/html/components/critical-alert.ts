import { type Language, words } from '../../words/index.ts';
import { type Html, html } from '../html.ts';
import { icon } from './icon.ts';

export interface CriticalAlert {
  readonly level: 'danger' | 'safe' | 'information';
  readonly message: string;
  readonly href?: string;
}

const levels = {
  danger: words('긴급', 'Urgent'),
  safe: words('안전', 'Safe'),
  information: words('안내', 'Notice'),
};
const text = { name: words('긴급 공지', 'Urgent notices'), more: words('자세히 보기', 'Read more') };

const one = (alert: CriticalAlert, language: Language): Html =>
  html`<li class="is-${alert.level}"><div class="krds-container"><strong class="krds-critical-badge">${levels[alert.level][language]}</strong><p>${alert.message}</p>${
    alert.href !== undefined &&
    html`<a href="${alert.href}">${text.more[language]}<span class="sr-only">: ${alert.message}</span>${icon('chevron-right')}</a>`
  }</div></li>`;

/** What everyone must know now, below the header of every page. */
export const criticalAlerts = (options: {
  readonly language: Language;
  readonly alerts: readonly CriticalAlert[];
}): Html | false =>
  options.alerts.length > 0 &&
  html`<section class="krds-critical-alerts" aria-label="${text.name[options.language]}"><ul>${options.alerts.map(alert => one(alert, options.language))}</ul></section>`;
