import type { Article, TruthNode } from '../../language/index.ts';
import { rangeOf, rangeOfTwo } from '../words/range.ts';
import { type Literal, sameLiteral } from './literal.ts';

/** One way in which a condition holds: all of these at once. */
export type Alternative = readonly Literal[];

const isJoint = (node: TruthNode): node is TruthNode & { op: 'all' | 'any' } =>
  (node.op === 'all' || node.op === 'any') && !node.words && !rangeOf(node);

/** Two bounds of one number stay together. */
function partsOf(node: TruthNode & { op: 'all' | 'any' }): readonly TruthNode[] {
  if (node.op === 'any') return node.of;
  const parts: TruthNode[] = [];
  for (let i = 0; i < node.of.length; i++) {
    const [first, second] = [node.of[i], node.of[i + 1]];
    if (!first) continue;
    const range = second && rangeOfTwo(first, second);
    parts.push(range && second ? { op: 'all', of: [first, second], ...(first.law && { law: first.law }) } : first);
    if (range) i++;
  }
  return parts;
}

const contains = (larger: Alternative, smaller: Alternative): boolean =>
  smaller.every(one => larger.some(other => sameLiteral(one, other)));

const contradicts = (all: Alternative): boolean =>
  all.some((one, i) => all.slice(i + 1).some(other => sameLiteral(one, { ...other, holds: !other.holds })));

/** Without those that cannot be, and those that another, shorter one includes. */
const simplified = (all: readonly Alternative[]): readonly Alternative[] =>
  all
    .filter(one => !contradicts(one))
    .filter(
      (one, i, kept) => !kept.some((other, j) => j !== i && contains(one, other) && (j < i || !contains(other, one))),
    );

const both = (a: Alternative, b: Alternative): Alternative => [
  ...a,
  ...b.filter(one => !a.some(other => sameLiteral(one, other))),
];

/**
 * The ways in which a condition holds (its disjunctive normal form), simplified. Nothing when there are more than `most` on the way:
 * then a table would be harder to read than the nested conditions. Names are looked into; words of an author's own are not.
 */
export function alternativesOf(
  node: TruthNode,
  most: number,
  holds = true,
  above?: Article,
): readonly Alternative[] | undefined {
  const law = node.law ?? (node.op === 'named' ? node.name.law : undefined) ?? above;
  if (node.op === 'always') return node.value === holds ? [[]] : [];
  if (node.op === 'not' && !node.words) return alternativesOf(node.of, most, !holds, law);
  if (node.op === 'named' && !node.words) return alternativesOf(node.name.is(), most, holds, law);
  if (!isJoint(node)) return [[{ node, holds, ...(law && { law }) }]];
  const conjunction = (node.op === 'all') === holds;
  let ways: readonly Alternative[] = conjunction ? [[]] : [];
  for (const part of partsOf(node)) {
    const of = alternativesOf(part, most, holds, law);
    if (!of) return undefined;
    const next = conjunction ? ways.flatMap(way => of.map(other => both(way, other))) : [...ways, ...of];
    if (next.length > most * most) return undefined;
    ways = simplified(next);
    if (ways.length > most) return undefined;
  }
  return ways;
}
