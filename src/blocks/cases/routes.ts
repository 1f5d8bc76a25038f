import { z } from 'zod';
import {
  type Access,
  type Context,
  file,
  type PageReply,
  page,
  type Route,
  redirect,
  type Submission,
  view,
} from '../../kernel/http/index.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import { say, type Words } from '../../kernel/words/index.ts';
import type { Documents } from '../documents/index.ts';
import {
  type Draft,
  decode,
  type Forms,
  nextQuestion,
  progress,
  questionsFor,
  type Surroundings,
  type Typed,
} from '../forms/index.ts';
import type { CitizenSession, OfficialSession } from '../identity/index.ts';
import type { Jurisdiction, OfficialAct, Question, Service } from '../language/index.ts';
import type { Places } from '../registers/index.ts';
import { caseApi } from './api.ts';
import type { Case } from './case.ts';
import type { CaseOfficial, Cases, Person } from './cases.ts';
import { deadline } from './deadline.ts';
import { casePage } from './pages/case-page.ts';
import { checkPage } from './pages/check-page.ts';
import { deskPage, filesOf } from './pages/desk-page.ts';
import { listPage } from './pages/list-page.ts';
import { questionPage } from './pages/question-page.ts';
import { queuePage } from './pages/queue-page.ts';
import { startPage } from './pages/start-page.ts';
import { withdrawPage } from './pages/withdraw-page.ts';
import { refuseCase } from './refusal.ts';

export interface CaseRoutes {
  readonly jurisdiction: Jurisdiction;
  readonly cases: Cases;
  readonly forms: Forms;
  readonly documents: Documents;
  readonly places: Places;
  readonly citizen: Access<CitizenSession>;
  readonly official: Access<OfficialSession>;
  readonly unitName: (unit: string) => Words;
  readonly newId: () => string;
}

const key = z.uuid();
const draftParams = z.object({ draft: key });
const caseParams = z.object({ id: key });
const uploads = { kinds: ['pdf', 'jpeg', 'png'], fileBytes: 5 * 1024 * 1024, files: 5 } as const;
const oneUpload = { ...uploads, files: 1 } as const;

const applicant = (ctx: Context, session: CitizenSession) => ({
  session: session.tokenHash,
  person: session.person,
  language: ctx.language,
});
const officer = (session: OfficialSession): CaseOfficial => ({
  session: session.tokenHash,
  official: session.official,
  unit: session.unit,
});

/** The refusal's sentence, when it is one the page can show beside what was typed; everything else goes on. */
function sentence(error: unknown): Words {
  if (!(error instanceof Refusal) || ![409, 422].includes(error.text.status)) throw error;
  const { words } = error.text;
  return { ko: say('ko', words, error.facts), en: say('en', words, error.facts) };
}

/** The way of an application: start, questions, check, send, follow, and the officials' desk. */
export function caseRoutes(deps: CaseRoutes): readonly Route[] {
  return [...applyRoutes(deps), ...myRoutes(deps), ...deskRoutes(deps), ...caseApi(deps)];
}

