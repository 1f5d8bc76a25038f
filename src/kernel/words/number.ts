import type { Language } from './words.ts';

/** The locale in which numbers and names of days are written. */
const localeOf = (language: Language): string => (language === 'ko' ? 'ko-KR' : 'en-GB');

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, made);
  return made;
}

/** A number with thousands separators. `decimals` fixes the digits after the point; without it up to three are shown. */
export const formatNumber = (
  language: Language,
  value: number,
  { decimals }: { readonly decimals?: number } = {},
): string => numberFormat(language, decimals ?? 0, decimals ?? 3).format(value);

/** A share of one as a percentage: `0.345` → `34.5%`. */
export const formatPercent = (
  language: Language,
  share: number,
  { decimals = 1 }: { readonly decimals?: number } = {},
): string => `${numberFormat(language, 0, decimals).format(share * 100)}%`;
