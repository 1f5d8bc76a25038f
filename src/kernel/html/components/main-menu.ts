import { type Language, words } from '../../words/index.ts';
import { attributes } from '../attributes.ts';
import { type Html, html } from '../html.ts';
import { icon } from './icon.ts';

export interface MenuLink {
  readonly label: string;
  readonly href: string;
  /** True on the page itself, `section` on the pages below it. */
  readonly current?: boolean | 'section';
}

export interface MenuItem extends MenuLink {
  readonly children?: readonly MenuLink[];
}

const text = {
  main: words('주 메뉴', 'Main menu'),
  all: words('전체 메뉴', 'All menus'),
  open: words('메뉴', 'Menu'),
  home: words('한눈에 보기', 'overview'),
};

const currentMark = ({ current }: MenuLink): 'page' | 'true' | undefined =>
  current === 'section' ? 'true' : current === true ? 'page' : undefined;

export const menuLink = (link: MenuLink): Html =>
  html`<a${attributes({ href: link.href, 'aria-current': currentMark(link) })}>${link.label}</a>`;

const overview = (item: MenuItem, language: Language): MenuLink => ({
  label: `${item.label} ${text.home[language]}`,
  href: item.href,
});

const group = (item: MenuItem, language: Language): Html =>
  html`<details name="main-menu" data-close-outside><summary${attributes({ class: item.current ? 'is-current' : undefined })}>${item.label}</summary><ul>${[
    overview(item, language),
    ...(item.children ?? []),
  ].map(child => html`<li>${menuLink(child)}</li>`)}</ul></details>`;

/** The menu of wide screens: links, and groups that open below one another's bar without JavaScript. */
export const mainMenu = (options: { readonly language: Language; readonly items: readonly MenuItem[] }): Html =>
  html`<nav class="krds-main-menu" aria-label="${text.main[options.language]}"><ul class="krds-container">${options.items.map(
    item =>
      html`<li>${item.children === undefined || item.children.length === 0 ? menuLink(item) : group(item, options.language)}</li>`,
  )}</ul></nav>`;

/** The menu of narrow screens: everything in one list behind one button. */
export const fullMenu = (options: { readonly language: Language; readonly items: readonly MenuItem[] }): Html =>
  html`<details class="krds-full-menu" data-close-outside><summary>${icon('menu')}<span>${text.open[options.language]}</span></summary><nav aria-label="${text.all[options.language]}"><ul>${options.items.map(
    item =>
      html`<li>${menuLink(item)}${item.children !== undefined && item.children.length > 0 && html`<ul>${item.children.map(child => html`<li>${menuLink(child)}</li>`)}</ul>`}</li>`,
  )}</ul></nav></details>`;
