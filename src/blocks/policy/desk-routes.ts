import { z } from 'zod';
import { html } from '../../kernel/html/index.ts';
import { type Context, Form, type PageReply, page, type Route, view } from '../../kernel/http/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { GivenFacts, Rule } from '../language/index.ts';
import { type Asked, type Explanation, explain } from '../rules/index.ts';
import { type Difference, differencesBetween, readingOn } from './differences.ts';
import { type FactError, readFacts } from './fact-form.ts';
import { comparePage, compareTitle } from './pages/compare-page.ts';
import { proposalListTitle } from './pages/proposal-page.ts';
import { ruleListPage, ruleListTitle } from './pages/rule-list-page.ts';
import { nearest, rulePage } from './pages/rule-page.ts';
import { type RunPageData, runPage, runTitle } from './pages/run-page.ts';
import type { Policy } from './policy.ts';
import type { PolicyRoutes } from './routes.ts';
import { ruleOf, ruleParams, told, versionShape } from './rule-request.ts';
import { dayIn, typedDay } from './typed-day.ts';

const box = z.string().max(8).default('').catch('');
const dayBoxes = <const N extends string>(name: N) =>
  ({ [`${name}-year`]: box, [`${name}-month`]: box, [`${name}-day`]: box }) as Record<
    `${N}-year` | `${N}-month` | `${N}-day`,
    typeof box
  >;

const dayWrong = words('이 날짜가 맞는지 확인해 주세요.', 'Check this date.');

interface Run {
  readonly given: GivenFacts;
  readonly on: string;
  readonly knownOn: string;
}

/** Asks the rule as the form says. */
async function answer(policy: Policy, rule: Rule, run: Run, errors: readonly FactError[]): Promise<RunPageData> {
  const [on, knownOn] = [dayIn(run.on), dayIn(run.knownOn)];
  const wrong = [
    ...errors,
    ...(on ? [] : [{ field: 'law-on', message: dayWrong }]),
    ...(run.knownOn === '' || knownOn ? [] : [{ field: 'known-on', message: dayWrong }]),
  ];
  const shown = { rule, ...run, errors: wrong };
  if (wrong.length > 0 || !on) return shown;
  const asked: Asked = { on, amended: await policy.amendments(), ...(knownOn && { knownOn }) };
  try {
    const explained: Explanation = explain(rule, run.given, asked, { most: 12 });
    return { ...shown, told: explained };
  } catch (error) {
    return { ...shown, refused: told(error) };
  }
}

const runView =
  (data: RunPageData) =>
  (ctx: Context): PageReply =>
    view({
      title: words(`${data.rule.words.ko}: ${runTitle.ko}`, `${data.rule.words.en}: ${runTitle.en}`),
      status: data.errors.length > 0 || data.refused ? 422 : 200,
      unlisted: true,
      main: runPage(ctx, data),
    });

/** The facts of an example, or of nobody. */
function exampleRun(rule: Rule, example: number | undefined, today: CivilDay): Run {
  const found = example === undefined ? undefined : rule.examples[example];
  return { given: found?.given ?? {}, on: found?.on ?? nearest(rule, today), knownOn: found?.knownOn ?? '' };
}

