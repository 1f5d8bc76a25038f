import { dated, datedByCode, discretion, KRW, rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import { householdAssets, householdIncome, householdProperty, overMonths, settlement } from '../../facts/index.ts';
import { recalled, reported } from '../provenance.ts';
import { cutOff, medianIncome, medianShare } from './median-income.ts';
import { emergencyAidAct, emergencyAidDecree } from './statutes.ts';

const article = emergencyAidAct('제5조');
const limits = emergencyAidDecree('제7조');

const share = medianShare('emergency.share', words('긴급복지 소득 기준 비율', 'share for emergency relief'), [
  reported(limits, '2021-01-01', '0.75'),
]);
const incomeLimit = cutOff('emergency.income', words('긴급복지 소득 기준', 'the emergency income line'), share, limits);
const propertyLimit = datedByCode(KRW, {
  id: 'emergency.property',
  words: words('긴급복지 재산 기준', 'the limit of property for emergency relief'),
  by: settlement,
  values: [recalled(limits, '2022-07-01', { city: 241_000_000, town: 152_000_000, country: 130_000_000 })],
});
const savingsLimit = dated(KRW, {
  id: 'emergency.savings',
  words: words('긴급복지 금융재산 기준', 'the limit of savings for emergency relief'),
  values: [recalled(limits, '2022-07-01', 6_000_000)],
});

const inCrisis = discretion(
  'emergency.crisis',
  words(
    '주소득자의 사망ㆍ실직, 질병, 학대, 화재 등으로 생계를 잇기 어렵다고 담당 공무원이 인정함',
    'an official finds a crisis: death or job loss of the earner, illness, abuse, fire or the like',
  ),
);

const family = { householdSize: 3, householdIncome: 2_000_000, householdAssets: 90_000_000, settlement: 'city' };

export const emergencyRule = rule({
  id: 'emergency-relief',
  version: 1,
  words: words('긴급복지지원', 'Emergency relief'),
  purpose: words(
    '갑자기 생계가 막막해진 가구를 먼저 돕고 나중에 조사합니다.',
    'Helps a household in a sudden crisis at once, and checks afterwards.',
  ),
  law: article,
  owner: ministryOfWelfare,
  // Since then a month’s median income is left out of savings.
  from: '2024-01-01',
  eligible: inCrisis
    .by(emergencyAidAct('제2조'))
    .and(
      householdIncome.atMost(incomeLimit).by(limits),
      householdAssets.atMost(propertyLimit).by(limits),
      householdProperty.financial.atMost(savingsLimit.plus(overMonths(medianIncome, 1))).by(limits),
    ),
  examples: [
    {
      words: words(
        '소득과 재산은 맞음: 위기는 공무원이 판단',
        'Income and property fit: an official judges the crisis',
      ),
      given: { ...family, householdSavings: 11_359_036 },
      on: '2026-03-01',
      expect: { outcome: 'discretion' },
    },
    {
      words: words('저축이 1원 많음', 'One won of savings too much'),
      given: { ...family, householdSavings: 11_359_037 },
      on: '2026-03-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('소득이 중위소득의 75%를 넘으면 위기와 상관없이 아님', 'Income above 75%: not, whatever the crisis'),
      given: { ...family, householdIncome: 4_019_278, householdSavings: 0 },
      on: '2026-03-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('저축을 모름', 'Savings are not known'),
      given: family,
      on: '2026-03-01',
      expect: { outcome: 'undecided', missing: ['householdSavings'] },
    },
  ],
});
