import { exactly } from '../language/index.ts';

/** A fraction of a power of ten as a decimal. */
function decimalText(n: bigint, d: bigint): string {
  const scaled = (n * 10n ** 12n) / d;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(13, '0');
  const part = digits.slice(-12).replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -12)}${part === '' ? '' : `.${part}`}`;
}

/** A number as declarations write it: `60%` is 0.6, without separators; nothing when it is none. */
export function numberIn(text: string): string | undefined {
  const plain = text.trim().replaceAll(',', '');
  const [, share] = /^(-?\d{1,15}(?:\.\d{1,9})?)%$/.exec(plain) ?? [];
  if (share !== undefined) {
    const { n, d } = exactly(share);
    return decimalText(n, d * 100n);
  }
  return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(plain) ? plain : undefined;
}

/** Digits after the point. */
export const places = (text: string): number => text.split('.')[1]?.length ?? 0;
