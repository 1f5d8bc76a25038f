import { isDeepStrictEqual } from 'node:util';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Article, TruthNode } from '../../language/index.ts';
import { clause } from '../words/clause.ts';
import { codesSaid } from '../words/code-phrase.ts';
import { dayPhrase } from '../words/day-phrase.ts';
import { filled, sounding, tightness, within } from '../words/phrase.ts';
import { quantityPhrase } from '../words/quantity-phrase.ts';
import { opposed, rangeOf, rangeWords } from '../words/range.ts';
import type { Told } from '../words/told.ts';

/** One condition without parts, or its opposite. */
export interface Literal {
  readonly node: TruthNode;
  readonly holds: boolean;
  /** Its article, or the one above it. */
  readonly law?: Article;
}

export const sameLiteral = (a: Literal, b: Literal): boolean =>
  a.holds === b.holds && (a.node === b.node || isDeepStrictEqual(a.node, b.node));

/** What a column of a table asks, and what a cell says of it. */
export interface Entry {
  readonly column: Words;
  readonly cell: Words;
}

const answer = (holds: boolean): Words => (holds ? words('예', 'yes') : words('아니요', 'no'));
const except = words('{codes} 외', 'not {codes}');

const dayCells = {
  '<': words('{day} 전', 'before {day}'),
  '<=': words('{day} 이전', 'on or before {day}'),
  '=': words('{day}', '{day}'),
  '>=': words('{day} 이후', 'on or after {day}'),
  '>': words('{day} 뒤', 'after {day}'),
} as const;

const isNot = words('{what:이/가} 아님', 'not {what}');

function rangeEntry({ node, holds }: Literal, told: Told): Entry | undefined {
  const range = rangeOf(node);
  if (!range) return undefined;
  const column = within(quantityPhrase(range.left, told), tightness.list);
  const cell = rangeWords(range, told);
  if (holds) return { column, cell };
  const [first, second] = range.bounds;
  const [below, above] = [opposed(first), second && opposed(second)];
  if (!below) return { column, cell: filled(isNot, { what: sounding(cell) }) };
  const low = rangeWords({ left: range.left, bounds: [below] }, told);
  const high = above && rangeWords({ left: range.left, bounds: [above] }, told);
  return { column, cell: high ? words(`${low.ko} 또는 ${high.ko}`, `${low.en} or ${high.en}`) : low };
}

/** A condition as a question and an answer: `만 나이` | `만 19세 이상 만 39세 이하`, `장애인` | `예`. */
export function entryOf(literal: Literal, told: Told): Entry {
  const { node, holds } = literal;
  const range = rangeEntry(literal, told);
  if (range) return range;
  if (node.op === 'one-of' && !node.words) {
    const codes = codesSaid(node.code.fact, node.codes);
    return { column: node.code.words ?? node.code.fact.words, cell: holds ? codes : filled(except, { codes }) };
  }
  if (node.op === 'compare-days' && !node.words) {
    const other = holds ? node : opposed(node);
    const day = dayPhrase(node.right, told).words;
    const cell = filled(dayCells[(other ?? node).how], { day });
    return { column: dayPhrase(node.left, told).words, cell: other ? cell : filled(isNot, { what: sounding(cell) }) };
  }
  return { column: clause(node, told).words, cell: answer(holds) };
}
