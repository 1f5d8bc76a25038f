import { type Words, words } from '../../../kernel/words/index.ts';
import type { NumberNode, Rounding } from '../../language/index.ts';
import { measured, withoutPeriod } from './figure.ts';
import { filled, type Phrase, tightness, within } from './phrase.ts';
import type { Told } from './told.ts';

/** A value and what is done to it afterwards, in that order: kept within bounds, rounded. */
export interface Limited {
  readonly base: NumberNode;
  readonly limits: readonly Words[];
}

const roundings: Readonly<Record<Rounding, Words>> = {
  down: words('{step} 미만은 버림', 'rounded down to {step}'),
  up: words('{step} 미만은 올림', 'rounded up to {step}'),
  'half-up': words('{step} 단위로 반올림', 'rounded to the nearest {step}, halves up'),
  'half-even': words('{step} 단위로 반올림하되 절반은 짝수 쪽으로', 'rounded to the nearest {step}, halves to even'),
  truncate: words('{step} 미만은 0 쪽으로 버림', 'cut off below {step}'),
};

export const roundingWords = (node: NumberNode & { op: 'round' }): Words =>
  filled(roundings[node.how], { step: measured(node.step, withoutPeriod(node.unit)) });

const bounds = {
  smallest: words('최대 {bound}', 'at most {bound}'),
  largest: words('최소 {bound}', 'at least {bound}'),
};

const isBound = ({ op, words: own }: NumberNode): boolean =>
  op === 'constant' || op === 'parameter' || op === 'named' || op === 'fact' || own !== undefined;

/** What a bound applies to, and the bound: a fixed value beside one that is computed. */
function boundOf(node: NumberNode): readonly [base: NumberNode, bound: NumberNode] | undefined {
  if ((node.op !== 'smallest' && node.op !== 'largest') || node.of.length !== 2) return undefined;
  const [base, bound] = node.of;
  if (!base || !bound || !isBound(bound)) return undefined;
  return bound.op === 'constant' || !isBound(base) ? [base, bound] : undefined;
}

const boundWords = (bound: NumberNode, said: (bound: NumberNode) => Phrase): Words =>
  bound.op === 'constant' && !bound.words && bound.value.n === 0n
    ? measured(bound.value, withoutPeriod(bound.unit))
    : within(said(bound), tightness.product);

/** Takes off the bounds and roundings around a value, but none that has words of its own. */
export function limitsOf(node: NumberNode, said: (bound: NumberNode) => Phrase, told: Told = {}): Limited {
  if (node.words || told.marks?.has(node)) return { base: node, limits: [] };
  if (node.op === 'round') {
    const inner = limitsOf(node.of, said, told);
    return { base: inner.base, limits: [...inner.limits, roundingWords(node)] };
  }
  const found = boundOf(node);
  if (!found || (node.op !== 'smallest' && node.op !== 'largest')) return { base: node, limits: [] };
  const [base, bound] = found;
  const inner = limitsOf(base, said, told);
  const limit = filled(bounds[node.op], { bound: boundWords(bound, said) });
  return { base: inner.base, limits: [...inner.limits, limit] };
}
