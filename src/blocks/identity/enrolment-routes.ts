import { z } from 'zod';
import { type Context, page, type Route, redirect, view } from '../../kernel/http/index.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';
import { passwordScript } from './assets.ts';
import { enrol } from './enrolment.ts';
import type { Identity } from './identity.ts';
import { loginNameProblem, normalLoginName } from './login-name.ts';
import { enrolPage, enrolTitle } from './pages/enrol-page.ts';
import { type FormErrors, noErrors } from './pages/form-errors.ts';
import { passwordProblem } from './password.ts';
import { enterSession } from './session-cookie.ts';
import { admit, type SignInDeps } from './sign-in.ts';
import { whereaboutsOf } from './whereabouts.ts';

const codeNeeded = words('등록 번호를 적어 주세요.', 'Enter the enrolment code.');

const enrolForm = z.object({
  code: z.string().max(1000).default(''),
  loginName: z.string().max(1000).default(''),
  password: z.string().max(10_000).default(''),
});
type EnrolForm = z.output<typeof enrolForm>;

const show = (ctx: Context, form: EnrolForm, errors: FormErrors, status = 200) =>
  view({
    title: enrolTitle,
    main: enrolPage(ctx, { code: form.code, loginName: form.loginName, errors }),
    head: passwordScript,
    status,
    unlisted: true,
  });

function problems(ctx: Context, { code, loginName, password }: EnrolForm): FormErrors {
  const [name, secret] = [loginNameProblem(normalLoginName(loginName)), passwordProblem(password, loginName.trim())];
  return {
    ...(code.trim() === '' && { code: ctx.say(codeNeeded) }),
    ...(name && { loginName: ctx.say(name) }),
    ...(secret && { password: ctx.say(secret) }),
  };
}

/** The field a refusal is about. */
const fieldOf = (refusal: Refusal): string => (refusal.code === 'login-name-taken' ? 'loginName' : 'code');

async function open(deps: SignInDeps, ctx: Context, form: EnrolForm): Promise<void> {
  const where = whereaboutsOf(ctx);
  const loginName = normalLoginName(form.loginName);
  const { language } = ctx;
  const { account, kind, recovered } = await enrol(deps.database, { ...form, loginName, language, where });
  const { token } = await admit(deps, { account, kind, method: 'enrolment', assurance: 'low', where });
  await enterSession(deps.database, ctx, token);
  if (recovered) await deps.tell(account, { what: 'account-recovered' });
}

async function handle(deps: SignInDeps, ctx: Context, form: EnrolForm) {
  const errors = problems(ctx, form);
  if (Object.keys(errors).length > 0) return show(ctx, form, errors, 422);
  try {
    await open(deps, ctx, form);
    return redirect('/my/security/passkeys/new');
  } catch (error) {
    if (!(error instanceof Refusal) || !/^(?:enrolment|login-name)-/.test(error.code)) throw error;
    const { words: said, status } = error.text;
    return show(ctx, form, { [fieldOf(error)]: ctx.say(said, error.facts) }, status);
  }
}

/** Opening an account with a code, or getting it back. It ends at the offer to add a passkey. */
export function enrolmentRoutes({ visitor, deps }: Identity): readonly Route[] {
  const empty = { code: '', loginName: '', password: '' };
  return [
    page({ method: 'GET', path: '/enrol', access: visitor, handle: ({ ctx }) => show(ctx, empty, noErrors) }),
    page({
      method: 'POST',
      path: '/enrol',
      access: visitor,
      budget: 'sign-in',
      body: enrolForm,
      handle: ({ ctx, form }) => handle(deps, ctx, form),
    }),
  ];
}
