import { type Language, words } from '../../words/index.ts';
import { type Content, type Html, html } from '../html.ts';
import { identifier } from './identifier.ts';
import { type MenuLink, menuLink } from './main-menu.ts';

export interface Footer {
  readonly language: Language;
  readonly siteName: string;
  readonly operator: string;
  /** Where to ask: phone, hours, address. Each its own line. */
  readonly contact: readonly Content[];
  /** Accessibility, privacy, statistics, API, feedback … */
  readonly links: readonly MenuLink[];
  /** Licence, version, checkpoint of the log. */
  readonly small?: Content;
}

const name = words('바닥글 메뉴', 'Footer menu');

/** The bottom of every page. */
export const footer = (options: Footer): Html =>
  html`<footer class="krds-footer"><div class="krds-container"><p class="krds-footer-name">${options.siteName}</p><ul class="krds-footer-contact">${options.contact.map(
    line => html`<li>${line}</li>`,
  )}</ul><nav aria-label="${name[options.language]}"><ul class="krds-footer-links">${options.links.map(link => html`<li>${menuLink(link)}</li>`)}</ul></nav>${identifier(options)}${
    options.small !== undefined && html`<p class="krds-footer-small">${options.small}</p>`
  }</div></footer>`;
