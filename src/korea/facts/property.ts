import { fact, KRW } from '../../blocks/language/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';

/** What somebody owns and owes, as assessments of income tell it apart. */
const propertyOf = <const O extends string>(owner: O, { ko, en }: Words) => ({
  residential: fact.number(`${owner}HomeValue`, KRW, {
    words: words(`${ko}의 주거용 재산`, `the home of ${en}`),
    question: words(
      `${ko} 명의로 된 사는 집의 공시가격이나 보증금은 얼마인가요?`,
      `What is the published price of the home of ${en}, or the deposit paid for it?`,
    ),
  }),
  general: fact.number(`${owner}OtherProperty`, KRW, {
    words: words(`${ko}의 일반 재산`, `the other property of ${en}`),
    question: words(
      `${ko} 명의로 된 토지나 다른 건물은 모두 얼마인가요?`,
      `What are land and other buildings of ${en} worth?`,
    ),
  }),
  financial: fact.number(`${owner}Savings`, KRW, {
    words: words(`${ko}의 금융재산`, `the savings of ${en}`),
    question: words(
      `${ko} 명의로 된 예금, 주식, 보험은 모두 얼마인가요?`,
      `What are savings, shares and insurances of ${en} worth?`,
    ),
  }),
  debts: fact.number(`${owner}Debts`, KRW, {
    words: words(`${ko}의 부채`, `the debts of ${en}`),
    question: words(`${ko} 명의로 된 빚은 모두 얼마인가요?`, `What are the debts of ${en}?`),
  }),
});

export const householdProperty = propertyOf('household', words('가구원', 'the household'));
export const coupleProperty = propertyOf('couple', words('부부', 'the couple'));

/** 차량가액 of cars that count in full: those for work, the disabled and the like are left out. */
export const countedVehicles = fact.number('countedVehicles', KRW, {
  words: words('전액을 소득으로 보는 자동차', 'cars that count in full'),
  question: words(
    '생업용이나 장애인용이 아닌 자동차의 차량가액은 얼마인가요?',
    'What are your cars worth, without those for work or for a disabled person?',
  ),
});

/** 가구 재산 합계: all that the household owns, debts not taken off. */
export const householdAssets = fact.number('householdAssets', KRW, {
  words: words('가구의 재산 합계', 'everything the household owns'),
  question: words(
    '집, 땅, 전세금, 자동차, 예금 등 가구의 재산은 모두 얼마인가요?',
    'What is all that your household owns worth: home, land, deposits, cars, savings?',
  ),
});

export const originHouseholdAssets = fact.number('originHouseholdAssets', KRW, {
  words: words('부모 가구를 합친 재산', 'the property together with the parents, debts taken off'),
  question: words(
    '본인과 부모의 재산에서 빚을 빼면 얼마인가요?',
    'What do you and your parents own, with debts taken off?',
  ),
});

export const supporterProperty = fact.number('supporterProperty', KRW, {
  words: words('부양의무자의 재산', 'the property of those bound to support'),
  question: words(
    '따로 사는 부모나 자녀 가운데 재산이 가장 많은 사람의 재산은 얼마인가요? 없으면 0을 적으세요.',
    'What does the wealthiest of the parents or children who live apart own? Enter 0 when there are none.',
  ),
});
