import { type Words, words } from '../../../kernel/words/index.ts';
import type { NumberNode } from '../../language/index.ts';
import { roundingWords } from './limit.ts';
import { excessOf, isPlain, quantityPhrase } from './quantity-phrase.ts';

/** A figure or a fraction of figures says itself in the step above. */
export const isWritten = (node: NumberNode): boolean =>
  isPlain(node) || (node.op === 'divide' && node.of.every(isPlain));

/** What a computation is made of: the terms of a sum of sums, both sides of an excess. */
export function operands(node: NumberNode): readonly NumberNode[] {
  if (node.op === 'add')
    return node.of.flatMap(term => (term.op === 'add' && !term.words && !term.law ? operands(term) : [term]));
  if (node.op === 'round' || node.op === 'scale') return [node.of];
  const several = node.op === 'subtract' || node.op === 'multiply' || node.op === 'divide';
  return excessOf(node) ?? (several || node.op === 'smallest' || node.op === 'largest' ? node.of : []);
}

const byCase = words('경우에 따른 값', 'the value for the case');
const ofEach = words('계산값', 'computed value');

/** Whether a number is said in one word or so. */
const isShort = (node: NumberNode): boolean =>
  node.words !== undefined || ['constant', 'fact', 'parameter', 'named', 'table', 'by-code'].includes(node.op);

/** Marks of an explanation: each is used once. */
export interface Marks {
  count: number;
}

/** `①`, `②` … `㊿`, then `(51)`: for what a step is made of and says of itself below. */
function numeral(n: number): Words {
  const circled = n <= 20 ? 0x245f + n : n <= 35 ? 0x323c + n : 0x328d + n;
  const text = n <= 50 ? String.fromCharCode(circled) : `(${n})`;
  return words(text, text);
}

/** The parts of a step that are said below, each with a mark. */
export const marksOf = (parts: readonly NumberNode[], marks: Marks): ReadonlyMap<NumberNode, Words> =>
  new Map(parts.filter(part => !isShort(part) && !isWritten(part)).map(part => [part, numeral(++marks.count)]));

/** What a step is called; what it is made of goes by marks. */
export function label(node: NumberNode, marks: ReadonlyMap<NumberNode, Words>): Words {
  if (node.op === 'round' && !node.words) return roundingWords(node);
  if (node.op === 'choose' && !node.words) return byCase;
  if (node.op === 'fold' && node.of && !isShort(node.of))
    return quantityPhrase(node, { marks: new Map([[node.of, ofEach]]) }).words;
  return quantityPhrase(node, { marks }).words;
}
