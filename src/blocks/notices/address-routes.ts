import { type Context, type PageReply, page, type Route, redirect, view } from '../../kernel/http/index.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import { say, type Words } from '../../kernel/words/index.ts';
import {
  confirmedPage,
  confirmedTitle,
  confirmPage,
  confirmTitle,
  notSentPage,
  notSentTitle,
} from './pages/confirm-page.ts';
import type { NoticeRoutes } from './routes.ts';

/** A refusal's sentence in every language, to show beside what was typed; everything else goes on. */
function sentence(thrown: unknown): { status: number; error: Words } {
  if (!(thrown instanceof Refusal) || ![422, 503].includes(thrown.text.status)) throw thrown;
  const { words, status } = thrown.text;
  return { status, error: { ko: say('ko', words, thrown.facts), en: say('en', words, thrown.facts) } };
}

/** The way of a code: `/my/contact` posts to `/my/contact/code`, the code is entered on `/my/contact/confirm`. */
export function addressRoutes({ codes, identity, citizen }: NoticeRoutes): readonly Route[] {
  const form = (ctx: Context, address: string, tried?: { status: number; error: Words }): PageReply =>
    view({
      title: confirmTitle,
      status: tried?.status ?? 200,
      unlisted: true,
      main: confirmPage(ctx, { address, error: tried?.error }),
    });
  return [
    page({
      method: 'POST',
      path: '/my/contact/code',
      access: citizen,
      budget: 'sign-in',
      async handle({ ctx, actor }) {
        try {
          await codes.send(actor.account, ctx.language);
          return redirect(ctx.href('/my/contact/confirm'));
        } catch (thrown) {
          const { status, error } = sentence(thrown);
          return view({ title: notSentTitle, status, unlisted: true, main: notSentPage(ctx, error) });
        }
      },
    }),
    page({
      method: 'GET',
      path: '/my/contact/confirm',
      access: citizen,
      async handle({ ctx, actor }) {
        const { email, emailVerifiedAt } = await identity.account(actor.account);
        return email === null || emailVerifiedAt !== null ? redirect(ctx.href('/my/contact')) : form(ctx, email);
      },
    }),
    page({
      method: 'POST',
      path: '/my/contact/confirm',
      access: citizen,
      budget: 'sign-in',
      body: 'form',
      async handle({ ctx, actor, form: fields }) {
        const { email: address } = await identity.account(actor.account);
        if (address === null) return redirect(ctx.href('/my/contact'));
        try {
          await codes.confirm(actor.account, fields.text('code'));
          return view({ title: confirmedTitle, unlisted: true, main: confirmedPage(ctx, address) });
        } catch (thrown) {
          return form(ctx, address, sentence(thrown));
        }
      },
    }),
  ];
}
