import {
  type Article,
  type DatedValue,
  dated,
  datedTable,
  named,
  Quantity,
  ratio,
  rule,
} from '../../../blocks/language/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import { householdSize, wonAMonth } from '../../facts/index.ts';
import { livelihoodSecurityAct } from './statutes.ts';

const article = livelihoodSecurityAct('제6조의2');

/** One year's table: published in the summer before (the days of publication of 2021–2026 are from memory). */
const year = (of: number, published: string, source: string, verified: boolean, value: readonly number[]) =>
  ({ from: `${of}-01-01`, to: `${of}-12-31`, published, source, verified, value }) satisfies DatedValue<
    readonly number[]
  >;
const reportedOf = '보건복지부 기준 중위소득 고시, 공개 자료로 확인 (notice of the Ministry, seen in a public source)';

const table = datedTable(wonAMonth, {
  id: 'median-income',
  words: words('기준 중위소득', 'the median income'),
  by: householdSize,
  // Seven rows are printed. Each further person adds the step from six to seven.
  rows: 7,
  beyond: 'extend',
  values: [
    year(
      2021,
      '2020-07-31',
      reportedOf,
      false,
      [1_827_831, 3_088_079, 3_983_950, 4_876_290, 5_757_373, 6_628_603, 7_497_198],
    ),
    year(
      2022,
      '2021-07-30',
      reportedOf,
      false,
      [1_944_812, 3_260_085, 4_194_701, 5_121_080, 6_024_515, 6_907_004, 7_780_592],
    ),
    year(
      2023,
      '2022-07-29',
      reportedOf,
      false,
      [2_077_892, 3_456_155, 4_434_816, 5_400_964, 6_330_688, 7_227_981, 8_107_515],
    ),
    year(
      2024,
      '2023-07-28',
      reportedOf,
      false,
      [2_228_445, 3_682_609, 4_714_657, 5_729_913, 6_695_735, 7_618_369, 8_514_994],
    ),
    year(
      2025,
      '2024-07-25',
      reportedOf,
      false,
      [2_392_013, 3_932_658, 5_025_353, 6_097_773, 7_108_192, 8_064_805, 8_988_428],
    ),
    year(
      2026,
      '2025-07-31',
      '보건복지부고시 제2025-135호 (gazette)',
      true,
      [2_564_238, 4_199_292, 5_359_036, 6_494_738, 7_556_719, 8_555_952, 9_515_150],
    ),
    // What is known so far ends at six people: seven and more stay open.
    year(
      2027,
      '2026-07-28',
      '2026-07-28 중앙생활보장위원회 의결, 공개 자료 (decision, seen in a public source)',
      false,
      [2_736_042, 4_480_645, 5_718_091, 6_929_885, 8_063_019, 9_129_201],
    ),
  ],
}).by(article);

/** The median income of another household than the person's own: the same parameter, looked up by another size. */
export function medianIncomeOf(size: Quantity<'count'>): Quantity<'KRW/month'> {
  const { node } = table;
  if (node.op !== 'table') throw new TypeError('the median income is a table');
  return new Quantity({ ...node, by: size.node });
}

/** 기준 중위소득 of the household, a month. @law 국민기초생활 보장법 제2조제11호, 제6조의2 */
export const medianIncome = table;

/** A share of the median income that law sets: from which day, which share. */
export const medianShare = (id: string, said: Words, values: readonly DatedValue<string>[]): Quantity<'ratio'> =>
  dated(ratio, { id, words: said, values });

/** 선정기준: a share of the median income, to the won, a half upward. */
export const cutOff = (id: string, said: Words, share: Quantity<'ratio'>, law: Article): Quantity<'KRW/month'> =>
  named(id, said, medianIncome.times(share).roundHalfUp(), law);

export const medianIncomeRule = rule({
  id: 'median-income',
  version: 1,
  words: words('기준 중위소득', 'Median income'),
  purpose: words(
    '여러 복지급여의 기준이 되는 가구 규모별 월 소득을 알려 줍니다.',
    'Tells the monthly income by household size that many benefits are measured by.',
  ),
  law: livelihoodSecurityAct('제2조제11호'),
  owner: ministryOfWelfare,
  from: '2021-01-01',
  amount: medianIncome,
  examples: [
    {
      words: words('2026년 4인 가구', 'Four people in 2026'),
      given: { householdSize: 4 },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 6_494_738 },
    },
    {
      words: words('2026년 8인 가구: 7인 값에 6인과 7인의 차이를 더함', 'Eight people in 2026: one more step'),
      given: { householdSize: 8 },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 10_474_348 },
    },
    {
      words: words('2027년 7인 가구: 아직 알려지지 않음', 'Seven people in 2027: not known yet'),
      given: { householdSize: 7 },
      on: '2027-01-01',
      expect: { outcome: 'yes', missing: [] },
    },
  ],
});
