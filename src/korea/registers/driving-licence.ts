import { civilDay, code, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { policeAgency } from '../agencies/index.ts';
import { roadTrafficAct } from '../law/index.ts';

/** 운전면허: the highest class somebody holds, and the last day to renew it. @law 도로교통법 제87조 */
export const drivingLicence = register({
  id: 'drivingLicence',
  words: words('운전면허', 'Driving licence'),
  keeper: policeAgency,
  subject: 'person',
  law: roadTrafficAct('제87조'),
  fields: {
    licenceClass: code(words('면허 종류', 'Class'), {
      'class-1-large': words('제1종 대형', 'Class 1, large vehicles'),
      'class-1': words('제1종 보통', 'Class 1, ordinary'),
      'class-2': words('제2종 보통', 'Class 2, ordinary'),
    }),
    issuedOn: civilDay(words('면허 취득일', 'First issued on')),
    renewalDue: civilDay(words('갱신 기한', 'Renew by')),
  },
});
