import { type Words, words } from '../../../kernel/words/index.ts';
import type { AnyNode, Article, DatedValue, Rule, TruthNode } from '../../language/index.ts';
import type { Asked } from '../asked.ts';
import { isNumber, nodesOf, rootsOf } from '../walk.ts';
import { clause } from '../words/clause.ts';
import { rangeOf } from '../words/range.ts';
import { sentence } from '../words/sentence.ts';
import type { Told } from '../words/told.ts';
import { valueToday } from '../words/told.ts';

/** One line of the conditions, with the lines below it. */
export interface OutlineLine {
  readonly words: Words;
  /** `all` or `any` of the parts. */
  readonly joint?: 'all' | 'any';
  readonly law?: Article;
  readonly parts: readonly OutlineLine[];
}

/** Something that the rule names: what it is. */
export interface OutlineDefinition {
  readonly words: Words;
  readonly is: Words;
  readonly law?: Article;
  /** The conditions, when it is a condition. */
  readonly condition?: OutlineLine;
}

/** A value that law sets, and what it holds on the day in question. */
export interface OutlineParameter {
  readonly id: string;
  readonly words: Words;
  readonly unit: string;
  readonly used?: DatedValue<unknown>;
}

/** A whole rule to be read beside its law. */
export interface Outline {
  readonly condition?: OutlineLine;
  readonly amount?: Words;
  /** In the order in which they are needed. */
  readonly definitions: readonly OutlineDefinition[];
  readonly parameters: readonly OutlineParameter[];
}

const headings = {
  all: words('다음을 모두 갖춤', 'All of the following'),
  any: words('다음 가운데 하나 이상을 갖춤', 'At least one of the following'),
};

const lawOf = (node: AnyNode): Article | undefined => node.law ?? (node.op === 'named' ? node.name.law : undefined);

function lineOf(node: TruthNode, told: Told, holds = true): OutlineLine {
  const law = lawOf(node);
  if (node.op === 'not' && !node.words) return { ...lineOf(node.of, told, !holds), ...(law && { law }) };
  const own = { ...(law && { law }) };
  if ((node.op !== 'all' && node.op !== 'any') || rangeOf(node))
    return { words: clause(node, told, holds).words, ...own, parts: [] };
  const joint = (node.op === 'all') === holds ? 'all' : 'any';
  const parts = node.of
    .map(part => lineOf(part, told, holds))
    .flatMap(part => (part.joint === joint && !part.law ? part.parts : [part]));
  return { words: node.words ? clause(node, told, holds).words : headings[joint], joint, ...own, parts };
}

function definitionOf(node: AnyNode & { op: 'named' }, told: Told): OutlineDefinition {
  const { name } = node;
  const is = name.is();
  const condition = isNumber(is) ? undefined : lineOf(is, told);
  return {
    words: name.words,
    is: sentence(is, told),
    ...(name.law && { law: name.law }),
    ...(condition && { condition }),
  };
}

/** The rule as nested conditions, the formula of its amount, what it names, and the values of law it uses. */
export function outlineOf(rule: Rule, asked?: Asked): Outline {
  const told: Told = asked ? { asked } : {};
  const nodes = rootsOf(rule).flatMap(nodesOf);
  const named = nodes.filter((node): node is AnyNode & { op: 'named' } => node.op === 'named');
  const parameters = new Map(nodes.flatMap(node => ('parameter' in node ? [[node.parameter.id, node.parameter]] : [])));
  return {
    ...(rule.eligible && { condition: lineOf(rule.eligible.node, told) }),
    ...(rule.amount && { amount: sentence(rule.amount.node, told) }),
    definitions: [...new Map(named.map(node => [node.name.id, node])).values()].map(node => definitionOf(node, told)),
    parameters: [...parameters.values()].map(({ id, words: said, unit, ...parameter }) => {
      const used = valueToday<unknown>({ id, words: said, unit, ...parameter }, told);
      return { id, words: said, unit, ...(used && { used }) };
    }),
  };
}
