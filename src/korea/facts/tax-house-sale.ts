import { fact, KRW, years } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { houses } from '../registers/index.ts';

/** 양도가액. */
export const salePrice = fact.number('salePrice', KRW, {
  words: words('양도가액', 'price of sale'),
  question: words('집을 얼마에 팔았나요?', 'At what price did you sell the house?'),
  least: 1,
});

/** 취득가액과 필요경비. */
export const costOfHouse = fact.number('costOfHouse', KRW, {
  words: words('취득가액과 필요경비', 'cost of the house with expenses'),
  question: words('집을 살 때 값과 든 비용은 모두 얼마인가요?', 'What did the house cost you, with expenses?'),
});

export const houseOwnedSince = fact.day('houseOwnedSince', {
  words: words('집을 취득한 날', 'day the house was acquired'),
  question: words('집을 언제 취득했나요?', 'When did you acquire the house?'),
  from: houses.ownedSince,
});

/** 거주기간, full years. */
export const yearsLivedIn = fact.number('yearsLivedIn', years, {
  words: words('그 집에 산 기간', 'years lived in the house'),
  question: words('그 집에서 만 몇 년 살았나요?', 'How many full years did you live in it?'),
  most: 150,
});

/** 취득 당시 조정대상지역이었는지. */
export const boughtInAdjustedArea = fact.flag('boughtInAdjustedArea', {
  words: words('취득 당시 조정대상지역에 있던 주택', 'house in an adjusted area when it was acquired'),
  question: words('살 때 조정대상지역에 있던 집인가요?', 'Was the house in an adjusted area when you bought it?'),
});
