import { rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { healthInsuranceService } from '../../agencies/index.ts';
import { employmentPremium } from './employment-insurance.ts';
import { comesTo, lacks } from './example.ts';
import { carePremium, healthPremium } from './health-insurance.ts';
import { pensionContribution } from './national-pension.ts';
import { healthInsuranceAct } from './statutes.ts';

/** 4대 보험료 of an employee, a month; the body that collects them together answers for it. */
export const fourInsurances = rule({
  id: 'four-insurances',
  version: 1,
  words: words('4대 보험료(근로자 몫)', 'Contributions of an employee'),
  purpose: words(
    '국민연금, 건강보험, 장기요양보험, 고용보험에서 근로자가 매달 내는 금액을 모두 더합니다.',
    'Adds what an employee pays each month for pension, health, long-term care and employment insurance.',
  ),
  law: healthInsuranceAct('제69조제4항'),
  owner: healthInsuranceService,
  from: '2025-01-01',
  amount: pensionContribution.plus(healthPremium).plus(carePremium).plus(employmentPremium),
  examples: [
    comesTo(291_520, '2026년 8월, 월급 3백만원', 'August 2026, pay of 3 million', '2026-08-10', {
      birthDate: '1990-03-02',
      workIncome: 3_000_000,
    }),
    comesTo(149_020, '만 60세는 연금을 내지 않음', 'no pension contribution at 60', '2026-08-10', {
      birthDate: '1966-08-10',
      workIncome: 3_000_000,
    }),
    comesTo(282_120, '2025년 8월, 월급 3백만원', 'August 2025, pay of 3 million', '2025-08-10', {
      birthDate: '1990-03-02',
      workIncome: 3_000_000,
    }),
    lacks(['workIncome', 'birthDate'], 'yes', '아무것도 모름', 'nothing known', '2026-08-10', {}),
  ],
});