function applyRoutes(deps: CaseRoutes): readonly Route[] {
  const { jurisdiction, cases, forms, places, citizen, newId } = deps;

  const me = (session: CitizenSession): Person => ({ key: session.person, name: session.display });

  async function draftOf(session: CitizenSession, id: string): Promise<{ draft: Draft; service: Service }> {
    const draft = await forms.find(session.person, id);
    if (!draft) throw refuseCase('case-not-found');
    return { draft, service: cases.serviceOf(draft.service) };
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
        const service = cases.serviceOf(params.service);
        const others = service.alsoFor ? await cases.represented(applicant(ctx, actor), service) : [];
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
        const service = cases.serviceOf(params.service);
        const subject = form.text('subject') || actor.person;
        const person = await cases.subjectFor(applicant(ctx, actor), service, actor.display, subject);
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
          const opened = await cases.open(applicant(ctx, actor), params.draft);
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
    const fetched = await cases.preview(applicant(ctx, actor), service, draft);
    const people: Person[] = [];
    for (const q of questionsFor(service, draft.answers))
      if (q.from)
        people.push(
          ...(await cases.choices({ session: actor.tokenHash, case: draft.id }, service, q.from.id, draft.subject)),
        );
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
        const submission: Submission = 'files' in body ? body : { form: body, files: [] };
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

function myRoutes(deps: CaseRoutes): readonly Route[] {
  const { jurisdiction, cases, forms, documents, citizen } = deps;

  async function show(
    ctx: Context,
    actor: CitizenSession,
    id: string,
    fresh: boolean,
    error?: Words,
  ): Promise<PageReply> {
    const it = await cases.ofPerson(actor.person, id);
    if (!it) throw refuseCase('case-not-found');
    const service = cases.serviceOf(it.service);
    const found = await Promise.all(it.documents.map(d => documents.find(actor.person, d.id)));
    return view({
      title: `${service.words[ctx.language].name} ${it.number}`,
      status: error ? 409 : 200,
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
        ...(error && { error }),
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
        try {
          await run(actor, params.id, 'files' in body ? body : { form: body, files: [] });
          return redirect(`/my/applications/${params.id}`);
        } catch (error) {
          return show(ctx, actor, params.id, false, sentence(error));
        }
      },
    });

  return [
    page({
      method: 'GET',
      path: '/my/applications',
      access: citizen,
      query: z.object({
        after: z
          .string()
          .regex(/^\d+~[0-9a-f-]{36}$/)
          .optional(),
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
    act('/my/applications/:id/withdraw', (actor, id) => cases.withdraw(actor.person, id)),
    act('/my/applications/:id/extend', (actor, id) => cases.extend(actor.person, id)),
    act('/my/applications/:id/supply', async (actor, id, { form, files }) => {
      const it = await cases.ofPerson(actor.person, id);
      if (!it) throw refuseCase('case-not-found');
      const kept = [];
      for (const f of files)
        kept.push(await forms.keepUpload(actor.person, id, { name: f.filename, type: f.type, bytes: f.bytes }));
      return cases.supply(actor.person, id, form.text('note').slice(0, 2000), kept);
    }),
  ];
}

function deskRoutes(deps: CaseRoutes): readonly Route[] {
  const { jurisdiction, cases, forms, official, unitName } = deps;

  async function show(
    ctx: Context,
    actor: OfficialSession,
    id: string,
    more: {
      opened?: Parameters<typeof deskPage>[1]['opened'];
      typed?: { act: OfficialAct | 'look'; text: string };
      error?: Words;
    } = {},
  ): Promise<PageReply> {
    const it = await cases.ofUnit(actor.unit, id);
    if (!it) throw refuseCase('case-not-found');
    const service = cases.serviceOf(it.service);
    const { opened, ...rest } = more;
    return view({
      title: `${service.words[ctx.language].name} ${it.number}`,
      status: more.error ? 422 : 200,
      unlisted: true,
      main: deskPage(ctx, { jurisdiction, service, it, deadline: cases.deadlineOf(it), opened, ...rest }),
    });
  }

  const act = (name: OfficialAct, run: (who: CaseOfficial, id: string, text: string) => Promise<Case>): Route =>
    page({
      method: 'POST',
      path: `/desk/:id/${name}`,
      access: official,
      params: caseParams,
      body: 'form',
      async handle({ ctx, actor, params, form }) {
        const text = form.text('text').slice(0, 2000);
        try {
          await run(officer(actor), params.id, text);
          return redirect('/desk');
        } catch (error) {
          return show(ctx, actor, params.id, { typed: { act: name, text }, error: sentence(error) });
        }
      },
    });

  return [
    page({
      method: 'GET',
      path: '/desk',
      access: official,
      async handle({ ctx, actor }) {
        const [open, done] = await Promise.all([cases.queue(actor.unit), cases.done(actor.unit)]);
        return view({
          title: { ko: '처리할 민원', en: 'Cases to decide' },
          wide: true,
          unlisted: true,
          main: queuePage(ctx, {
            jurisdiction,
            unit: ctx.say(unitName(actor.unit)),
            open,
            done,
            serviceOf: cases.serviceOf,
            deadlineOf: cases.deadlineOf,
          }),
        });
      },
    }),
    page({
      method: 'GET',
      path: '/desk/:id',
      access: official,
      params: caseParams,
      handle: ({ ctx, actor, params }) => show(ctx, actor, params.id),
    }),
    page({
      method: 'POST',
      path: '/desk/:id/look',
      access: official,
      params: caseParams,
      body: 'form',
      async handle({ ctx, actor, params, form }) {
        const reason = form.text('reason').slice(0, 200);
        try {
          const opened = await cases.look(officer(actor), params.id, reason);
          return await show(ctx, actor, params.id, { opened });
        } catch (error) {
          return show(ctx, actor, params.id, { typed: { act: 'look', text: reason }, error: sentence(error) });
        }
      },
    }),
    page({
      method: 'GET',
      path: '/desk/:id/files/:file',
      access: official,
      params: z.object({ id: key, file: key }),
      async handle({ actor, params }) {
        const it = await cases.ofUnit(actor.unit, params.id);
        const listed = it && filesOf(it).some(f => f.file === params.file);
        const found = listed && (await forms.upload(it.person, it.id, params.file));
        if (!found) throw refuseCase('case-not-found');
        return file({ content: found.bytes, type: found.type, filename: found.name, disposition: 'attachment' });
      },
    }),
    act('approve', (who, id, text) => cases.approve(who, id, text)),
    act('refuse', (who, id, text) => cases.refuse(who, id, text)),
    act('supplement', (who, id, text) => cases.askSupplement(who, id, text)),
  ];
}
