import { refuse } from './refuse.ts';

declare const brand: unique symbol;
/** A phone number in Korea, digits only, with its leading zero (`01012345678`, `15881234`). */
export type PhoneNumber = string & { readonly [brand]: 'phone-number' };

export type PhoneKind = 'mobile' | 'area' | 'internet' | 'personal' | 'free' | 'representative' | 'special';

interface Plan {
  readonly kind: PhoneKind;
  /** Groups: prefix, exchange, line. */
  readonly pattern: RegExp;
}

/** The numbering plan as far as citizens' numbers need it (from memory). @law 전기통신번호관리세칙 */
const plans: readonly Plan[] = [
  { kind: 'mobile', pattern: /^(010)(\d{4})(\d{4})$/ },
  { kind: 'mobile', pattern: /^(01[16789])(\d{3,4})(\d{4})$/ },
  { kind: 'area', pattern: /^(02|03[1-3]|04[1-4]|05[1-5]|06[1-4])([2-9]\d{2,3})(\d{4})$/ },
  { kind: 'internet', pattern: /^(070)(\d{4})(\d{4})$/ },
  { kind: 'personal', pattern: /^(050\d)(\d{3,4})(\d{4})$/ },
  { kind: 'free', pattern: /^(080)(\d{3,4})(\d{4})$/ },
  { kind: 'representative', pattern: /^(1[568]\d{2})(\d{4})$/ },
  { kind: 'special', pattern: /^(1[0-4]\d{1,2})$/ },
];

function match(number: string): { readonly kind: PhoneKind; readonly groups: readonly string[] } | undefined {
  for (const { kind, pattern } of plans) {
    const found = pattern.exec(number);
    if (found) return { kind, groups: found.slice(1) };
  }
  return undefined;
}

function digits(text: string): string {
  const plain = text
    .slice(0, 40)
    .normalize('NFKC')
    .replace(/[\s\p{Pd}.()]/gu, '');
  return plain.replace(/^(?:\+|00)82(?:0?)/, '0').replace(/^0(?=1[568]\d{6}$)/, '');
}

/** Reads a number as typed, also `+82 10 …`. Refuses (`phone-number-invalid`) what is not in the numbering plan. */
export function phoneNumber(text: string): PhoneNumber {
  const number = digits(text);
  if (!match(number)) throw refuse('phone-number-invalid');
  return number as PhoneNumber;
}

const groupsOf = (number: PhoneNumber): readonly string[] => match(number)?.groups ?? [number];

/** The kind of line behind a number. */
export const phoneKind = (number: PhoneNumber): PhoneKind => match(number)?.kind ?? 'special';

/** `010-1234-5678`, `02-123-4567`, `1588-1234`. */
export const formatPhoneNumber = (number: PhoneNumber): string => groupsOf(number).join('-');

/** `+82-10-1234-5678`, for readers abroad; representative and special numbers cannot be called from there and stay. */
export const formatPhoneNumberAbroad = (number: PhoneNumber): string =>
  number.startsWith('0') ? `+82-${formatPhoneNumber(number).slice(1)}` : formatPhoneNumber(number);

/** `010-****-5678`; numbers of offices (representative, special) are not masked. */
export function maskPhoneNumber(number: PhoneNumber): string {
  const [prefix = '', exchange = '', line] = groupsOf(number);
  return line === undefined ? formatPhoneNumber(number) : `${prefix}-${'*'.repeat(exchange.length)}-${line}`;
}
