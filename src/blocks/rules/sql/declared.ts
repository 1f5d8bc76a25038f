import type { Article, RuleFact, TruthNode } from '../../language/index.ts';
import type { LoweredRule } from '../ir/lower.ts';
import type { BoolNode } from '../ir/node.ts';
import { factsOf, rootsOf } from '../walk.ts';
import { Context, type Refuse } from './context.ts';
import { type DialectName, dialects } from './dialect.ts';
import { bodiesOf, isGroup, type Node, reachedFrom } from './operand.ts';
import { refuseSql } from './refuse.ts';
import type { Source } from './source.ts';

/** How a statement is written for its readers. */
export interface Written {
  /** The sentence of a condition, for the comment beside it; without it the comment names the article alone. */
  readonly say?: (condition: TruthNode) => string;
}

/** Whether one node stands below another, the members of groups included. */
const holds = (root: Node, node: Node): boolean =>
  [...reachedFrom([root])].some(
    part => part === node || (isGroup(part) && bodiesOf(part).some(body => holds(body, node))),
  );

/** The article that a node stands under: that of the smallest condition it is part of, or the rule's own. */
function articleOf(lowered: LoweredRule, node: Node): Article {
  const around = [...lowered.conditions]
    .filter(([truth, root]) => truth.law && holds(root, node))
    .map(([{ law }, root]) => ({ law, size: reachedFrom([root]).size }))
    .sort((a, b) => a.size - b.size);
  return around[0]?.law ?? lowered.rule.law;
}

const refusing =
  (rules: readonly LoweredRule[]): Refuse =>
  (code, node, facts) => {
    const roots = (of: LoweredRule): readonly Node[] => [of.eligible, ...(of.amount ? [of.amount] : [])];
    const lowered = rules.find(of => roots(of).some(root => holds(root, node))) ?? rules[0];
    const article = lowered ? articleOf(lowered, node).words.en : '';
    return refuseSql(code, { rule: lowered?.rule.id ?? '', construct: node.op, article, ...facts });
  };

/** What each condition says, by what it became: its article, and its sentence. */
function remarks(rules: readonly LoweredRule[], { say }: Written): ReadonlyMap<BoolNode, string> {
  const found = new Map<BoolNode, string>();
  for (const [truth, node] of rules.flatMap(of => [...of.conditions])) {
    const said = [truth.law?.words.en, say?.(truth) ?? truth.words?.en].filter(part => part !== undefined);
    const before = found.get(node);
    if (said.length > 0 && (before === undefined || (truth.law && said.length > 1))) found.set(node, said.join(': '));
  }
  return found;
}

/** The facts of some rules together. Refuses (`rule-fact-declared-twice`) two that are declared differently under one id. */
function factsTogether(rules: readonly LoweredRule[]): ReadonlyMap<string, RuleFact> {
  const [only] = rules;
  if (only && rules.length === 1) return only.facts;
  return factsOf(...rules.flatMap(({ rule }) => rootsOf(rule)));
}

/** One statement over some rules. */
export function contextOf(
  rules: readonly LoweredRule[],
  dialect: DialectName,
  source: Source,
  written: Written = {},
): Context {
  const said = remarks(rules, written);
  return new Context({
    dialect: dialects[dialect],
    source,
    facts: factsTogether(rules),
    refuse: refusing(rules),
    remark: node => said.get(node),
  });
}