/** Reading rules at the desk: the list, a rule beside its law, its values, its examples, facts of one's own. */
export function deskRoutes({ policy, official }: PolicyRoutes): readonly Route[] {
  const { book } = policy;
  return [
    page({
      method: 'GET',
      path: '/desk/rules',
      access: official,
      async handle({ ctx }) {
        const [today, amended] = [policy.today(), await policy.amendments()];
        const rules = book.current(today).map(rule => ({
          rule,
          examples: book.tried(rule),
          verified: policy.verified(rule, nearest(rule, today), amended),
        }));
        return view({
          title: ruleListTitle,
          unlisted: true,
          main: ruleListPage(ctx, {
            rules,
            today,
            links: html`<p><a href="${ctx.href('/desk/proposals')}">${ctx.say(proposalListTitle)}</a></p>`,
          }),
        });
      },
    }),
    page({
      method: 'GET',
      path: '/desk/rules/:id',
      access: official,
      params: ruleParams,
      query: z.object({ version: versionShape }),
      async handle({ ctx, params, query }) {
        const rule = ruleOf(policy, params.id, query.version);
        const [today, amended] = [policy.today(), await policy.amendments()];
        return view({
          title: rule.words,
          wide: true,
          unlisted: true,
          main: rulePage(ctx, {
            rule,
            today,
            amended,
            versions: book.versions(rule.id),
            uses: book.parameters,
            fingerprint: book.fingerprint(rule),
            examples: book.tried(rule),
            verified: policy.verified(rule, nearest(rule, today), amended),
            registerName: policy.registerName,
          }),
        });
      },
    }),
    page({
      method: 'GET',
      path: '/desk/rules/:id/run',
      access: official,
      params: ruleParams,
      query: z.object({
        version: versionShape,
        example: z.coerce.number().int().min(0).max(1000).optional().catch(undefined),
      }),
      async handle({ ctx, params, query }) {
        const rule = ruleOf(policy, params.id, query.version);
        const run = exampleRun(rule, query.example, policy.today());
        const data = query.example === undefined ? { rule, ...run, errors: [] } : await answer(policy, rule, run, []);
        return runView(data)(ctx);
      },
    }),
    page({
      method: 'POST',
      path: '/desk/rules/:id/run',
      access: official,
      params: ruleParams,
      body: 'form',
      async handle({ ctx, params, form }) {
        const rule = ruleOf(policy, params.id, versionShape.parse(form.text('version') || undefined));
        const { given, errors } = readFacts(rule, form);
        const run = { given, on: typedDay(form, 'law-on'), knownOn: typedDay(form, 'known-on') };
        return runView(await answer(policy, rule, run, errors))(ctx);
      },
    }),
    page({
      method: 'GET',
      path: '/desk/rules/:id/compare',
      access: official,
      params: ruleParams,
      query: z.object({ ...dayBoxes('first'), ...dayBoxes('second') }),
      async handle({ ctx, params, query }) {
        const rule = ruleOf(policy, params.id);
        const typed = new Form();
        for (const [name, value] of Object.entries(query)) typed.add(name, value);
        const [a, b] = [typedDay(typed, 'first'), typedDay(typed, 'second')];
        const compared = a + b === '' ? undefined : compare(policy, params.id, a, b, await policy.amendments());
        const today = policy.today();
        const [first, second] = a + b === '' ? [`${Number(today.slice(0, 4)) - 1}${today.slice(4)}`, today] : [a, b];
        return view({
          title: words(`${rule.words.ko}: ${compareTitle.ko}`, `${rule.words.en}: ${compareTitle.en}`),
          status: compared?.refused ? 422 : 200,
          unlisted: true,
          main: comparePage(ctx, {
            rule,
            first,
            second,
            differences: compared?.differences,
            refused: compared?.refused,
          }),
        });
      },
    }),
  ];
}

interface Compared {
  readonly differences?: readonly Difference[];
  readonly refused?: Words;
}

const notInForce = words('두 날 모두 규칙이 시행 중이어야 합니다.', 'The rule must be in force on both days.');

/** What differs between two days; an answer in words where a day is wrong or the rule is not in force. */
function compare({ book }: Policy, id: string, a: string, b: string, amended: Asked['amended']): Compared {
  const [first, second] = [dayIn(a), dayIn(b)];
  if (!first || !second) return { refused: dayWrong };
  const inForce = (on: CivilDay) => book.versions(id).findLast(rule => rule.from <= on && (!rule.to || on <= rule.to));
  const more = amended ? { amended } : {};
  const [before, after] = [readingOn(inForce(first), first, more), readingOn(inForce(second), second, more)];
  if (!before || !after) return { refused: notInForce };
  return { differences: differencesBetween(before, after) };
}
