import { z } from 'zod';
import {
  type Context,
  type Form,
  file,
  type PageReply,
  page,
  type Route,
  redirect,
  view,
} from '../../kernel/http/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { OfficialSession } from '../identity/index.ts';
import type { Rule } from '../language/index.ts';
import { factsOf, rootsOf } from '../rules/index.ts';
import { groupName } from './pages/report-figures.ts';
import { reportPage } from './pages/report-page.ts';
import { nearest } from './pages/rule-page.ts';
import {
  changeField,
  draftName,
  mostReforms,
  nameField,
  reformName,
  type WhatIfFormData,
  whatIfPage,
  whatIfStartPage,
  whatIfTitle,
} from './pages/what-if-page.ts';
import { usesIn } from './parameter-use.ts';
import { refusePolicy } from './refusal.ts';
import type { PolicyRoutes } from './routes.ts';
import { ruleOf, told } from './rule-request.ts';
import { dayIn, typedDay } from './typed-day.ts';
import { figuresCsv } from './what-if/figures-csv.ts';
import { type Reform, valueOn } from './what-if/reform.ts';
import type { SavedReport } from './what-if/report.ts';
import { draftText } from './what-if/rule-draft.ts';
import type { TrialSubject } from './what-if/trial.ts';

const reportParams = z.object({ id: z.uuid() });
const dayWrong = words('이 날짜가 맞는지 확인해 주세요.', 'Check this date.');

/** A rule about a household's members is asked of one of each household. */
const subjectOf = (rule: Rule): TrialSubject =>
  [...factsOf(...rootsOf(rule)).values()].some(fact => fact.group !== undefined) ? 'households' : 'people';

/** The reforms of a form; those after the first count only when something is typed. */
function reformsIn(ctx: Context, rule: Rule, form: Form): readonly Reform[] {
  const parameters = [...usesIn(rule).keys()];
  const all = Array.from(
    { length: mostReforms },
    (_, i): Reform => ({
      name: form.text(nameField(i)).trim().slice(0, 60) || ctx.say(reformName(i + 1)),
      changes: Object.fromEntries(
        parameters.flatMap(id => {
          const typed = form.text(changeField(i, id)).trim().slice(0, 30);
          return typed === '' ? [] : [[id, typed] as const];
        }),
      ),
    }),
  );
  const last = all.findLastIndex(one => Object.keys(one.changes).length > 0);
  const values = all.slice(0, Math.max(1, last + 1));
  const draft = form.text('draft').trim();
  if (draft === '') return values;
  const own = { name: ctx.say(draftName), changes: {}, draft };
  return last < 0 ? [own] : [...values, own];
}

