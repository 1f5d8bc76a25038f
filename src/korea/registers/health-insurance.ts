import { civilDay, code, numberField, reference, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { healthInsuranceService } from '../agencies/index.ts';
import { healthInsuranceAct } from '../law/index.ts';

/**
 * 건강보험 자격: how somebody is insured. An employee pays by the pay; of a household without one, whoever has most pays for
 * all; dependants and the others pay nothing and name whom they are insured with. @law 국민건강보험법 제5조
 */
export const healthInsurance = register({
  id: 'healthInsurance',
  words: words('건강보험', 'Health insurance'),
  keeper: healthInsuranceService,
  subject: 'person',
  law: healthInsuranceAct('제5조'),
  fields: {
    insuredAs: code(words('자격', 'Status'), {
      employee: words('직장가입자', 'Insured as an employee'),
      'self-employed': words('지역가입자', 'Insured without an employer'),
      dependant: words('피부양자', 'Dependant'),
      'medical-aid': words('의료급여 수급권자', 'Medical aid'),
    }),
    // The part of the insured person alone, without long-term care insurance.
    premium: numberField(words('월 보험료(원)', 'Premium a month (won)')),
    insured: reference(words('가입자', 'Insured person')),
    since: civilDay(words('자격 취득일', 'Since')),
  },
});
