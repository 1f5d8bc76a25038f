import { digitsOf, weighted } from './digits.ts';
import { refuse } from './refuse.ts';

declare const brand: unique symbol;
/** A corporate registration number (법인등록번호), 13 digits without a dash. */
export type CorporateNumber = string & { readonly [brand]: 'corporate-number' };

/**
 * Reads a number as typed: registry 4, kind 2, serial 6, check 1. Refuses (`corporate-number-invalid`) a wrong length only;
 * recent numbers may carry no check digit (from memory).
 *
 * @law 법인 및 재외국민의 부동산등기용등록번호 부여에 관한 규칙
 */
export function corporateNumber(text: string): CorporateNumber {
  const digits = digitsOf(text, 13);
  if (digits === undefined) throw refuse('corporate-number-invalid');
  return digits as CorporateNumber;
}

const weights = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];

/** Whether the last digit is the one the first twelve give. A hint, never a reason to refuse. */
export const hasCorporateCheckDigit = (number: CorporateNumber): boolean =>
  (10 - (weighted(number, weights) % 10)) % 10 === Number(number[12]);

/** `130111-0006246`. */
export const formatCorporateNumber = (number: CorporateNumber): string => `${number.slice(0, 6)}-${number.slice(6)}`;
