import { z } from 'zod';
import {
  type Context,
  type PageReply,
  page,
  type Route,
  redirect,
  type Submission,
  view,
} from '../../kernel/http/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { CitizenSession } from '../identity/index.ts';
import type { Case } from './case.ts';
import { casePage } from './pages/case-page.ts';
import { listPage } from './pages/list-page.ts';
import { reviewable } from './pages/review-form.ts';
import { withdrawPage } from './pages/withdraw-page.ts';
import { casePlace } from './place.ts';
import { refuseCase } from './refusal.ts';
import { applicantOf, type CaseRoutes, caseParams, sentence, submissionOf, uploads } from './route-parts.ts';
import { written } from './written.ts';

/** A citizen's own applications: the list, each one, and what they can do with it. */
export function myRoutes(deps: CaseRoutes): readonly Route[] {
  const { jurisdiction, cases, forms, documents, citizen, pathOfRule } = deps;

  async function show(
    ctx: Context,
    actor: CitizenSession,
    id: string,
    fresh: boolean,
    tried?: { readonly error: Words; readonly note?: string; readonly asked?: { text: string; error: Words } },
  ): Promise<PageReply> {
    const it = await cases.ofPerson(actor.person, id);
    if (!it) throw refuseCase('case-not-found');
    const service = cases.serviceOf(it.service);
    const found = await Promise.all(it.documents.map(d => documents.find(actor.person, d.id)));
    return view({
      title: `${service.words[ctx.language].name} ${it.number}`,
      status: tried ? 409 : 200,
      unlisted: true,
      main: casePage(ctx, {
        jurisdiction,
        service,
        agency: cases.agencyOf(it),
        it,
        deadline: cases.deadlineOf(it),
        documents: found.filter(d => d !== undefined),
        next: (service.next ?? []).map(cases.serviceOf),
        fresh,
        reviewable: reviewable(it, cases.reviewableUntil(it), jurisdiction.zone.dayOf(ctx.now)),
        pathOfRule,
        ...tried,
      }),
    });
  }

  const act = (
    path: `/${string}`,
    run: (actor: CitizenSession, id: string, body: Submission) => Promise<Case>,
  ): Route =>
    page({
      method: 'POST',
      path,
      access: citizen,
      params: caseParams,
      body: path.endsWith('/supply') ? { uploads } : 'form',
      async handle({ ctx, actor, params, form: body }) {
        const submission = submissionOf(body);
        try {
          await run(actor, params.id, submission);
          return redirect(`/my/applications/${params.id}`);
        } catch (error) {
          return show(ctx, actor, params.id, false, { error: sentence(error), note: submission.form.text('note') });
        }
      },
    });

  return [
    page({
      method: 'GET',
      path: '/my/applications',
      access: citizen,
      query: z.object({
        after: casePlace.optional(),
        number: z.string().max(40).optional(),
      }),
      async handle({ ctx, actor, query }) {
        if (query.number !== undefined) {
          const named = await cases.byNumber(actor.person, query.number.trim());
          if (!named) throw refuseCase('case-not-found');
          return redirect(`/my/applications/${named.id}`);
        }
        const [drafts, mine] = await Promise.all([
          query.after === undefined ? forms.unfinished(actor.person) : [],
          cases.mine(actor.person, query.after, 20),
        ]);
        return view({
          title: { ko: '나의 신청', en: 'My applications' },
          unlisted: true,
          main: listPage(ctx, {
            jurisdiction,
            drafts,
            page: mine,
            after: query.after,
            serviceOf: cases.serviceOf,
            deadlineOf: cases.deadlineOf,
          }),
        });
      },
    }),
    page({
      method: 'GET',
      path: '/my/applications/:id',
      access: citizen,
      params: caseParams,
      query: z.object({ sent: z.string().max(1).optional() }),
      handle: ({ ctx, actor, params, query }) => show(ctx, actor, params.id, query.sent === '1'),
    }),
    page({
      method: 'GET',
      path: '/my/applications/:id/withdraw',
      access: citizen,
      params: caseParams,
      async handle({ ctx, actor, params }) {
        const it = await cases.ofPerson(actor.person, params.id);
        if (!it) throw refuseCase('case-not-found');
        const service = cases.serviceOf(it.service);
        return view({
          title: service.words[ctx.language].name,
          unlisted: true,
          main: withdrawPage(ctx, { service, it }),
        });
      },
    }),
    page({
      method: 'POST',
      path: '/my/applications/:id/review',
      access: citizen,
      params: caseParams,
      body: 'form',
      async handle({ ctx, actor, params, form }) {
        const text = form.text('text');
        try {
          await cases.review(applicantOf(ctx, actor), params.id, written(text));
          return redirect(`/my/applications/${params.id}`);
        } catch (refused) {
          const error = sentence(refused);
          return show(ctx, actor, params.id, false, { error, asked: { text, error } });
        }
      },
    }),
    act('/my/applications/:id/withdraw', (actor, id) => cases.withdraw(actor.person, id)),
    act('/my/applications/:id/extend', (actor, id) => cases.extend(actor.person, id)),
    act('/my/applications/:id/supply', async (actor, id, { form, files }) => {
      const papers = files.map(({ filename: name, type, bytes }) => ({ name, type, bytes }));
      return cases.supply(actor.person, id, written(form.text('note')), papers);
    }),
  ];
}
