import { digitsOf } from './digits.ts';
import { refuse } from './refuse.ts';

declare const brand: unique symbol;
/** A document verification number (문서확인번호), 16 digits without dashes. */
export type VerificationNumber = string & { readonly [brand]: 'verification-number' };

/** Reads a number as typed from paper: dashes, spaces, full-width digits allowed. Refuses (`verification-number-invalid`). */
export function verificationNumber(text: string): VerificationNumber {
  const digits = digitsOf(text, 16);
  if (digits === undefined) throw refuse('verification-number-invalid');
  return digits as VerificationNumber;
}

/** `1234-5678-9012-3456`, as printed under the bar code. */
export const formatVerificationNumber = (number: VerificationNumber): string => (number.match(/.{4}/g) ?? []).join('-');
