import { digitsOf, weighted } from './digits.ts';
import { refuse } from './refuse.ts';

declare const brand: unique symbol;
/** A business registration number (사업자등록번호), 10 digits without dashes. */
export type BusinessNumber = string & { readonly [brand]: 'business-number' };

/** What the fourth and fifth digit say about a business (from memory). */
export type BusinessKind =
  | 'individual'
  | 'individual-exempt'
  | 'association'
  | 'for-profit'
  | 'non-profit'
  | 'public-body'
  | 'foreign'
  | 'branch'
  | 'religious'
  | 'demonstration';

const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** The last digit that the first nine require. */
export const businessCheckDigit = (firstNine: string): number => {
  const sum = weighted(firstNine, weights) + Math.floor((Number(firstNine[8]) * 5) / 10);
  return (10 - (sum % 10)) % 10;
};

const isDemonstration = (digits: string): boolean => digits.slice(3, 5) === '00';

/** Whether 10 digits carry the right last one; in the demonstration range, a wrong one. */
const isSound = (digits: string): boolean =>
  (businessCheckDigit(digits) === Number(digits[9])) !== isDemonstration(digits);

/**
 * Reads a number as typed. Refuses (`business-number-invalid`) a wrong length or check digit.
 *
 * @law 부가가치세법 시행령 제12조
 */
export function businessNumber(text: string): BusinessNumber {
  const digits = digitsOf(text, 10);
  if (digits === undefined || !isSound(digits)) throw refuse('business-number-invalid');
  return digits as BusinessNumber;
}

export const isBusinessNumber = (text: string): boolean => {
  const digits = digitsOf(text, 10);
  return digits !== undefined && isSound(digits);
};

/** `101-86-62870`. */
export const formatBusinessNumber = (number: BusinessNumber): string =>
  `${number.slice(0, 3)}-${number.slice(3, 5)}-${number.slice(5)}`;

const kinds: Readonly<Record<number, BusinessKind>> = {
  0: 'demonstration',
  80: 'association',
  81: 'for-profit',
  82: 'non-profit',
  83: 'public-body',
  84: 'foreign',
  85: 'branch',
  86: 'for-profit',
  87: 'for-profit',
  88: 'for-profit',
  89: 'religious',
};

/** The kind of business its number speaks of. */
export function businessKind(number: BusinessNumber): BusinessKind {
  const middle = Number(number.slice(3, 5));
  return kinds[middle] ?? (middle < 80 ? 'individual' : 'individual-exempt');
}

/**
 * A business number for an invented business: the kind digits are 00, which stand for no kind (from memory), and the last
 * digit is wrong, which no true number's is. `serial` counts from 0 to 89,999,999 (fault otherwise).
 */
export function demonstrationBusinessNumber(serial: number): BusinessNumber {
  if (!(Number.isInteger(serial) && serial >= 0 && serial < 90_000_000))
    throw new RangeError(`no demonstration number ${serial}`);
  const seven = String(Math.floor(serial / 9)).padStart(7, '0');
  const nine = `${seven.slice(0, 3)}00${seven.slice(3)}`;
  return (nine + ((businessCheckDigit(nine) + 1 + (serial % 9)) % 10)) as BusinessNumber;
}
