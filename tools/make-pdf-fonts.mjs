// Makes the fonts that official documents embed: Noto Sans KR (OFL-1.1) cut into what nearly every document needs and the rest.
//
//   node tools/make-pdf-fonts.mjs [folder of an unpacked @expo-google-fonts/noto-sans-kr]
//
// Without a folder the package is installed into a temporary one. Hinting and layout tables are dropped: the documents are
// set in precomposed syllables at print sizes, where neither changes a thing.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { create } from 'fontkit';
import subsetFont from 'subset-font';

const version = '0.4.3';
const target = new URL('../src/blocks/documents/fonts/', import.meta.url);

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const isSyllable = c => c >= 0xac00 && c <= 0xd7a3;
const isHanja = c => (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || c >= 0x20000;

/** The characters of KS X 1001: 2,350 syllables, 4,888 Hanja, symbols; read from the platform's own EUC-KR decoder. */
function ksx1001() {
  const decoder = new TextDecoder('euc-kr');
  return range(0xa1, 0xfe)
    .flatMap(a => range(0xa1, 0xfe).map(b => decoder.decode(Uint8Array.of(a, b))))
    .map(s => [...s])
    .filter(s => s.length === 1 && s[0] !== '\ufffd')
    .map(s => s[0].codePointAt(0));
}

const symbols = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...range(0x2010, 0x2027),
  ...range(0x2030, 0x203b),
  ...range(0x20a0, 0x20bf),
  ...range(0x2100, 0x214f),
  ...range(0x2190, 0x2199),
  ...range(0x2460, 0x2473),
  ...range(0x25a0, 0x25ff),
  ...range(0x3000, 0x301f),
  ...range(0x3131, 0x318e),
  ...range(0x3200, 0x327f),
  ...range(0xff00, 0xffe6),
];

const folder = process.argv[2] ?? installed();
const source = weight => readFileSync(join(folder, weight));
const everyday = [...new Set([...ksx1001().filter(c => !isHanja(c)), ...symbols])].filter(
  c => c < 0xe000 || c > 0xf8ff,
);

const regular = source('400Regular/NotoSansKR_400Regular.ttf');
const bold = source('700Bold/NotoSansKR_700Bold.ttf');
const covered = create(regular).characterSet;
const first = new Set(everyday);
const rest = covered.filter(
  c => !first.has(c) && (isSyllable(c) || isHanja(c) || (c >= 0x370 && c <= 0x1eff) || (c >= 0x2000 && c < 0xe000)),
);

await write('NotoSansKR-Regular.ttf', regular, everyday);
await write('NotoSansKR-Bold.ttf', bold, everyday);
await write('NotoSansKR-Rest.ttf', regular, rest);
copyFileSync(join(folder, 'LICENSE_FONT'), new URL('OFL.txt', target));

async function write(name, font, codePoints) {
  const subset = await subsetFont(font, String.fromCodePoint(...codePoints), {
    targetFormat: 'sfnt',
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: [],
    dropTables: ['BASE', 'GDEF', 'GPOS', 'GSUB', 'STAT', 'gasp', 'prep', 'vhea', 'vmtx', 'VORG'],
    preserveNameIds: [0, 13, 14],
  });
  const packed = brotliCompressSync(subset, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(new URL(`${name}.br`, target), packed);
  console.log(name, codePoints.length, 'characters asked,', subset.length, 'bytes,', packed.length, 'packed');
}

function installed() {
  const temporary = mkdtempSync(join(tmpdir(), 'madang-fonts-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
  const args = [
    'install',
    '--prefix',
    temporary,
    '--no-save',
    '--no-audit',
    `@expo-google-fonts/noto-sans-kr@${version}`,
  ];
  execFileSync('npm', args, { stdio: 'inherit' });
  return join(temporary, 'node_modules/@expo-google-fonts/noto-sans-kr');
}
