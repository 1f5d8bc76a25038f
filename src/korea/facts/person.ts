import { fact, named } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { disability, residents } from '../registers/index.ts';

export const birthDate = fact.day('birthDate', {
  words: words('생년월일', 'the date of birth'),
  question: words('생년월일은 언제인가요?', 'What is the date of birth?'),
  from: residents.birthDate,
});

/** Full years on the day asked about. */
export const age = named('age', words('만 나이', 'age'), birthDate.age());

/** Full months on the day asked about. */
export const ageInMonths = named('ageInMonths', words('개월 수', 'age in months'), birthDate.monthsUntil());

export const korean = fact.flag('korean', {
  words: words('대한민국 국적이 있음', 'is a citizen of Korea'),
  question: words('대한민국 국민인가요?', 'Are you a citizen of Korea?'),
});

/** 국외 체류 90일 이상: allowances for children stop until they return. */
export const longAbroad = fact.flag('longAbroad', {
  words: words('90일 이상 계속 해외에 머물고 있음', 'has been abroad for 90 days or more'),
  question: words('90일 이상 계속 해외에 머물고 있나요?', 'Have you been abroad for 90 days or more?'),
});

export const disabilityDegree = fact.code(
  'disabilityDegree',
  {
    none: words('장애 없음', 'no disability'),
    mild: words('심하지 않은 장애', 'not severe'),
    severe: words('심한 장애', 'severe'),
  },
  {
    words: words('장애 정도', 'degree of disability'),
    question: words('등록된 장애가 있나요?', 'Do you have a registered disability?'),
    sensitive: true,
    from: disability.severity,
  },
);

export const movedOn = fact.day('movedOn', {
  words: words('이사한 날', 'the day of the move'),
  question: words('새집에 살기 시작한 날은 언제인가요?', 'On which day did you begin to live in the new home?'),
});

export const moveReported = fact.flag('moveReported', {
  words: words('전입신고를 함', 'the move is reported'),
  question: words('전입신고를 이미 했나요?', 'Have you already reported the move?'),
});
