import type { BenefitArea, BenefitVocabulary } from '../../blocks/benefits/index.ts';
import { words } from '../../kernel/words/index.ts';
import { areas, provinces } from '../areas/index.ts';
import { gov24Groups } from './conditions.ts';

/** A province's own area has its two digits, a municipality's its five. Sejong has both; what is for it has the five. */
const benefitAreas: readonly BenefitArea[] = [
  ...provinces.map(({ code, words: name }) => ({ code, words: name })),
  ...areas.map(({ code, words: name, province }) => ({ code, words: name, within: province.code })),
];

/** The kinds of body that give (소관기관유형), with those of the count of all services, which also counts civil petitions. */
export const providers = {
  central: words('중앙행정기관', 'Central government'),
  local: words('지방자치단체', 'Local government'),
  'education-office': words('교육청', 'Education offices'),
  'public-institution': words('공공기관', 'Public institutions'),
  'civil-petition': words('민원', 'Civil petitions'),
} as const;

/** 서비스분야: what a service is about. */
export const fields = {
  living: words('생활안정', 'Livelihood'),
  housing: words('주거·자립', 'Housing'),
  education: words('보육·교육', 'Childcare and education'),
  work: words('고용·창업', 'Work and business'),
  health: words('보건·의료', 'Health'),
  safety: words('행정·안전', 'Administration and safety'),
  birth: words('임신·출산', 'Pregnancy and birth'),
  care: words('보호·돌봄', 'Protection and care'),
  culture: words('문화·환경', 'Culture and environment'),
  farming: words('농림축산어업', 'Farming, forestry and fishing'),
  other: words('그 밖', 'Other'),
} as const;

/** 지원유형: how a service helps. */
export const supports = {
  cash: words('현금', 'Cash'),
  reduction: words('감면', 'Reduced charges'),
  loan: words('융자', 'Loan'),
  insurance: words('보험', 'Insurance'),
  scholarship: words('장학금', 'Scholarship'),
  voucher: words('이용권', 'Voucher'),
  kind: words('현물', 'Goods'),
  service: words('서비스', 'Service'),
  medical: words('의료지원', 'Medical help'),
  job: words('일자리', 'Jobs'),
  facility: words('시설이용', 'Use of facilities'),
  culture: words('문화·여가지원', 'Culture and leisure'),
  advice: words('상담·법률지원', 'Advice and legal help'),
  technical: words('기술지원', 'Technical help'),
  volunteering: words('봉사·기부', 'Volunteering and giving'),
  other: words('기타', 'Other'),
} as const;

/** 사용자구분: who asks for it. */
export const users = {
  person: words('개인', 'A person'),
  household: words('가구', 'A household'),
  'small-business': words('소상공인', 'A small business'),
  organisation: words('법인·시설·단체', 'An organisation'),
} as const;

export type Provider = keyof typeof providers;
export type BenefitField = keyof typeof fields;
export type Support = keyof typeof supports;
export type User = keyof typeof users;

/** The words in which Korea describes its benefits. */
export const benefitVocabulary: BenefitVocabulary = {
  groups: gov24Groups,
  areas: benefitAreas,
  providers,
  fields,
  supports,
  users,
};
