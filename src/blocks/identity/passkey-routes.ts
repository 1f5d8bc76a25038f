import { z } from 'zod';
import { api, type Context, page, type Route, redirect, view } from '../../kernel/http/index.ts';
import { words } from '../../kernel/words/index.ts';
import { registrationSchema } from './ceremony.ts';
import type { Identity } from './identity.ts';
import { type FormErrors, noErrors } from './pages/form-errors.ts';
import {
  deletePasskeyPage,
  deletePasskeyTitle,
  nameNeeded,
  newPasskeyPage,
  newPasskeyTitle,
  passkeyPage,
  passkeyTitle,
} from './pages/passkey-pages.ts';
import { type Passkey, passkeyByHandle, renamePasskey } from './passkey.ts';
import { finishPasskey, passkeyName, removePasskey, startPasskey } from './security.ts';
import type { Session } from './session.ts';
import { whereaboutsOf } from './whereabouts.ts';

const handle = z.object({ handle: z.string().regex(/^[0-9a-f]{32}$/) });
const nameField = z.string().max(1000).default('');

const showPasskey = (ctx: Context, passkey: Passkey, name: string, errors: FormErrors) =>
  view({
    title: passkeyTitle,
    main: passkeyPage(ctx, { passkey, name, errors }),
    status: errors === noErrors ? 200 : 422,
    unlisted: true,
  });

/** Making a passkey. */
function newPasskeyRoutes({ someone, deps }: Identity): readonly Route[] {
  return [
    page({
      method: 'GET',
      path: '/my/security/passkeys/new',
      access: someone,
      budget: 'sign-in',
      async handle({ ctx, actor }) {
        const options = await startPasskey(deps, actor, ctx.language);
        const name = whereaboutsOf(ctx).device;
        return view({ title: newPasskeyTitle, main: newPasskeyPage(ctx, { options, name }), unlisted: true });
      },
    }),
    api({
      method: 'POST',
      path: '/api/my/security/passkeys',
      access: someone,
      budget: 'sign-in',
      summary: words('패스키 등록', 'Add a passkey'),
      body: z.object({ name: nameField, credential: registrationSchema }),
      replies: { 200: z.object({ location: z.string() }) },
      async handle({ ctx, actor, body }) {
        const name = passkeyName(body.name, whereaboutsOf(ctx).device);
        await finishPasskey(deps, actor, body.credential, name);
        return { status: 200, body: { location: ctx.href('/my/security?done=passkey-added') } };
      },
    }),
  ];
}

/** Renaming and deleting one. */
function onePasskeyRoutes({ someone, deps }: Identity): readonly Route[] {
  const { database } = deps;
  const mine = (session: Session, params: z.output<typeof handle>) =>
    passkeyByHandle(database, session.account, params.handle);
  return [
    page({
      method: 'GET',
      path: '/my/security/passkeys/:handle',
      access: someone,
      params: handle,
      async handle({ ctx, actor, params }) {
        const passkey = await mine(actor, params);
        return showPasskey(ctx, passkey, passkey.name, noErrors);
      },
    }),
    page({
      method: 'POST',
      path: '/my/security/passkeys/:handle',
      access: someone,
      params: handle,
      body: z.object({ name: nameField }),
      async handle({ ctx, actor, params, form }) {
        const passkey = await mine(actor, params);
        const name = passkeyName(form.name, '');
        if (name === '') return showPasskey(ctx, passkey, '', { name: ctx.say(nameNeeded) });
        await renamePasskey(database, passkey, name);
        return redirect('/my/security?done=passkey-renamed');
      },
    }),
    page({
      method: 'GET',
      path: '/my/security/passkeys/:handle/delete',
      access: someone,
      params: handle,
      handle: async ({ ctx, actor, params }) =>
        view({ title: deletePasskeyTitle, main: deletePasskeyPage(ctx, await mine(actor, params)), unlisted: true }),
    }),
    page({
      method: 'POST',
      path: '/my/security/passkeys/:handle/delete',
      access: someone,
      params: handle,
      async handle({ actor, params }) {
        await removePasskey(deps, actor, await mine(actor, params));
        return redirect('/my/security?done=passkey-deleted');
      },
    }),
  ];
}

/** One's passkeys. */
export const passkeyRoutes = (identity: Identity): readonly Route[] => [
  ...newPasskeyRoutes(identity),
  ...onePasskeyRoutes(identity),
];