/** What reforms would do, tried over a population, and the reports that are kept. */
export function whatIfRoutes({ policy, official, newId }: PolicyRoutes): readonly Route[] {
  const { book, whatIf, zone } = policy;
  const nameOf = (id: string): Words => book.versions(id).at(-1)?.words ?? words(id, id);

  async function shown(rule: Rule, more: Partial<WhatIfFormData> = {}): Promise<WhatIfFormData> {
    const [uses, today, amended] = [usesIn(rule), policy.today(), await policy.amendments()];
    const on = nearest(rule, today);
    return {
      rule,
      uses: [...uses.values()].filter(use => use.shape.kind !== 'day'),
      current: id => {
        const use = uses.get(id);
        return use && valueOn(use, amended, dayIn(more.on ?? '') ?? on, today)?.value;
      },
      key: newId(),
      on,
      subject: subjectOf(rule),
      reforms: [],
      draft: '',
      errors: [],
      ...more,
    };
  }

  async function sent(ctx: Context, actor: OfficialSession, form: Form): Promise<PageReply> {
    const rule = ruleOf(policy, form.text('rule').slice(0, 80));
    const typed = typedDay(form, 'law-on');
    const on = dayIn(typed);
    const subject: TrialSubject = form.text('subject') === 'households' ? 'households' : 'people';
    const key = z.uuid().safeParse(form.text('key')).data ?? newId();
    const reforms = reformsIn(ctx, rule, form);
    const data = await shown(rule, { on: typed, subject, key, reforms, draft: form.text('draft') });
    const answer = (more: Partial<WhatIfFormData>) => reply(ctx, { ...data, ...more });
    if (!on) return answer({ errors: [{ field: 'law-on', message: dayWrong }] });
    try {
      const { report, errors, wrongDrafts } = await whatIf.try({ rule, on, knownOn: policy.today(), subject, reforms });
      if (!report)
        return answer({
          errors: [
            ...errors.map(one => ({
              field: changeField(one.reform, one.error.parameter),
              message: one.error.message,
            })),
            ...wrongDrafts.map(one => ({ field: 'draft', message: one.message })),
          ],
        });
      if (form.text('act') !== 'save') return answer({ report });
      await whatIf.save(report, { id: key, official: actor.official });
      return redirect(`/desk/what-if/${key}`);
    } catch (error) {
      return answer({ refused: told(error) });
    }
  }

  const reply = (ctx: Context, data: WhatIfFormData): PageReply =>
    view({
      title: words(`${whatIfTitle.ko}: ${data.rule.words.ko}`, `${whatIfTitle.en}: ${data.rule.words.en}`),
      status: data.errors.length > 0 || data.refused ? 422 : 200,
      wide: true,
      unlisted: true,
      main: whatIfPage(ctx, data),
    });

  async function savedOf(id: string): Promise<{ readonly saved: SavedReport; readonly rule: Rule }> {
    const saved = await whatIf.find(id);
    if (!saved) throw refusePolicy('report-not-found');
    return { saved, rule: ruleOf(policy, saved.report.rule, saved.report.version) };
  }

  const reportView = (ctx: Context, data: Omit<Parameters<typeof reportPage>[1], 'zone'>): PageReply =>
    view({
      title: data.rule.words,
      status: data.refused ? 422 : 200,
      wide: true,
      unlisted: true,
      main: reportPage(ctx, { ...data, zone }),
    });

  return [
    page({
      method: 'GET',
      path: '/desk/what-if',
      access: official,
      query: z.object({ rule: z.string().max(80).optional(), draft: z.string().max(10).optional() }),
      async handle({ ctx, query }) {
        whatIf.warm();
        if (query.rule) {
          const rule = ruleOf(policy, query.rule);
          return reply(ctx, await shown(rule, query.draft ? { draft: draftText(rule) } : {}));
        }
        const [rules, reports] = [book.current(policy.today()), await whatIf.latest()];
        const main = whatIfStartPage(ctx, { rules, reports, ruleName: nameOf, zone });
        return view({ title: whatIfTitle, unlisted: true, main });
      },
    }),
    page({
      method: 'POST',
      path: '/desk/what-if',
      access: official,
      body: 'form',
      handle: ({ ctx, actor, form }) => sent(ctx, actor, form),
    }),
    page({
      method: 'GET',
      path: '/desk/what-if/:id',
      access: official,
      params: reportParams,
      handle: async ({ ctx, params }) => reportView(ctx, { ...(await savedOf(params.id)), again: 'none' }),
    }),
    page({
      method: 'POST',
      path: '/desk/what-if/:id/again',
      access: official,
      params: reportParams,
      body: 'form',
      async handle({ ctx, params }) {
        const found = await savedOf(params.id);
        try {
          return reportView(ctx, { ...found, again: await whatIf.again(found.saved.report) });
        } catch (error) {
          return reportView(ctx, { ...found, again: 'none', refused: told(error) });
        }
      },
    }),
    page({
      method: 'GET',
      path: '/desk/what-if/:id/figures.csv',
      access: official,
      params: reportParams,
      async handle({ params }) {
        const { saved } = await savedOf(params.id);
        const csv = figuresCsv(saved.report, (grouping, code) => groupName(grouping, code, saved.report.areas));
        const filename = `${saved.report.rule}-${saved.report.on}.csv`;
        return file({
          content: Buffer.from(csv),
          type: 'text/csv; charset=utf-8',
          filename,
          disposition: 'attachment',
        });
      },
    }),
  ];
}
