import { fact, group, named } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { residents } from '../registers/index.ts';
import { wonAMonth } from './period.ts';

export const householdSize = fact.persons('householdSize', {
  words: words('가구원 수', 'the number of people in the household'),
  question: words(
    '생계를 함께하는 가구원은 본인을 포함해 몇 명인가요?',
    'How many people share your household, you included?',
  ),
  least: 1,
  most: 30,
});

/** 가구원, each with what the assessment of income looks at. */
export const members = group(
  'members',
  words('가구원', 'members of the household'),
  words('가구원', 'member of the household'),
);

export const memberBirthDate = members.fact.day('birthDate', {
  words: words('생년월일', 'date of birth'),
  question: words('이 가구원의 생년월일은 언제인가요?', 'What is this member’s date of birth?'),
  from: residents.birthDate,
});

export const memberAge = named('members.age', words('가구원의 만 나이', 'age of the member'), memberBirthDate.age());

export const memberWorkIncome = members.fact.number('workIncome', wonAMonth, {
  words: words('근로ㆍ사업소득', 'income from work or business'),
  question: words(
    '이 가구원이 일해서 버는 월 소득은 얼마인가요?',
    'What does this member earn a month by work or business?',
  ),
});

export const memberDisabled = members.fact.flag('disabled', {
  words: words('등록 장애인임', 'is registered as disabled'),
  question: words('이 가구원은 등록 장애인인가요?', 'Is this member registered as disabled?'),
  sensitive: true,
});

/** Where the household lives, as benefits tell areas apart: Incheon has the rents of Gyeonggi and the deduction of a metropolitan city. */
export const homeRegion = fact.code(
  'homeRegion',
  {
    seoul: words('서울특별시', 'Seoul'),
    gyeonggi: words('경기도', 'Gyeonggi'),
    incheon: words('인천광역시', 'Incheon'),
    metropolitan: words('그 밖의 광역시ㆍ세종ㆍ창원', 'another metropolitan city, Sejong or Changwon'),
    other: words('그 밖의 지역', 'elsewhere'),
  },
  {
    words: words('사는 지역', 'where you live'),
    question: words('어느 지역에 살고 있나요?', 'Where do you live?'),
  },
);

/** 대도시, 중소도시, 농어촌: the classes of the basic pension and of emergency relief. */
export const settlement = fact.code(
  'settlement',
  {
    city: words('특별시ㆍ광역시의 구, 특례시', 'a district of a large city'),
    town: words('도의 시, 세종', 'a city of a province, or Sejong'),
    country: words('군 지역', 'a county'),
  },
  {
    words: words('사는 곳의 구분', 'kind of area'),
    question: words('사는 곳은 큰 도시인가요, 시인가요, 군인가요?', 'Do you live in a large city, a city or a county?'),
  },
);

/** 비수도권, 인구감소지역: classes of the child allowance. */
export const populationArea = fact.code(
  'populationArea',
  {
    capital: words('수도권', 'the capital area'),
    regional: words('비수도권', 'outside the capital area'),
    depopulating: words('인구감소지역(우대)', 'an area losing people'),
    'depopulating-special': words('인구감소지역(특별)', 'an area losing most people'),
  },
  {
    words: words('인구 지역 구분', 'population area'),
    question: words('사는 곳은 어느 지역에 속하나요?', 'Which of these areas do you live in?'),
  },
);

/** 생계ㆍ의료급여 수급, 차상위계층 (no more than half the median income), or neither. */
export const welfareStanding = fact.code(
  'welfareStanding',
  {
    livelihood: words('생계ㆍ의료급여 수급자', 'livelihood benefit or medical aid'),
    'near-poor': words('차상위계층', 'near the poverty line'),
    none: words('해당 없음', 'neither'),
  },
  {
    words: words('저소득 구분', 'low-income standing'),
    question: words(
      '생계ㆍ의료급여를 받거나 차상위계층인가요?',
      'Are you on livelihood benefit, or officially near the poverty line?',
    ),
    sensitive: true,
  },
);
