import { type Language, words } from '../../words/index.ts';
import { type Content, type Html, html } from '../html.ts';
import { type Brand, brandLink } from './brand.ts';
import { button } from './button.ts';
import { type DisplaySettings, displaySettings } from './display-settings.ts';
import { type FormToken, hiddenInput } from './form.ts';
import { icon } from './icon.ts';
import { languageSwitcher } from './language-switcher.ts';
import { fullMenu, type MenuItem, type MenuLink, mainMenu, menuLink } from './main-menu.ts';
import { type SearchBox, searchBox } from './search-box.ts';
import { type SessionTimer, sessionTimer } from './session-timer.ts';

/** Who is signed in, as the header shows it. */
export interface SignedIn {
  readonly name: string;
  readonly signOut: string;
  readonly token?: FormToken | undefined;
  /** My page, inbox, wallet … */
  readonly menu: readonly MenuLink[];
  readonly session?: SessionTimer;
}

export interface Header {
  readonly language: Language;
  readonly brand: Brand;
  readonly menu: readonly MenuItem[];
  readonly search?: SearchBox;
  readonly switchTo?: { readonly to: Language; readonly href: string };
  readonly display?: DisplaySettings;
  /** A signed-in person, or where to sign in. */
  readonly account: SignedIn | { readonly signIn: string };
  /** Beside the utilities: a desk's queue counter and the like. */
  readonly extra?: Content;
}

const text = {
  signIn: words('로그인', 'Sign in'),
  signOut: words('로그아웃', 'Sign out'),
  of: (name: string) => words(`${name} 님`, name),
  mine: words('나의 메뉴', 'My menu'),
};

const mine = (account: SignedIn, language: Language): Html =>
  html`<details class="krds-my-menu" data-close-outside><summary class="krds-utility"><span class="sr-only">${text.mine[language]}: </span>${icon('person')}${text.of(account.name)[language]}</summary><div><ul>${account.menu.map(
    link => html`<li>${menuLink(link)}</li>`,
  )}</ul><form method="post" action="${account.signOut}">${account.token !== undefined && hiddenInput(account.token.name, account.token.value)}${button({ label: text.signOut[language], kind: 'tertiary', size: 'small' })}</form></div></details>${account.session !== undefined && sessionTimer(account.session)}`;

const accountPart = (account: Header['account'], language: Language): Html =>
  'signIn' in account
    ? html`<a class="krds-utility" href="${account.signIn}">${icon('person')}${text.signIn[language]}</a>`
    : mine(account, language);

/** The top of every page: who we are, search, sign-in at the same place, the menu. */
export const header = (options: Header): Html =>
  html`<header class="krds-header" id="header"><div class="krds-container krds-header-inner"><div class="krds-utilities">${options.extra}${
    options.switchTo !== undefined && languageSwitcher(options.switchTo)
  }${options.display !== undefined && displaySettings(options.display)}${accountPart(options.account, options.language)}</div>${brandLink(options.brand)}${
    options.search !== undefined && searchBox(options.search)
  }${options.menu.length > 0 && fullMenu({ language: options.language, items: options.menu })}</div>${options.menu.length > 0 && mainMenu({ language: options.language, items: options.menu })}</header>`;
