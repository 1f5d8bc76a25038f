import { civilDay, code, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfVeterans } from '../agencies/index.ts';
import { veteransAct } from '../law/index.ts';

/** 국가보훈대상자. @law 국가유공자법 제6조 */
export const veterans = register({
  id: 'veterans',
  words: words('국가보훈', 'Veterans'),
  keeper: ministryOfVeterans,
  subject: 'person',
  law: veteransAct('제6조'),
  fields: {
    honouredAs: code(words('대상 구분', 'Honoured as'), {
      'war-veteran': words('참전유공자', 'War veteran'),
      wounded: words('상이군경', 'Wounded in service'),
      bereaved: words('유족', 'Family of one who died in service'),
      'long-service': words('장기복무 제대군인', 'Long-serving soldier'),
    }),
    since: civilDay(words('등록일', 'Since')),
  },
});
