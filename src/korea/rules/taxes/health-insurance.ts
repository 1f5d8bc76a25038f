import { dated, named, type Quantity, ratio, rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import { wonAMonth, workIncome } from '../../facts/index.ts';
import { during, recalled, reported } from '../provenance.ts';
import { comesTo } from './example.ts';
import { withoutOddWon } from './odd-won.ts';
import { healthInsuranceAct, healthInsuranceDecree, longTermCareAct, longTermCareDecree } from './statutes.ts';

const rateLaw = healthInsuranceDecree('제44조제1항');
const boundLaw = healthInsuranceDecree('제32조');
const halfLaw = healthInsuranceAct('제76조제1항');

const employeeRate = dated(ratio, {
  id: 'insurance.health.employee-rate',
  words: words('건강보험료율(근로자 몫)', 'employee’s rate of health insurance'),
  values: [recalled(rateLaw, ['2023-01-01', '2025-12-31'], '0.03545'), reported(rateLaw, during(2026), '0.03595')],
});

const bound = (id: string, ko: string, en: string, of2025: number, of2026: number) =>
  dated(wonAMonth, {
    id: `insurance.health.${id}`,
    words: words(ko, en),
    values: [recalled(boundLaw, during(2025), of2025), reported(boundLaw, during(2026), of2026)],
  });
const least = bound('least', '건강보험료 하한(근로자 몫)', 'lower limit of an employee’s premium', 9_890, 10_080);
const most = bound('most', '건강보험료 상한(근로자 몫)', 'upper limit of an employee’s premium', 4_504_170, 4_591_740);

/** 건강보험료: the employee's half of the premium on pay. @law 국민건강보험법 제69조제4항, 제76조제1항 */
export const healthPremium = named(
  'healthPremium',
  words('건강보험료', 'health insurance premium'),
  withoutOddWon(workIncome.times(employeeRate).by(halfLaw).clip(least, most).by(boundLaw)),
  healthInsuranceAct('제69조제4항'),
);

export const healthInsurance = rule({
  id: 'health-insurance-premium',
  version: 1,
  words: words('건강보험료(직장가입자)', 'Health insurance premium of an employee'),
  purpose: words(
    '직장가입자가 매달 월급에서 내는 건강보험료(근로자 몫)를 구합니다.',
    'Finds what an employee pays for health insurance each month; the employer pays as much again.',
  ),
  law: healthInsuranceAct('제69조제4항'),
  owner: ministryOfWelfare,
  from: '2025-01-01',
  amount: healthPremium,
  examples: [
    comesTo(107_850, '월급 3백만원', 'pay of 3 million', '2026-08-10', { workIncome: 3_000_000 }),
    comesTo(10_080, '하한', 'the least premium', '2026-08-10', { workIncome: 100_000 }),
    comesTo(4_591_740, '상한', 'the largest premium', '2026-08-10', { workIncome: 200_000_000 }),
    comesTo(106_350, '2025년: 3.545%', 'in 2025: 3.545 %', '2025-08-10', { workIncome: 3_000_000 }),
  ],
});

const careRateLaw = longTermCareDecree('제4조');

const careRate = dated(ratio, {
  id: 'insurance.long-term-care.rate',
  words: words('장기요양보험료율', 'rate of long-term care insurance'),
  values: [
    recalled(careRateLaw, ['2025-01-01', '2025-12-31'], '0.009182'),
    reported(careRateLaw, ['2026-01-01', '2026-10-31'], '0.009448'),
    reported(careRateLaw, ['2026-11-01', '2026-12-31'], '0.1314'),
  ],
});

/** What the rate above is a share over: until 2026-10 the rate of health insurance, since then the premium itself. */
const careRateOver = dated(ratio, {
  id: 'insurance.long-term-care.rate-over',
  words: words('장기요양보험료율을 나누는 율', 'what the rate of long-term care is divided by'),
  values: [
    recalled(longTermCareAct('제9조제1항'), ['2025-01-01', '2025-12-31'], '0.0709'),
    reported(longTermCareAct('제9조제1항'), ['2026-01-01', '2026-10-31'], '0.0719'),
    reported(longTermCareAct('제9조제1항'), '2026-11-01', '1'),
  ],
});

const careOf = (premium: Quantity<'KRW/month'>) =>
  withoutOddWon(premium.times(careRate).over(careRateOver).by(longTermCareAct('제9조제1항')));

/** 장기요양보험료: a share of the health insurance premium. */
export const carePremium = named(
  'carePremium',
  words('장기요양보험료', 'long-term care premium'),
  careOf(healthPremium),
  longTermCareAct('제9조제1항'),
);

export const longTermCareInsurance = rule({
  id: 'long-term-care-premium',
  version: 1,
  words: words('장기요양보험료', 'Long-term care insurance premium'),
  purpose: words(
    '건강보험료에 장기요양보험료율을 곱해 함께 내는 보험료를 구합니다.',
    'Finds the premium for long-term care, a share of the one for health.',
  ),
  law: longTermCareAct('제9조제1항'),
  owner: ministryOfWelfare,
  from: '2025-01-01',
  amount: carePremium,
  examples: [
    comesTo(14_170, '2026년 8월, 월급 3백만원', 'August 2026, pay of 3 million', '2026-08-10', {
      workIncome: 3_000_000,
    }),
    comesTo(14_170, '2026년 11월, 월급 3백만원', 'November 2026, pay of 3 million', '2026-11-10', {
      workIncome: 3_000_000,
    }),
    comesTo(603_370, '2026년 10월, 상한', 'October 2026, the largest premium', '2026-10-31', {
      workIncome: 200_000_000,
    }),
    comesTo(603_350, '2026년 11월, 상한', 'November 2026, the largest premium', '2026-11-01', {
      workIncome: 200_000_000,
    }),
    comesTo(13_770, '2025년', 'in 2025', '2025-08-10', { workIncome: 3_000_000 }),
  ],
});
