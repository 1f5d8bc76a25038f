import type { Words } from '../../../kernel/words/index.ts';
import type { AnyNode, DayNode } from '../../language/index.ts';
import { isNumber } from '../walk.ts';
import { clause } from './clause.ts';
import { dayPhrase } from './day-phrase.ts';
import { quantityPhrase } from './quantity-phrase.ts';
import type { Told } from './told.ts';

const dayOps: ReadonlySet<string> = new Set(['day', 'day-fact', 'day-parameter', 'asked-day', 'later']);

export const isDayNode = (node: AnyNode): node is DayNode => dayOps.has(node.op);

/**
 * Any part of a rule in Korean and English, generated from the rule itself. With `asked`, parameters show what they hold that day.
 *
 * @example
 * sentence(income.atMost(percent(60).of(median)).node).ko // '월 소득이 기준 중위소득의 60% 이하'
 */
export function sentence(node: AnyNode, told: Told = {}): Words {
  if (isNumber(node)) return quantityPhrase(node, told).words;
  if (isDayNode(node)) return dayPhrase(node, told).words;
  return node.op === 'code' ? (node.words ?? node.fact.words) : clause(node, told).words;
}
