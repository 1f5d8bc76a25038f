import { civilDay, code, reference, register, text } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { courtAdministration } from '../agencies/index.ts';
import { familyRelationsAct } from '../law/index.ts';

/** 가족관계등록부: parents, spouse and children, as the courts register them. @law 가족관계의 등록 등에 관한 법률 제9조 */
export const family = register({
  id: 'family',
  words: words('가족관계등록부', 'Family relations register'),
  keeper: courtAdministration,
  subject: 'person',
  entries: 'many',
  law: familyRelationsAct('제9조'),
  fields: {
    relation: code(words('구분', 'Relation'), {
      father: words('부', 'Father'),
      mother: words('모', 'Mother'),
      spouse: words('배우자', 'Spouse'),
      child: words('자녀', 'Child'),
    }),
    relative: reference(words('가족', 'Relative')),
    name: text(words('성명', 'Name')),
    nameInLatin: text(words('로마자 성명', 'Name in Latin letters')),
    birthDate: civilDay(words('출생연월일', 'Date of birth')),
    sex: code(words('성별', 'Sex'), { male: words('남', 'Male'), female: words('여', 'Female') }),
    marriedOn: civilDay(words('혼인신고일', 'Marriage registered on')),
  },
});
