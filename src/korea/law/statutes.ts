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
