import type { Criterion, CriterionGroup } from '../../blocks/benefits/index.ts';
import { words } from '../../kernel/words/index.ts';

const criterion = (code: string, ko: string, en: string): Criterion => ({ code, words: words(ko, en) });

/** A group of the Gov24 codes, and the code, if it has one, that says "none of these is asked for" (해당사항없음). */
export interface Gov24Group extends CriterionGroup {
  readonly marker?: string;
}

/** The code of the first and the last age, in completed years. */
export const ageFrom = 'JA0110';
export const ageTo = 'JA0111';
/** How Gov24 writes "no upper limit" in `JA0111`. */
export const ageWithoutLimit = 120;

/**
 * The condition codes of the Gov24 service "supportConditions", version 3: with the two ages and the two markers, 48.
 * The codes and their Korean names are facts of that interface; the English is ours.
 */
export const gov24Groups: readonly Gov24Group[] = [
  {
    id: 'sex',
    words: words('성별', 'Sex'),
    about: 'person',
    criteria: [criterion('JA0101', '남성', 'Men'), criterion('JA0102', '여성', 'Women')],
  },
  {
    id: 'income',
    words: words('소득 (기준 중위소득 대비)', 'Income (against the median)'),
    about: 'household',
    criteria: [
      criterion('JA0201', '중위소득 0~50%', '0–50% of median income'),
      criterion('JA0202', '중위소득 51~75%', '51–75% of median income'),
      criterion('JA0203', '중위소득 76~100%', '76–100% of median income'),
      criterion('JA0204', '중위소득 101~200%', '101–200% of median income'),
      criterion('JA0205', '중위소득 200% 초과', 'over 200% of median income'),
    ],
  },
  {
    id: 'traits',
    words: words('개인 상황', 'Personal situation'),
    about: 'person',
    marker: 'JA0322',
    criteria: [
      criterion('JA0301', '예비부모·난임', 'Expecting parents, infertility'),
      criterion('JA0302', '임산부', 'Pregnant or just given birth'),
      criterion('JA0303', '출산·입양', 'Birth or adoption'),
      criterion('JA0313', '농업인', 'Farmers'),
      criterion('JA0314', '어업인', 'Fishers'),
      criterion('JA0315', '축산업인', 'Livestock farmers'),
      criterion('JA0316', '임업인', 'Foresters'),
      criterion('JA0317', '초등학생', 'Primary school pupils'),
      criterion('JA0318', '중학생', 'Middle school pupils'),
      criterion('JA0319', '고등학생', 'High school pupils'),
      criterion('JA0320', '대학생·대학원생', 'University students'),
      criterion('JA0326', '근로자·직장인', 'Employees'),
      criterion('JA0327', '구직자·실업자', 'Job seekers'),
      criterion('JA0328', '장애인', 'People with disabilities'),
      criterion('JA0329', '국가보훈대상자', 'Veterans and their families'),
      criterion('JA0330', '질병·질환자', 'People with an illness'),
    ],
  },
  {
    id: 'household',
    words: words('가구 상황', 'Household'),
    about: 'household',
    marker: 'JA0410',
    criteria: [
      criterion('JA0401', '다문화가족', 'Multicultural families'),
      criterion('JA0402', '북한이탈주민', 'North Korean defectors'),
      criterion('JA0403', '한부모·조손가정', 'Single-parent or grandparent families'),
      criterion('JA0404', '1인가구', 'One-person households'),
      criterion('JA0411', '다자녀가구', 'Families with many children'),
      criterion('JA0412', '무주택세대', 'Households without a home of their own'),
      criterion('JA0413', '신규전입', 'Newly moved in'),
      criterion('JA0414', '확대가족', 'Extended families'),
    ],
  },
  {
    id: 'stage',
    words: words('사업 단계', 'Stage of the business'),
    about: 'business',
    criteria: [
      criterion('JA1101', '예비창업자', 'About to start'),
      criterion('JA1102', '영업 중', 'In business'),
      criterion('JA1103', '생계곤란·폐업예정자', 'In hardship or about to close'),
    ],
  },
  {
    id: 'trade',
    words: words('소상공인 업종', 'Trade of the small business'),
    about: 'business',
    criteria: [
      criterion('JA1201', '음식업', 'Food service'),
      criterion('JA1202', '제조업', 'Manufacturing'),
      criterion('JA1299', '기타업종', 'Other trades'),
    ],
  },
  {
    id: 'organisation',
    words: words('법인·시설·단체', 'Kind of organisation'),
    about: 'business',
    criteria: [
      criterion('JA2101', '중소기업', 'Small and medium companies'),
      criterion('JA2102', '사회복지시설', 'Welfare facilities'),
      criterion('JA2103', '기관·단체', 'Institutions and associations'),
    ],
  },
  {
    id: 'industry',
    words: words('법인 업종', 'Industry of the organisation'),
    about: 'business',
    criteria: [
      criterion('JA2201', '제조업', 'Manufacturing'),
      criterion('JA2202', '농림어업', 'Farming, forestry and fishing'),
      criterion('JA2203', '정보통신업', 'Information and communication'),
      criterion('JA2299', '기타업종', 'Other industries'),
    ],
  },
];

/** Every code that a row of conditions may have, in the order of the interface. */
export const gov24Codes: readonly string[] = [
  ...gov24Groups.flatMap(group => [
    ...group.criteria.map(({ code }) => code),
    ...(group.marker === undefined ? [] : [group.marker]),
  ]),
  ageFrom,
  ageTo,
].sort();

const bands: readonly (readonly [code: string, upTo: number])[] = [
  ['JA0201', 50],
  ['JA0202', 75],
  ['JA0203', 100],
  ['JA0204', 200],
  ['JA0205', Number.POSITIVE_INFINITY],
];

/**
 * The income band of a household whose income is `percent` of the median. The bands are written in whole percents; what lies
 * between two of them (50.4 %) is above the lower one's limit and so in the upper one.
 */
export function incomeBand(percent: number): string {
  if (!(percent >= 0)) throw new RangeError(`an income is no less than nothing, not ${percent}% of the median`);
  return bands.find(([, upTo]) => percent <= upTo)?.[0] ?? 'JA0205';
}

/** The bands that people between two shares of the median are in; the lower bound itself is left out. */
export const incomeBandsBetween = (above: number, upTo: number): readonly string[] =>
  bands.flatMap(([code, high], i) => ((bands[i - 1]?.[1] ?? 0) < upTo && high > above ? [code] : []));
