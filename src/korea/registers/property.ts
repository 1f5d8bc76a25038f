import { code, numberField, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfWelfare } from '../agencies/index.ts';
import { socialSecurityBenefitsAct } from '../law/index.ts';

/**
 * 재산: what somebody owns and owes, as it is looked into when they apply for a benefit. Land and houses count by their
 * published price; debts are positive amounts. @law 사회보장급여법 제7조
 */
export const property = register({
  id: 'property',
  words: words('재산', 'Property'),
  keeper: ministryOfWelfare,
  subject: 'person',
  entries: 'many',
  law: socialSecurityBenefitsAct('제7조'),
  fields: {
    kind: code(words('재산 종류', 'Kind of property'), {
      house: words('주택', 'House'),
      land: words('토지', 'Land'),
      financial: words('금융재산', 'Financial assets'),
      debt: words('부채', 'Debt'),
    }),
    use: code(words('용도', 'Use'), {
      residential: words('주거용', 'Home of the owner'),
      general: words('일반', 'General'),
    }),
    value: numberField(words('금액(원)', 'Value (won)')),
  },
});
