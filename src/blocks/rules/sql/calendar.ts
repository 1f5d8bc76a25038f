import { addMonths, dayText, monthAndDay } from '../calendar-day.ts';
import type { BoolNode, IntNode, Slot } from '../ir/node.ts';
import type { Dialect } from './dialect.ts';
import { atom, binds, cases, cast, infix, type Text } from './text.ts';

/** Where days are read from. */
export interface DayColumns {
  readonly dialect: Dialect;
  isDay(slot: Slot): boolean;
  /** The column of a fact; nothing when it cannot be known here. */
  column(slot: Slot): Text | undefined;
}

/** Whether an integer is a day that depends on a fact. */
export const isDay = (node: IntNode, of: DayColumns): boolean =>
  node.op === 'add-months' ||
  (node.op === 'input' && of.isDay(node.slot)) ||
  (node.op === 'add' && node.b.op === 'constant' && isDay(node.a, of));

// The first years are left to whole numbers: engines disagree about days before the calendar was made.
const writable = (day: bigint): boolean => day >= -141_427n && day <= 2_932_896n; // 1582-10-15 to 9999-12-31

/** A day as a date, where it can be written as one. */
export function dateOf(node: IntNode, of: DayColumns): Text | undefined {
  switch (node.op) {
    case 'constant':
      return writable(node.value) ? atom(`DATE '${dayText(Number(node.value))}'`) : undefined;
    case 'input':
      return of.column(node.slot) ?? cast(atom('NULL'), 'DATE');
    case 'add-months': {
      const date = dateOf(node.a, of);
      const months = atom(`INTERVAL '${Math.abs(node.months)}' MONTH`);
      return date && cast(infix(date, node.months < 0 ? '-' : '+', months, binds.sum), 'DATE');
    }
    case 'add': {
      const date = dateOf(node.a, of);
      return date && node.b.op === 'constant' ? of.dialect.laterDays(date, node.b.value) : undefined;
    }
    default:
      return undefined;
  }
}

/** Days from one day to another, where at least one is a fact's. */
export function daysBetween(from: IntNode, to: IntNode, of: DayColumns): Text | undefined {
  if (!isDay(from, of) && !isDay(to, of)) return undefined;
  const [a, b] = [dateOf(from, of), dateOf(to, of)];
  return a && b && of.dialect.days(a, b);
}

/** A day as whole days since 1970-01-01. */
export function dayNumberOf(node: IntNode, of: DayColumns): Text | undefined {
  const date = dateOf(node, of);
  return date && of.dialect.days(atom("DATE '1970-01-01'"), date);
}

/** Year × 12 + month (1 to 12), and the day of the month. */
function parts(node: IntNode, of: DayColumns): readonly [month: Text, day: Text] | undefined {
  if (node.op === 'constant') {
    const [month, day] = monthAndDay(Number(node.value));
    return [atom(String(month + 1)), atom(String(day))];
  }
  const date = isDay(node, of) ? dateOf(node, of) : undefined;
  if (!date) return undefined;
  const { part } = of.dialect;
  const year = infix(part('YEAR', date), '*', atom('12'), binds.product);
  return [infix(year, '+', part('MONTH', date), binds.sum), part('DAY', date)];
}

/** Whole months between two days, as `calendar-day.ts` counts them. */
export function monthsBetween(from: IntNode, to: IntNode, of: DayColumns): Text | undefined {
  const [a, b] = [parts(from, of), parts(to, of)];
  if (!a || !b) return undefined;
  const short = cases([[infix(b[1], '<', a[1], binds.compare), atom('1')]], atom('0'));
  return infix(infix(b[0], '-', a[0], binds.sum), '-', short, binds.sum);
}

/** The months in a count of months or years from a fact's day to a fixed one. */
function counted(node: IntNode): { readonly from: IntNode; readonly to: bigint; readonly months: bigint } | undefined {
  if (node.op === 'floor-divide' && node.b.op === 'constant') {
    const inner = counted(node.a);
    return inner && { ...inner, months: inner.months * node.b.value };
  }
  if (node.op !== 'months-between' || node.b.op !== 'constant' || node.a.op === 'constant') return undefined;
  return { from: node.a, to: node.b.value, months: 1n };
}

/**
 * A bound on an age as a bound on the day of birth, which an index or a block's least and largest value can serve: so many full
 * months have passed by a day just when one was born no later than that many months before it.
 */
function bornBy(node: IntNode, least: bigint, of: DayColumns): readonly [born: Text, by: Text] | undefined {
  const age = counted(node);
  if (!age) return undefined;
  const months = least * age.months;
  const born = dateOf(age.from, of);
  if (!born || months < -24_000n || months > 24_000n) return undefined;
  const by = dateOf(
    { op: 'constant', id: -1, least: 0n, most: 0n, value: BigInt(addMonths(Number(age.to), -Number(months))) },
    of,
  );
  return by && [born, by];
}

/** A comparison of days or of an age, as dates; nothing where it is about something else. */
export function datesCompared(
  node: Extract<BoolNode, { op: 'less' | 'at-most' | 'equal' }>,
  sign: string,
  of: DayColumns,
): Text | undefined {
  const { a, b, op } = node;
  if (isDay(a, of) || isDay(b, of)) {
    const [left, right] = [dateOf(a, of), dateOf(b, of)];
    return left && right && infix(left, sign, right, binds.compare);
  }
  if (op === 'equal') return undefined;
  const denied = sign === '>=' || sign === '>';
  // constant ≤ age, constant < age; or age ≤ constant, age < constant, which deny that it has reached the next.
  const reached = a.op === 'constant';
  const bound =
    a.op === 'constant'
      ? a.value + (op === 'less' ? 1n : 0n)
      : b.op === 'constant'
        ? b.value + (op === 'less' ? 0n : 1n)
        : undefined;
  const found = bound === undefined ? undefined : bornBy(reached ? b : a, bound, of);
  return found && infix(found[0], reached === denied ? '>' : '<=', found[1], binds.compare);
}
