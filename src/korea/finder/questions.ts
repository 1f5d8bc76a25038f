import type { Code, Day, FinderQuestion, Quantity, RuleFact, Truth } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { areasOf } from '../areas/index.ts';
import { birthDate, householdIncome, householdSize } from '../facts/index.ts';
import {
  businesses,
  childBirthDate,
  childCareOfChild,
  childrenOfPerson,
  incomeBand,
  livesAlone,
  municipality,
  province,
  sex,
  situations,
  traits,
} from './facts.ts';

function factOf({ node }: Truth | Day | Quantity | Code): RuleFact {
  if ('fact' in node) return node.fact;
  throw new TypeError('not a fact');
}

const flags = (of: Readonly<Record<string, Truth>>): readonly RuleFact[] => Object.values(of).map(factOf);

/** Eight at the most. */
export const koreanQuestions: readonly FinderQuestion[] = [
  {
    id: 'province',
    label: words('시ㆍ도', 'Province'),
    ask: words('어느 시ㆍ도에 사나요?', 'In which province do you live?'),
    facts: [factOf(province)],
  },
  {
    id: 'municipality',
    label: words('시ㆍ군ㆍ구', 'Town'),
    ask: words('어느 시ㆍ군ㆍ구에 사나요?', 'In which town do you live?'),
    hint: words(
      '시ㆍ군ㆍ구마다 그곳에만 있는 혜택이 많습니다.',
      'Each town has benefits that only its people can have.',
    ),
    facts: [factOf(municipality)],
    after: 'province',
    offers: (fact, given) =>
      fact === 'municipality' && typeof given.province === 'string'
        ? areasOf(given.province).map(({ code }) => code)
        : undefined,
  },
  {
    id: 'person',
    label: words('나이와 성별', 'Age and sex'),
    ask: words('생년월일과 성별을 알려 주세요', 'Your date of birth and sex'),
    hint: words('나이로 정해지는 혜택이 많습니다. 저장하지 않습니다.', 'Many benefits go by age. It is not kept.'),
    facts: [factOf(birthDate), factOf(sex)],
  },
  {
    id: 'income',
    label: words('가구와 소득', 'Household and income'),
    ask: words('함께 사는 가족과 소득을 알려 주세요', 'Your household and its income'),
    hint: words(
      '생계를 함께하는 사람 모두의 한 달 소득을 더해 적어 주세요. 모르면 비워 두거나 구간만 고르세요.',
      'Add up what everybody in the household has a month. If you do not know, leave it empty or choose only a band.',
    ),
    facts: [factOf(householdSize), factOf(householdIncome), factOf(incomeBand)],
  },
  {
    id: 'traits',
    label: words('나의 상황', 'Your situation'),
    ask: words('나에게 해당하는 것을 모두 골라 주세요', 'Choose all that apply to you'),
    facts: flags(traits),
    traits: true,
  },
  {
    id: 'household',
    label: words('가구의 상황', 'Your household’s situation'),
    ask: words('우리 가구에 해당하는 것을 모두 골라 주세요', 'Choose all that apply to your household'),
    facts: [factOf(livesAlone), ...flags(situations)],
    traits: true,
  },
  {
    id: 'children',
    label: words('아이', 'Children'),
    ask: words('함께 사는 아이가 있나요?', 'Do you have children living with you?'),
    hint: words(
      '아이 앞으로 나오는 혜택도 함께 찾습니다. 없으면 "해당하는 것이 없습니다"를 누르세요.',
      'What is due to a child is found as well. If there are none, press “None of these”.',
    ),
    facts: [],
    members: { group: childrenOfPerson, facts: [factOf(childBirthDate), factOf(childCareOfChild)], most: 4 },
  },
  {
    id: 'business',
    label: words('사업', 'Business'),
    ask: words('사업을 하거나 시작하려 하나요?', 'Do you have or plan a business?'),
    facts: flags(businesses),
    traits: true,
  },
];
