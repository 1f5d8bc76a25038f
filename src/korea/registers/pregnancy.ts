import { civilDay, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfWelfare } from '../agencies/index.ts';
import { maternalHealthAct } from '../law/index.ts';

/** 임신·출산: a pregnancy that was reported, and the birth within the last year. @law 모자보건법 제8조 */
export const pregnancy = register({
  id: 'pregnancy',
  words: words('임신ㆍ출산', 'Pregnancy and birth'),
  keeper: ministryOfWelfare,
  subject: 'person',
  entries: 'many',
  law: maternalHealthAct('제8조'),
  fields: {
    expectedOn: civilDay(words('출산 예정일', 'Expected on')),
    bornOn: civilDay(words('출산일', 'Born on')),
  },
});
