import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  areaByCode,
  areas,
  areasOf,
  fullName,
  importAreas,
  municipalityOf,
  provinceByCode,
  provinces,
  tableLines,
} from './index.ts';

const officialTable = '../shared/data/legal-dong/legal-dong.tsv';
const withoutTable = existsSync(officialTable) ? false : `no official table at ${officialTable}`;
const heading = '법정동코드\t법정동명\t폐지여부';

test('지방자치법 §2: there are 17 provinces and 229 municipalities, each municipality in a province, no code twice', () => {
  assert.equal(provinces.length, 17);
  assert.equal(areas.length, 229);
  assert.equal(new Set(areas.map(area => area.code)).size, 229);
  for (const area of areas) assert.equal(provinceByCode(area.code), area.province);
  assert.deepEqual(Object.groupBy(areas, area => area.kind).district?.length, 69);
  assert.deepEqual(Object.groupBy(areas, area => area.kind).county?.length, 82);
});

test('the romanised name ends as the Korean name does: -si, -gun, -gu', () => {
  const suffix = { city: ['시', '-si'], county: ['군', '-gun'], district: ['구', '-gu'] } as const;
  for (const area of areas) {
    const [ko, en] = suffix[area.kind];
    assert.ok(area.words.ko.endsWith(ko) && area.words.en.endsWith(en), `${area.words.ko} ${area.words.en}`);
    assert.match(area.words.en, /^[A-Z][a-z]+-(si|gun|gu)$/);
  }
});

test('one Korean name has one romanised name wherever it occurs', () => {
  const romanised = new Map<string, string>();
  for (const { words } of areas) {
    assert.equal(romanised.get(words.ko) ?? words.en, words.en);
    romanised.set(words.ko, words.en);
  }
});

test('a full name carries the province once', () => {
  assert.deepEqual(fullName(areaByCode('11110')!), { ko: '서울특별시 종로구', en: 'Jongno-gu, Seoul' });
  assert.deepEqual(fullName(areaByCode('36110')!), { ko: '세종특별자치시', en: 'Sejong-si' });
  assert.deepEqual(fullName(areaByCode('27720')!), { ko: '대구광역시 군위군', en: 'Gunwi-gun, Daegu' });
});

test('a general district is answered for by its city, a legal dong by its municipality, an unknown code by nobody', () => {
  assert.equal(municipalityOf('41111')?.words.ko, '수원시');
  assert.equal(municipalityOf('1121510100')?.words.ko, '광진구');
  assert.equal(municipalityOf('48129')?.words.ko, '창원시');
  assert.equal(areaByCode('41111'), undefined);
  assert.equal(municipalityOf('99999'), undefined);
  assert.equal(areasOf('11').length, 25);
  assert.equal(areasOf('50').length, 2);
});

test('each wrong line of the table is reported with its number and its reason, and the right ones are taken', () => {
  const { rows, report } = importAreas([
    heading,
    '1100000000\t서울특별시\t존재',
    '1111010100\t서울특별시 종로구 청운동\t존재',
    '4119200000\t경기도 부천시 원미구 \t존재\r',
    '',
    '4182025021\t경기도 가평군 가평읍 읍내리\t폐지',
    '1111000000\t서울특별시 종로구',
    '111100000\t서울특별시 종로구\t존재',
    '1100010100\t서울특별시 청운동\t존재',
    '1111000000\t \t존재',
    '1111000000\t서울특별시 종로구\t있음',
    '1100000000\t서울특별시\t존재',
  ]);
  assert.deepEqual(
    [...rows].map(row => [row.level, row.name, row.exists, row.sigungu, row.emd, row.ri]),
    [
      ['sido', '서울특별시', true, undefined, undefined, undefined],
      ['emd', '서울특별시 종로구 청운동', true, '11110', '11110101', undefined],
      ['sigungu', '경기도 부천시 원미구', true, '41192', undefined, undefined],
      ['ri', '경기도 가평군 가평읍 읍내리', false, '41820', '41820250', '4182025021'],
    ],
  );
  assert.equal(report.accepted, 4);
  assert.deepEqual(
    report.refused.map(refused => `${refused.line} ${refused.reason}`),
    ['7 columns', '8 code', '9 structure', '10 name', '11 status', '12 duplicate'],
  );
});

test('a file with another heading is refused whole', () => {
  const { rows, report } = importAreas(['code\tname\tstatus', '1100000000\t서울특별시\t존재']);
  assert.deepEqual([...rows], []);
  assert.deepEqual(report.refused, [{ line: 1, reason: 'header' }]);
});

/** The same two lines in EUC-KR, as the official download writes them. */
const eucKr = Buffer.from(
  'b9fdc1a4b5bfc4dab5e509b9fdc1a4b5bfb8ed09c6f3c1f6bfa9bace0d0a3131303030303030303009bcadbfefc6afbab0bdc309c1b8c0e70d0a',
  'hex',
);

test('bytes in EUC-KR, in UTF-8 and in UTF-8 with a mark give the same lines, wherever the pieces are cut', () => {
  const lines = [heading, '1100000000\t서울특별시\t존재'];
  const utf8 = new TextEncoder().encode(lines.join('\r\n'));
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]);
  for (const bytes of [eucKr, utf8, marked]) {
    assert.deepEqual([...tableLines([bytes])], lines);
    assert.deepEqual([...tableLines(Array.from(bytes, byte => Uint8Array.of(byte)))], lines);
  }
});

test('bytes that are no text are refused', () => {
  assert.throws(() => [...tableLines([Uint8Array.of(0x31, 0xff, 0xfe)])], TypeError);
});

test('the official table is read whole in under 200 ms of processor time and knows every municipality under the same name', {
  skip: withoutTable,
}, () => {
  const before = process.cpuUsage();
  const { rows, report } = importAreas(tableLines([readFileSync(officialTable)]));
  const table = new Map(Array.from(rows, row => [row.code, row]));
  const took = process.cpuUsage(before).user / 1000;
  assert.deepEqual(report.refused, []);
  assert.ok(report.accepted > 20_000);
  assert.ok(took < 200, `${took} ms`);
  for (const area of areas) {
    const row = table.get(`${area.code}00000`);
    assert.equal(row?.name, fullName(area).ko);
    assert.equal(row?.exists, true);
  }
  const current = [...table.values()].filter(row => row.level === 'sigungu' && row.exists);
  for (const row of current) assert.ok(municipalityOf(row.code), row.name);
});
