import type { Sheet } from './sheet.ts';

/** Sheets for tests and measurements; nobody in them lives. */
export const korean: Sheet = {
  language: 'ko',
  title: '주민등록표(등본)',
  issuer: '서울특별시 종로구청장',
  number: '제 2026-11-0000123 호',
  verification: {
    number: '2606-1923-4567-8901',
    url: 'https://madang.example/verify',
    qr: 'https://madang.example/verify/2606-1923-4567-8901',
    until: '2026년 9월 17일',
  },
  blocks: [
    { kind: 'paragraph', text: '이 등본은 세대별 주민등록표의 원본 내용과 틀림없음을 증명합니다.' },
    {
      kind: 'pairs',
      rows: [
        { label: '세대주 성명(한자)', value: '홍길동 (洪吉童)' },
        { label: '세대 구성 사유 및 일자', value: '전입세대구성  2019. 3. 4.' },
        { label: '현주소', value: '서울특별시 종로구 세종대로 209, 101동 1203호 (세종로, 마당아파트)' },
        { label: '전입일 / 변동일', value: '2019. 3. 2. / 2019. 3. 4. 전입' },
      ],
    },
    {
      kind: 'table',
      caption: '세대원',
      columns: [
        { label: '번호', width: 8 },
        { label: '세대주와의 관계' },
        { label: '성명' },
        { label: '주민등록번호' },
        { label: '전입일 / 변동일' },
        { label: '변동 사유' },
      ],
      rows: [
        ['1', '본인', '홍길동 (洪吉童)', '900101-1******', '2019. 3. 2.', '전입'],
        ['2', '배우자', '김뷁희 (金福姬)', '920305-2******', '2019. 3. 2.', '전입'],
        ['3', '자녀', '홍햇살', '180712-4******', '2019. 3. 2.', '전입'],
        ['4', '자녀', '홍누리', '210903-3******', '2021. 9. 10.', '출생등록'],
      ],
    },
    { kind: 'note', text: '주민등록번호 뒷자리는 신청인의 선택에 따라 표시하지 않았습니다.' },
  ],
  footer: ['위와 같이 증명합니다.'],
  issuedOn: '2026년 6월 19일',
  seal: { text: '서울특별시 종로구청장' },
};

/** The same person's certificate in English. */
export const english: Sheet = {
  language: 'en',
  title: 'Certificate of Resident Registration',
  issuer: 'Mayor of Jongno-gu, Seoul',
  number: '2026-11-0000124',
  verification: { ...korean.verification, until: '17 September 2026' },
  blocks: [
    { kind: 'heading', text: 'Household' },
    {
      kind: 'paragraph',
      text: 'This certificate states what the register of residents holds about the household at the address below on the day of issue.',
    },
    {
      kind: 'pairs',
      rows: [
        { label: 'Head of household', value: 'HONG Gildong' },
        { label: 'Address', value: '#1203, 101-dong, 209 Sejong-daero, Jongno-gu, Seoul, Republic of Korea' },
      ],
    },
    {
      kind: 'table',
      caption: 'Members',
      columns: [{ label: 'No.', width: 8 }, { label: 'Relation' }, { label: 'Name' }, { label: 'Date of birth' }],
      rows: [
        ['1', 'Self', 'HONG Gildong', '1 January 1990'],
        ['2', 'Spouse', 'KIM Bokhui', '5 March 1992'],
      ],
    },
    { kind: 'note', text: 'Resident registration numbers are not shown.' },
  ],
  footer: ['I hereby certify that the above is true.'],
  issuedOn: '19 June 2026',
  seal: { text: '서울특별시 종로구청장' },
};

/** A table of many rows, for page breaks. */
export function long(rows: number): Sheet {
  const row = (i: number): string[] => [
    String(i + 1),
    `2026. ${1 + (i % 12)}. ${1 + (i % 28)}.`,
    i % 7 === 0 ? '건물분 재산세와 함께 부과된 지방교육세 및 지역자원시설세를 포함한 금액' : '재산세',
    (12_345 * (i + 1)).toLocaleString('en'),
    '완납',
  ];
  return {
    ...korean,
    title: '지방세 납세 증명서',
    blocks: [
      {
        kind: 'table',
        caption: '납세 내역',
        columns: [
          { label: '번호', width: 8 },
          { label: '납부일', width: 16 },
          { label: '세목' },
          { label: '금액(원)', width: 18 },
          { label: '상태', width: 10 },
        ],
        rows: Array.from({ length: rows }, (_, i) => row(i)),
      },
    ],
  };
}
