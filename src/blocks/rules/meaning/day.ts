import type { DayNode } from '../../language/index.ts';
import { addMonths, type DayNumber, dayNumber } from '../calendar-day.ts';
import { factValue, held, type Scope } from './scope.ts';

/** The meaning of a day, or nothing when it is unknown. */
export function dayOf(node: DayNode, scope: Scope): DayNumber | undefined {
  switch (node.op) {
    case 'day':
      return dayNumber(node.day);
    case 'day-parameter':
      return dayNumber(held(node.parameter, scope));
    case 'asked-day':
      return dayNumber(scope.asked.on);
    case 'day-fact': {
      const value = factValue(node.fact, scope);
      return typeof value === 'number' ? value : undefined;
    }
    case 'later': {
      const of = dayOf(node.of, scope);
      if (of === undefined) return undefined;
      return node.in === 'days' ? of + node.by : addMonths(of, node.in === 'years' ? node.by * 12 : node.by);
    }
  }
}
