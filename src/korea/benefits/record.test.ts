import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { officeOf, scopeOf } from './agency-area.ts';
import { applyByOf, benefitOf, dayOfStamp, supportsOf } from './record.ts';
import { readRow } from './row.ts';

const nuri = {
  서비스ID: '000000465790',
  서비스명: '유아학비 (누리과정) 지원',
  JA0101: 'Y',
  JA0102: 'Y',
  JA0110: 3,
  JA0111: 5,
  JA0201: 'Y',
  JA0202: 'Y',
  JA0203: 'Y',
  JA0204: 'Y',
  JA0205: 'Y',
  JA0322: 'Y',
  JA0410: 'Y',
};
const listed = {
  서비스ID: '000000465790',
  서비스명: '유아학비  (누리과정) 지원',
  서비스목적요약: '유치원에 다니는 3~5세에게 유아학비를 지원합니다.',
  지원대상: '○ 국공립 및 사립유치원에 다니는 만 3~5세\r\n\r\n\r\n○ 모든 계층',
  선정기준: '해당없음',
  지원유형: '현금||이용권',
  신청기한: '상시신청',
  신청방법: '온라인신청||방문신청',
  상세조회URL: 'https://www.gov.kr/portal/rcvfvrSvc/dtlEx/000000465790',
  소관기관명: '교육부',
  소관기관유형: '중앙행정기관',
  서비스분야: '보육·교육',
  사용자구분: '개인',
  전화문의: '에듀콜/1544-0079',
  부서명: '영유아재정과',
  등록일시: '20201217142613',
  수정일시: '20260109101010',
  조회수: 12,
};

describe('a service of Gov24 as a benefit', () => {
  const it = benefitOf({
    list: listed,
    conditions: nuri,
    detail: { 서비스ID: nuri.서비스ID, 서비스목적: '', 구비서류: '보육료 신청서' },
  });

  test('누리과정 is for every child of three to five in the nation, and nothing is doubtful', () => {
    assert.deepEqual(it.scope, { of: 'nation' });
    assert.deepEqual(it.conditions, {
      age: { state: 'restricted', from: 3, to: 5 },
      groups: {
        sex: { state: 'open' },
        income: { state: 'open' },
        traits: { state: 'open' },
        household: { state: 'open' },
      },
    });
    assert.deepEqual(it.doubts, []);
  });

  test('texts are cleaned, and what says nothing is left out', () => {
    const { ko } = it.words;
    assert.equal(ko.name, '유아학비 (누리과정) 지원');
    assert.equal(ko.who, '○ 국공립 및 사립유치원에 다니는 만 3~5세\n\n○ 모든 계층');
    assert.equal('criteria' in ko, false);
    assert.equal(ko.how, '온라인신청, 방문신청');
    assert.equal(ko.documents, '보육료 신청서');
    assert.equal(it.words.en, undefined);
  });

  test('field, support, applicant, source and day become codes', () => {
    assert.deepEqual([it.field, it.supports, it.users], ['education', ['cash', 'voucher'], ['person']]);
    assert.equal(it.source.changedOn, '2026-01-09');
    assert.match(it.source.url ?? '', /^https:/);
  });

  test('a service without a row of conditions has no data', () => {
    const { conditions } = benefitOf({ list: listed });
    assert.deepEqual(conditions?.age, { state: 'no-data' });
    assert.ok(Object.values(conditions?.groups ?? {}).every(({ state }) => state === 'no-data'));
  });

  test('an address that would run code is not taken', () => {
    assert.equal(benefitOf({ list: { ...listed, 상세조회URL: 'javascript:alert(1)' } }).source.url, undefined);
  });
});

