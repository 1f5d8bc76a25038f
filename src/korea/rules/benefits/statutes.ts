import { law } from '../../../blocks/language/index.ts';

// Statutes and notices that benefits cite. English names are those of the Korea Legislation Research Institute, from memory.
export {
  disabilityWelfareAct,
  employmentInsuranceAct,
  healthInsuranceAct,
  publicAdministrationAct,
  residentRegistrationAct,
} from '../../law/index.ts';
export const livelihoodSecurityAct = law('국민기초생활 보장법', 'National Basic Living Security Act');
export const livelihoodSecurityDecree = law(
  '국민기초생활 보장법 시행령',
  'Enforcement Decree of the National Basic Living Security Act',
);
export const recognisedIncomeNotice = law(
  '소득인정액 산정방법에 관한 고시',
  'Notice on the Calculation of Recognised Income',
);
export const medicalCareAct = law('의료급여법', 'Medical Care Assistance Act');
export const housingBenefitAct = law('주거급여법', 'Housing Benefit Act');
export const standardRentNotice = law('주거급여 실시에 관한 고시', 'Notice on Housing Benefits');
export const educationBenefitNotice = law(
  '교육급여의 최저보장수준에 관한 고시',
  'Notice on the Minimum Level of the Education Benefit',
);
export const basicPensionAct = law('기초연금법', 'Basic Pension Act');
export const basicPensionDecree = law('기초연금법 시행령', 'Enforcement Decree of the Basic Pension Act');
export const childAllowanceAct = law('아동수당법', 'Child Allowance Act');
export const lowBirthRateAct = law(
  '저출산ㆍ고령사회기본법',
  'Framework Act on Low Birth Rate in an Aging Society and Population Policy',
);
export const childcareAct = law('영유아보육법', 'Child Care Act');
export const childcareRule = law('영유아보육법 시행규칙', 'Enforcement Rule of the Child Care Act');
export const emergencyAidAct = law('긴급복지지원법', 'Emergency Aid and Support Act');
export const emergencyAidDecree = law(
  '긴급복지지원법 시행령',
  'Enforcement Decree of the Emergency Aid and Support Act',
);
export const specialTaxationAct = law('조세특례제한법', 'Restriction of Special Taxation Act');
export const employmentInsuranceDecree = law('고용보험법 시행령', 'Enforcement Decree of the Employment Insurance Act');
export const minimumWageAct = law('최저임금법', 'Minimum Wage Act');
export const youthAct = law('청년기본법', 'Framework Act on Youth');
export const youthRentGuide = law('청년월세 지원사업 지침', 'Guidelines for the Youth Rent Support');
export const healthInsuranceDecree = law(
  '국민건강보험법 시행령',
  'Enforcement Decree of the National Health Insurance Act',
);
export const longTermCareAct = law('노인장기요양보험법', 'Act on Long-Term Care Insurance for Older Persons');
export const longTermCareNotice = law(
  '장기요양급여 제공기준 및 급여비용 산정방법 등에 관한 고시',
  'Notice on the Standards and Costs of Long-Term Care',
);
export const disabilityPensionAct = law('장애인연금법', 'Act on Pensions for Persons with Disabilities');
export const disabilityPensionDecree = law(
  '장애인연금법 시행령',
  'Enforcement Decree of the Act on Pensions for Persons with Disabilities',
);
export const disabilityWelfareDecree = law(
  '장애인복지법 시행령',
  'Enforcement Decree of the Act on Welfare of Persons with Disabilities',
);
