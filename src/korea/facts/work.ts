import { days, fact, hours, months } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { wonADay } from './period.ts';

export const leftWorkOn = fact.day('leftWorkOn', {
  words: words('이직일', 'the last day of work'),
  question: words('마지막으로 일한 날은 언제인가요?', 'Which was your last day of work?'),
});

export const leavingReason = fact.code(
  'leavingReason',
  {
    personal: words('개인 사정', 'own reasons'),
    redundancy: words('경영상 필요', 'redundancy'),
    closure: words('폐업ㆍ도산', 'the employer closed'),
    'contract-end': words('계약 만료', 'end of contract'),
    'retirement-age': words('정년', 'retirement age'),
    fault: words('근로자의 귀책 사유', 'own serious fault'),
  },
  {
    words: words('이직 사유', 'the reason for leaving'),
    question: words('일을 그만둔 이유는 무엇인가요?', 'Why did the job end?'),
  },
);

/** 피보험 단위기간: insured days within the 18 months before the job ended. */
export const insuredDays = fact.number('insuredDays', days, {
  words: words('이직 전 18개월 동안의 피보험 단위기간', 'insured days in the 18 months before the job ended'),
  question: words(
    '그만두기 전 18개월 동안 고용보험에 가입해 보수를 받은 날은 며칠인가요?',
    'For how many days in the 18 months before the job ended were you insured and paid?',
  ),
  most: 600,
});

/** 피보험기간: how long insured in all, since the last benefit. */
export const insuredMonths = fact.number('insuredMonths', months, {
  words: words('고용보험 가입 기간', 'the time insured'),
  question: words('고용보험에 모두 몇 개월 가입했나요?', 'For how many months were you insured in all?'),
  most: 900,
});

export const dailyWage = fact.number('dailyWage', wonADay, {
  words: words('이직 전 평균임금', 'the average wage before the job ended'),
  question: words(
    '그만두기 전 3개월의 하루 평균임금은 얼마인가요?',
    'What was your average daily wage in the last three months?',
  ),
});

export const hoursADay = fact.number('hoursADay', hours, {
  words: words('하루 소정근로시간', 'the hours of the job a day'),
  question: words('하루에 몇 시간 일하기로 했나요?', 'How many hours a day was the job?'),
  least: 1,
  most: 24,
});

export const seeksWork = fact.flag('seeksWork', {
  words: words('일할 수 있고 일자리를 찾고 있음', 'is able to work and looking for it'),
  question: words('일할 수 있고 일자리를 찾고 있나요?', 'Are you able to work and looking for a job?'),
});

/** 가구 유형 of the earned income tax credit. */
export const earnerHousehold = fact.code(
  'earnerHousehold',
  {
    single: words('단독 가구', 'alone'),
    'one-earner': words('홑벌이 가구', 'one earner'),
    'two-earner': words('맞벌이 가구', 'two earners'),
  },
  {
    words: words('근로장려금 가구 유형', 'kind of household for the tax credit'),
    question: words(
      '배우자나 부양하는 자녀ㆍ부모가 없나요, 한 사람이 버나요, 둘 다 연 300만원 이상 버나요?',
      'Do you have no spouse, child or parent to support, does one of you earn, or do both earn KRW 3 million a year or more?',
    ),
  },
);
