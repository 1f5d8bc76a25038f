import { civilDay, code, numberField, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfLand } from '../agencies/index.ts';
import { motorVehicleAct } from '../law/index.ts';

/** 자동차등록원부: the vehicles somebody owns. @law 자동차관리법 제7조 */
export const vehicles = register({
  id: 'vehicles',
  words: words('자동차', 'Vehicles'),
  keeper: ministryOfLand,
  subject: 'person',
  entries: 'many',
  law: motorVehicleAct('제7조'),
  fields: {
    use: code(words('용도', 'Use'), {
      private: words('비영업용', 'Private'),
      commercial: words('영업용', 'Commercial'),
    }),
    fuel: code(words('연료', 'Fuel'), {
      petrol: words('휘발유', 'Petrol'),
      diesel: words('경유', 'Diesel'),
      hybrid: words('하이브리드', 'Hybrid'),
      electric: words('전기', 'Electric'),
    }),
    // None for electric ones.
    engineCc: numberField(words('배기량(cc)', 'Engine (cc)')),
    value: numberField(words('차량가액(원)', 'Value (won)')),
    firstRegisteredOn: civilDay(words('최초 등록일', 'First registered on')),
  },
});
