import { fact } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { school } from '../registers/index.ts';

export const birthOrder = fact.count('birthOrder', {
  words: words('출생 순위', 'the order of birth'),
  question: words('몇째 아이인가요?', 'Which child is it: first, second …?'),
  least: 1,
  most: 20,
});

/** 보육 형태: who looks after a child before school. */
export const childCare = fact.code(
  'childCare',
  {
    home: words('가정', 'at home'),
    daycare: words('어린이집', 'in daycare'),
    kindergarten: words('유치원', 'in kindergarten'),
    'full-time-sitter': words('종일제 아이돌봄', 'by a full-time childminder'),
  },
  {
    words: words('돌봄 형태', 'daytime care'),
    question: words('아이를 낮에 누가 돌보나요?', 'Who looks after the child during the day?'),
  },
);

export const schoolLevel = fact.code(
  'schoolLevel',
  {
    none: words('다니지 않음', 'not at school'),
    kindergarten: words('유치원', 'kindergarten'),
    elementary: words('초등학교', 'elementary school'),
    middle: words('중학교', 'middle school'),
    high: words('고등학교', 'high school'),
    university: words('대학교', 'university'),
    graduate: words('대학원', 'graduate school'),
  },
  {
    words: words('다니는 학교', 'the school'),
    question: words('어떤 학교에 다니나요?', 'Which school is it?'),
    from: school.level,
  },
);
