import { z } from 'zod';
import { anyone, api, type Route } from '../../kernel/http/index.ts';
import { day } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { Article, Rule } from '../language/index.ts';
import {
  type Explanation,
  explain,
  factsOf,
  type Line,
  lineSentence,
  outlineOf,
  rootsOf,
  ruleToJson,
  takeFacts,
} from '../rules/index.ts';
import { nearest } from './pages/rule-page.ts';
import type { OutlineLine } from './reading.ts';
import type { PolicyRoutes } from './routes.ts';
import { ruleOf, ruleParams, versionShape } from './rule-request.ts';

const said = z.object({ ko: z.string(), en: z.string() });
const kept = { public: 60 } as const;

const Listed = z.object({
  id: z.string(),
  version: z.int(),
  name: said,
  law: said,
  owner: z.string(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  fingerprint: z.string(),
});

const Shown = Listed.extend({
  sentences: z.array(z.object({ number: z.string(), text: said, law: said.nullable() })),
  rule: z.record(z.string(), z.unknown()).describe('madang-rule/1'),
});

const value = z.union([z.number(), z.string().max(400), z.boolean()]);
const Asking = z.object({
  version: z.int().min(1).optional(),
  on: z.iso.date().describe('적용하는 날 / the day whose law applies'),
  knownOn: z.iso.date().optional().describe('알려진 날 / as known on this day'),
  facts: z.record(z.string().max(200), z.union([value, z.array(z.record(z.string().max(200), value)).max(1000)])),
});

const Answer = z.object({
  rule: z.string(),
  version: z.int(),
  fingerprint: z.string(),
  on: z.iso.date(),
  knownOn: z.iso.date().nullable(),
  outcome: z.enum(['yes', 'no', 'undecided', 'discretion']),
  /** In the smallest part of its unit, as text: it may be larger than a number holds. */
  amount: z.object({ value: z.string(), unit: z.string(), said }).nullable(),
  said,
  because: z.array(said),
  conditions: z.array(
    z.object({
      number: z.string(),
      state: z.enum(['met', 'failed', 'open', 'discretion']),
      text: said,
      law: said.nullable(),
    }),
  ),
  missing: z.array(z.object({ fact: z.string(), name: said, question: said.nullable() })),
  reasons: z.array(said),
  official: z.literal(false).describe('공식 결정이 아님 / not an official decision'),
});

const plain = ({ ko, en }: Words) => ({ ko, en });
const lawOf = (law: Article | undefined) => (law ? plain(law.words) : null);
const child = (number: string, i: number): string => (number === '' ? `${i + 1}` : `${number}.${i + 1}`);

type Sentence = z.input<typeof Shown>['sentences'][number];
const sentencesOf = (line: OutlineLine, number: string): readonly Sentence[] => [
  { number, text: plain(line.words), law: lawOf(line.law) },
  ...line.parts.flatMap((part, i) => sentencesOf(part, child(number, i))),
];

type Condition = z.input<typeof Answer>['conditions'][number];
const conditionsOf = (line: Line, number: string): readonly Condition[] => [
  { number, state: line.state, text: plain(lineSentence({ ...line, parts: [] })), law: lawOf(line.law) },
  ...line.parts.flatMap((part, i) => conditionsOf(part, child(number, i))),
];

function answerOf(rule: Rule, fingerprint: string, told: Explanation): z.input<typeof Answer> {
  const { decision, asked } = told;
  const unit = rule.amount?.unit;
  return {
    rule: rule.id,
    version: rule.version,
    fingerprint,
    on: asked.on,
    knownOn: asked.knownOn ?? null,
    outcome: decision.outcome,
    amount:
      decision.amount !== undefined && unit && told.amountWords
        ? { value: String(decision.amount), unit: unit.dimension, said: plain(told.amountWords) }
        : null,
    said: plain(told.outcome),
    because: told.summary.map(plain),
    conditions: told.condition ? [...conditionsOf(told.condition, '')] : [],
    missing: told.missing.map(one => ({
      fact: one.id,
      name: plain(one.words),
      question: one.question ? plain(one.question) : null,
    })),
    reasons: told.reasons.map(plain),
    official: false,
  };
}

/** Rules for programs: the list, a rule whole, and what a rule answers. Nothing that is sent is kept. */
export function ruleApi({ policy }: PolicyRoutes): readonly Route[] {
  const { book } = policy;
  const listed = (rule: Rule): z.input<typeof Listed> => ({
    id: rule.id,
    version: rule.version,
    name: plain(rule.words),
    law: plain(rule.law.words),
    owner: rule.owner.id,
    from: rule.from,
    to: rule.to ?? null,
    fingerprint: book.fingerprint(rule),
  });
  return [
    api({
      method: 'GET',
      path: '/api/rules',
      access: anyone,
      budget: 'api',
      shared: true,
      summary: words('모든 규칙과 그 판', 'All rules, each version'),
      replies: { 200: z.object({ rules: z.array(Listed) }) },
      handle: () => ({ status: 200, body: { rules: book.rules.map(listed) }, cache: kept }),
    }),
    api({
      method: 'GET',
      path: '/api/rules/:id',
      access: anyone,
      budget: 'api',
      shared: true,
      summary: words('규칙 하나: 문장과 JSON', 'One rule: its sentences and its JSON'),
      params: ruleParams,
      query: z.object({ version: versionShape }),
      replies: { 200: Shown },
      async handle({ params, query }) {
        const rule = ruleOf(policy, params.id, query.version);
        const asked = { on: nearest(rule, policy.today()), amended: await policy.amendments() };
        const { condition } = outlineOf(rule, asked);
        const sentences = condition ? [...sentencesOf(condition, '')] : [];
        return { status: 200, body: { ...listed(rule), sentences, rule: ruleToJson(rule) }, cache: kept };
      },
    }),
    api({
      method: 'POST',
      path: '/api/rules/:id/decide',
      access: anyone,
      budget: 'api',
      summary: words(
        '규칙에 물어보기: 사실을 보내면 답과 까닭',
        'Ask a rule: facts in, the answer with its reasons out',
      ),
      params: ruleParams,
      body: Asking,
      replies: { 200: Answer },
      async handle({ params, body }) {
        const rule = ruleOf(policy, params.id, body.version);
        const impossible = rule.impossible?.map(truth => truth.node) ?? [];
        // A misspelt fact would look like an unknown one.
        takeFacts(factsOf(...rootsOf(rule), ...impossible), body.facts, { only: true });
        const knownOn = body.knownOn === undefined ? undefined : day(body.knownOn);
        const asked = { on: day(body.on), amended: await policy.amendments(), ...(knownOn && { knownOn }) };
        const told = explain(rule, body.facts, asked, { most: 12 });
        return { status: 200, body: answerOf(rule, book.fingerprint(rule), told) };
      },
    }),
  ];
}
