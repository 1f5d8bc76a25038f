import type { Rule } from '../../../blocks/language/index.ts';
import { customsDuty, importTaxes } from './customs.ts';
import { smallGoods, travellerAllowance } from './customs-exemption.ts';
import { earnedIncomeDeductionRule } from './earned-income.ts';
import { earnedIncomeCredit } from './earned-income-credit.ts';
import { employmentInsurance } from './employment-insurance.ts';
import { fourInsurances } from './four-insurances.ts';
import { healthInsurance, longTermCareInsurance } from './health-insurance.ts';
import { houseAcquisition } from './house-acquisition.ts';
import { houseAcquisitionTotal } from './house-acquisition-total.ts';
import { houseSale } from './house-sale.ts';
import { incomeTax, localIncomeTax } from './income-tax.ts';
import { nationalPension } from './national-pension.ts';
import { houseProperty } from './property-tax.ts';
import { housePropertyTotal } from './property-tax-total.ts';
import { simplifiedPayer, simplifiedTax } from './simplified-tax.ts';
import { valueAddedTax } from './value-added-tax.ts';
import { vehicleTax } from './vehicle-tax.ts';
import { dayWithholding, feeWithholding } from './withholding.ts';
import { determinedTaxRule, yearEndSettlement } from './year-end.ts';

export { customsService } from './customs-service.ts';
export { type Concerned, type DueOn, dueAfter, dueBetween, type Recurrence, type TaxDueDate } from './due-date.ts';
export { taxDueDates } from './due-dates.ts';
export { acquisitionTaxDue } from './due-dates-local.ts';
export {
  customsDuty,
  dayWithholding,
  determinedTaxRule as determinedTax,
  earnedIncomeCredit,
  earnedIncomeDeductionRule as earnedIncomeDeduction,
  employmentInsurance,
  feeWithholding,
  fourInsurances,
  healthInsurance,
  houseAcquisition,
  houseAcquisitionTotal,
  houseProperty,
  housePropertyTotal,
  houseSale,
  importTaxes,
  incomeTax,
  localIncomeTax,
  longTermCareInsurance,
  nationalPension,
  simplifiedPayer,
  simplifiedTax,
  smallGoods,
  travellerAllowance,
  valueAddedTax,
  vehicleTax,
  yearEndSettlement,
};

/** The rules of taxes and contributions. */
export const taxRules: readonly Rule[] = [
  incomeTax,
  localIncomeTax,
  earnedIncomeDeductionRule,
  earnedIncomeCredit,
  determinedTaxRule,
  yearEndSettlement,
  feeWithholding,
  dayWithholding,
  nationalPension,
  healthInsurance,
  longTermCareInsurance,
  employmentInsurance,
  fourInsurances,
  houseAcquisition,
  houseAcquisitionTotal,
  houseProperty,
  housePropertyTotal,
  houseSale,
  vehicleTax,
  valueAddedTax,
  simplifiedPayer,
  simplifiedTax,
  customsDuty,
  importTaxes,
  smallGoods,
  travellerAllowance,
];
