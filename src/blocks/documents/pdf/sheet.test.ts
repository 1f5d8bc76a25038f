import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../../../kernel/time/index.ts';
import { type Block, renderSheet, type Sheet } from './index.ts';
import { file, run } from './outside.ts';
import { english, korean, long } from './sample.ts';

const now = Date.UTC(2026, 5, 19, 3) as Instant;
const print = (sheet: Sheet): string => file(renderSheet(sheet, { now }));
const textOf = (sheet: Sheet, ...options: string[]): string => run('pdftotext', ...options, print(sheet), '-');
const withBlocks = (...blocks: Block[]): Sheet => ({ ...korean, blocks });
const saying = (text: string): Sheet => withBlocks({ kind: 'paragraph', text });

function inOrder(text: string, ...parts: string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    assert.ok(at >= 0, `${part} is missing, or not in its place, in:\n${text}`);
    from = at + part.length;
  }
}

test('the text of a certificate reads back in the order in which it is read', () => {
  inOrder(
    textOf(korean, '-raw'),
    '주민등록표(등본)',
    '틀림없음을 증명합니다.',
    '세대주 성명(한자)',
    '홍길동 (洪吉童)',
    '서울특별시 종로구 세종대로 209, 101동 1203호 (세종로, 마당아파트)',
    '세대원',
    '주민등록번호',
    '김뷁희 (金福姬)',
    '홍누리',
    '- 이하 빈칸 -',
    '※ 주민등록번호 뒷자리는',
    '위와 같이 증명합니다.',
    '2026년 6월 19일',
    '서울특별시 종로구청장',
  );
});

test('both numbers, where to check, until when and the page number are on each page', () => {
  const pages = textOf(long(120))
    .split('\f')
    .filter(page => page.trim() !== '');
  assert.ok(pages.length > 3);
  pages.forEach((page, i) => {
    for (const part of [
      '2606-1923-4567-8901',
      '제 2026-11-0000123 호',
      'https://madang.example/verify',
      '2026년 9월 17일',
    ]) {
      assert.ok(page.includes(part), `${part} on page ${i + 1}`);
    }
    assert.match(page, new RegExp(`^${i + 1} ?/ ?${pages.length}$`, 'm'));
  });
});

test('a long table repeats its header on each page and loses no row; what closes the document stands once', () => {
  const text = textOf(long(120), '-layout');
  const pages = text.split('\f').filter(page => page.trim() !== '');
  for (const page of pages) assert.match(page, /번호\s+납부일\s+세목/);
  const rows = [...text.matchAll(/^\s*(\d+)\s+2026\. \d+\. \d+\./gm)].map(match => Number(match[1]));
  assert.deepEqual(
    rows,
    Array.from({ length: 120 }, (_, i) => i + 1),
  );
  assert.equal(text.split('이하 빈칸').length, 2);
  assert.equal(text.split('위와 같이 증명합니다.').length, 2);
});

test('a row higher than a page is continued on the next ones', () => {
  const words = Array.from({ length: 3000 }, (_, i) => `말${i}`);
  const table: Block = { kind: 'table', caption: '', columns: [{ label: '내용' }], rows: [[words.join(' ')]] };
  const found = new Set(textOf(withBlocks(table)).match(/말\d+/g));
  assert.deepEqual([...found], words);
});

test('every modern syllable prints: all 11,172 read back', () => {
  const syllables = Array.from({ length: 11_172 }, (_, i) => String.fromCharCode(0xac00 + i)).join('');
  const text = textOf(saying(syllables), '-raw').replace(/\s/g, '');
  const found = new Set(text);
  assert.deepEqual(
    [...syllables].filter(syllable => !found.has(syllable)),
    [],
  );
});

test('Hanja of names, also those beyond KS X 1001, are read from the large font; decomposed syllables are composed', () => {
  const text = textOf(saying(`洪吉童 金妍兒 尙勳 㛃 ${'홍길동'.normalize('NFD')} 뷁`));
  assert.match(text, /洪吉童 金妍兒 尙勳 㛃 홍길동 뷁/);
});

test('characters without a glyph print as squares and still read back; marks of direction vanish', () => {
  const text = textOf(saying('앞 😀 שלום \u202e뒤\u202c \u0000끝\ud800'));
  assert.match(text, /앞 😀 .*뒤.*끝/s);
  assert.doesNotMatch(text, /[\u0000\u202e]/);
});

