import { type CivilDay, isDay } from '../../kernel/time/index.ts';
import { digitsOf, weighted } from './digits.ts';
import { refuse } from './refuse.ts';

declare const brand: unique symbol;
/** A resident or foreigner registration number, 13 digits without a dash. */
export type ResidentNumber = string & { readonly [brand]: 'resident-number' };

export interface ResidentNumberParts {
  readonly birth: CivilDay;
  readonly sex: 'male' | 'female';
  readonly kind: 'citizen' | 'foreigner';
  /** Whether the number is of the demonstration range, which no real person can have. */
  readonly demonstration: boolean;
}

/** What is added to the month of birth in the demonstration range. */
export const DEMONSTRATION_MONTHS = 80;

/** Century by the seventh digit: 9/0 1800s, 1/2 and (foreigners) 5/6 1900s, 3/4 and 7/8 2000s. Odd is male. */
const centuries: readonly number[] = [18, 19, 19, 20, 20, 19, 19, 20, 20, 18];

const two = (n: number): string => String(n).padStart(2, '0');

function parts(digits: string): ResidentNumberParts | undefined {
  const seventh = Number(digits[6]);
  const month = Number(digits.slice(2, 4));
  const demonstration = month > DEMONSTRATION_MONTHS;
  const shownMonth = two(demonstration ? month - DEMONSTRATION_MONTHS : month);
  const birth = `${centuries[seventh]}${digits.slice(0, 2)}-${shownMonth}-${digits.slice(4, 6)}`;
  if (!isDay(birth)) return undefined;
  const kind = seventh >= 5 && seventh <= 8 ? 'foreigner' : 'citizen';
  return { birth, sex: seventh % 2 === 1 ? 'male' : 'female', kind, demonstration };
}

/**
 * Reads a number as typed (dash, spaces, full-width digits allowed). Refuses (`resident-number-invalid`) a wrong length or a
 * birth date that does not exist. Never refuses for its check digit.
 *
 * @law 주민등록법 시행규칙 제2조, 출입국관리법 시행규칙 제65조
 */
export function residentNumber(text: string): ResidentNumber {
  const digits = digitsOf(text, 13);
  if (digits === undefined || !parts(digits)) throw refuse('resident-number-invalid');
  return digits as ResidentNumber;
}

export const isResidentNumber = (text: string): boolean => {
  const digits = digitsOf(text, 13);
  return digits !== undefined && parts(digits) !== undefined;
};

/** Birth date, sex and kind. The birth date is the registered one. */
export function decodeResidentNumber(number: ResidentNumber): ResidentNumberParts {
  const decoded = parts(number);
  if (!decoded) throw new Error('not a resident number that was read here');
  return decoded;
}

const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** The last digit under the scheme before October 2020; for foreigners two more, carried over within ten (from memory). */
export function oldCheckDigit(firstTwelve: string): number {
  const check = (11 - (weighted(firstTwelve, weights) % 11)) % 10;
  return /^.{6}[5-8]/.test(firstTwelve) ? (check + 2) % 10 : check;
}

/**
 * Whether the number carries the check digit of the scheme before October 2020. A hint for spotting typing errors, never a
 * reason to refuse: numbers given since then are random after the seventh digit.
 */
export const hasOldCheckDigit = (number: ResidentNumber): boolean =>
  oldCheckDigit(number.slice(0, 12)) === Number(number[12]);

/** `900101-1******`: the only way a number is shown. */
export const maskResidentNumber = (number: ResidentNumber): string => `${number.slice(0, 6)}-${number[6]}******`;

/** `900101-1234567`, for the documents on which a law requires the whole number. */
export const formatResidentNumber = (number: ResidentNumber): string => `${number.slice(0, 6)}-${number.slice(6)}`;
