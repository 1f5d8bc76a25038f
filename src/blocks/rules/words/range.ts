import { isDeepStrictEqual } from 'node:util';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Comparison, NumberNode, TruthNode } from '../../language/index.ts';
import { figure } from './figure.ts';
import { filled, tightness, within } from './phrase.ts';
import { quantityPhrase } from './quantity-phrase.ts';
import type { Told } from './told.ts';

type Compare = Extract<TruthNode, { op: 'compare' }>;

/** A number within bounds: one comparison, or two of the same number said as one. */
export interface Range {
  readonly left: NumberNode;
  readonly bounds: readonly [Bound] | readonly [Bound, Bound];
}
export interface Bound {
  readonly how: Comparison;
  readonly right: NumberNode;
}

const korean: Readonly<Record<Comparison, string>> = {
  '<': '{right} 미만',
  '<=': '{right} 이하',
  '=': '{right}',
  '>=': '{right} 이상',
  '>': '{right} 초과',
};
const english: Readonly<Record<Comparison, string>> = {
  '<': 'less than {right}',
  '<=': 'at most {right}',
  '=': '{right}',
  '>=': 'at least {right}',
  '>': 'more than {right}',
};

const from: ReadonlySet<Comparison> = new Set(['>=', '>']);
const upTo: ReadonlySet<Comparison> = new Set(['<=', '<']);

/** Two comparisons of the same number, one from below and one from above. */
export function rangeOfTwo(first: TruthNode, second: TruthNode): Range | undefined {
  if (first.op !== 'compare' || second.op !== 'compare' || first.words || second.words) return undefined;
  if (!from.has(first.how) || !upTo.has(second.how) || !sameNumber(first, second)) return undefined;
  return { left: first.left, bounds: [first, second] };
}

const sameNumber = (a: Compare, b: Compare): boolean => a.left === b.left || isDeepStrictEqual(a.left, b.left);

/** The range that a condition says, when it says just that. */
export function rangeOf(node: TruthNode): Range | undefined {
  if (node.words) return undefined;
  if (node.op === 'compare') return { left: node.left, bounds: [node] };
  const [first, second, ...more] = node.op === 'all' ? node.of : [];
  return first && second && more.length === 0 ? rangeOfTwo(first, second) : undefined;
}

/** `from 19 to 39 years old`: the unit once. */
function fromTo([{ right: least }, { right: most }]: readonly [Bound, Bound], told: Told): string {
  const [a, b] = [least, most].map(right => within(quantityPhrase(right, told), tightness.product).en);
  const plain = least.op === 'constant' && most.op === 'constant' && !least.words && !most.words;
  return `from ${plain && /^\{n\} [a-z]/.test(least.unit.words.en) ? figure(least.value).en : a} to ${b}`;
}

const boundWords = ({ how, right }: Bound, told: Told): Words =>
  filled(words(korean[how], english[how]), { right: within(quantityPhrase(right, told), tightness.product) });

/** The bounds without what they bound: `만 19세 이상 만 39세 이하`, `from 19 to 39 years old`. */
export function rangeWords({ bounds }: Range, told: Told): Words {
  const [first, second] = bounds;
  const one = boundWords(first, told);
  if (!second) return one;
  const two = boundWords(second, told);
  const inclusive = first.how === '>=' && second.how === '<=';
  return words(`${one.ko} ${two.ko}`, inclusive ? fromTo([first, second], told) : `${one.en} and ${two.en}`);
}

const opposites: Readonly<Record<Comparison, Comparison | undefined>> = {
  '<': '>=',
  '<=': '>',
  '=': undefined,
  '>=': '<',
  '>': '<=',
};

/** The comparison that holds when this one does not; none for `=`. */
export const opposed = <B extends { readonly how: Comparison }>(of: B): B | undefined => {
  const how = opposites[of.how];
  return how && { ...of, how };
};
