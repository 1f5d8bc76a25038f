import { dated, named, ratio, rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfEmployment } from '../../agencies/index.ts';
import { workIncome } from '../../facts/index.ts';
import { recalled, reported } from '../provenance.ts';
import { comesTo } from './example.ts';
import { withoutOddWon } from './odd-won.ts';
import { insurancePremiumsAct, insurancePremiumsDecree } from './statutes.ts';

const rateLaw = insurancePremiumsDecree('제12조제1항');

const employeeRate = dated(ratio, {
  id: 'insurance.employment.employee-rate',
  words: words('실업급여 보험료율(근로자 몫)', 'employee’s rate of employment insurance'),
  values: [recalled(rateLaw, ['2022-07-01', '2025-12-31'], '0.009'), reported(rateLaw, '2026-01-01', '0.009')],
});

/** 고용보험료: the employee's part, for unemployment benefit. */
export const employmentPremium = named(
  'employmentPremium',
  words('고용보험료', 'employment insurance premium'),
  withoutOddWon(workIncome.times(employeeRate).by(rateLaw)),
  insurancePremiumsAct('제13조제2항'),
);

export const employmentInsurance = rule({
  id: 'employment-insurance-premium',
  version: 1,
  words: words('고용보험료', 'Employment insurance premium'),
  purpose: words(
    '근로자가 매달 월급에서 내는 고용보험료(실업급여분)를 구합니다.',
    'Finds what an employee pays for employment insurance each month.',
  ),
  law: insurancePremiumsAct('제13조제2항'),
  owner: ministryOfEmployment,
  from: '2022-07-01',
  amount: employmentPremium,
  examples: [
    comesTo(27_000, '월급 3백만원', 'pay of 3 million', '2026-08-10', { workIncome: 3_000_000 }),
    comesTo(19_410, '월급 2,156,880원(2026년 최저임금)', 'the minimum wage of 2026', '2026-08-10', {
      workIncome: 2_156_880,
    }),
  ],
});
