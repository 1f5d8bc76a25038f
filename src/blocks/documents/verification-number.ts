/** A fresh verification number (문서확인번호): sixteen random digits, too many to guess. */
export function verificationNumber(random: (bytes: number) => Uint8Array): string {
  // 8 random bytes reduced to 16 digits: the bias is below one in a thousand and does not help a guesser.
  const value = Buffer.from(random(8)).readBigUInt64BE() % 10n ** 16n;
  const digits = value.toString().padStart(16, '0');
  return digits.replace(/(\d{4})(?=\d)/g, '$1-');
}

/** Reads a number as people type it: spaces, dashes and full-width digits allowed. Nothing when it is not sixteen digits. */
export function parseVerificationNumber(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\-‐-―−]/g, '');
  return /^\d{16}$/.test(digits) ? digits.replace(/(\d{4})(?=\d)/g, '$1-') : undefined;
}
