/** Writes values in PDF syntax. Text never enters a file as it came: only as hexadecimal digits. */

/** A number with at most three decimals, never in exponent form. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A text string: UTF-16BE with its mark, as hexadecimal. */
export function text(value: string): string {
  return `<feff${utf16(value)}>`;
}

/** UTF-16BE as hexadecimal digits. */
export function utf16(value: string): string {
  return Buffer.from(value.toWellFormed(), 'utf16le').swap16().toString('hex');
}

/** A reference to an object. */
export const reference = (object: number): string => `${object} 0 R`;
