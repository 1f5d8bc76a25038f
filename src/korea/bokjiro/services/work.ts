import { words } from '../../../kernel/words/index.ts';
import { ministryOfEmployment, taxCredits, taxService, unemployment } from '../../agencies/index.ts';
import { civilDays, months } from '../../calendar/index.ts';
import { employmentInsuranceAct } from '../../law/index.ts';
import { earnedIncomeCreditRule, unemploymentBenefitRule } from '../../rules/index.ts';
import { benefitService } from '../benefit-service.ts';
import { havingLittle, working } from '../life-events.ts';

export const earnedIncomeTaxCredit = benefitService({
  rule: earnedIncomeCreditRule,
  about: 'self',
  agency: taxService,
  unit: taxCredits,
  clock: months(3),
  basis: earnedIncomeCreditRule.law,
  lifeEvents: [working, havingLittle],
  ko: { also: ['근로 장려금', '장려금', '근로장려세제', '일하는 저소득 가구'], who: '일하지만 소득이 적은 가구' },
  en: { also: ['EITC', 'working tax credit', 'work bonus'], who: 'Households that work and earn little' },
  example: { words: words('혼자 벌어 사는 사람', 'Somebody alone who works'), given: {} },
});

export const unemploymentBenefit = benefitService({
  rule: unemploymentBenefitRule,
  name: words('구직급여 (실업급여)', 'Unemployment benefit'),
  about: 'self',
  agency: ministryOfEmployment,
  unit: unemployment,
  clock: civilDays(14, employmentInsuranceAct('제43조')),
  basis: employmentInsuranceAct('제43조'),
  lifeEvents: [working],
  ko: { also: ['실업급여', '구직 급여', '실업수당', '실직', '회사 그만두면'], who: '일자리를 잃고 다시 찾는 사람' },
  en: { also: ['jobseeker', 'lost my job', 'dole'], who: 'People who lost a job and look for another' },
  example: { words: words('계약이 끝난 사람', 'Somebody whose contract ended'), given: { seeksWork: true } },
});
