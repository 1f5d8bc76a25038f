import { z } from 'zod';
import { type Access, api, type FieldError, InputRefusal, type Route } from '../../kernel/http/index.ts';
import { words } from '../../kernel/words/index.ts';
import { decode, type Forms, questionsFor, type Surroundings, type Typed } from '../forms/index.ts';
import type { CitizenSession } from '../identity/index.ts';
import type { Jurisdiction, Question, Service } from '../language/index.ts';
import type { Places } from '../registers/index.ts';
import type { Case } from './case.ts';
import type { Cases } from './cases.ts';
import { casePlace } from './place.ts';
import { refuseCase } from './refusal.ts';
import { sureEnough } from './route-parts.ts';
import type { DecidedAmount, RuleAnswer } from './rule-answer.ts';
import { longestWriting, written } from './written.ts';

export interface CaseApi {
  readonly jurisdiction: Jurisdiction;
  readonly cases: Cases;
  readonly forms: Forms;
  readonly places: Places;
  readonly citizen: Access<CitizenSession>;
  readonly newId: () => string;
}

const described = (question: Question) => `${question.ask.ko} / ${question.ask.en}`;

const answerSchemas = {
  choice: q => z.enum(Object.keys(q.options ?? {})),
  yesNo: () => z.boolean(),
  number: q =>
    z
      .int()
      .min(q.least ?? 0)
      .max(q.most ?? Number.MAX_SAFE_INTEGER),
  text: q => z.string().max(q.longest ?? 100),
  longText: q => z.string().max(q.longest ?? 2000),
  day: () => z.iso.date(),
  address: () => z.object({ place: z.uuid(), detail: z.string().max(60).optional() }),
  people: () => z.array(z.uuid()).max(50),
  // Files go with the form on the pages; a service whose file is required cannot be applied for here.
  file: () => z.null(),
} as const satisfies Record<Question['kind'], (question: Question) => z.ZodType>;

/** The body of an application to one service, from its questions. */
const bodyOf = (service: Service) =>
  z.object({
    subject: z
      .uuid()
      .optional()
      .describe('본인이 아니면 대신하는 사람의 열쇠 / the person you act for, if not yourself'),
    answers: z.object(
      Object.fromEntries(service.asks.map(q => [q.id, answerSchemas[q.kind](q).optional().describe(described(q))])),
    ),
  });

/** An answer as the form on the page would have sent it, so that both ways are decoded by the same rules. */
function typedOf(question: Question, value: unknown): Typed {
  if (value === undefined || value === null) return {};
  switch (question.kind) {
    case 'yesNo':
      return { [question.id]: value === true ? 'yes' : 'no' };
    case 'day': {
      const [year = '', month = '', day = ''] = String(value).split('-');
      return { [`${question.id}-year`]: year, [`${question.id}-month`]: month, [`${question.id}-day`]: day };
    }
    case 'address': {
      const { place, detail = '' } = value as { place: string; detail?: string };
      return { [question.id]: place, [`${question.id}-detail`]: detail };
    }
    case 'people':
      return { [question.id]: (value as readonly string[]).map(String) };
    default:
      return { [question.id]: String(value) };
  }
}

const said = z.object({ ko: z.string(), en: z.string() });

/** What the rule of the service answered, with its reasons; `amount` in the smallest part of its unit. */
const ruleSchema = z.object({
  rule: z.string(),
  version: z.int(),
  fingerprint: z.string(),
  on: z.iso.date(),
  outcome: z.enum(['yes', 'no', 'undecided', 'discretion']),
  amount: z.string().nullable(),
  missing: z.array(z.string()),
  because: z.array(said),
});

const caseSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  service: z.string(),
  state: z.string(),
  outcome: z.enum(['granted', 'refused', 'returned', 'withdrawn']).nullable(),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  due: z.iso.datetime().nullable(),
  leftOut: z.array(z.object({ day: z.iso.date(), ko: z.string(), en: z.string() })),
  documents: z.array(z.object({ id: z.uuid(), number: z.string() })),
  decision: ruleSchema.nullable(),
});

const iso = (at: number): string => new Date(at).toISOString();

const ruleShown = (ruled: RuleAnswer, granted: DecidedAmount | undefined): z.input<typeof ruleSchema> => ({
  rule: ruled.rule,
  version: ruled.version,
  fingerprint: ruled.fingerprint,
  on: ruled.on,
  outcome: ruled.outcome,
  amount: (granted ?? ruled.amount)?.value ?? null,
  missing: ruled.missing.map(one => one.fact),
  because: ruled.because.map(({ ko, en }) => ({ ko, en })),
});

