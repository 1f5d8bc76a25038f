import { z } from 'zod';
import { anyone, api, type FieldError, InputRefusal, type Route } from '../../kernel/http/index.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import type { Zone } from '../../kernel/time/index.ts';
import { say, words } from '../../kernel/words/index.ts';
import type { FactValue, GivenFacts, GivenMember, RuleFact } from '../language/index.ts';
import { explain, takeValue } from '../rules/index.ts';
import { type Carried, memberFact } from './carried.ts';
import type { Finder } from './finder.ts';
import { refuseFinder } from './refusal.ts';
import type { Found, RuleFound } from './search.ts';
import { standings } from './standing.ts';

const Value = z.union([z.string().max(100), z.number(), z.boolean()]);
const Facts = z.record(z.string().max(80), z.union([Value, z.array(z.record(z.string().max(80), Value)).max(12)]));

const Said = z.object({ ko: z.string(), en: z.string() });
const standing = z.enum(standings as [(typeof standings)[number], ...(typeof standings)[number][]]);

const RuleResult = z.object({
  rule: z.string(),
  version: z.number(),
  name: Said,
  /** `self`, or the place among the dependants. */
  for: z.union([z.literal('self'), z.number()]),
  standing,
  amount: z.object({ value: z.string(), unit: z.string() }).optional(),
  reasons: z.array(Said),
  missing: z.array(z.string()),
});

const Reply = z.object({
  on: z.string(),
  official: z.literal(false),
  counts: z.record(standing, z.number()),
  rules: z.array(RuleResult),
  benefits: z.record(standing, z.array(z.string())),
  ask: z.array(z.object({ question: z.string(), facts: z.array(z.string()), decides: z.number() })),
});

const unknownFact = words('그런 사실은 묻지 않습니다.', 'No such fact is asked.');
const notMembers = words('구성원의 목록이어야 합니다.', 'This must be a list of members.');

function check(fact: RuleFact | undefined, value: FactValue, path: string, errors: FieldError[]): void {
  if (!fact) {
    errors.push({ path, message: unknownFact });
    return;
  }
  try {
    takeValue(fact, value);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const { text, facts } = thrown;
    errors.push({ path, message: words(say('ko', text.words, facts), say('en', text.words, facts)) });
  }
}

/** The facts as they are given; every one that cannot be is named. */
function checked(finder: Finder, given: z.output<typeof Facts>): GivenFacts {
  const errors: FieldError[] = [];
  const groups = new Set([...finder.facts.values()].flatMap(fact => fact.group?.id ?? []));
  for (const [id, value] of Object.entries(given)) {
    if (Array.isArray(value)) checkMembers(finder, groups, id, value, errors);
    else if (groups.has(id)) errors.push({ path: `facts.${id}`, message: notMembers });
    else check(ownFact(finder, id), value, `facts.${id}`, errors);
  }
  if (errors.length > 0) throw new InputRefusal(refuseFinder('finder-input-wrong'), errors.slice(0, 50));
  return given;
}

function ownFact({ facts }: Finder, id: string): RuleFact | undefined {
  const fact = facts.get(id);
  return fact?.group ? undefined : fact;
}

function checkMembers(
  { facts }: Finder,
  groups: ReadonlySet<string>,
  group: string,
  members: readonly GivenMember[],
  errors: FieldError[],
): void {
  if (!groups.has(group)) {
    errors.push({ path: `facts.${group}`, message: unknownFact });
    return;
  }
  members.forEach((member, place) => {
    for (const [id, value] of Object.entries(member))
      if (value !== undefined) check(memberFact(facts, group, id), value, `facts.${group}.${place}.${id}`, errors);
  });
}

function ruleResult({ compiled }: Found, one: RuleFound): z.input<typeof RuleResult> {
  const { rule, subject, decision, silent } = one;
  const amount = rule.amount && decision?.amount !== undefined;
  return {
    rule: rule.id,
    version: rule.version,
    name: rule.words,
    for: subject.who,
    standing: one.standing,
    ...(amount && { amount: { value: String(decision.amount), unit: rule.amount?.unit.dimension ?? '' } }),
    reasons: silent ? [silent] : decision ? [...explain(rule, subject.given, compiled.asked).summary] : [],
    missing: one.waitsFor === undefined ? [...(decision?.missing ?? [])] : [one.waitsFor],
  };
}

const mostListed = 100;

async function reply(finder: Finder, found: Found): Promise<z.input<typeof Reply>> {
  const lists = await Promise.all(
    standings.map(async one => {
      const ids = one === 'not' ? [] : (await finder.benefitsOf(found, one, mostListed)).map(({ id }) => id);
      return [one, ids] as const;
    }),
  );
  return {
    on: found.compiled.on,
    official: false,
    counts: found.counts,
    rules: found.rules.map(one => ruleResult(found, one)),
    benefits: Object.fromEntries(lists) as Record<(typeof standings)[number], string[]>,
    ask: found.ask.map(({ id, decides }) => ({
      question: id,
      facts: askedFacts(finder, id),
      decides: Math.round(decides * 100) / 100,
    })),
  };
}

function askedFacts({ declared }: Finder, id: string): string[] {
  const question = declared.questions.find(one => one.id === id);
  if (!question) return [];
  return [...question.facts, ...(question.members?.facts ?? [])].map(fact => fact.id);
}

/** Facts in, results with reasons out. Nothing is kept, and nothing is an official decision. */
export const finderApi = ({ finder, zone }: { readonly finder: Finder; readonly zone: Zone }): readonly Route[] => [
  api({
    method: 'POST',
    path: '/api/finder',
    access: anyone,
    budget: 'api',
    summary: words(
      '알려 준 사실로 받을 수 있는 혜택을 까닭과 함께 찾습니다. 저장하지 않으며 공식 결정이 아닙니다.',
      'Finds benefits by the facts that are given, with the reasons. Nothing is kept; it is not an official decision.',
    ),
    body: z.strictObject({ facts: Facts }),
    replies: { 200: Reply },
    async handle({ ctx, body }) {
      const carried: Carried = { given: checked(finder, body.facts), left: new Set(), names: [], order: [] };
      const found = await finder.find(carried, zone.dayOf(ctx.now));
      return { status: 200, body: await reply(finder, found), cache: 'private' };
    },
  }),
];
