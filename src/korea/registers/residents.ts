import { addressField, civilDay, code, reference, register, sealed, text } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfInterior } from '../agencies/index.ts';
import { residentRegistrationAct } from '../law/index.ts';
import { countries } from './countries.ts';

/** 주민등록표: who lives where, in which household. @law 주민등록법 제7조 */
export const residents = register({
  id: 'residents',
  words: words('주민등록', 'Resident register'),
  keeper: ministryOfInterior,
  subject: 'person',
  law: residentRegistrationAct('제7조'),
  fields: {
    name: text(words('성명', 'Name')),
    nameInHanja: text(words('한자 성명', 'Name in Hanja')),
    nameInLatin: text(words('로마자 성명', 'Name in Latin letters')),
    identityNumber: sealed(words('주민등록번호', 'Resident registration number')),
    birthDate: civilDay(words('생년월일', 'Date of birth')),
    sex: code(words('성별', 'Sex'), { male: words('남', 'Male'), female: words('여', 'Female') }),
    citizenship: code(words('국적', 'Nationality'), countries),
    status: code(words('상태', 'Status'), {
      registered: words('거주', 'Resident'),
      deceased: words('사망', 'Deceased'),
    }),
    address: addressField(words('주소', 'Address')),
    movedOn: civilDay(words('전입일', 'Moved in on')),
    reportedOn: civilDay(words('신고일', 'Reported on')),
    household: reference(words('세대', 'Household')),
    relationToHead: code(words('세대주와의 관계', 'Relation to head of household'), {
      head: words('본인(세대주)', 'Head'),
      spouse: words('배우자', 'Spouse'),
      child: words('자녀', 'Child'),
      parent: words('부모', 'Parent'),
      'parent-in-law': words('배우자의 부모', 'Parent-in-law'),
      'child-in-law': words('자녀의 배우자', 'Child-in-law'),
      grandchild: words('손자녀', 'Grandchild'),
      grandparent: words('조부모', 'Grandparent'),
      sibling: words('형제자매', 'Sibling'),
      cohabitant: words('동거인', 'Cohabitant'),
    }),
  },
});
