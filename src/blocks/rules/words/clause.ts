import { isDeepStrictEqual } from 'node:util';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Comparison, TruthNode } from '../../language/index.ts';
import { type Clause, empty, ours, prefixed, theirs } from './clause-form.ts';
import { codesSaid, othersOf } from './code-phrase.ts';
import { dayPhrase } from './day-phrase.ts';
import { ofSentence, withArticle } from './english.ts';
import { membersWords } from './fold-phrase.ts';
import { jointClause } from './joint-clause.ts';
import { asThing, filled, sounding, tightness } from './phrase.ts';
import { ofNoun } from './predicate.ts';
import { quantityPhrase } from './quantity-phrase.ts';
import { opposed, type Range, rangeOf, rangeOfTwo, rangeWords } from './range.ts';
import type { Told } from './told.ts';

type OpOf<O extends TruthNode['op']> = TruthNode & { readonly op: O };

const isNot = words('{left:이/가} {right:이/가} 아님', '{left} is not {right}');
const is = words('{left:이/가} {right}', '{left} is {right}');

function rangeClause(range: Range, told: Told, holds: boolean): Clause {
  const left = asThing(quantityPhrase(range.left, told), tightness.sum);
  const [first, second] = range.bounds;
  if (holds) return ours(filled(is, { left, right: rangeWords(range, told) }));
  const bounds = [first, ...(second ? [second] : [])].map(opposed);
  const [below, above] = bounds.map(bound => bound && rangeWords({ left: range.left, bounds: [bound] }, told));
  if (!below) return ours(filled(isNot, { left, right: sounding(rangeWords(range, told)) }), 'verb');
  const either = above && words(`${ofNoun(below.ko).or} ${above.ko}`, `${below.en} or ${above.en}`);
  const said = ours(filled(is, { left, right: either ?? below }));
  return either ? { ...said, joint: 'any' } : said;
}

const dayComparisons: Readonly<Record<Comparison, Words>> = {
  '<': words('{left:이/가} {right} 전', '{left} is before {right}'),
  '<=': words('{left:이/가} {right} 이전', '{left} is on or before {right}'),
  '=': is,
  '>=': words('{left:이/가} {right} 이후', '{left} is on or after {right}'),
  '>': words('{left:이/가} {right} 뒤', '{left} is after {right}'),
};

function dayClause(node: OpOf<'compare-days'>, told: Told, holds: boolean): Clause {
  const sides = { left: dayPhrase(node.left, told).words, right: dayPhrase(node.right, told).words };
  if (holds) return ours(filled(dayComparisons[node.how], sides));
  const other = opposed(node);
  return other ? dayClause(other, told, true) : ours(filled(isNot, sides), 'verb');
}

function codeClause({ code, codes }: OpOf<'one-of'>, told: Told, holds: boolean): Clause {
  const left = code.words ?? code.fact.words;
  const others = othersOf(code.fact, codes);
  if (others) return codeClause({ op: 'one-of', code, codes: others }, told, !holds);
  if (codes.length === 0) {
    const none = words('{left:이/가} 목록에 없는 값', '{left} is none of the list');
    return ours(filled(holds ? none : words('{left:이/가} 목록에 있는 값', '{left} is any of the list'), { left }));
  }
  const right = codesSaid(code.fact, codes);
  if (holds) return ours(filled(is, { left, right }));
  return ours(filled(codes.length > 1 ? isNeither : isNot, { left, right: nor(right) }), 'verb');
}

const isNeither = words(isNot.ko, '{left} is neither {right}');
const nor = ({ ko, en }: Words): Words => words(ko, en.replace(/ or (?!.* or )/, ' nor '));

function dayRange(first: TruthNode, second: TruthNode, told: Told): Clause | undefined {
  if (first.op !== 'compare-days' || second.op !== 'compare-days' || first.words || second.words) return undefined;
  if (first.how !== '>=' || second.how !== '<=' || !isDeepStrictEqual(first.left, second.left)) return undefined;
  const [left, from, to] = [first.left, first.right, second.right].map(day => dayPhrase(day, told).words);
  if (!left || !from || !to) return undefined;
  return ours(filled(words('{left:이/가} {from}부터 {to}까지', '{left} is from {from} to {to}'), { left, from, to }));
}

/** The parts of `all`, two bounds of one number or day as one. */
function parts(of: readonly TruthNode[], told: Told): readonly Clause[] {
  const said: Clause[] = [];
  for (let i = 0; i < of.length; i++) {
    const [first, second] = [of[i], of[i + 1]];
    if (!first) continue;
    const range = second && rangeOfTwo(first, second);
    const both = range ? rangeClause(range, told, true) : second && dayRange(first, second, told);
    if (both) i++;
    said.push(both ?? clause(first, told));
  }
  return said;
}

function allOrAny(node: OpOf<'all' | 'any'>, told: Told, holds: boolean): Clause {
  const range = rangeOf(node);
  if (range) return rangeClause(range, told, holds);
  if (holds)
    return jointClause(node.op, node.op === 'all' ? parts(node.of, told) : node.of.map(one => clause(one, told)));
  return jointClause(
    node.op === 'all' ? 'any' : 'all',
    node.of.map(one => clause(one, told, false)),
  );
}

const someWords = words('{members:이/가} 있음', 'there is {members}');
const noneWords = words('{members:이/가} 없음', 'there is no {members}');

/** `each household member is disabled`, `for each household member, age is at least 19`. */
function eachEnglish(one: Words, of: Clause): string {
  const direct = of.joint === undefined && of.en.one.startsWith('that ');
  return direct ? `each ${one.en} ${of.en.one.slice('that '.length)}` : `for each ${one.en}, ${of.words.en}`;
}

function groupClause({ op, group, of }: OpOf<'some' | 'every'>, told: Told, holds: boolean): Clause {
  if (op === 'some') {
    const members = membersWords(group, of, told, true);
    const some = words(members.ko, withArticle(members.en));
    return ours(holds ? filled(someWords, { members: some }) : filled(noneWords, { members }), 'verb');
  }
  // Not all are so: one is not.
  if (!holds) return groupClause({ op: 'some', group, of: { op: 'not', of } }, told, true);
  const said = clause(of, told);
  const begun = `모든 ${group.one.ko}: `;
  const en = eachEnglish(group.one, said);
  return {
    words: words(begun + said.words.ko, en),
    ko: prefixed(begun, said.ko),
    en: ofSentence(en),
    ...(said.joint && { joint: said.joint }),
  };
}

const judged = words('{what}(담당자가 판단)', '{what} (for an official to judge)');

/**
 * A condition, or its opposite, in words: natural in each language, negations turned (`만 19세 미만`, not `만 19세 이상이 아님`). Its own
 * words come first; a named condition is said by its name.
 */
export function clause(node: TruthNode, told: Told, holds = true): Clause {
  if (node.op === 'discretion') return theirs(filled(judged, { what: node.words }), holds);
  if (node.words) return theirs(node.words, holds);
  switch (node.op) {
    case 'always':
      return empty(node.value === holds ? 'all' : 'any');
    case 'flag':
      return theirs(node.fact.words, holds);
    case 'named':
      return theirs(node.name.words, holds);
    case 'compare':
      return rangeClause({ left: node.left, bounds: [node] }, told, holds);
    case 'compare-days':
      return dayClause(node, told, holds);
    case 'one-of':
      return codeClause(node, told, holds);
    case 'all':
    case 'any':
      return allOrAny(node, told, holds);
    case 'not':
      return clause(node.of, told, !holds);
    case 'some':
    case 'every':
      return groupClause(node, told, holds);
  }
}
