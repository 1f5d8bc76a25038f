import { breadcrumb, type Html } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';

export const securityTitle = words('로그인과 보안', 'Sign-in and security');

/** Home, then this page; pages below sign-in and security lie behind it. */
export const myBreadcrumb = (ctx: Context, title: Words, below: 'home' | 'security' = 'security'): Html =>
  breadcrumb({
    language: ctx.language,
    home: ctx.href('/'),
    path: below === 'home' ? [] : [{ label: ctx.say(securityTitle), href: ctx.href('/my/security') }],
    current: ctx.say(title),
  });
