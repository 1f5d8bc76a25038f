import type { Rule } from '../../../blocks/language/index.ts';
import { basicPensionRule } from './basic-pension.ts';
import { childAllowanceRule } from './child-allowance.ts';
import { copayCeilingRule } from './copay-ceiling.ts';
import { disabilityAllowanceRule } from './disability-allowance.ts';
import { disabilityPensionRule } from './disability-pension.ts';
import { earnedIncomeCreditRule } from './earned-income-credit.ts';
import { educationRule } from './education.ts';
import { emergencyRule } from './emergency.ts';
import { firstMeetingRule } from './first-meeting.ts';
import { homeCareRule } from './home-care.ts';
import { housingRule } from './housing.ts';
import { livelihoodRule } from './livelihood.ts';
import { longTermCareRule } from './long-term-care.ts';
import { medianIncomeRule } from './median-income.ts';
import { medicalRule } from './medical.ts';
import { minimumWageRule } from './minimum-wage.ts';
import { moveInDutyRule } from './move-in.ts';
import { parentalRule } from './parental.ts';
import { recognisedIncomeRule } from './recognised-income.ts';
import { unemploymentBenefitRule } from './unemployment-benefit.ts';
import { unemploymentDaysRule } from './unemployment-days.ts';
import { youthRentRule } from './youth-rent.ts';

export { basicPensionRule, standardPension } from './basic-pension.ts';
export * from './child-allowance.ts';
export * from './copay-ceiling.ts';
export * from './disability-allowance.ts';
export * from './disability-pension.ts';
export * from './earned-income-credit.ts';
export * from './education.ts';
export * from './emergency.ts';
export * from './first-meeting.ts';
export * from './home-care.ts';
export * from './housing.ts';
export * from './livelihood.ts';
export * from './long-term-care.ts';
export * from './median-income.ts';
export * from './medical.ts';
export * from './minimum-wage.ts';
export * from './move-in.ts';
export * from './parental.ts';
export { recognisedIncome, recognisedIncomeRule } from './recognised-income.ts';
export * from './unemployment-benefit.ts';
export * from './unemployment-days.ts';
export * from './youth-rent.ts';

/** What somebody can receive: the rules that a finder of benefits asks. */
export const benefitRules: readonly Rule[] = [
  livelihoodRule,
  medicalRule,
  housingRule,
  educationRule,
  basicPensionRule,
  disabilityPensionRule,
  disabilityAllowanceRule,
  parentalRule,
  firstMeetingRule,
  childAllowanceRule,
  homeCareRule,
  emergencyRule,
  earnedIncomeCreditRule,
  unemploymentBenefitRule,
  unemploymentDaysRule,
  youthRentRule,
  copayCeilingRule,
];

/** What somebody pays or must do, and figures that others are measured by. */
export const measureRules: readonly Rule[] = [
  medianIncomeRule,
  recognisedIncomeRule,
  minimumWageRule,
  longTermCareRule,
  moveInDutyRule,
];
