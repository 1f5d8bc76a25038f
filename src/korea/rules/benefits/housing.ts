import { dated, datedTable, match, named, ratio, rule, smallest } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfLand } from '../../agencies/index.ts';
import { eachMonth, homeRegion, householdSize, monthlyRent, rentDeposit, rents, wonAMonth } from '../../facts/index.ts';
import { during, recalled, reported } from '../provenance.ts';
import { livelihoodCutOff } from './livelihood.ts';
import { cutOff, medianShare } from './median-income.ts';
import { nothingOwned, recognisedIncome } from './recognised-income.ts';
import { housingBenefitAct, standardRentNotice } from './statutes.ts';

const article = housingBenefitAct('제5조');
const rentArticle = housingBenefitAct('제7조');
const notice = standardRentNotice('제4조');

const share = medianShare('housing.share', words('주거급여 선정기준 비율', 'share for the housing benefit'), [
  recalled(article, during(2021), '0.45'),
  recalled(article, during(2022), '0.46'),
  reported(article, during(2023), '0.47'),
  reported(article, '2024-01-01', '0.48'),
]);

/** 주거급여 선정기준. */
export const housingCutOff = cutOff('housing.cut-off', words('주거급여 선정기준', 'the housing line'), share, article);

const rows = (year: number, known: readonly number[]) => recalled(notice, during(year), known);

/** 기준임대료 of one class of area, by household size. Six rows are printed; the fifth and sixth are not recorded here. */
const standardRentIn = (grade: 1 | 2 | 3 | 4, of: Readonly<Record<2024 | 2025 | 2026, readonly number[]>>) =>
  datedTable(wonAMonth, {
    id: `housing.standard-rent-${grade}`,
    words: words(`${grade}급지 기준임대료`, `the standard rent of area class ${grade}`),
    by: householdSize,
    rows: 6,
    beyond: 'none',
    values: [rows(2024, of[2024]), rows(2025, of[2025]), rows(2026, of[2026])],
  });
const [first, second, third, fourth] = [
  // 2024 for one person and Seoul's 369,000 of 2026 agree with a public source; the rest is from memory.
  standardRentIn(1, {
    2024: [341_000, 382_000, 455_000, 527_000],
    2025: [352_000, 395_000, 470_000, 545_000],
    2026: [369_000, 414_000, 492_000, 571_000],
  }),
  standardRentIn(2, {
    2024: [268_000, 300_000, 358_000, 414_000],
    2025: [281_000, 314_000, 375_000, 433_000],
    2026: [300_000, 335_000, 401_000, 463_000],
  }),
  standardRentIn(3, {
    2024: [216_000, 240_000, 287_000, 333_000],
    2025: [228_000, 254_000, 302_000, 351_000],
    2026: [247_000, 275_000, 327_000, 381_000],
  }),
  standardRentIn(4, {
    2024: [178_000, 201_000, 239_000, 278_000],
    2025: [191_000, 215_000, 256_000, 297_000],
    2026: [212_000, 238_000, 282_000, 329_000],
  }),
];

/** 기준임대료: the most rent that is met. */
export const standardRent = named(
  'housing.standard-rent',
  words('기준임대료', 'the standard rent'),
  match(homeRegion, { seoul: first, gyeonggi: second, incheon: second, metropolitan: third, other: fourth }),
  notice,
);

const depositRate = dated(ratio, {
  id: 'housing.deposit-rate',
  words: words('보증금 환산율(연)', 'the yearly rate at which a deposit counts as rent'),
  values: [recalled(notice, '2024-01-01', '0.04')],
});
/** 실제임차료: the rent, and a twelfth of a year's interest on the deposit. */
export const actualRent = named(
  'housing.actual-rent',
  words('실제임차료', 'the actual rent'),
  monthlyRent.plus(eachMonth(rentDeposit.times(depositRate), 12)),
  rentArticle,
);
const ownShare = dated(ratio, {
  id: 'housing.own-share',
  words: words('자기부담률', 'the share the household bears itself'),
  values: [recalled(rentArticle, '2024-01-01', '0.3')],
});
/** 자기부담분: 30 % of what the recognised income exceeds the livelihood line by. */
const ownPart = named(
  'housing.own-part',
  words('자기부담분', 'the household’s own part'),
  recognisedIncome.excessOver(livelihoodCutOff).times(ownShare),
  rentArticle,
);

const tenant = { ...nothingOwned, householdSize: 1, rents: true, monthlyRent: 300_000, rentDeposit: 6_000_000 };

export const housingRule = rule({
  id: 'housing-benefit-rent',
  version: 1,
  words: words('주거급여 (임차급여)', 'Housing benefit (rent)'),
  purpose: words('소득이 낮은 세입자 가구의 월세를 지원합니다.', 'Helps tenants with a low income to pay the rent.'),
  law: article,
  owner: ministryOfLand,
  from: '2024-01-01',
  eligible: recognisedIncome.atMost(housingCutOff).by(article).and(rents.by(rentArticle)),
  // Down to a whole won (from memory).
  amount: smallest(standardRent, actualRent).minus(ownPart).atLeastZero().roundDown().by(rentArticle),
  examples: [
    {
      words: words('서울 1인, 월세 30만원과 보증금 600만원', 'Alone in Seoul, rent 300,000 and deposit 6 million'),
      given: tenant,
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 320_000 },
    },
    {
      words: words('월세가 높으면 기준임대료까지', 'A high rent: up to the standard rent'),
      given: { ...tenant, monthlyRent: 700_000 },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 369_000 },
    },
    {
      words: words(
        '생계급여 기준을 10만원 넘으면 3만원을 뺌',
        'A hundred thousand above the livelihood line: 30,000 less',
      ),
      given: { ...tenant, monthlyRent: 700_000, householdOtherIncome: 920_556 },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 339_000 },
    },
    {
      words: words('2024년 부산 1인', 'Alone in Busan in 2024'),
      given: { ...tenant, homeRegion: 'metropolitan' },
      on: '2024-05-01',
      expect: { outcome: 'yes', amount: 216_000 },
    },
    {
      words: words('2026년 소득인정액 1,230,834원까지', 'In 2026 up to 1,230,834'),
      given: { ...tenant, householdOtherIncome: 1_230_834 },
      on: '2026-03-01',
      expect: { outcome: 'yes' },
    },
    {
      words: words('1,230,835원이면 받지 못함', 'Not at 1,230,835'),
      given: { ...tenant, householdOtherIncome: 1_230_835 },
      on: '2026-03-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('자기 집에 살면 임차급여가 아님', 'Not for those who own their home'),
      given: { ...tenant, rents: false },
      on: '2026-03-01',
      expect: { outcome: 'no' },
    },
  ],
});
