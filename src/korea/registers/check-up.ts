import { civilDay, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { healthInsuranceService } from '../agencies/index.ts';
import { healthInsuranceAct } from '../law/index.ts';

/** 건강검진: the last general check-up, if there was one, and the last day of the next. @law 국민건강보험법 제52조 */
export const checkUp = register({
  id: 'checkUp',
  words: words('건강검진', 'Health check-up'),
  keeper: healthInsuranceService,
  subject: 'person',
  law: healthInsuranceAct('제52조'),
  fields: {
    lastOn: civilDay(words('최근 검진일', 'Last one on')),
    dueOn: civilDay(words('다음 검진 기한', 'Next one by')),
  },
});
