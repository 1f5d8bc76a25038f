import { civilDay, code, numberField, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfWelfare } from '../agencies/index.ts';
import { socialSecurityBenefitsAct } from '../law/index.ts';

/** 복지급여 수급: the benefits somebody receives, each person of a household their own share. @law 사회보장급여법 제23조 */
export const benefits = register({
  id: 'benefits',
  words: words('복지급여', 'Benefits received'),
  keeper: ministryOfWelfare,
  subject: 'person',
  entries: 'many',
  law: socialSecurityBenefitsAct('제23조'),
  fields: {
    benefit: code(words('급여', 'Benefit'), {
      livelihood: words('생계급여', 'Livelihood benefit'),
      'medical-aid': words('의료급여', 'Medical aid'),
      housing: words('주거급여', 'Housing benefit'),
      education: words('교육급여', 'Education benefit'),
      'basic-pension': words('기초연금', 'Basic pension'),
      'child-allowance': words('아동수당', 'Child allowance'),
      'parental-benefit': words('부모급여', 'Parental benefit'),
      'home-care-allowance': words('가정양육수당', 'Home-care allowance'),
      'disability-pension': words('장애인연금', 'Disability pension'),
      'disability-allowance': words('장애수당', 'Disability allowance'),
      unemployment: words('구직급여', 'Unemployment benefit'),
    }),
    startedOn: civilDay(words('시작일', 'From')),
    until: civilDay(words('종료 예정일', 'Until')),
    // None where it is given in kind.
    monthlyAmount: numberField(words('월 금액(원)', 'Amount a month (won)')),
  },
});
