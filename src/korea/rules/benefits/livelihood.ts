import { dated, KRW, per, rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import { supporterIncome, supporterProperty } from '../../facts/index.ts';
import { recalled, reported } from '../provenance.ts';
import { cutOff, medianShare } from './median-income.ts';
import { nothingOwned, recognisedIncome } from './recognised-income.ts';
import { livelihoodSecurityAct } from './statutes.ts';

const article = livelihoodSecurityAct('제8조제2항');
const supporters = livelihoodSecurityAct('제8조의2');

const share = medianShare('livelihood.share', words('생계급여 선정기준 비율', 'share for the livelihood benefit'), [
  recalled(article, ['2021-01-01', '2023-12-31'], '0.3'),
  reported(article, '2024-01-01', '0.32'),
]);

/** 생계급여 선정기준, which is also what is guaranteed. */
export const livelihoodCutOff = cutOff(
  'livelihood.cut-off',
  words('생계급여 선정기준', 'the livelihood line'),
  share,
  article,
);

const supporterIncomeLimit = dated(per(KRW, 'year'), {
  id: 'livelihood.supporter-income',
  words: words('부양의무자 소득 기준', 'the limit of a supporter’s income'),
  values: [
    recalled(supporters, ['2021-10-01', '2024-12-31'], 100_000_000),
    recalled(supporters, '2025-01-01', 130_000_000),
  ],
});
const supporterPropertyLimit = dated(KRW, {
  id: 'livelihood.supporter-property',
  words: words('부양의무자 재산 기준', 'the limit of a supporter’s property'),
  values: [
    recalled(supporters, ['2021-10-01', '2024-12-31'], 900_000_000),
    recalled(supporters, '2025-01-01', 1_200_000_000),
  ],
});

const alone = { ...nothingOwned, householdSize: 1, supporterIncome: 0, supporterProperty: 0 };

export const livelihoodRule = rule({
  id: 'livelihood-benefit',
  version: 1,
  words: words('생계급여', 'Livelihood benefit'),
  purpose: words(
    '소득이 최저 수준에 못 미치는 가구에 모자란 만큼 매달 드립니다.',
    'Pays a household each month what it lacks to a minimum.',
  ),
  law: article,
  owner: ministryOfWelfare,
  from: '2023-01-01',
  eligible: recognisedIncome
    .atMost(livelihoodCutOff)
    .by(article)
    .and(supporterIncome.atMost(supporterIncomeLimit).by(supporters))
    .and(supporterProperty.atMost(supporterPropertyLimit).by(supporters)),
  // Up to a whole won, in favour of the household (from memory).
  amount: livelihoodCutOff.excessOver(recognisedIncome).roundUp().by(livelihoodSecurityAct('제9조')),
  examples: [
    {
      words: words('2026년 소득과 재산이 없는 1인 가구', 'Nothing at all, alone, in 2026'),
      given: alone,
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 820_556 },
    },
    {
      words: words('연금 30만원을 받는 1인 가구', 'Alone with a pension of 300,000'),
      given: { ...alone, householdOtherIncome: 300_000 },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 520_556 },
    },
    {
      words: words('선정기준과 같으면 받음', 'Exactly at the line: entitled'),
      given: { ...alone, householdOtherIncome: 820_556 },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 0 },
    },
    {
      words: words('1원 넘으면 받지 못함', 'One won above the line: not entitled'),
      given: { ...alone, householdOtherIncome: 820_557 },
      on: '2026-03-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('부양의무자가 부유함', 'A wealthy supporter'),
      given: { ...alone, supporterIncome: 130_000_001 },
      on: '2026-03-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('소득이 확실히 넘으면 다른 것은 묻지 않음', 'Above the line for sure: nothing else matters'),
      given: { ...alone, householdOtherIncome: 2_000_000, supporterIncome: undefined },
      on: '2026-03-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('부양의무자의 소득을 모름', 'The supporter’s income is not known'),
      given: { ...alone, supporterIncome: undefined },
      on: '2026-03-01',
      expect: { outcome: 'undecided', missing: ['supporterIncome'] },
    },
  ],
});
