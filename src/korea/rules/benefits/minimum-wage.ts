import { dated, hours, KRW, perUnit, rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfEmployment } from '../../agencies/index.ts';
import { during, recalled, reported } from '../provenance.ts';
import { minimumWageAct } from './statutes.ts';

const article = minimumWageAct('제10조');

/** 최저임금, an hour. */
export const minimumWage = dated(perUnit(KRW, hours), {
  id: 'minimum-wage',
  words: words('최저임금', 'the minimum wage'),
  values: [
    recalled(article, during(2023), 9_620),
    recalled(article, during(2024), 9_860),
    recalled(article, during(2025), 10_030),
    reported(article, during(2026), 10_320),
  ],
});

/** 월 환산액: 40 hours a week with paid days of rest come to 209 hours a month. */
const monthlyHours = dated(hours, {
  id: 'minimum-wage.monthly-hours',
  words: words('월 환산 시간', 'the hours of a month'),
  values: [reported(article, '2019-01-01', 209)],
});

export const minimumWageRule = rule({
  id: 'minimum-wage-month',
  version: 1,
  words: words('최저임금 월 환산액', 'Minimum wage of a month'),
  purpose: words(
    '주 40시간 일할 때 받아야 하는 가장 적은 월급을 알려 줍니다.',
    'Tells the least pay of a month at 40 hours a week.',
  ),
  law: article,
  owner: ministryOfEmployment,
  from: '2023-01-01',
  amount: minimumWage.times(monthlyHours).by(article),
  examples: [
    {
      words: words('2026년', 'In 2026'),
      given: {},
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 2_156_880 },
    },
  ],
});
