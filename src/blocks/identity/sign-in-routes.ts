import { z } from 'zod';
import {
  api,
  type Context,
  type PageReply,
  page,
  type Route,
  redirect,
  sameSite,
  view,
} from '../../kernel/http/index.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import { passwordScript } from './assets.ts';
import { authenticationOptions, authenticationSchema } from './ceremony.ts';
import { issueChallenge } from './challenge.ts';
import type { Identity } from './identity.ts';
import { type FormErrors, noErrors } from './pages/form-errors.ts';
import { signInNotices, signInPage, signInTitle } from './pages/sign-in-page.ts';
import type { AccountKind } from './session.ts';
import { enterSession } from './session-cookie.ts';
import { type SignInDeps, signInByPasskey, signInByPassword } from './sign-in.ts';
import { whereaboutsOf } from './whereabouts.ts';

/** Where people of each kind go when nothing sent them here. */
export type Homes = Readonly<Record<AccountKind, string>>;

const text = {
  loginName: words('아이디를 적어 주세요.', 'Enter your login name.'),
  password: words('비밀번호를 적어 주세요.', 'Enter your password.'),
};

/** Only paths of this site, and not one that would sign them out or lead here again. */
const nextOf = (next: string, home: string): string =>
  sameSite(next) && !/^\/(?:en\/)?(?:sign-(?:in|out)|enrol)(?:[/?#]|$)/.test(next) ? next : home;

interface Showing {
  readonly next: string;
  readonly loginName?: string;
  readonly errors?: FormErrors;
  readonly notice?: Words | undefined;
  readonly status?: number;
}

async function show({ database, party }: SignInDeps, ctx: Context, showing: Showing): Promise<PageReply> {
  const { next, loginName = '', errors = noErrors, notice, status = 200 } = showing;
  const passkeyOptions = await authenticationOptions(party);
  await issueChallenge(database, passkeyOptions.challenge, { ceremony: 'get' });
  return view({
    title: signInTitle,
    main: signInPage(ctx, { next, passkeyOptions, loginName, errors, notice }),
    head: passwordScript,
    status,
    unlisted: true,
  });
}

function missing(ctx: Context, loginName: string, password: string): FormErrors {
  return {
    ...(loginName.trim() === '' && { loginName: ctx.say(text.loginName) }),
    ...(password === '' && { password: ctx.say(text.password) }),
  };
}

const noticeOf = (said: string | undefined): Words | undefined =>
  Object.entries(signInNotices).find(([name]) => name === said)?.[1];

const signInForm = z.object({
  loginName: z.string().max(1000).default(''),
  password: z.string().max(10_000).default(''),
  next: z.string().max(4096).default(''),
});

async function byPassword(deps: SignInDeps, homes: Homes, ctx: Context, form: z.output<typeof signInForm>) {
  const { loginName, password, next } = form;
  const errors = missing(ctx, loginName, password);
  if (Object.keys(errors).length > 0) return show(deps, ctx, { next, loginName, errors, status: 422 });
  try {
    const { token, kind } = await signInByPassword(deps, { loginName, password, where: whereaboutsOf(ctx) });
    await enterSession(deps.database, ctx, token);
    return redirect(nextOf(next, homes[kind]));
  } catch (error) {
    if (!(error instanceof Refusal) || !error.code.startsWith('sign-in-')) throw error;
    const { words: said, status } = error.text;
    return show(deps, ctx, { next, loginName, errors: { loginName: ctx.say(said, error.facts) }, status });
  }
}

/** The page, and the two ways through it. */
export function signInRoutes(identity: Identity, homes: Homes): readonly Route[] {
  const { deps, visitor } = identity;
  return [
    page({
      method: 'GET',
      path: '/sign-in',
      access: visitor,
      budget: 'sign-in',
      query: z.object({ next: z.string().max(4096).default(''), said: z.string().max(40).optional() }),
      handle: ({ ctx, actor, query }) =>
        actor === undefined
          ? show(deps, ctx, { next: query.next, notice: noticeOf(query.said) })
          : redirect(nextOf(query.next, homes[actor.kind])),
    }),
    page({
      method: 'POST',
      path: '/sign-in',
      access: visitor,
      budget: 'sign-in',
      body: signInForm,
      handle: ({ ctx, form }) => byPassword(deps, homes, ctx, form),
    }),
    api({
      method: 'POST',
      path: '/api/sign-in/passkey',
      access: visitor,
      budget: 'sign-in',
      summary: words('패스키로 로그인', 'Sign in with a passkey'),
      body: z.object({ next: z.string().max(4096).default(''), credential: authenticationSchema }),
      replies: { 200: z.object({ location: z.string() }) },
      async handle({ ctx, body }) {
        const { token, kind } = await signInByPasskey(deps, body.credential, whereaboutsOf(ctx));
        await enterSession(deps.database, ctx, token);
        return { status: 200, body: { location: ctx.href(nextOf(body.next, homes[kind])) } };
      },
    }),
  ];
}
