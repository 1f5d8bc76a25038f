import { civilDay, code, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfAgriculture } from '../agencies/index.ts';
import { farmBusinessAct } from '../law/index.ts';

/** 농어업경영체: who works the land or the sea for a living. @law 농어업경영체법 제4조 */
export const ruralWork = register({
  id: 'ruralWork',
  words: words('농어업경영체', 'Farming and fishing'),
  keeper: ministryOfAgriculture,
  subject: 'person',
  law: farmBusinessAct('제4조'),
  fields: {
    worksIn: code(words('구분', 'Kind'), {
      farming: words('농업', 'Farming'),
      livestock: words('축산업', 'Livestock'),
      forestry: words('임업', 'Forestry'),
      fishing: words('어업', 'Fishing'),
    }),
    since: civilDay(words('등록일', 'Since')),
  },
});
