import { law } from '../../../blocks/language/index.ts';

// Tax and contribution law that the rules here cite. English names are those of the Korea Legislation Research Institute, from memory.
export { healthInsuranceAct, incomeTaxAct, valueAddedTaxAct } from '../../law/index.ts';
export const incomeTaxDecree = law('소득세법 시행령', 'Enforcement Decree of the Income Tax Act');
export const valueAddedTaxDecree = law('부가가치세법 시행령', 'Enforcement Decree of the Value-Added Tax Act');
export const corporateTaxAct = law('법인세법', 'Corporate Tax Act');
export const comprehensiveRealEstateTaxAct = law('종합부동산세법', 'Comprehensive Real Estate Holding Tax Act');
export const inheritanceAndGiftTaxAct = law('상속세 및 증여세법', 'Inheritance Tax and Gift Tax Act');
export const ruralTaxAct = law('농어촌특별세법', 'Act on Special Rural Development Tax');
export const localTaxAct = law('지방세법', 'Local Tax Act');
export const localTaxDecree = law('지방세법 시행령', 'Enforcement Decree of the Local Tax Act');
export const localTaxReliefAct = law('지방세특례제한법', 'Restriction of Special Local Taxation Act');
export const localTaxFrameworkAct = law('지방세기본법', 'Framework Act on Local Taxes');
export const nationalTaxFrameworkAct = law('국세기본법', 'Framework Act on National Taxes');
export const treasuryFundsAct = law('국고금 관리법', 'Management of the National Funds Act');
export const nationalPensionAct = law('국민연금법', 'National Pension Act');
export const nationalPensionDecree = law('국민연금법 시행령', 'Enforcement Decree of the National Pension Act');
export const healthInsuranceDecree = law(
  '국민건강보험법 시행령',
  'Enforcement Decree of the National Health Insurance Act',
);
export const longTermCareAct = law('노인장기요양보험법', 'Act on Long-Term Care Insurance for Older Persons');
export const longTermCareDecree = law(
  '노인장기요양보험법 시행령',
  'Enforcement Decree of the Act on Long-Term Care Insurance for Older Persons',
);
export const insurancePremiumsAct = law(
  '고용보험 및 산업재해보상보험의 보험료징수 등에 관한 법률',
  'Act on the Collection of Insurance Premiums for Employment Insurance and Industrial Accident Compensation Insurance',
);
export const insurancePremiumsDecree = law(
  '고용보험 및 산업재해보상보험의 보험료징수 등에 관한 법률 시행령',
  'Enforcement Decree of the Act on the Collection of Insurance Premiums for Employment Insurance and Industrial Accident Compensation Insurance',
);
export const customsAct = law('관세법', 'Customs Act');
export const customsRule = law('관세법 시행규칙', 'Enforcement Rule of the Customs Act');
export const clearanceNotice = law(
  '특송물품 수입통관 사무처리에 관한 고시',
  'Notice on the Customs Clearance of Express Cargo',
);
