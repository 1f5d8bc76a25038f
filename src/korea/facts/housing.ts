import { fact, KRW, months } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { lease } from '../registers/index.ts';
import { wonAMonth } from './period.ts';

export const rents = fact.flag('rents', {
  words: words('임대차계약으로 집을 빌려 살고 있음', 'rents a home under a lease'),
  question: words('임대차계약을 맺고 세 들어 살고 있나요?', 'Do you rent your home under a lease?'),
});

export const monthlyRent = fact.number('monthlyRent', wonAMonth, {
  words: words('월세', 'the rent'),
  question: words('월세는 얼마인가요?', 'What is the monthly rent?'),
  from: lease.monthlyRent,
});

export const rentDeposit = fact.number('rentDeposit', KRW, {
  words: words('보증금', 'the deposit'),
  question: words('보증금은 얼마인가요?', 'How much is the deposit?'),
  from: lease.deposit,
});

export const ownsHome = fact.flag('ownsHome', {
  words: words('본인 명의의 집이 있음', 'owns a home'),
  question: words('본인 명의의 집이 있나요?', 'Do you own a home?'),
});

export const livesApartFromParents = fact.flag('livesApartFromParents', {
  words: words('부모와 따로 살고 있음', 'lives apart from the parents'),
  question: words('부모와 따로 살고 있나요?', 'Do you live apart from your parents?'),
});

export const youthRentMonths = fact.number('youthRentMonths', months, {
  words: words('청년월세를 받은 기간', 'months of youth rent received'),
  question: words(
    '청년월세 지원을 지금까지 몇 개월 받았나요?',
    'For how many months have you received youth rent support?',
  ),
  most: 120,
});
