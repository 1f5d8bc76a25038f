import { words } from '../../../kernel/words/index.ts';
import { welfare } from '../../agencies/index.ts';
import { civilDays, days } from '../../calendar/index.ts';
import { moving } from '../../gov24/index.ts';
import { socialSecurityBenefitsAct } from '../../law/index.ts';
import {
  basicPensionRule,
  disabilityAllowanceRule,
  disabilityPensionRule,
  emergencyRule,
  housingRule,
  livelihoodRule,
  medicalRule,
  youthRentRule,
} from '../../rules/index.ts';
import { benefitService } from '../benefit-service.ts';
import { growingOld, havingLittle, livingWithDisability } from '../life-events.ts';

const clock = civilDays(30, socialSecurityBenefitsAct('제9조'));
const ofWelfare = { about: 'self', unit: welfare, clock } as const;

export const livelihoodBenefit = benefitService({
  ...ofWelfare,
  rule: livelihoodRule,
  lifeEvents: [havingLittle],
  ko: {
    also: ['생계 급여', '기초생활수급', '기초수급', '생활비 지원', '기초생활보장'],
    who: '소득과 재산이 최저 수준에 못 미치는 가구',
  },
  en: { also: ['income support', 'basic living security', 'welfare payment'], who: 'Households below the minimum' },
  example: { words: words('소득이 없는 1인 가구', 'Somebody alone without income'), given: {} },
});

export const medicalAid = benefitService({
  ...ofWelfare,
  rule: medicalRule,
  lifeEvents: [havingLittle],
  ko: { also: ['의료 급여', '병원비 지원', '의료보호'], who: '치료비를 내기 어려운 가구' },
  en: { also: ['help with medical costs', 'medicaid'], who: 'Households that cannot pay for treatment' },
  example: { words: words('소득이 적은 두 식구', 'Two people with little income'), given: { noSupport: true } },
});

export const housingBenefit = benefitService({
  ...ofWelfare,
  rule: housingRule,
  lifeEvents: [havingLittle, moving],
  ko: { also: ['주거 급여', '월세 지원', '임차급여', '집세 지원'], who: '소득이 낮은 세입자 가구' },
  en: { also: ['rent support', 'housing allowance', 'help with rent'], who: 'Tenants with a low income' },
  example: { words: words('월세로 사는 1인 가구', 'A tenant living alone'), given: {} },
});

export const basicPension = benefitService({
  ...ofWelfare,
  rule: basicPensionRule,
  lifeEvents: [growingOld],
  ko: { also: ['기초 연금', '노령연금', '노인 연금', '어르신 연금'], who: '소득이 적은 65세 이상' },
  en: {
    also: ['old-age pension', 'pension for the elderly', 'gicho yeongeum'],
    who: 'People of 65 or more with a low income',
  },
  example: { words: words('혼자 사는 68세', 'Somebody of 68 living alone'), given: { servicePension: false } },
});

export const disabilityPension = benefitService({
  ...ofWelfare,
  rule: disabilityPensionRule,
  name: words('장애인연금', 'Disability pension'),
  lifeEvents: [livingWithDisability],
  asks: ['welfareStanding'],
  ko: { also: ['장애인 연금', '중증장애 연금'], who: '심한 장애가 있고 소득이 적은 18세 이상' },
  en: { also: ['invalidity pension'], who: 'Adults with a severe disability and a low income' },
  example: {
    words: words('심한 장애가 있는 40세', 'Somebody of 40 with a severe disability'),
    given: { servicePension: false, welfareStanding: 'none' },
  },
});

export const disabilityAllowance = benefitService({
  ...ofWelfare,
  rule: disabilityAllowanceRule,
  name: words('장애수당', 'Disability allowance'),
  lifeEvents: [livingWithDisability],
  asks: ['welfareStanding'],
  ko: { also: ['장애 수당', '경증장애 수당'], who: '심하지 않은 장애가 있고 소득이 적은 18세 이상' },
  en: { also: ['allowance for a disability'], who: 'Adults with a disability that is not severe and a low income' },
  example: {
    words: words('차상위계층인 50세', 'Somebody of 50 near the poverty line'),
    given: { welfareStanding: 'near-poor' },
  },
});

export const youthRent = benefitService({
  ...ofWelfare,
  rule: youthRentRule,
  lifeEvents: [moving, havingLittle],
  ko: {
    also: ['청년 월세', '월세 지원', '자취 지원', '청년 월세 한시 특별지원'],
    who: '부모와 따로 사는 19~34세 청년',
  },
  en: { also: ['rent for young people', 'youth housing'], who: 'People of 19 to 34 who live apart from their parents' },
  example: { words: words('월세로 혼자 사는 25세', 'A tenant of 25 living alone'), given: { youthRentMonths: 0 } },
});

export const emergencyRelief = benefitService({
  ...ofWelfare,
  rule: emergencyRule,
  clock: days(3),
  lifeEvents: [havingLittle],
  ko: {
    also: ['긴급복지', '긴급 생계 지원', '위기 가구', '긴급 지원'],
    who: '갑자기 생계가 막막해진 가구',
    notes: ['위기 상황인지는 담당 공무원이 판단합니다.'],
  },
  en: {
    also: ['emergency aid', 'crisis support', 'emergency welfare'],
    who: 'Households in a sudden crisis',
    notes: ['An official judges whether it is a crisis.'],
  },
  example: { words: words('일자리를 잃은 세 식구', 'Three people who lost their income'), given: {} },
});
