import { words } from '../../../kernel/words/index.ts';
import { welfare } from '../../agencies/index.ts';
import { civilDays } from '../../calendar/index.ts';
import { raisingChildren } from '../../gov24/index.ts';
import { socialSecurityBenefitsAct } from '../../law/index.ts';
import { childAllowanceRule, educationRule, firstMeetingRule, homeCareRule, parentalRule } from '../../rules/index.ts';
import { benefitService } from '../benefit-service.ts';
import { havingLittle } from '../life-events.ts';

const clock = civilDays(30, socialSecurityBenefitsAct('제9조'));
const ofChild = { about: 'child', unit: welfare, clock, lifeEvents: [raisingChildren] } as const;
const asking = {
  longAbroad: {
    ask: words('아이가 90일 이상 계속 해외에 머물고 있나요?', 'Has the child been abroad for 90 days or more?'),
    label: words('90일 이상 해외 체류', 'Abroad for 90 days or more'),
  },
};
const athome = { childCare: 'home', longAbroad: false };

export const childAllowance = benefitService({
  ...ofChild,
  rule: childAllowanceRule,
  ko: { also: ['아동 수당', '양육비', '아이 수당', '매달 10만원'], who: '어린아이를 키우는 부모' },
  en: { also: ['child benefit', 'family allowance', 'adong sudang'], who: 'Parents of young children' },
  asking,
  example: { words: words('집에서 자라는 다섯 살 아이', 'A child of five at home'), given: { longAbroad: false } },
});

export const parentalBenefit = benefitService({
  ...ofChild,
  rule: parentalRule,
  ko: { also: ['부모 급여', '영아수당', '0세 급여', '1세 급여'], who: '두 돌이 되기 전의 아이를 키우는 부모' },
  en: { also: ['infant benefit', 'parents of a baby', 'bumo geubyeo'], who: 'Parents of a child under two' },
  asks: ['childCare'],
  asking,
  example: { words: words('집에서 돌보는 아기', 'A baby looked after at home'), given: athome },
});

export const firstMeetingVoucher = benefitService({
  ...ofChild,
  rule: firstMeetingRule,
  ko: { also: ['출산 바우처', '첫만남 이용권', '출산 지원금', '아이 낳으면 받는 돈'], who: '아이가 태어난 부모' },
  en: { also: ['birth voucher', 'birth grant', 'cheonmannam'], who: 'Parents of a newborn child' },
  example: { words: words('지난달 태어난 둘째', 'A second child born last month'), given: {} },
});

export const homeCareAllowance = benefitService({
  ...ofChild,
  rule: homeCareRule,
  ko: {
    also: ['양육수당', '가정 양육 수당', '어린이집 안 다니는 아이'],
    who: '어린이집이나 유치원에 다니지 않는 아이를 키우는 부모',
  },
  en: {
    also: ['care at home', 'no daycare', 'yangyuk sudang'],
    who: 'Parents whose child is not in daycare or kindergarten',
  },
  asks: ['childCare'],
  asking,
  example: { words: words('집에서 자라는 세 살 아이', 'A child of three at home'), given: athome },
});

export const educationBenefit = benefitService({
  ...ofChild,
  lifeEvents: [raisingChildren, havingLittle],
  rule: educationRule,
  ko: { also: ['교육 급여', '교육활동지원비', '학비 지원'], who: '초ㆍ중ㆍ고등학생을 키우는 소득이 낮은 가구' },
  en: { also: ['school support', 'help with school costs'], who: 'Households with a low income and a child at school' },
  example: { words: words('중학생이 있는 세 식구', 'A household of three with a pupil'), given: {} },
});
