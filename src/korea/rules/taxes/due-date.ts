import type { Article } from '../../../blocks/language/index.ts';
import {
  addDays,
  addMonths,
  type CivilDay,
  dayOfParts,
  daysInMonth,
  type OfficeCalendar,
  partsOf,
} from '../../../kernel/time/index.ts';
import type { Words } from '../../../kernel/words/index.ts';

/** Whom a due date concerns. */
export type Concerned =
  | 'earner'
  | 'business'
  | 'simplified-business'
  | 'exempt-business'
  | 'corporation'
  | 'employer'
  | 'house-owner'
  | 'vehicle-owner'
  | 'householder'
  | 'licence-holder'
  | 'buyer'
  | 'seller'
  | 'heir'
  | 'donee';

/** A date of each year; `'last'` is the last day of the month. */
export interface DateOfYear {
  readonly month: number;
  readonly date: number | 'last';
}

/** When something is due: once a year, once a month, or some time after an event. */
export type Recurrence =
  | { readonly every: 'year'; readonly opens?: DateOfYear; readonly due: DateOfYear }
  | { readonly every: 'month'; readonly date: number }
  | {
      readonly after: Words;
      /** `event`: its day is not counted (민법 제157조). `month-end`: the end of its month. */
      readonly from: 'event' | 'month-end';
      readonly months?: number;
      readonly days?: number;
    };

/** Something to be filed or paid by a day that law sets. */
export interface TaxDueDate {
  readonly id: string;
  readonly words: Words;
  readonly concerns: readonly Concerned[];
  readonly when: Recurrence;
  readonly law: Article;
  /** The article that moves a day on which offices are closed to the next working day. */
  readonly moves: Article;
  /** Whether the article was compared with the text in force. */
  readonly verified: boolean;
}

/** One day on which something is due: as law writes it, and moved when offices are closed. */
export interface DueOn {
  readonly what: TaxDueDate;
  readonly opens?: CivilDay;
  readonly statutory: CivilDay;
  readonly day: CivilDay;
}

const dateIn = (year: number, { month, date }: DateOfYear): CivilDay =>
  dayOfParts({ year, month, date: date === 'last' ? daysInMonth(year, month) : date });

const afterMonthEnd = (event: CivilDay, months: number, days: number): CivilDay => {
  const { year, month } = partsOf(event);
  const nextMonth = addMonths(dayOfParts({ year, month, date: 1 }), 1);
  return addDays(addMonths(nextMonth, months), days - 1);
};

/**
 * The day by which something is due after an event (a purchase, a death). Undefined for what recurs by the calendar.
 *
 * @example dueAfter(acquisitionTaxDue, day('2026-08-03'), koreanCalendar())?.day // '2026-10-02'
 */
export function dueAfter(what: TaxDueDate, event: CivilDay, calendar: OfficeCalendar): DueOn | undefined {
  if (!('after' in what.when)) return undefined;
  const { from, months = 0, days = 0 } = what.when;
  const statutory = from === 'month-end' ? afterMonthEnd(event, months, days) : addDays(addMonths(event, months), days);
  return { what, statutory, day: calendar.nextOfficeDay(statutory) };
}

function inYear(what: TaxDueDate, year: number): readonly Omit<DueOn, 'day'>[] {
  const { when } = what;
  if (!('every' in when)) return [];
  if (when.every === 'month')
    return Array.from({ length: 12 }, (_, i) => ({
      what,
      statutory: dateIn(year, { month: i + 1, date: when.date }),
    }));
  return [{ what, ...(when.opens && { opens: dateIn(year, when.opens) }), statutory: dateIn(year, when.due) }];
}

/**
 * All days on which something recurring is due from one day to another, both included, in order; what follows an event is left
 * out. A day in late December may move into the next year and is found there.
 */
export function dueBetween(
  list: readonly TaxDueDate[],
  from: CivilDay,
  to: CivilDay,
  calendar: OfficeCalendar,
): readonly DueOn[] {
  const first = partsOf(from).year - 1;
  const years = Array.from({ length: partsOf(to).year - first + 1 }, (_, i) => first + i);
  return years
    .flatMap(year => list.flatMap(what => inYear(what, year)))
    .filter(({ statutory }) => statutory <= to && addDays(statutory, 31) >= from)
    .map(found => ({ ...found, day: calendar.nextOfficeDay(found.statutory) }))
    .filter(({ day }) => day >= from && day <= to)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.what.id < b.what.id ? -1 : 1));
}
