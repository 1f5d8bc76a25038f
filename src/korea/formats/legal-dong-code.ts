import { digitsOf } from './digits.ts';
import { refuse } from './refuse.ts';

/** A legal-dong code (법정동코드) taken apart. Each code below is complete down to its level, shorter ones first. */
export interface LegalDongParts {
  readonly level: 'sido' | 'sigungu' | 'emd' | 'ri';
  /** Two digits. */
  readonly sido: string;
  /** Five digits. */
  readonly sigungu?: string;
  /** Eight digits. */
  readonly emd?: string;
  /** Ten digits. */
  readonly ri?: string;
}

/** Splits ten digits: province 2, municipality 3, town 3, village 2. Refuses (`legal-dong-code-invalid`) a skipped level. */
export function legalDongParts(code: string): LegalDongParts {
  const digits = digitsOf(code, 10);
  const found = /^(?!00)(\d\d)(\d{3})(\d{3})(\d\d)$/.exec(digits ?? '');
  if (digits === undefined || !found) throw refuse('legal-dong-code-invalid');
  const [sigungu, emd, ri] = found.slice(2).map(part => Number(part) > 0);
  if ((emd && !sigungu) || (ri && !emd)) throw refuse('legal-dong-code-invalid');
  return {
    level: ri ? 'ri' : emd ? 'emd' : sigungu ? 'sigungu' : 'sido',
    sido: digits.slice(0, 2),
    ...(sigungu && { sigungu: digits.slice(0, 5) }),
    ...(emd && { emd: digits.slice(0, 8) }),
    ...(ri && { ri: digits }),
  };
}
