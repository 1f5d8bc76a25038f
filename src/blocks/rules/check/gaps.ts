import { addDays, isDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Parameter } from '../../language/index.ts';
import { finding, placeOf, type RuleCheck } from './finding.ts';
import { allNodes, parameterOf } from './rule-nodes.ts';

const gap = finding(
  'parameter-gap',
  'error',
  words(
    '그 날의 값을 근거와 함께 적거나 규칙의 시행일을 고치세요.',
    'Record the value for that day with its source, or correct the days of the rule.',
  ),
);

/** The first day, from one to another, on which a parameter says nothing. */
function firstGap({ values: all }: Parameter<unknown>, from: string, to: string): string | undefined {
  let open = from;
  for (const value of all.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (value.from > open) return open;
    if (value.to === undefined || value.to >= to) return undefined;
    if (value.to >= open && isDay(value.to)) open = addDays(value.to, 1);
  }
  return open <= to ? open : undefined;
}

/** Parameters without a value on some day, from the rule's first day to its last or today. */
export const checkGaps: RuleCheck = (rules, { today }) =>
  rules.flatMap(rule => {
    const last = rule.to !== undefined && rule.to < today ? rule.to : rule.from > today ? rule.from : today;
    const used = new Set(allNodes(rule).flatMap(node => parameterOf(node) ?? []));
    return [...used].flatMap(parameter => {
      const day = firstGap(parameter, rule.from, last);
      if (day === undefined) return [];
      return [
        gap(`${placeOf(rule)} › parameter ${parameter.id}`, words(`${day}의 값이 없습니다.`, `No value for ${day}.`)),
      ];
    });
  });
