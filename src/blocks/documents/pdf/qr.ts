import QRCode from 'qrcode';

/** Operators that fill the dark modules of a QR code (ISO/IEC 18004, level M) in the unit square; the quiet zone is the layout's. */
export function qrCode(text: string): string {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const rows: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue;
      const from = x;
      while (x + 1 < size && data[y * size + x + 1]) x++;
      rows.push(`${from} ${size - 1 - y} ${x + 1 - from} 1 re`);
    }
  }
  const scale = (1 / size).toFixed(8);
  return `0 g ${scale} 0 0 ${scale} 0 0 cm ${rows.join('\n')} f`;
}
