import type { TaxDueDate } from './due-date.ts';
import { localDueDates } from './due-dates-local.ts';
import { nationalDueDates } from './due-dates-national.ts';
import { insurance, monthly, on, yearly } from './due-row.ts';
import { healthInsuranceAct, insurancePremiumsAct, nationalPensionAct } from './statutes.ts';

const insuranceDueDates: readonly TaxDueDate[] = [
  insurance(
    ['pension-contribution', '국민연금 보험료 납부', 'Pension contributions'],
    ['employer', 'business'],
    monthly(10),
    nationalPensionAct('제89조제1항'),
  ),
  insurance(
    ['health-premium', '건강ㆍ장기요양보험료 납부', 'Health and long-term care premiums'],
    ['employer', 'business'],
    monthly(10),
    healthInsuranceAct('제78조제1항'),
  ),
  insurance(
    ['employment-premium', '고용ㆍ산재보험료 납부', 'Employment and accident insurance premiums'],
    ['employer'],
    monthly(10),
    insurancePremiumsAct('제16조의7제1항'),
  ),
  insurance(
    ['total-pay', '고용ㆍ산재보험 보수총액 신고', 'Report of total pay'],
    ['employer'],
    yearly(on(3, 15), on(1, 1)),
    insurancePremiumsAct('제16조의10제1항'),
  ),
];

/** The tax calendar of persons and businesses, as data: what is due, whom it concerns, when, and by which article. */
export const taxDueDates: readonly TaxDueDate[] = [...nationalDueDates, ...localDueDates, ...insuranceDueDates];
