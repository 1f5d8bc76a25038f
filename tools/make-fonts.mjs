/**
 * Cuts the Korean web font out of Noto Sans KR (OFL-1.1) once; the results are committed.
 *
 *   npm install --prefix /tmp/fonts @expo-google-fonts/noto-sans-kr
 *   node tools/make-fonts.mjs /tmp/fonts/node_modules/@expo-google-fonts/noto-sans-kr [folder] [woff2|truetype]
 *
 * `folder` defaults to the web fonts' own; `truetype` writes .ttf files, which PDF writers embed.
 * The result is called Madang Sans, as the licence's reserved names ask of a changed font.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const [source, folder = join(here, '../src/kernel/html/fonts'), format = 'woff2'] = process.argv.slice(2);
if (!source || !['woff2', 'truetype'].includes(format)) {
  console.error('usage: node tools/make-fonts.mjs <noto-sans-kr package> [folder] [woff2|truetype]');
  process.exit(2);
}

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

/** The 2,350 syllables of KS X 1001: rows 16 to 40 of its 94 × 94 table, read through EUC-KR. */
function syllables() {
  const bytes = [];
  for (let row = 0xb0; row <= 0xc8; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new TextDecoder('euc-kr').decode(Uint8Array.from(bytes));
}

const text = [
  syllables(),
  range(0x20, 0x7e),
  range(0xa0, 0x17f), // Latin-1 and Latin Extended-A: names as passports write them
  range(0x3131, 0x318e), // single jamo
  range(0x3000, 0x3003) + range(0x3008, 0x3011) + range(0x3014, 0x3015),
  range(0x2010, 0x2027),
  '‰′″※‹›⁄€₩℃™№℡',
  '←↑→↓↔↗↘⇒⇔−×÷±≤≥≠≈∞√∑',
  range(0x2460, 0x2473) + range(0x3200, 0x321e) + range(0x3260, 0x327e), // ① ㈎ ㉮, as statutes and letters number
  '■□▲△▶▷▼▽◀◆◇○◎●★☆♡♥✓✔▪▫·ㆍ㎡㎢㎏㎞㎜㎝㏊㈜',
].join('');

const weights = { 400: '400Regular/NotoSansKR_400Regular.ttf', 700: '700Bold/NotoSansKR_700Bold.ttf' };

await mkdir(folder, { recursive: true });
for (const [weight, file] of Object.entries(weights)) {
  const cut = await subsetFont(await readFile(join(source, file)), text, {
    targetFormat: format,
    keepFeatures: ['kern', 'liga', 'tnum', 'locl', 'ccmp'],
    noHinting: true,
  });
  const name = `madang-sans-${weight}.${format === 'woff2' ? 'woff2' : 'ttf'}`;
  await writeFile(join(folder, name), cut);
  console.log(`${name} ${(cut.length / 1024).toFixed(1)} KB`);
}
await copyFile(join(source, 'LICENSE_FONT'), join(folder, 'OFL.txt'));
