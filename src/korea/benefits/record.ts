import type { BenefitContent, BenefitText } from '../../blocks/benefits/index.ts';
import { type CivilDay, isDay } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import { officeOf, scopeOf } from './agency-area.ts';
import { readFlags } from './flags.ts';
import { incomeDoubt } from './income-text.ts';
import type { Gov24Row } from './row.ts';
import { type BenefitField, fields, type Provider, type Support, type User, users } from './vocabulary.ts';

/** The three rows about one service; only that of the list must be there. */
export interface Gov24Record {
  readonly list: Gov24Row;
  readonly detail?: Gov24Row | undefined;
  readonly conditions?: Gov24Row | undefined;
}

const source = words(
  '행정안전부 대한민국 공공서비스(혜택) 정보',
  'Public services of Korea, Ministry of the Interior and Safety',
);

/** A cell's text without the bullets' line noise; nothing when it says nothing. */
function said(row: Gov24Row | undefined, key: string): string | undefined {
  const value = row?.[key];
  const text =
    typeof value === 'string'
      ? value
          .replace(/\r\n?/g, '\n')
          .replace(/\n{3,}/g, '\n\n')
          .trim()
      : '';
  return text === '' || text === '-' || text === '해당없음' ? undefined : text;
}

const list = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('||')
    .map(part => part.trim())
    .filter(part => part !== '');

const codeOf = <T extends string>(codes: Readonly<Record<T, { readonly ko: string }>>, name: string): T | undefined =>
  (Object.keys(codes) as T[]).find(code => codes[code].ko.replaceAll('·', '') === name.replaceAll(/[·/]/g, ''));

const supportNames: readonly (readonly [RegExp, Support])[] = [
  [/융자|대출/, 'loan'],
  [/감면/, 'reduction'],
  [/보험/, 'insurance'],
  [/장학/, 'scholarship'],
  [/이용권|바우처/, 'voucher'],
  [/현금/, 'cash'],
  [/현물/, 'kind'],
  [/의료/, 'medical'],
  [/일자리/, 'job'],
  [/시설/, 'facility'],
  [/문화|여가/, 'culture'],
  [/상담|법률/, 'advice'],
  [/기술/, 'technical'],
  [/봉사|기부/, 'volunteering'],
  [/서비스|돌봄/, 'service'],
];

/** What 지원유형 says: `현금||현금(융자)`. An unknown way of helping is `other`. */
export const supportsOf = (text: string | undefined): readonly Support[] => [
  ...new Set(list(text).map(name => supportNames.find(([pattern]) => pattern.test(name))?.[1] ?? 'other')),
];

const providersByKind: Readonly<Record<string, Provider>> = {
  중앙행정기관: 'central',
  광역시도: 'local',
  시군구: 'local',
  교육청: 'education-office',
  공공기관: 'public-institution',
  지방공기업: 'public-institution',
  지방출자_출연기관: 'public-institution',
};

/** `20240131120000` or `2024-01-31`: the day, if it is one. */
export function dayOfStamp(stamp: string | undefined): CivilDay | undefined {
  const [, year, month, date] = /^(\d{4})[-.]?(\d\d)[-.]?(\d\d)/.exec(stamp ?? '') ?? [];
  const text = `${year}-${month}-${date}`;
  return isDay(text) ? text : undefined;
}

/** The last day to apply, when 신청기한 names exactly one, or a period from one to another. */
export function applyByOf(until: string | undefined): CivilDay | undefined {
  const days = [...(until ?? '').matchAll(/(\d{4})\s*[.년-]\s*(\d{1,2})\s*[.월-]\s*(\d{1,2})/g)].map(
    ([, y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
  );
  const last = days.at(-1);
  return days.length <= 2 && isDay(last) ? last : undefined;
}

const httpUrl = (text: string | undefined): string | undefined =>
  text !== undefined && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : undefined;

/** The name of who answers for it, in the texts. */
function textOf({ list: row, detail }: Gov24Record): BenefitText {
  const joined = (...parts: readonly (string | undefined)[]) =>
    parts.filter(part => part !== undefined).join('\n') || undefined;
  const entries = {
    purpose: said(row, '서비스목적요약') ?? said(detail, '서비스목적'),
    who: said(row, '지원대상') ?? said(detail, '지원대상'),
    criteria: said(row, '선정기준') ?? said(detail, '선정기준'),
    gives: said(row, '지원내용') ?? said(detail, '지원내용'),
    how: (said(row, '신청방법') ?? said(detail, '신청방법'))?.replaceAll('||', ', '),
    until: said(row, '신청기한') ?? said(detail, '신청기한'),
    documents: said(detail, '구비서류'),
    contact: (said(row, '전화문의') ?? said(detail, '문의처'))?.replaceAll('||', ', ').replaceAll('/', ' '),
    agency: said(row, '소관기관명') ?? said(detail, '소관기관명'),
    unit: said(row, '부서명'),
    law: joined(said(detail, '법령'), said(detail, '자치법규'), said(detail, '행정규칙')),
  };
  const given = Object.fromEntries(Object.entries(entries).filter(([, text]) => text !== undefined));
  return { name: (said(row, '서비스명') ?? '').replaceAll(/\s+/g, ' '), ...given };
}

/**
 * The rows of one service as a benefit of the catalogue: a draft, with whatever an official should look at before confirming.
 * A service without a row of conditions has no data in every group.
 */
export function benefitOf(record: Gov24Record): BenefitContent {
  const { list: row, detail, conditions: flags } = record;
  const text = textOf(record);
  const scope = scopeOf(said(row, '소관기관유형') ?? '', text.agency ?? '');
  const asks = list(said(row, '사용자구분')).flatMap(name => {
    const user = codeOf<User>(users, name);
    return user === undefined ? [] : [user];
  });
  const businesses = asks.includes('small-business') || asks.includes('organisation');
  const people = asks.includes('person') || asks.includes('household');
  const { conditions, doubts } = readFlags(flags ?? {}, asks.length === 0 ? undefined : { people, businesses });
  const income = incomeDoubt([text.who, text.criteria].join('\n'), conditions);
  const agency = officeOf(scope, text.agency ?? '');
  const applyBy = applyByOf(text.until);
  const [url, changedOn] = [
    httpUrl(said(row, '상세조회URL')),
    dayOfStamp(said(row, '수정일시') ?? said(detail, '수정일시')),
  ];
  return {
    kind: 'benefit',
    provider: providersByKind[said(row, '소관기관유형') ?? ''] ?? 'local',
    ...(agency !== undefined && { agency }),
    scope,
    field: codeOf<BenefitField>(fields, said(row, '서비스분야') ?? '') ?? 'other',
    supports: supportsOf(said(row, '지원유형') ?? said(detail, '지원유형')),
    users: asks,
    words: { ko: text },
    ...(applyBy !== undefined && { applyBy }),
    conditions,
    doubts: [...doubts, ...(income === undefined ? [] : [income])],
    source: { words: source, ...(url !== undefined && { url }), ...(changedOn !== undefined && { changedOn }) },
  };
}
