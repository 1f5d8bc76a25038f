import { type Words, words } from '../../../kernel/words/index.ts';
import { Quantity, quantity } from './quantity.ts';
import { months, per, type Unit, unit, years } from './unit.ts';

const aYear = unit('year', words('{n}년', '{n} year'));
const aMonth = unit('month', words('{n}개월', '{n} months'));

const plain = ({ ko, en }: Words): Words => words(ko.replace(/^(월|연) /u, ''), en.replace(/ a (month|year)$/u, ''));

/** The money (or whatever it is) without its period, and with another. */
const periodOf = (of: Unit, to: 'month' | 'year'): Unit =>
  per({ ...of, dimension: of.dimension.slice(0, of.dimension.lastIndexOf('/')), words: plain(of.words) }, to);

const of = (quotient: Quantity<string>, unit: Unit): Quantity<string> => new Quantity({ ...quotient.node, unit });

/** So much a year, of what is so much a month: twelve times as much. */
export const perYear = <X extends string>(monthly: Quantity<`${X}/month`>): Quantity<`${X}/year`> =>
  // What is left of `X/month` times months over a year, which the compiler cannot see of an unknown `X`.
  of(
    monthly.times(quantity(months, 12)).over(quantity(aYear, 1)),
    periodOf(monthly.unit, 'year'),
  ) as Quantity<`${X}/year`>;

/** So much a month, of what is so much a year: exactly a twelfth, which the law may want rounded. */
export const perMonth = <X extends string>(yearly: Quantity<`${X}/year`>): Quantity<`${X}/month`> =>
  of(
    yearly.times(quantity(years, 1)).over(quantity(aMonth, 12)),
    periodOf(yearly.unit, 'month'),
  ) as Quantity<`${X}/month`>;
