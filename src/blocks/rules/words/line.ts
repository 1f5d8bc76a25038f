import { type Words, words } from '../../../kernel/words/index.ts';
import type { AnyNode, Article, NumberNode, TruthNode } from '../../language/index.ts';
import { openOf } from '../meaning/open.ts';
import { membersOf } from '../meaning/scope.ts';
import { truthOf } from '../meaning/truth.ts';
import { isNumber } from '../walk.ts';
import { clause } from './clause.ts';
import { labelled, shownValues } from './given.ts';
import { rangeOf, rangeOfTwo } from './range.ts';
import { type Step, stepOf, type Telling } from './step.ts';

/** How a condition came out; `discretion`: it waits for an official's judgement alone. */
export type LineState = 'met' | 'failed' | 'open' | 'discretion';

/** One condition of a rule as it was found for somebody. */
export interface Line {
  readonly state: LineState;
  /** The condition; that of a joint line is said by its parts. */
  readonly words: Words;
  /** `all` or `any` of the parts must be met. */
  readonly joint?: 'all' | 'any';
  /** The name that the law or the author gave it, so that it can stand for its parts. */
  readonly named: boolean;
  readonly law?: Article;
  /** What it was read with: `월 소득: 월 1,200,000원`. */
  readonly values: readonly Words[];
  /** How the values it compares were computed. */
  readonly steps: readonly Step[];
  /** Ids of the facts it waits for, those that decide most first. */
  readonly missing: readonly string[];
  readonly parts: readonly Line[];
}

function stateOf(node: TruthNode, { scope }: Telling, holds: boolean): LineState {
  const value = truthOf(node, scope);
  if (value !== undefined) return value === holds ? 'met' : 'failed';
  const { missing, reasons } = openOf(node, scope);
  return missing.size === 0 && reasons.size === 1 && reasons.has('discretion') ? 'discretion' : 'open';
}

const missingOf = (node: TruthNode, { scope }: Telling): readonly string[] =>
  [...openOf(node, scope).missing].sort((a, b) => b[1] - a[1]).map(([id]) => id);

const computed = (node: AnyNode): node is NumberNode =>
  isNumber(node) && (node.words !== undefined || (node.op !== 'constant' && node.op !== 'fact'));

/** What a condition without parts was read with; a yes or no says itself. */
function readWith(node: TruthNode): readonly AnyNode[] {
  const range = rangeOf(node);
  if (range) return [range.left, ...range.bounds.map(bound => bound.right)];
  if (node.op === 'flag') return node.words ? [node] : [];
  if (node.op === 'one-of') return [node.code];
  return node.op === 'compare-days' ? [node.left, node.right] : [];
}

/** Two bounds of one number are one condition. */
function paired(of: readonly TruthNode[]): readonly TruthNode[] {
  const found: TruthNode[] = [];
  for (let i = 0; i < of.length; i++) {
    const [first, second] = [of[i], of[i + 1]];
    if (!first) continue;
    const range = second && rangeOfTwo(first, second);
    if (range) i++;
    found.push(range && second ? { op: 'all', of: [first, second], ...(first.law && { law: first.law }) } : first);
  }
  return found;
}

const headings = {
  all: words('다음을 모두 갖춤', 'All of the following'),
  any: words('다음 가운데 하나 이상을 갖춤', 'At least one of the following'),
};

interface Parted {
  readonly joint?: 'all' | 'any';
  readonly parts: readonly Line[];
}

function membersLines(
  node: TruthNode & { op: 'some' | 'every' },
  telling: Telling,
  holds: boolean,
  law?: Article,
): Parted {
  const members = membersOf(node.group.id, telling.scope) ?? [];
  const parts = members.map((scope, i) => {
    const line = lineOf(node.of, { ...telling, scope, seen: new Set() }, holds, law);
    const member = words(`${node.group.one.ko} ${i + 1}`, `${node.group.one.en} ${i + 1}`);
    return { ...line, words: labelled(member, line.words) };
  });
  return { joint: (node.op === 'some') === holds ? 'any' : 'all', parts };
}

function partsOf(node: TruthNode, telling: Telling, holds: boolean, law?: Article): Parted {
  if (rangeOf(node)) return { parts: [] };
  switch (node.op) {
    case 'all':
    case 'any':
      return {
        joint: (node.op === 'all') === holds ? 'all' : 'any',
        parts: (node.op === 'all' ? paired(node.of) : node.of)
          .map(part => lineOf(part, telling, holds, law))
          .flatMap(part =>
            !part.named && part.joint === ((node.op === 'all') === holds ? 'all' : 'any') ? part.parts : [part],
          ),
      };
    case 'some':
    case 'every':
      return membersLines(node, telling, holds, law);
    case 'named': {
      if (telling.seen.has(node.name.id)) return { parts: [] };
      telling.seen.add(node.name.id);
      const is = lineOf(node.name.is(), telling, holds, law);
      return is.named || !is.joint ? { joint: 'all', parts: [is] } : is;
    }
    default:
      return { parts: [] };
  }
}

/** The article of a condition: its own, that of its name, else the one above it. */
const lawOf = (node: TruthNode, above?: Article): Article | undefined =>
  node.law ?? (node.op === 'named' ? node.name.law : undefined) ?? above;

/**
 * How a condition, or with `holds: false` its opposite, came out for somebody: its state, what it was read with and what it is made
 * of. A denial is turned inside out, so that every line says what must be so.
 */
export function lineOf(node: TruthNode, telling: Telling, holds = true, above?: Article): Line {
  if (node.op === 'not' && !node.words) return lineOf(node.of, telling, !holds, lawOf(node, above));
  const law = lawOf(node, above);
  const { joint, parts } = partsOf(node, telling, holds, law);
  const [state, read] = [stateOf(node, telling, holds), readWith(node)];
  const named = node.words !== undefined || node.op === 'named' || node.op === 'some' || node.op === 'every';
  return {
    state,
    words: joint && !named ? headings[joint] : clause(node, {}, holds).words,
    named,
    ...(joint && { joint }),
    ...(law && { law }),
    values: shownValues(read, telling.scope),
    steps: read.filter(computed).map(one => stepOf(one, telling)),
    missing: state === 'open' ? missingOf(node, telling) : [],
    parts,
  };
}
