import { z } from 'zod';
import { type Context, type PageReply, page, type Route, redirect, view } from '../../kernel/http/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import {
  type Draft,
  decode,
  nextQuestion,
  progress,
  questionsFor,
  type Surroundings,
  type Typed,
} from '../forms/index.ts';
import type { CitizenSession } from '../identity/index.ts';
import type { Question, Service } from '../language/index.ts';
import { deadline } from './deadline.ts';
import { checkPage } from './pages/check-page.ts';
import { questionPage } from './pages/question-page.ts';
import { startPage } from './pages/start-page.ts';
import type { Person } from './person.ts';
import { refuseCase } from './refusal.ts';
import { applicantOf, type CaseRoutes, key, sentence, submissionOf, sureEnough, uploads } from './route-parts.ts';

const draftParams = z.object({ draft: key });
const oneUpload = { ...uploads, files: 1 } as const;

/** From the start page to sending: one question a page, every answer kept. */
export function applyRoutes(deps: CaseRoutes): readonly Route[] {
  const { jurisdiction, cases, forms, places, citizen, newId, pathOfRule } = deps;

  const me = (session: CitizenSession): Person => ({ key: session.person, name: session.display });

  async function draftOf(session: CitizenSession, id: string): Promise<{ draft: Draft; service: Service }> {
    const draft = await forms.find(session.person, id);
    if (!draft) throw refuseCase('case-not-found');
    return { draft, service: sureEnough(session, cases.serviceOf(draft.service)) };
  }

  async function surroundings(
    ctx: Context,
    session: CitizenSession,
    draft: Draft,
    service: Service,
    question: Question,
  ) {
    const chosen = question.from
      ? await cases.choices({ session: session.tokenHash, case: draft.id }, service, question.from.id, draft.subject)
      : [];
    const around: Surroundings = {
      today: jurisdiction.zone.dayOf(ctx.now),
      people: new Map(question.from ? [[question.from.id, chosen.map(p => p.key)]] : []),
      place: async key => (await places.find(key))?.address,
    };
    return { people: chosen, around };
  }

  async function show(
    ctx: Context,
    session: CitizenSession,
    draft: Draft,
    service: Service,
    question: Question,
    tried: { typed: Typed; error: Words } | undefined,
    query: string | undefined,
  ): Promise<PageReply> {
    const { people } = await surroundings(ctx, session, draft, service, question);
    const asked = questionsFor(service, draft.answers);
    const before = asked[asked.findIndex(q => q.id === question.id) - 1];
    const found =
      question.kind === 'address' && query !== undefined
        ? (await places.search(query, 20)).map(p => ({
            key: p.key,
            line: jurisdiction.formats.address(ctx.language, p.address),
          }))
        : undefined;
    const kept = draft.answers[question.id];
    return view({
      title: `${question.ask[ctx.language]} – ${service.words[ctx.language].name}`,
      status: tried ? 422 : 200,
      unlisted: true,
      main: questionPage(ctx, {
        language: ctx.language,
        service,
        question,
        draft: draft.id,
        typed: tried?.typed,
        error: tried?.error,
        kept,
        keptAddress:
          question.kind === 'address' && kept ? jurisdiction.formats.address(ctx.language, kept as never) : undefined,
        people,
        found: found && query !== undefined ? { query, places: found } : undefined,
        back: ctx.href(before ? `/drafts/${draft.id}/questions/${before.id}` : `/apply/${service.id}`),
        place: progress(service, draft.answers, question.id),
      }),
    });
  }

  const questionIn = (service: Service, draft: Draft, id: string): Question => {
    const found = questionsFor(service, draft.answers).find(q => q.id === id);
    if (!found) throw refuseCase('case-not-found');
    return found;
  };

  const onward = (service: Service, draft: Draft, answers: Draft['answers']): PageReply => {
    const next = nextQuestion(service, answers);
    return redirect(next ? `/drafts/${draft.id}/questions/${next.id}` : `/drafts/${draft.id}/check`);
  };

  return [
    page({
      method: 'GET',
      path: '/apply/:service',
      access: citizen,
      params: z.object({ service: z.string().max(80) }),
      async handle({ ctx, actor, params }) {
        const service = sureEnough(actor, cases.serviceOf(params.service));
        const others = service.alsoFor ? await cases.represented(applicantOf(ctx, actor), service) : [];
        const drafts = (await forms.unfinished(actor.person)).filter(d => d.service === service.id);
        return view({
          title: service.words[ctx.language].name,
          unlisted: true,
          main: startPage(ctx, { service, jurisdiction, me: me(actor), others, drafts, key: newId() }),
        });
      },
    }),
    page({
      method: 'POST',
      path: '/apply/:service',
      access: citizen,
      params: z.object({ service: z.string().max(80) }),
      body: 'form',
      async handle({ ctx, actor, params, form, idempotencyKey }) {
        const service = sureEnough(actor, cases.serviceOf(params.service));
        const subject = form.text('subject') || actor.person;
        const person = await cases.subjectFor(applicantOf(ctx, actor), service, actor.display, subject);
        const given = key.safeParse(idempotencyKey);
        const draft = await forms.start(actor.person, service, person, given.success ? given.data : newId());
        return redirect(`/drafts/${draft}`);
      },
    }),
    page({
      method: 'GET',
      path: '/drafts/:draft',
      access: citizen,
      params: draftParams,
      async handle({ actor, params }) {
        const { draft, service } = await draftOf(actor, params.draft);
        return draft.submittedAt ? redirect(`/my/applications/${draft.id}`) : onward(service, draft, draft.answers);
      },
    }),
    page({
      method: 'POST',
      path: '/drafts/:draft/discard',
      access: citizen,
      params: draftParams,
      async handle({ actor, params }) {
        await forms.discard(actor.person, params.draft);
        return redirect('/my/applications');
      },
    }),
    page({
      method: 'GET',
      path: '/drafts/:draft/questions/:question',
      access: citizen,
      params: z.object({ draft: key, question: z.string().max(60) }),
      query: z.object({ q: z.string().max(200).optional() }),
      async handle({ ctx, actor, params, query }) {
        const { draft, service } = await draftOf(actor, params.draft);
        if (draft.submittedAt) return redirect(`/my/applications/${draft.id}`);
        return show(ctx, actor, draft, service, questionIn(service, draft, params.question), undefined, query.q);
      },
    }),
    ...(['form', 'files'] as const).map(sent => answerRoute(sent)),
    page({
      method: 'GET',
      path: '/drafts/:draft/check',
      access: citizen,
      params: draftParams,
      handle: ({ ctx, actor, params }) => check(ctx, actor, params.draft, undefined),
    }),
    page({
      method: 'POST',
      path: '/drafts/:draft/check',
      access: citizen,
      params: draftParams,
      budget: 'send',
      async handle({ ctx, actor, params }) {
        try {
          const { draft } = await draftOf(actor, params.draft);
          const opened = await cases.open(applicantOf(ctx, actor), draft.id);
          return redirect(`/my/applications/${opened.id}?sent=1`);
        } catch (error) {
          return check(ctx, actor, params.draft, sentence(error));
        }
      },
    }),
  ];

  async function check(ctx: Context, actor: CitizenSession, id: string, error: Words | undefined): Promise<PageReply> {
    const { draft, service } = await draftOf(actor, id);
    if (draft.submittedAt) return redirect(`/my/applications/${draft.id}`);
    const next = nextQuestion(service, draft.answers);
    if (next) return redirect(`/drafts/${draft.id}/questions/${next.id}`);
    const fetched = await cases.preview(applicantOf(ctx, actor), service, draft);
    const people = await cases.chosen({ session: actor.tokenHash, case: draft.id }, service, draft);
    const foreseen = await cases.foresee(service, draft.answers, fetched);
    const automatic = service.process.states[service.process.start]?.kind === 'automatic';
    const due = deadline(service.clock, { openedAt: ctx.now, supplements: [] }, jurisdiction.calendar());
    return view({
      title: service.words[ctx.language].name,
      status: error ? 422 : 200,
      unlisted: true,
      main: checkPage(ctx, {
        service,
        jurisdiction,
        draft,
        fetched,
        people,
        foreseen,
        pathOfRule,
        due: automatic || due.stopped ? undefined : due.due,
        ...(error && { error }),
      }),
    });
  }

  /** Answers come as plain fields, or with a file: two routes that do the same. */
  function answerRoute(sent: 'form' | 'files'): Route {
    const path = sent === 'form' ? '/drafts/:draft/questions/:question' : '/drafts/:draft/questions/:question/file';
    return page({
      method: 'POST',
      path,
      access: citizen,
      params: z.object({ draft: key, question: z.string().max(60) }),
      body: sent === 'form' ? 'form' : { uploads: oneUpload },
      async handle({ ctx, actor, params, form: body }) {
        const { draft, service } = await draftOf(actor, params.draft);
        if (draft.submittedAt) return redirect(`/my/applications/${draft.id}`);
        const question = questionIn(service, draft, params.question);
        const submission = submissionOf(body);
        const typed = submission.form.toObject();
        const { around } = await surroundings(ctx, actor, draft, service, question);
        const [sentFile] = submission.files;
        const upload =
          question.kind === 'file' && sentFile
            ? await forms.keepUpload(actor.person, draft.id, {
                name: sentFile.filename,
                type: sentFile.type,
                bytes: sentFile.bytes,
              })
            : undefined;
        const decoded = await decode(question, typed, { ...around, ...(upload && { upload }) });
        if (!decoded.ok)
          return show(
            ctx,
            actor,
            draft,
            service,
            question,
            { typed, error: decoded.error },
            submission.form.text('q') || undefined,
          );
        const kept =
          decoded.value === null && question.id in draft.answers && question.kind === 'file'
            ? draft.answers[question.id]
            : decoded.value;
        const answers = await forms.answer(draft, service, question.id, kept);
        return answers ? onward(service, draft, answers) : redirect(`/my/applications/${draft.id}`);
      },
    });
  }
}