function shown(cases: Cases, it: Case): z.input<typeof caseSchema> {
  const deadline = it.outcome ? undefined : cases.deadlineOf(it);
  const running = deadline && !deadline.stopped ? deadline : undefined;
  return {
    id: it.id,
    number: it.number,
    service: it.service,
    state: it.state,
    outcome: it.outcome ?? null,
    openedAt: iso(it.openedAt),
    closedAt: it.closedAt === undefined ? null : iso(it.closedAt),
    due: running ? iso(running.due) : null,
    leftOut: (running?.leftOut ?? []).map(({ day, reason }) => ({ day, ko: reason.ko, en: reason.en })),
    documents: [...it.documents],
    decision: it.ruled ? ruleShown(it.ruled, it.amount) : null,
  };
}

/** Applications for programs: the same questions, rules and cases as on the pages. */
export function caseApi(deps: CaseApi): readonly Route[] {
  const { jurisdiction, cases, citizen } = deps;
  return [
    ...jurisdiction.services.map(service => applyRoute(deps, service)),
    api({
      method: 'GET',
      path: '/api/my/applications',
      access: citizen,
      budget: 'api',
      summary: words('나의 신청', 'My applications'),
      query: z.object({
        after: casePlace.optional(),
        lang: z.string().optional(),
      }),
      replies: { 200: z.object({ applications: z.array(caseSchema), next: z.string().nullable() }) },
      async handle({ actor, query }) {
        const page = await cases.mine(actor.person, query.after, 50);
        return {
          status: 200,
          body: { applications: page.cases.map(it => shown(cases, it)), next: page.next ?? null },
        };
      },
    }),
    api({
      method: 'GET',
      path: '/api/my/applications/:id',
      access: citizen,
      budget: 'api',
      summary: words('나의 신청 하나', 'One of my applications'),
      params: z.object({ id: z.uuid() }),
      replies: { 200: caseSchema },
      async handle({ actor, params }) {
        const it = await cases.ofPerson(actor.person, params.id);
        if (!it) throw refuseCase('case-not-found');
        return { status: 200, body: shown(cases, it) };
      },
    }),
    api({
      method: 'POST',
      path: '/api/my/applications/:id/review',
      access: citizen,
      budget: 'send',
      summary: words('결정을 담당자가 다시 살펴 달라고 하기', 'Ask that an official look at a decision again'),
      params: z.object({ id: z.uuid() }),
      body: z.object({ reason: z.string().max(longestWriting) }),
      replies: { 200: caseSchema },
      async handle({ ctx, actor, params, body }) {
        const applicant = { session: actor.tokenHash, person: actor.person, language: ctx.language };
        const it = await cases.review(applicant, params.id, written(body.reason));
        return { status: 200, body: shown(cases, it) };
      },
    }),
  ];
}

function applyRoute({ jurisdiction, cases, forms, places, citizen, newId }: CaseApi, service: Service): Route {
  return api({
    method: 'POST',
    path: `/api/services/${service.id}/applications`,
    access: citizen,
    budget: 'send',
    summary: words(`${service.words.ko.name}: 신청`, `Apply: ${service.words.en.name}`),
    body: bodyOf(service),
    replies: { 201: caseSchema },
    async handle({ ctx, actor, body, idempotencyKey }) {
      sureEnough(actor, service);
      const applicant = { session: actor.tokenHash, person: actor.person, language: ctx.language };
      const given = z.uuid().safeParse(idempotencyKey);
      const id = given.success ? given.data : newId();
      const there = await cases.ofPerson(actor.person, id);
      if (there) return { status: 201, body: shown(cases, there) };
      const subject = await cases.subjectFor(applicant, service, actor.display, body.subject ?? actor.person);
      const around: Surroundings = {
        today: jurisdiction.zone.dayOf(ctx.now),
        people: new Map(),
        place: async key => (await places.find(key))?.address,
      };
      const errors: FieldError[] = [];
      const answers: Record<string, unknown> = {};
      for (const question of service.asks) {
        if (!questionsFor(service, answers).some(q => q.id === question.id)) continue;
        const people = question.from
          ? await cases.choices({ session: actor.tokenHash, case: id }, service, question.from.id, subject.key)
          : [];
        const decoded = await decode(question, typedOf(question, body.answers[question.id]), {
          ...around,
          people: new Map(question.from ? [[question.from.id, people.map(p => p.key)]] : []),
        });
        if (decoded.ok) answers[question.id] = decoded.value;
        else errors.push({ path: `answers.${question.id}`, message: decoded.error });
      }
      if (errors.length > 0) throw new InputRefusal(refuseCase('answers-missing'), errors);
      await forms.start(actor.person, service, subject, id);
      const draft = await forms.find(actor.person, id);
      // The key of another draft of one's own: its answers were given to other questions.
      if (draft?.service !== service.id) throw refuseCase('key-taken');
      await forms.answerAll(draft, answers);
      return { status: 201, body: shown(cases, await cases.open(applicant, id)) };
    },
  });
}
