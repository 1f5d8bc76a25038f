import { addressField, civilDay, reference, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfInterior } from '../agencies/index.ts';
import { residentRegistrationAct } from '../law/index.ts';

/** 세대별 주민등록표: a household, its head and its seat. @law 주민등록법 제7조 */
export const households = register({
  id: 'households',
  words: words('세대', 'Household register'),
  keeper: ministryOfInterior,
  subject: 'household',
  law: residentRegistrationAct('제7조'),
  fields: {
    head: reference(words('세대주', 'Head of household')),
    address: addressField(words('주소', 'Address')),
    formedOn: civilDay(words('세대 구성일', 'Formed on')),
  },
});
