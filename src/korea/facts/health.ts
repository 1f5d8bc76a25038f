import { fact } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { wonAMonth, wonAYear } from './period.ts';

/** 소득 분위 by the health insurance premium, 1 (lowest) to 10. */
export const premiumDecile = fact.count('premiumDecile', {
  words: words('건강보험료 소득 분위', 'the income tenth by health insurance premium'),
  question: words(
    '건강보험료로 본 소득 분위는 몇 분위인가요? (1~10)',
    'In which tenth of incomes are you by your health insurance premium (1 to 10)?',
  ),
  least: 1,
  most: 10,
});

export const yearlyCopay = fact.number('yearlyCopay', wonAYear, {
  words: words('한 해 동안 낸 건강보험 본인부담금', 'the own share of medical costs in the year'),
  question: words(
    '한 해 동안 병원에 낸 건강보험 본인부담금은 얼마인가요? 비급여는 빼세요.',
    'What did you pay yourself for insured treatment in the year?',
  ),
});

export const longCareHospital = fact.flag('longCareHospital', {
  words: words('요양병원에 120일 넘게 입원함', 'has been in a long-term care hospital for more than 120 days'),
  question: words(
    '그해 요양병원에 120일 넘게 입원했나요?',
    'Were you in a long-term care hospital for more than 120 days of the year?',
  ),
  sensitive: true,
});

export const careGrade = fact.code(
  'careGrade',
  {
    none: words('등급 없음', 'no grade'),
    '1': words('1등급', 'grade 1'),
    '2': words('2등급', 'grade 2'),
    '3': words('3등급', 'grade 3'),
    '4': words('4등급', 'grade 4'),
    '5': words('5등급', 'grade 5'),
    cognitive: words('인지지원등급', 'cognitive support grade'),
  },
  {
    words: words('장기요양 등급', 'long-term care grade'),
    question: words('장기요양 등급은 무엇인가요?', 'Which long-term care grade do you have?'),
    sensitive: true,
  },
);

export const carePlace = fact.code(
  'carePlace',
  { home: words('재가급여', 'care at home'), facility: words('시설급여', 'care in a facility') },
  {
    words: words('장기요양급여 종류', 'kind of care'),
    question: words('집에서 돌봄을 받나요, 시설에서 받나요?', 'Is the care given at home or in a facility?'),
  },
);

export const careReduction = fact.code(
  'careReduction',
  {
    none: words('경감 없음', 'none'),
    '40': words('40% 경감', 'reduced by 40%'),
    '60': words('60% 경감', 'reduced by 60%'),
    livelihood: words('의료급여(생계급여) 수급자', 'on livelihood benefit'),
  },
  {
    words: words('본인부담 경감 구분', 'reduction of the own share'),
    question: words('장기요양 본인부담이 경감되나요?', 'Is your share of the cost of care reduced?'),
  },
);

export const careCost = fact.number('careCost', wonAMonth, {
  words: words('월 장기요양 급여비용', 'the cost of care'),
  question: words('한 달 장기요양 급여비용은 얼마인가요?', 'What does the care cost a month?'),
});
