/** Crockford's base 32: no letter that looks like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code in its two parts: 6 characters to find it by, 10 (50 bits) that are the secret. */
export interface EnrolmentCode {
  readonly locator: string;
  readonly secret: string;
}

export const enrolmentCodeBytes = 16;

/** A code from 16 random bytes. */
export function newEnrolmentCode(random: Uint8Array): EnrolmentCode {
  const text = Array.from(random.subarray(0, enrolmentCodeBytes), byte => alphabet[byte & 31]).join('');
  if (text.length !== enrolmentCodeBytes) throw new RangeError('an enrolment code needs 16 random bytes');
  return { locator: text.slice(0, 6), secret: text.slice(6) };
}

/** As it is printed: `7K2M-9QX4-PT0C-WB5E`. */
export const writeEnrolmentCode = ({ locator, secret }: EnrolmentCode): string =>
  (locator + secret).replace(/.{4}(?=.)/g, '$&-');

const alike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

/** Reads a code as people type it: in small letters, with or without hyphens and blanks, O for 0, I or L for 1. */
export function readEnrolmentCode(typed: string): EnrolmentCode | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[OILU]/g, c => alike[c] ?? c);
  const known = text.length === enrolmentCodeBytes && [...text].every(character => alphabet.includes(character));
  return known ? { locator: text.slice(0, 6), secret: text.slice(6) } : undefined;
}
