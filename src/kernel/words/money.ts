import { formatNumber } from './number.ts';
import type { Language } from './words.ts';

/** Digits after the point of each currency's major unit (ISO 4217). */
const minorDigits = { KRW: 0, USD: 2, EUR: 2, JPY: 0, GBP: 2, CNY: 2, VND: 0, KWD: 3 } as const;

export type Currency = keyof typeof minorDigits;

/** An amount as a whole number of the currency's minor unit: won, cents. Never a fraction. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}

/** An amount of minor units; one that is not a safe whole number is a fault. */
export function money(amount: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`money is a whole number of minor units, not ${amount}`);
  return { amount, currency };
}

/** So many won. */
export const won = (amount: number): Money => money(amount, 'KRW');

/** The sum of amounts of one currency; mixing currencies is a fault. */
export const addMoney = (first: Money, ...rest: readonly Money[]): Money =>
  rest.reduce((sum, next) => {
    if (next.currency !== sum.currency) throw new RangeError(`cannot add ${next.currency} to ${sum.currency}`);
    return money(sum.amount + next.amount, sum.currency);
  }, first);

/**
 * An amount as a reader expects it: `1,234,000원` and `KRW 1,234,000`; other currencies carry their code in both languages.
 */
export function formatMoney(language: Language, { amount, currency }: Money): string {
  const digits = minorDigits[currency];
  const number = formatNumber(language, amount / 10 ** digits, { decimals: digits });
  return language === 'ko' && currency === 'KRW' ? `${number}원` : `${currency} ${number}`;
}