test('markup, PDF syntax and scripts are only text', () => {
  const evil = '<script>alert(1)</script> ) Tj ET /JS (app.alert(1)) endstream endobj & "\'';
  const sheet: Sheet = {
    ...korean,
    title: evil,
    issuer: `${evil} ]]> <?xpacket end="w"?>`,
    seal: { text: evil },
    blocks: [
      { kind: 'paragraph', text: evil },
      { kind: 'table', caption: evil, columns: [{ label: evil }], rows: [[evil]] },
    ],
  };
  const path = print(sheet);
  assert.match(run('pdftotext', '-raw', path, '-').replace(/\n/g, ' '), /<script>alert\(1\)<\/script> \) Tj ET/);
  const info = run('pdfinfo', path);
  assert.match(info, /JavaScript:\s+no/);
  assert.ok(info.includes(`Title:           ${evil}`));
  assert.equal(run('pdfinfo', '-js', path), '');
  assert.doesNotMatch(run('pdfinfo', '-meta', path), /<script>/);
});

test('the structure tree names the parts: heading, tables with their headers, figures, paragraphs', () => {
  const structure = run('pdfinfo', '-struct-text', print(korean));
  inOrder(
    structure,
    'Document',
    'P (block)',
    '발급번호',
    'H1',
    '주민등록표(등본)',
    'Table',
    'TH',
    '세대주 성명(한자)',
    'TD',
    '洪吉童',
  );
  inOrder(
    structure,
    'Caption',
    '세대원',
    'TH',
    '번호',
    'TD',
    '본인',
    'P (block)',
    '위와 같이',
    'Figure',
    'Figure',
    'Form',
  );
  assert.match(structure, /Scope \/?Column/);
  assert.match(structure, /Scope \/?Row/);
  assert.equal(structure.match(/이하 빈칸/g)?.length, 1);
});

test('a header repeated on the next page is no content: the structure tree holds it once', () => {
  const path = print(long(30));
  assert.match(run('pdfinfo', path), /Pages:\s+2/);
  const structure = run('pdfinfo', '-struct-text', path);
  assert.equal(structure.match(/"납부일"/g)?.length, 1);
  assert.equal(structure.match(/발급번호/g)?.length, 1);
});

test('the file says its title, language and issue date, is tagged, and claims PDF/A-2b and PDF/UA-1', () => {
  const path = print(korean);
  const info = run('pdfinfo', path);
  assert.match(info, /Title:\s+주민등록표\(등본\)/);
  assert.match(info, /Author:\s+서울특별시 종로구청장/);
  assert.match(info, /Tagged:\s+yes/);
  assert.match(info, /Page size:.*A4/);
  const metadata = run('pdfinfo', '-meta', path);
  assert.match(metadata, /<pdfaid:part>2<.*<pdfaid:conformance>B</);
  assert.match(metadata, /<pdfuaid:part>1</);
  assert.match(metadata, /<dc:language><rdf:Bag><rdf:li>ko</);
  assert.match(metadata, /<xmp:CreateDate>2026-06-19T03:00:00Z</);
});

test('every font is embedded as a subset with its way back to Unicode', () => {
  const fonts = run('pdffonts', print(korean)).trim().split('\n').slice(2);
  assert.equal(fonts.length, 3);
  for (const font of fonts) assert.match(font, /^[A-Z]{6}\+NotoSansKR-\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
});

test('an English document is set in English, without the Korean closing line', () => {
  const text = textOf(english, '-raw');
  inOrder(
    text,
    'Certificate of Resident Registration',
    'Household',
    'HONG Gildong',
    'Relation',
    'Note: Resident',
    '19 June 2026',
  );
  assert.match(text, /Verification number: 2606-1923-4567-8901/);
  assert.doesNotMatch(text, /[가-힣]/);
});

test('a table without rows says so', () => {
  const table: Block = {
    kind: 'table',
    caption: '체납',
    columns: [{ label: '세목' }, { label: '금액' }],
    rows: [],
    empty: '해당 없음',
  };
  const text = textOf(withBlocks(table));
  assert.match(text, /해당 없음/);
  assert.doesNotMatch(text, /이하 빈칸/);
});

test('rows with too few or too many cells, empty texts and no blocks at all are printed', () => {
  const table: Block = {
    kind: 'table',
    caption: '',
    columns: [{ label: 'A' }, { label: 'B', width: 200 }],
    rows: [[], ['1', '2', '3']],
  };
  const sheet: Sheet = {
    ...withBlocks(table, { kind: 'paragraph', text: '' }, { kind: 'pairs', rows: [] }),
    footer: [],
    issuer: '',
  };
  assert.match(textOf(sheet), /2026년 6월 19일/);
  assert.match(textOf(withBlocks()), /서울특별시 종로구청장/);
});

test('equal input gives equal bytes, another instant other ones', () => {
  const [first, again] = [renderSheet(korean, { now }), renderSheet(korean, { now })];
  assert.ok(first.equals(again));
  assert.ok(!first.equals(renderSheet(korean, { now: (now + 1000) as Instant })));
});

test('a certificate of one page takes less than 60 KB', () => {
  assert.ok(renderSheet(korean, { now }).length < 60_000);
});
