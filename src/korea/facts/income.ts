import { fact } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { wonAMonth, wonAYear } from './period.ts';

/** Own pay, as the basic pension deducts from it. */
export const workIncome = fact.number('workIncome', wonAMonth, {
  words: words('본인의 월 근로소득', 'the monthly pay'),
  question: words('일해서 받는 월급은 얼마인가요?', 'What is your monthly pay?'),
});

export const spouseWorkIncome = fact.number('spouseWorkIncome', wonAMonth, {
  words: words('배우자의 월 근로소득', 'the monthly pay of the spouse'),
  question: words('배우자의 월급은 얼마인가요?', 'What is your spouse’s monthly pay?'),
});

export const coupleOtherIncome = fact.number('coupleOtherIncome', wonAMonth, {
  words: words('본인과 배우자의 그 밖의 월 소득', 'the other monthly income of the couple'),
  question: words(
    '연금, 사업, 이자 등 월급이 아닌 소득은 배우자와 합쳐 한 달에 얼마인가요?',
    'What do you and your spouse have a month besides pay: pensions, business, interest?',
  ),
});

/** 소득: all income of the household, before property is converted. */
export const householdIncome = fact.number('householdIncome', wonAMonth, {
  words: words('가구의 월 소득', 'the monthly income of the household'),
  question: words(
    '가구원 모두의 소득을 합치면 한 달에 얼마인가요?',
    'What is the monthly income of your whole household?',
  ),
});

export const householdOtherIncome = fact.number('householdOtherIncome', wonAMonth, {
  words: words('가구의 그 밖의 월 소득', 'the monthly income of the household other than from work'),
  question: words(
    '연금, 이자, 임대료, 가족의 도움 등 일이 아닌 소득은 가구 전체로 한 달에 얼마인가요?',
    'What does your household have a month other than from work: pensions, interest, rent, support by family?',
  ),
});

/** 총소득: what counts for the earned income tax credit, of the person and the spouse. */
export const yearlyIncome = fact.number('yearlyIncome', wonAYear, {
  words: words('부부의 연 총소득', 'the income of the couple in the year'),
  question: words(
    '지난해 본인과 배우자의 소득은 모두 얼마였나요?',
    'What was the income of you and your spouse last year?',
  ),
});

export const originHouseholdIncome = fact.number('originHouseholdIncome', wonAMonth, {
  words: words('부모 가구를 합친 월 소득', 'the monthly income together with the parents’ household'),
  question: words(
    '본인과 부모의 소득을 합치면 한 달에 얼마인가요?',
    'What is the monthly income of you and your parents together?',
  ),
});

/** 부양의무자: parents and children (and their spouses) outside the household. */
export const supporterIncome = fact.number('supporterIncome', wonAYear, {
  words: words('부양의무자의 연 소득', 'the yearly income of those bound to support'),
  question: words(
    '따로 사는 부모나 자녀 가운데 연 소득이 가장 많은 사람의 소득은 얼마인가요? 없으면 0을 적으세요.',
    'What is the highest yearly income among parents or children who live apart? Enter 0 when there are none.',
  ),
});
