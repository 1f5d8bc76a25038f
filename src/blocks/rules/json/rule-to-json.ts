import type { Agency, FactValue, GivenFacts, GivenMember, Rule, RuleExample } from '../../language/index.ts';
import type { Json, JsonObject } from './json.ts';
import { articleJson, Ledger, wordsJson } from './ledger.ts';
import { nodeToJson } from './node-to-json.ts';

/** Which shape the JSON has; another number means other keys. */
export const ruleFormat = 'madang-rule/1';

const figure = (value: FactValue): Json => (typeof value === 'bigint' ? { bigint: `${value}` } : value);

const memberJson = (member: GivenMember): JsonObject =>
  Object.fromEntries(
    Object.entries(member).flatMap(([id, value]) => (value === undefined ? [] : [[id, figure(value)]])),
  );

const isMembers = (value: GivenFacts[string]): value is readonly GivenMember[] => Array.isArray(value);

const givenJson = (given: GivenFacts): JsonObject =>
  Object.fromEntries(
    Object.entries(given).flatMap(([id, value]) => {
      if (value === undefined) return [];
      return [[id, isMembers(value) ? value.map(memberJson) : figure(value)]];
    }),
  );

const exampleJson = ({ words, given, on, knownOn, expect }: RuleExample): JsonObject => ({
  words: wordsJson(words),
  given: givenJson(given),
  on,
  ...(knownOn !== undefined && { knownOn }),
  expect: {
    outcome: expect.outcome,
    ...(expect.amount !== undefined && { amount: figure(expect.amount) }),
    ...(expect.missing && { missing: [...expect.missing] }),
  },
});

const agencyJson = ({ id, words, head, areaCode, phone }: Agency): JsonObject => ({
  id,
  words: wordsJson(words),
  head: wordsJson(head),
  ...(areaCode !== undefined && { areaCode }),
  ...(phone !== undefined && { phone }),
});

/**
 * A rule as JSON, whole and exact: expressions, facts, parameters with their sources, definitions once under their names, examples.
 * Numbers of any size are decimal text. Refuses (`rule-named-twice`) an id that stands for two different things.
 */
export function ruleToJson(rule: Rule): JsonObject {
  const ledger = new Ledger(nodeToJson);
  const { id, version, words, purpose, law, owner, from, to, published, eligible, amount, impossible, automatic } =
    rule;
  return {
    format: ruleFormat,
    id,
    version,
    words: wordsJson(words),
    purpose: wordsJson(purpose),
    law: articleJson(law),
    owner: agencyJson(owner),
    from,
    ...(to !== undefined && { to }),
    ...(published !== undefined && { published }),
    ...(eligible && { eligible: nodeToJson(eligible.node, ledger) }),
    ...(amount && { amount: nodeToJson(amount.node, ledger) }),
    ...(impossible && { impossible: impossible.map(truth => nodeToJson(truth.node, ledger)) }),
    ...(automatic && { automatic: articleJson(automatic) }),
    examples: rule.examples.map(exampleJson),
    ...ledger.sections(),
  };
}
