import { civilDay, code, numberField, register, text } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { taxService } from '../agencies/index.ts';
import { valueAddedTaxAct } from '../law/index.ts';

/** 사업자등록: the businesses somebody runs in their own name. @law 부가가치세법 제8조 */
export const business = register({
  id: 'business',
  words: words('사업자등록', 'Business registration'),
  keeper: taxService,
  subject: 'person',
  entries: 'many',
  law: valueAddedTaxAct('제8조'),
  fields: {
    businessNumber: text(words('사업자등록번호', 'Business number')),
    industry: code(words('업종', 'Industry'), {
      restaurant: words('음식점업', 'Restaurants'),
      retail: words('도소매업', 'Retail and wholesale'),
      manufacturing: words('제조업', 'Manufacturing'),
      construction: words('건설업', 'Construction'),
      transport: words('운수업', 'Transport'),
      information: words('정보통신업', 'Information and communication'),
      farming: words('농림어업', 'Farming, forestry and fishing'),
      services: words('그 밖의 서비스업', 'Other services'),
    }),
    status: code(words('사업 상태', 'Status'), {
      open: words('계속 사업', 'Open'),
      suspended: words('휴업', 'Suspended'),
      closing: words('폐업 예정', 'Closing'),
    }),
    openedOn: civilDay(words('개업일', 'Opened on')),
    annualSales: numberField(words('연 매출(원)', 'Sales a year (won)')),
  },
});
