import { type Words, words } from '../../../kernel/words/index.ts';
import type { Article } from '../law.ts';
import type { Comparison, DayNode } from './node.ts';
import { Quantity } from './quantity.ts';
import { Truth } from './truth.ts';
import { age, days, months, type Unit, years } from './unit.ts';

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

  /** Full years from this day to another, of something that is not a life: a tenure, a licence. */
  yearsUntil(on: DayOperand = askedDay): Quantity<'years'> {
    return this.#until(on, 'years', years);
  }

  monthsUntil(on: DayOperand = askedDay): Quantity<'months'> {
    return this.#until(on, 'months', months);
  }

  daysUntil(on: DayOperand = askedDay): Quantity<'days'> {
    return this.#until(on, 'days', days);
  }

  /**
   * The number of the year that this day lies in; of years that begin on another day than 1 January, the year in which it began:
   * `calendarYear('04-06')` for the British tax year. The difference of two is the age reached in the course of that year (연 나이).
   */
  calendarYear(from = '01-01'): Quantity<'years'> {
    const number = onDay(`0001-${from}`).#until(this, 'years', years).plus(1);
    return titled(number, this.node, ({ ko, en }) => words(`${ko}의 연도`, `the year of ${en}`));
  }

  /** 1 for January to 12 for December. */
  monthOfYear(): Quantity<'months'> {
    const number = onDay('0001-01-01').#until(this, 'months', months).remainder(12).plus(1);
    return titled(number, this.node, ({ ko, en }) => words(`${ko}의 월`, `the month of ${en}`));
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

/** A number under a name made of the day's own, where it has one. */
function titled<D extends string>(number: Quantity<D>, day: DayNode, name: (own: Words) => Words): Quantity<D> {
  const asked = words('기준일', 'the day in question');
  const own = day.words ?? (day.op === 'day-fact' ? day.fact.words : day.op === 'asked-day' ? asked : undefined);
  return own ? number.said(name(own)) : number;
}

const operand = (day: DayOperand): DayNode => (day instanceof Day ? day.node : dayNode(day));

function dayNode(day: string): DayNode {
  // A day that its month lacks is read as one of the next month: it must come back as it was written.
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) throw new RangeError(`not a day: ${day}`);
  return { op: 'day', day };
}

/** The day the law is asked about. */
export const askedDay = new Day({ op: 'asked-day' });
export const onDay = (day: string): Day => new Day(dayNode(day));
