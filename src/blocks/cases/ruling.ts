import { createHash } from 'node:crypto';
import { Refusal } from '../../kernel/refusal/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import { say, type Words, words } from '../../kernel/words/index.ts';
import { type GivenFacts, type Rule, rational, type Service, type Unit } from '../language/index.ts';
import {
  type Amendments,
  type Explanation,
  explain,
  factsOf,
  measured,
  rootsOf,
  ruleFingerprint,
} from '../rules/index.ts';
import type { Fetched } from './answerable.ts';
import { factsFor } from './declared-facts.ts';
import type { DecidedAmount, RuleAnswer } from './rule-answer.ts';

/** What a rule is asked with. */
export interface Inquiry {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly fetched: Fetched;
  readonly today: CivilDay;
  /** Facts known otherwise, which what was read and answered does not tell. */
  readonly besides?: GivenFacts;
}

/** Asks the rule of a service. */
export interface Rulings {
  /** The rule's answer; none of a service without a rule. A question the law has no answer for that day is an open answer with that reason. */
  answer(service: Service, inquiry: Inquiry): Promise<RuleAnswer | undefined>;
}

/** So much of a unit, given in its smallest part. */
export const amountIn = (unit: Unit, value: bigint): DecidedAmount => ({
  value: String(value),
  words: measured(rational(value, 10n ** BigInt(unit.decimals)), unit),
});

/** The facts in one order whoever put them together, those of members too. */
const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, ordered(v)]),
        )
      : typeof value === 'bigint'
        ? String(value)
        : value;

const digestOf = (given: GivenFacts): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(given)))
    .digest('hex');

/** Only what the rule asks; the rest is nobody's business here. */
function askedOnly(rule: Rule, given: GivenFacts): GivenFacts {
  const impossible = rule.impossible?.map(truth => truth.node) ?? [];
  const asked = new Set(
    [...factsOf(...rootsOf(rule), ...impossible).values()].flatMap(fact => [fact.id, fact.group?.id ?? fact.id]),
  );
  return Object.fromEntries(Object.entries(given).filter(([id, value]) => asked.has(id) && value !== undefined));
}

const open = words('규칙으로 답할 수 없습니다', 'The rule has no answer');

function refused(error: unknown): Pick<RuleAnswer, 'outcome' | 'missing' | 'said' | 'because'> {
  if (!(error instanceof Refusal)) throw error;
  const reason = words(say('ko', error.text.words, error.facts), say('en', error.text.words, error.facts));
  return { outcome: 'undecided', missing: [], said: open, because: [reason] };
}

function explained(rule: Rule, { decision, outcome, summary }: Explanation) {
  const facts = factsOf(...rootsOf(rule));
  return {
    outcome: decision.outcome,
    ...(decision.amount !== undefined &&
      rule.amount && { amount: amountIn(rule.amount.unit, BigInt(decision.amount)) }),
    missing: decision.missing.map(id => ({ fact: id, words: facts.get(id)?.words ?? groupWords(facts, id) })),
    said: outcome,
    because: summary,
  };
}

const groupWords = (facts: ReturnType<typeof factsOf>, id: string): Words =>
  [...facts.values()].find(fact => fact.group?.id === id)?.group?.words ?? words(id, id);

/** `amendments`: values of law that were released after the program was built. */
export function rulings(options: { readonly amendments?: () => Promise<Amendments> } = {}): Rulings {
  const fingerprints = new Map<Rule, string>();
  const fingerprintOf = (rule: Rule): string => {
    const known = fingerprints.get(rule) ?? ruleFingerprint(rule);
    fingerprints.set(rule, known);
    return known;
  };
  return {
    async answer(service, { answers, fetched, today, besides = {} }) {
      const { rule } = service;
      if (!rule) return undefined;
      const amended = await options.amendments?.();
      const told = service.given?.({ facts: factsFor(service, fetched), answers, today }) ?? {};
      const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
      const given = askedOnly(rule, { ...besides, ...known });
      const asked = { on: today, knownOn: today, ...(amended && { amended }) };
      const answer = () => {
        try {
          return explained(rule, explain(rule, given, asked, { most: 12 }));
        } catch (error) {
          return refused(error);
        }
      };
      return {
        rule: rule.id,
        version: rule.version,
        fingerprint: fingerprintOf(rule),
        name: rule.words,
        law: rule.law.words,
        on: today,
        knownOn: today,
        facts: digestOf(given),
        ...answer(),
      };
    },
  };
}
