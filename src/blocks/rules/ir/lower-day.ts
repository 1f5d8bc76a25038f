import type { DayNode } from '../../language/index.ts';
import { addMonths, dayNumber } from '../calendar-day.ts';
import { held, type Lowering } from './lowering.ts';
import type { IntNode } from './node.ts';

/** A day as whole days since 1970-01-01. */
export function lowerDay(node: DayNode, into: Lowering): IntNode {
  const { build } = into;
  const constant = (day: string): IntNode => build.constant(BigInt(dayNumber(day)));
  switch (node.op) {
    case 'day':
      return constant(node.day);
    case 'day-parameter':
      return constant(held(node.parameter, into));
    case 'asked-day':
      return constant(into.asked.on);
    case 'day-fact':
      return into.inputs.day(node.fact);
    case 'later': {
      const of = lowerDay(node.of, into);
      if (node.in === 'days') return build.add(of, build.constant(BigInt(node.by)));
      const months = node.in === 'years' ? node.by * 12 : node.by;
      if (of.op === 'constant') return build.constant(BigInt(addMonths(Number(of.value), months)));
      return build.int({ op: 'add-months', a: of, months });
    }
  }
}
