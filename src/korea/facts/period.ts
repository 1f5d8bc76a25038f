import { KRW, per, Quantity, quantity, unit } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';

export const wonADay = per(KRW, 'day');
export const wonAMonth = per(KRW, 'month');
export const wonAYear = per(KRW, 'year');

const day = unit('day', words('{n}일', '{n} days'));
const month = unit('month', words('{n}개월', '{n} months'));

/** A sum spread evenly over days: what it comes to a day. */
export const eachDay = (sum: Quantity<'KRW'>, of = 1): Quantity<'KRW/day'> =>
  new Quantity({ op: 'divide', of: [sum.node, quantity(day, of).node], unit: wonADay });

/** A sum spread evenly over months: what it comes to a month. */
export const eachMonth = (sum: Quantity<'KRW'>, of = 1): Quantity<'KRW/month'> =>
  new Quantity({ op: 'divide', of: [sum.node, quantity(month, of).node], unit: wonAMonth });

/** What is paid each month, summed over some months. */
export const overMonths = (amount: Quantity<'KRW/month'>, of: number): Quantity<'KRW'> =>
  new Quantity({ op: 'multiply', of: [amount.node, quantity(month, of).node], unit: KRW });
