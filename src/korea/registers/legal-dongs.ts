import { flag, register, text } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfInterior } from '../agencies/index.ts';
import { roadNameAddressAct } from '../law/index.ts';

/** 법정동: every legal district, present and abolished; filled by `madang import areas FILE`, open to all. */
export const legalDongs = register({
  id: 'legalDongs',
  words: words('법정동', 'Legal districts'),
  keeper: ministryOfInterior,
  subject: 'place',
  open: true,
  law: roadNameAddressAct('제2조'),
  fields: {
    code: text(words('법정동코드', 'Code')),
    name: text(words('법정동명', 'Name')),
    exists: flag(words('존재', 'In force')),
  },
});