describe('whose people a service is for', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['중앙행정기관', '보건복지부', 'nation'],
    ['공공기관', '국민연금공단', 'nation'],
    ['광역시도', '경기도', '41'],
    ['광역시도', '강원도', '51'],
    ['시군구', '서울특별시 종로구', '11110'],
    ['시군구', '경기도 수원시 장안구', '41110'],
    ['시군구', '부산광역시 중구', '26110'],
    ['시군구', '전라북도 부안군', '52800'],
    ['교육청', '서울특별시교육청', '11'],
    ['교육청', '경기도교육청', '41'],
    ['지방공기업', '부산교통공사', '26'],
    ['시군구', '세종특별자치시', '36110'],
    ['광역시도', '세종특별자치시', '36110'],
    ['시군구', '경기도', 'unknown'],
    ['지방공기업', '부산광역시중구시설관리공단', '26110'],
    ['지방공기업', '광주도시관리공사', 'unknown'],
    ['지방공기업', '광주광역시도시공사', '29'],
    ['시군구', '경기도 없는시', 'unknown'],
    ['시군구', '한국', 'unknown'],
    ['', '', 'unknown'],
  ];
  for (const [kind, agency, expected] of rows)
    test(`${kind} ${agency}: ${expected}`, () => {
      const scope = scopeOf(kind, agency);
      assert.equal(scope.of === 'area' ? scope.area : scope.of, expected);
    });

  test('the office of a municipality answers for its benefits, a ministry of the house for its own', () => {
    assert.equal(officeOf({ of: 'area', area: '11110' }, ''), 'area-11110');
    assert.equal(officeOf({ of: 'nation' }, '행정안전부'), 'ministry-of-the-interior');
    assert.equal(officeOf({ of: 'area', area: '41' }, '경기도'), undefined);
    assert.equal(officeOf({ of: 'unknown' }, '한국'), undefined);
  });
});

test('지원유형: each way of helping once, an unknown one as other', () => {
  assert.deepEqual(supportsOf('현금||현금(융자)||이용권||현금(감면)||현금||의료지원||우주여행'), [
    'cash',
    'loan',
    'voucher',
    'reduction',
    'medical',
    'other',
  ]);
  assert.deepEqual(supportsOf(undefined), []);
});

test('신청기한: a last day only when there is one', () => {
  assert.equal(applyByOf('2026.03.02 ~ 2026.11.30'), '2026-11-30');
  assert.equal(applyByOf('2026년 5월 3일까지'), '2026-05-03');
  assert.equal(applyByOf('상시신청'), undefined);
  assert.equal(applyByOf('1차 2026.1.1~2026.2.1, 2차 2026.3.1~2026.4.1'), undefined);
  assert.equal(applyByOf('2026.13.40'), undefined);
});

test('수정일시 is a day when it is one', () => {
  assert.deepEqual(['20260229000000', '20260228', 'x', undefined].map(dayOfStamp), [
    undefined,
    '2026-02-28',
    undefined,
    undefined,
  ]);
});

describe('a row is refused', () => {
  const refused: readonly (readonly [string, unknown])[] = [
    ['row', 'text'],
    ['row', { 서비스ID: { a: 1 } }],
    ['row', [1]],
    ['shape', { 서비스ID: '1', 서비스명: 'x' }],
    ['id', { 서비스명: 'x', JA0101: 'Y' }],
    ['id', { 서비스ID: "1'; drop", JA0101: 'Y' }],
    ['name', { 서비스ID: '1', 서비스명: ' ', 서비스목적요약: '' }],
    ['long', { 서비스ID: '1', 서비스명: 'x', 서비스목적요약: 'x'.repeat(20_001) }],
    ['text', { 서비스ID: '1', 서비스명: 'half a letter: \ud800', 서비스목적요약: '' }],
    ['text', { 서비스ID: '1', 서비스명: 'x', 서비스목적요약: 'a\0b' }],
    ['text', { 서비스ID: '1', 서비스명: 'x', 서비스목적요약: '', 'a\0b': '' }],
    ['flag', { 서비스ID: '1', JA0101: 'N' }],
    ['code', { 서비스ID: '1', JA0999: 'Y' }],
    ['age', { 서비스ID: '1', JA0110: '19' }],
  ];
  for (const [reason, value] of refused)
    test(`as ${reason}: ${JSON.stringify(value).slice(0, 60)}`, () => assert.equal(readRow(value), reason));

  test('and the others are told apart by their fields', () => {
    const shapes = [nuri, listed, { 서비스ID: '1', 서비스명: 'x', 구비서류: '' }].map(row => {
      const read = readRow(row);
      return typeof read === 'string' ? read : read.shape;
    });
    assert.deepEqual(shapes, ['conditions', 'list', 'detail']);
  });
});
