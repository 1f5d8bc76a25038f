import { z } from 'zod';
import { type Context, page, type Route, redirect, view } from '../../kernel/http/index.ts';
import { isLanguage } from '../../kernel/words/index.ts';
import { type Account, accountById, setEmail, setLanguage } from './account.ts';
import type { Identity } from './identity.ts';
import { type ContactPage, contactPage, contactTitle, emailProblem } from './pages/contact-page.ts';
import { noErrors } from './pages/form-errors.ts';
import type { Session } from './session.ts';
import type { SignInDeps } from './sign-in.ts';

const contactForm = z.object({ email: z.string().max(1000).default(''), language: z.string().max(10).default('') });

function show(ctx: Context, account: Account, changed: Partial<ContactPage>) {
  const { email, emailVerifiedAt, language } = account;
  const kept: ContactPage = {
    email: email ?? '',
    verified: email === null ? undefined : emailVerifiedAt !== null,
    chosen: language,
    errors: noErrors,
    saved: false,
  };
  const status = changed.errors === undefined ? 200 : 422;
  return view({ title: contactTitle, main: contactPage(ctx, { ...kept, ...changed }), status, unlisted: true });
}

async function save(
  { database, tell }: SignInDeps,
  ctx: Context,
  session: Session,
  form: z.output<typeof contactForm>,
) {
  const email = form.email.trim();
  const problem = emailProblem(email);
  const { account } = session;
  if (problem !== undefined) {
    const errors = { email: ctx.say(problem) };
    return show(ctx, await accountById(database, account), {
      email,
      chosen: form.language,
      verified: undefined,
      errors,
    });
  }
  if (isLanguage(form.language)) await setLanguage(database, account, form.language);
  const changed = await setEmail(database, account, email === '' ? undefined : email);
  if (changed) await tell(account, { what: 'email-changed' });
  return redirect('/my/contact?done=saved');
}

/** Where and in which language a person hears from government. */
export function contactRoutes({ someone, deps }: Identity): readonly Route[] {
  return [
    page({
      method: 'GET',
      path: '/my/contact',
      access: someone,
      query: z.object({ done: z.string().max(40).optional() }),
      handle: async ({ ctx, actor, query }) =>
        show(ctx, await accountById(deps.database, actor.account), { saved: query.done === 'saved' }),
    }),
    page({
      method: 'POST',
      path: '/my/contact',
      access: someone,
      body: contactForm,
      handle: ({ ctx, actor, form }) => save(deps, ctx, actor, form),
    }),
  ];
}
