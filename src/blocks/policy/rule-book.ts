import { type CivilDay, day } from '../../kernel/time/index.ts';
import type { Article, DatedValue, Rule, RuleExample } from '../language/index.ts';
import {
  type Amendments,
  type Decision,
  decideByMeaning,
  failedExamples,
  nodesOf,
  rootsOf,
  ruleFingerprint,
} from '../rules/index.ts';
import { type ParameterUse, parameterUses } from './parameter-use.ts';

/** An example with what it gives today. */
export interface TriedExample {
  readonly example: RuleExample;
  readonly got: Decision;
  readonly passes: boolean;
}

/** Every version of every rule, and what can be told of it without asking anybody. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly parameters: ReadonlyMap<string, ParameterUse>;
  /** One rule an id: the version in force on a day, else the last. */
  current(on: CivilDay): readonly Rule[];
  inForce(on: CivilDay): readonly Rule[];
  /** All versions of a rule, the oldest first. */
  versions(id: string): readonly Rule[];
  /** The version asked for, else the one in force on the day, else the last. */
  find(id: string, on: CivilDay, version?: number): Rule | undefined;
  fingerprint(rule: Rule): string;
  tried(rule: Rule): readonly TriedExample[];
}

export const isInForce = ({ from, to }: Rule, on: CivilDay): boolean => from <= on && (to === undefined || on <= to);

function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return key => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
}

function tried(rule: Rule): readonly TriedExample[] {
  const failed = new Map(failedExamples(rule).map(one => [one.example, one.got]));
  return rule.examples.map(example => {
    const wrong = failed.get(example);
    const asked = { on: day(example.on), ...(example.knownOn && { knownOn: day(example.knownOn) }) };
    return { example, got: wrong ?? decideByMeaning(rule, example.given, asked), passes: wrong === undefined };
  });
}

/** The book of some rules: versions by id, examples tried once, fingerprints kept. */
export function ruleBook(rules: readonly Rule[]): RuleBook {
  const byId = Map.groupBy(rules, rule => rule.id);
  const versions = (id: string): readonly Rule[] => [...(byId.get(id) ?? [])].sort((a, b) => a.version - b.version);
  const currentOf = (id: string, on: CivilDay): Rule | undefined =>
    versions(id).findLast(rule => isInForce(rule, on)) ?? versions(id).at(-1);
  return {
    rules,
    parameters: parameterUses(rules),
    current: on => [...byId.keys()].flatMap(id => currentOf(id, on) ?? []),
    inForce: on => [...byId.keys()].flatMap(id => versions(id).findLast(rule => isInForce(rule, on)) ?? []),
    versions,
    find: (id, on, version) =>
      version === undefined ? currentOf(id, on) : versions(id).find(rule => rule.version === version),
    fingerprint: once(ruleFingerprint),
    tried: once(tried),
  };
}

/** The articles that a rule names: its own first, then those of its parts, each once. */
export function articlesOf(rule: Rule): readonly Article[] {
  const parts = rootsOf(rule)
    .flatMap(nodesOf)
    .flatMap(node => [node.law, node.op === 'named' ? node.name.law : undefined])
    .filter(law => law !== undefined);
  const all = [rule.law, ...parts, ...(rule.automatic ? [rule.automatic] : [])];
  return [...new Map(all.map(law => [law.words.ko, law])).values()];
}

/** How much of a rule somebody has compared with the official text. */
export interface Verified {
  readonly articles: number;
  readonly articlesVerified: number;
  readonly values: number;
  readonly valuesVerified: number;
}

/** Counts what is verified: the articles, and the values of law that hold on a day. */
export function verifiedOf(rule: Rule, used: readonly (DatedValue<unknown> | undefined)[]): Verified {
  const articles = articlesOf(rule);
  const values = used.filter(value => value !== undefined);
  return {
    articles: articles.length,
    articlesVerified: articles.filter(law => law.verified).length,
    values: values.length,
    valuesVerified: values.filter(value => value.verified).length,
  };
}

/** The values of a parameter with those released: what holds, and what is told on its page. */
export const valuesOf = (use: Pick<ParameterUse, 'parameter'>, amended: Amendments): readonly DatedValue<unknown>[] =>
  amended.get(use.parameter.id) ?? use.parameter.values;
