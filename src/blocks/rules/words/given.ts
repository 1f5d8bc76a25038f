import { type Words, words } from '../../../kernel/words/index.ts';
import type { AnyNode, NumberNode, Rational, RuleFact } from '../../language/index.ts';
import { dayText } from '../calendar-day.ts';
import type { Taken } from '../intake.ts';
import { numberOf } from '../meaning/number.ts';
import { factValue, type Scope } from '../meaning/scope.ts';
import { isNumber } from '../walk.ts';
import { codesSaid } from './code-phrase.ts';
import { dayWords } from './day-phrase.ts';
import { measured } from './figure.ts';
import { filled } from './phrase.ts';
import { isPlain, quantityPhrase } from './quantity-phrase.ts';

const yes = words('예', 'yes');
const no = words('아니요', 'no');

/** A value of a fact in words: `월 1,200,000원`, `예`, `강남구`, `2007. 3. 1.` */
export function valueWords(fact: RuleFact, value: Taken): Words {
  switch (typeof value) {
    case 'boolean':
      return value ? yes : no;
    case 'string':
      return codesSaid(fact, [value]);
    case 'number':
      return dayWords(dayText(value));
    default:
      return numberWords(value, fact);
  }
}

const numberWords = (value: Rational, { unit }: RuleFact): Words =>
  unit ? measured(value, unit) : words(`${value.n}`, `${value.n}`);

/** What a thing is, and its value: `월 소득: 월 1,200,000원`. */
export const labelled = (name: Words, value: Words): Words =>
  filled(words('{name}: {value}', '{name}: {value}'), { name, value });

/** The value of a number with its unit; nothing while it is unknown. */
export const numberIn = (node: NumberNode, scope: Scope): Words | undefined => {
  const value = numberOf(node, scope);
  return value && measured(value, node.unit);
};

/** The values that a condition was read with, by name: facts and computed values, no plain figures. */
export function shownValues(nodes: readonly AnyNode[], scope: Scope): readonly Words[] {
  const shown = (name: Words, value: Words | undefined): readonly Words[] => (value ? [labelled(name, value)] : []);
  return nodes.flatMap(node => {
    if (isNumber(node)) return isPlain(node) ? [] : shown(quantityPhrase(node, {}).words, numberIn(node, scope));
    if (node.op !== 'code' && node.op !== 'flag' && node.op !== 'day-fact') return [];
    const value = factValue(node.fact, scope);
    return value === undefined ? [] : shown(node.fact.words, valueWords(node.fact, value));
  });
}
