import {
  childAllowance,
  educationBenefit,
  firstMeetingVoucher,
  homeCareAllowance,
  parentalBenefit,
} from './children.ts';
import {
  basicPension,
  disabilityAllowance,
  disabilityPension,
  emergencyRelief,
  housingBenefit,
  livelihoodBenefit,
  medicalAid,
  youthRent,
} from './means.ts';
import { earnedIncomeTaxCredit, unemploymentBenefit } from './work.ts';

/** The services that a rule decides. */
export const benefitServices = [
  childAllowance,
  parentalBenefit,
  firstMeetingVoucher,
  homeCareAllowance,
  educationBenefit,
  livelihoodBenefit,
  medicalAid,
  housingBenefit,
  emergencyRelief,
  youthRent,
  basicPension,
  disabilityPension,
  disabilityAllowance,
  earnedIncomeTaxCredit,
  unemploymentBenefit,
];
