import type { Words } from '../../../kernel/words/index.ts';
import type { Article } from '../law.ts';
import type { Comparison, DayNode } from './node.ts';
import { Quantity } from './quantity.ts';
import { Truth } from './truth.ts';
import { age, days, months, type Unit } from './unit.ts';

/** A civil day, or a plain `YYYY-MM-DD`. */
export type DayOperand = Day | string;

/** A day that conditions compare and ages are counted from. */
export class Day {
  readonly node: DayNode;
  constructor(node: DayNode) {
    this.node = node;
  }

  by(law: Article): Day {
    return new Day({ ...this.node, law });
  }

  said(words: Words): Day {
    return new Day({ ...this.node, words });
  }

  /**
   * Full years from this day of birth to `on` (the day asked about): a birthday on 29 February is reached on 1 March of other years.
   * @law 민법 제158조
   */
  age(on: DayOperand = askedDay): Quantity<'years'> {
    return this.#until(on, 'years', age);
  }

  monthsUntil(on: DayOperand = askedDay): Quantity<'months'> {
    return this.#until(on, 'months', months);
  }

  daysUntil(on: DayOperand = askedDay): Quantity<'days'> {
    return this.#until(on, 'days', days);
  }

  later(by: number, unit: 'years' | 'months' | 'days'): Day {
    return new Day({ op: 'later', of: this.node, by, in: unit });
  }

  onOrBefore(other: DayOperand): Truth {
    return this.#compared('<=', other);
  }

  onOrAfter(other: DayOperand): Truth {
    return this.#compared('>=', other);
  }

  before(other: DayOperand): Truth {
    return this.#compared('<', other);
  }

  after(other: DayOperand): Truth {
    return this.#compared('>', other);
  }

  is(other: DayOperand): Truth {
    return this.#compared('=', other);
  }

  /** Both ends included. */
  between(first: DayOperand, last: DayOperand): Truth {
    return this.onOrAfter(first).and(this.onOrBefore(last));
  }

  #compared(how: Comparison, other: DayOperand): Truth {
    return new Truth({ op: 'compare-days', how, left: this.node, right: operand(other) });
  }

  #until<D extends string>(on: DayOperand, span: 'years' | 'months' | 'days', unit: Unit<D>): Quantity<D> {
    return new Quantity({ op: 'between-days', in: span, from: this.node, to: operand(on), unit });
  }
}

const operand = (day: DayOperand): DayNode => (day instanceof Day ? day.node : dayNode(day));

function dayNode(day: string): DayNode {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(`${day}T00:00:00Z`)))
    throw new RangeError(`not a day: ${day}`);
  return { op: 'day', day };
}

/** The day the law is asked about. */
export const askedDay = new Day({ op: 'asked-day' });
export const onDay = (day: string): Day => new Day(dayNode(day));
