import { civilDay, code, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { militaryManpower } from '../agencies/index.ts';
import { militaryServiceAct } from '../law/index.ts';

/** 병적: the military service of men who are citizens, from the year they turn 18. @law 병역법 제8조 */
export const military = register({
  id: 'military',
  words: words('병역', 'Military service'),
  keeper: militaryManpower,
  subject: 'person',
  law: militaryServiceAct('제8조'),
  fields: {
    status: code(words('병역 상태', 'Status'), {
      pending: words('병역 이행 전', 'Not yet served'),
      serving: words('복무 중', 'Serving'),
      completed: words('병역 마침', 'Served'),
      exempt: words('병역 면제', 'Exempt'),
      'not-liable': words('병역의무 종료', 'No longer liable'),
    }),
    since: civilDay(words('변동일', 'Since')),
  },
});
