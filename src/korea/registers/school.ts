import { civilDay, code, numberField, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfEducation } from '../agencies/index.ts';
import { schoolEducationAct } from '../law/index.ts';

/** 학적: the school somebody goes to, or the last one they finished; kept up to the age of 34. @law 초ㆍ중등교육법 제25조 */
export const school = register({
  id: 'school',
  words: words('학적', 'School'),
  keeper: ministryOfEducation,
  subject: 'person',
  law: schoolEducationAct('제25조'),
  fields: {
    level: code(words('학교급', 'Level'), {
      kindergarten: words('유치원', 'Kindergarten'),
      elementary: words('초등학교', 'Elementary school'),
      middle: words('중학교', 'Middle school'),
      high: words('고등학교', 'High school'),
      university: words('대학교', 'University'),
      graduate: words('대학원', 'Graduate school'),
    }),
    // Of a kindergarten the age of the class: 3 to 5.
    grade: numberField(words('학년', 'Grade')),
    status: code(words('학적 상태', 'Status'), {
      enrolled: words('재학', 'Enrolled'),
      'on-leave': words('휴학', 'On leave'),
      graduated: words('졸업', 'Graduated'),
    }),
    since: civilDay(words('입학일ㆍ졸업일', 'Entered or finished on')),
  },
});
