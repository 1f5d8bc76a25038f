import { civilDay, code, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfWelfare } from '../agencies/index.ts';
import { disabilityWelfareAct } from '../law/index.ts';

/** 장애인 등록. Nobody without a record is registered as disabled. @law 장애인복지법 제32조 */
export const disability = register({
  id: 'disability',
  words: words('장애인 등록', 'Disability'),
  keeper: ministryOfWelfare,
  subject: 'person',
  law: disabilityWelfareAct('제32조'),
  fields: {
    severity: code(words('장애 정도', 'Degree'), {
      severe: words('심한 장애', 'Severe'),
      mild: words('심하지 않은 장애', 'Not severe'),
    }),
    impairment: code(words('장애 유형', 'Kind'), {
      physical: words('지체', 'Physical'),
      brain: words('뇌병변', 'Brain lesion'),
      sight: words('시각', 'Sight'),
      hearing: words('청각', 'Hearing'),
      intellectual: words('지적', 'Intellectual'),
      autism: words('자폐성', 'Autism'),
      mental: words('정신', 'Mental'),
      kidney: words('신장', 'Kidney'),
      other: words('그 밖의 유형', 'Another kind'),
    }),
    registeredOn: civilDay(words('등록일', 'Registered on')),
  },
});
