import { z } from 'zod';
import { type Context, page, type Route, redirect, view } from '../../kernel/http/index.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import type { Zone } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import { accountById } from './account.ts';
import { passwordScript } from './assets.ts';
import type { Identity } from './identity.ts';
import type { FormErrors } from './pages/form-errors.ts';
import { noErrors } from './pages/form-errors.ts';
import { securityTitle } from './pages/my-breadcrumb.ts';
import { passwordPage, passwordTitle } from './pages/password-page.ts';
import { securityNotices, securityPage } from './pages/security-page.ts';
import { passkeysOf } from './passkey.ts';
import { passwordProblem } from './password.ts';
import { changePassword } from './security.ts';
import type { Session } from './session.ts';
import { sessionsBeside } from './session-store.ts';
import type { SignInDeps } from './sign-in.ts';
import { recentSignIns } from './sign-in-log.ts';

const currentNeeded = words('지금 비밀번호를 적어 주세요.', 'Enter your current password.');

const noticeOf = (done: string | undefined): Words | undefined =>
  Object.entries(securityNotices).find(([name]) => name === done)?.[1];

async function overview({ database }: SignInDeps, { account, tokenHash }: Session) {
  const [owner, passkeys, sessions, signIns] = await Promise.all([
    accountById(database, account),
    passkeysOf(database, account),
    sessionsBeside(database, tokenHash),
    recentSignIns(database, account, 20),
  ]);
  return { account: owner, passkeys, sessions, signIns };
}

async function showPassword(
  { database }: SignInDeps,
  ctx: Context,
  { account }: Session,
  errors: FormErrors,
  status = 200,
) {
  const { loginName } = await accountById(database, account);
  return view({
    title: passwordTitle,
    main: passwordPage(ctx, { loginName, errors }),
    head: passwordScript,
    status,
    unlisted: true,
  });
}

const passwordForm = z.object({
  current: z.string().max(10_000).default(''),
  next: z.string().max(10_000).default(''),
});

async function change(deps: SignInDeps, ctx: Context, session: Session, form: z.output<typeof passwordForm>) {
  const { loginName } = await accountById(deps.database, session.account);
  const problem = passwordProblem(form.next, loginName);
  const errors = {
    ...(form.current === '' && { current: ctx.say(currentNeeded) }),
    ...(problem && { next: ctx.say(problem) }),
  };
  if (Object.keys(errors).length > 0) return showPassword(deps, ctx, session, errors, 422);
  try {
    await changePassword(deps, session, form);
    return redirect('/my/security?done=password-changed');
  } catch (error) {
    if (!(error instanceof Refusal) || !error.code.startsWith('password-')) throw error;
    return showPassword(deps, ctx, session, { current: ctx.say(error.text.words, error.facts) }, error.text.status);
  }
}

/** What opens one's account and who used it, and a new password. */
export function securityRoutes(identity: Identity, zone: Zone): readonly Route[] {
  const { someone, deps } = identity;
  return [
    page({
      method: 'GET',
      path: '/my/security',
      access: someone,
      query: z.object({ done: z.string().max(40).optional() }),
      handle: async ({ ctx, actor, query }) =>
        view({
          title: securityTitle,
          main: securityPage(ctx, { ...(await overview(deps, actor)), zone, notice: noticeOf(query.done) }),
          unlisted: true,
        }),
    }),
    page({
      method: 'GET',
      path: '/my/security/password',
      access: someone,
      handle: ({ ctx, actor }) => showPassword(deps, ctx, actor, noErrors),
    }),
    page({
      method: 'POST',
      path: '/my/security/password',
      access: someone,
      budget: 'sign-in',
      body: passwordForm,
      handle: ({ ctx, actor, form }) => change(deps, ctx, actor, form),
    }),
  ];
}
