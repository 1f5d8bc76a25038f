import { law } from '../../blocks/language/index.ts';

// Statutes that the declarations cite. English names are those of the Korea Legislation Research Institute, from memory.
export const residentRegistrationAct = law('주민등록법', 'Resident Registration Act');
export const residentRegistrationRule = law('주민등록법 시행규칙', 'Enforcement Rule of the Resident Registration Act');
export const familyRelationsAct = law('가족관계의 등록 등에 관한 법률', 'Act on Registration of Family Relations');
export const civilPetitionsAct = law('민원 처리에 관한 법률', 'Civil Petitions Treatment Act');
export const civilPetitionsDecree = law(
  '민원 처리에 관한 법률 시행령',
  'Enforcement Decree of the Civil Petitions Treatment Act',
);
export const electronicGovernmentAct = law('전자정부법', 'Electronic Government Act');
export const publicAdministrationAct = law('행정기본법', 'General Act on Public Administration');
export const personalInformationAct = law('개인정보 보호법', 'Personal Information Protection Act');
export const safetyMeasures = law(
  '개인정보의 안전성 확보조치 기준',
  'Standards of Measures for Ensuring the Safety of Personal Information',
);
export const roadNameAddressAct = law('도로명주소법', 'Road Name Address Act');
export const civilAct = law('민법', 'Civil Act');
export const incomeTaxAct = law('소득세법', 'Income Tax Act');
export const valueAddedTaxAct = law('부가가치세법', 'Value-Added Tax Act');
export const socialSecurityBenefitsAct = law(
  '사회보장급여의 이용ㆍ제공 및 수급권자 발굴에 관한 법률',
  'Act on the Use and Provision of Social Security Benefits and Search for Eligible Beneficiaries',
);
export const housingAct = law('주택법', 'Housing Act');
export const leaseReportAct = law('부동산 거래신고 등에 관한 법률', 'Act on Report on Real Estate Transactions');
export const motorVehicleAct = law('자동차관리법', 'Motor Vehicle Management Act');
export const roadTrafficAct = law('도로교통법', 'Road Traffic Act');
export const healthInsuranceAct = law('국민건강보험법', 'National Health Insurance Act');
export const employmentInsuranceAct = law('고용보험법', 'Employment Insurance Act');
export const disabilityWelfareAct = law('장애인복지법', 'Act on Welfare of Persons with Disabilities');
export const schoolEducationAct = law('초ㆍ중등교육법', 'Elementary and Secondary Education Act');
export const militaryServiceAct = law('병역법', 'Military Service Act');
export const maternalHealthAct = law('모자보건법', 'Mother and Child Health Act');
export const veteransAct = law(
  '국가유공자 등 예우 및 지원에 관한 법률',
  'Act on the Honorable Treatment of and Support for Persons of Distinguished Service to the State',
);
export const farmBusinessAct = law(
  '농어업경영체 육성 및 지원에 관한 법률',
  'Act on Fostering and Supporting Agricultural and Fisheries Enterprises',
);
