import type { Session } from '../blocks/identity/index.ts';
import type { Jurisdiction } from '../blocks/language/index.ts';
import {
  assets,
  footer,
  header,
  html,
  htmlDocument,
  masthead,
  notificationBanner,
  skipLink,
} from '../kernel/html/index.ts';
import type { Context, DocumentReply } from '../kernel/http/index.ts';
import { Refusal } from '../kernel/refusal/index.ts';
import { type Language, say, type Words, words } from '../kernel/words/index.ts';
import { markedMenu } from './marked-menu.ts';
import { citizenMenu, footerLinks, officialMenu, publicMenu } from './navigation.ts';

const text = {
  tagline: words('한 번만 묻는 전자정부', 'Government that asks once'),
  operator: words('{portal} (시연용)', '{portal} (demonstration)'),
  contact: words('도움: {counter}', 'Help: {counter}'),
  counter: words(
    '온라인으로 하기 어려우면 그곳에서 같은 일을 할 수 있습니다.',
    'If online is hard for you, the same can be done there.',
  ),
  licence: words('Madang 0.1 · Apache-2.0', 'Madang 0.1 · Apache-2.0'),
  filling: words(
    '시연용 나라를 만들고 있습니다: {people}명',
    'The demonstration nation is being filled: {people} people so far',
  ),
  fillingHint: words(
    '끝나면 로그인할 수 있습니다. 이 화면을 새로 고쳐 보세요.',
    'You can sign in when it is done. Reload this page to see.',
  ),
};

export interface ShellOptions {
  readonly jurisdiction: Jurisdiction;
  readonly publicUrl: string;
  /** The session behind a request; reading it keeps the page private. */
  readonly session: (ctx: Context) => Promise<Session | undefined>;
  readonly unread: (person: string) => Promise<number>;
  /** People loaded so far while the demonstration nation is being made, else nothing. */
  readonly filling: () => number | undefined;
}

const other: Record<Language, Language> = { ko: 'en', en: 'ko' };

const written = (language: Language, value: Words | string): string =>
  typeof value === 'string' ? value : value[language];

/** Everything around a page: notice, header with sign-in and menus, footer. */
export function createShell(options: ShellOptions): (ctx: Context, page: DocumentReply) => Promise<string> {
  const { jurisdiction, publicUrl, filling } = options;
  return async (ctx, page) => {
    const { language } = ctx;
    const portal = jurisdiction.portal[language];
    const session = await options.session(ctx).catch(bearOutage);
    const people = filling();
    const prefix = (of: Language): string => (of === 'ko' ? '' : `/${of}`);
    const plainPath = ctx.path.split('?')[0] ?? '/';
    // The banner is of this minute; a page kept with it would say so long after the nation is there.
    if (people !== undefined) ctx.keepPrivate();
    return htmlDocument({
      language,
      title: written(language, page.title),
      siteName: portal,
      ...(page.description !== undefined && { description: written(language, page.description) }),
      display: ctx.display,
      assets: assets(),
      ...(page.scripts && { scripts: page.scripts }),
      ...(page.wide === true && { bodyClass: 'is-wide' }),
      ...(page.unlisted === true
        ? { private: true }
        : {
            canonical: `${publicUrl}${prefix(language)}${plainPath}`,
            alternate: [{ language: other[language], href: `${publicUrl}${prefix(other[language])}${plainPath}` }],
          }),
      ...(page.head && { head: page.head }),
      body: html`${skipLink({ language })}${masthead({ language })}${header({
        language,
        brand: { name: portal, href: ctx.href('/'), tagline: text.tagline[language] },
        menu: markedMenu(ctx, session?.kind === 'official' ? officialMenu(ctx) : publicMenu(ctx), page.section),
        ...(plainPath !== '/' &&
          plainPath !== '/search' && {
            search: { language, action: ctx.href('/search'), suggest: `/api/suggest/${language}` },
          }),
        switchTo: {
          to: other[language],
          href: `/language?to=${other[language]}&next=${encodeURIComponent(ctx.here)}`,
        },
        display: {
          language,
          display: ctx.display,
          action: ctx.href('/display'),
          returnTo: ctx.here,
          id: 'header-display',
        },
        account: session ? await account(ctx, session, options) : { signIn: signIn(ctx, plainPath) },
      })}${
        people !== undefined &&
        html`<div class="krds-container">${notificationBanner({ language, tone: 'information', title: say(language, text.filling, { people }), content: html`<p>${text.fillingHint[language]}</p>` })}</div>`
      }${page.main}${footer({
        language,
        siteName: portal,
        operator: say(language, text.operator, { portal }),
        contact: [say(language, text.contact, { counter: jurisdiction.counter[language] }), text.counter[language]],
        links: footerLinks(ctx),
        small: text.licence[language],
      })}`,
    });
  };
}

/** While the database is away a page still has its frame, without what only the database knows. */
function bearOutage(error: unknown): undefined {
  if (!(error instanceof Refusal) || error.text.status !== 503) throw error;
}

const signIn = (ctx: Context, path: string): string =>
  ctx.href(path === '/' || path.startsWith('/sign-in') ? '/sign-in' : `/sign-in?next=${encodeURIComponent(ctx.here)}`);

async function account(ctx: Context, session: Session, options: ShellOptions) {
  const { language } = ctx;
  return {
    name: session.display[language],
    signOut: ctx.href('/sign-out'),
    menu: markedMenu(
      ctx,
      session.kind === 'citizen'
        ? citizenMenu(ctx, (await options.unread(session.person).catch(bearOutage)) ?? 0)
        : [{ label: say(language, words('로그인과 보안', 'Sign-in and security')), href: ctx.href('/my/security') }],
    ),
    session: {
      language,
      secondsLeft: session.secondsLeft,
      extend: ctx.href('/session/extend'),
      returnTo: ctx.here,
      signOut: ctx.href('/sign-out'),
      ended: ctx.href(`/sign-in?next=${encodeURIComponent(ctx.here)}`),
    },
  };
}
