import type { CivilDay } from '../../kernel/time/index.ts';
import { formatMoney, type Words, won, words } from '../../kernel/words/index.ts';
import type { DatedValue, Service } from '../language/index.ts';
import { valueOn } from './value-on.ts';

/** The fee on a day, in won; undefined when no value is recorded for that day. */
export const costOn = ({ fee }: Pick<Service, 'fee'>, day: CivilDay): DatedValue<number> | undefined =>
  valueOn(fee, day);

/** An amount of won as people read it; nothing to pay is said as a word. */
export const costWords = (amount: number): Words =>
  amount === 0 ? words('무료', 'Free') : words(formatMoney('ko', won(amount)), formatMoney('en', won(amount)));
