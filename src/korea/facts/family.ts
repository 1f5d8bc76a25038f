import { fact } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';

export const hasSpouse = fact.flag('hasSpouse', {
  words: words('배우자가 있음', 'has a spouse'),
  question: words('배우자가 있나요? 사실혼도 포함합니다.', 'Do you have a spouse, married or not?'),
});

export const spouseReceivesPension = fact.flag('spouseReceivesPension', {
  words: words('배우자도 기초연금을 받음', 'the spouse receives the basic pension too'),
  question: words('배우자도 기초연금을 받나요?', 'Does your spouse receive the basic pension too?'),
});

/** 직역연금: of civil servants, soldiers, teachers and postal workers, or of their spouses. */
export const servicePension = fact.flag('servicePension', {
  words: words(
    '본인이나 배우자가 직역연금을 받음',
    'has a civil servant’s, soldier’s or teacher’s pension in the couple',
  ),
  question: words(
    '본인이나 배우자가 공무원ㆍ군인ㆍ사학ㆍ별정우체국 연금을 받나요?',
    'Do you or your spouse have a pension of civil servants, soldiers, private schools or the postal service?',
  ),
});

export const hasChild = fact.flag('hasChild', {
  words: words('자녀가 있음', 'has a child'),
  question: words('자녀가 있나요?', 'Do you have a child?'),
});

/** People in the household of the parents, the person included. */
export const originHouseholdSize = fact.persons('originHouseholdSize', {
  words: words('부모 가구를 합친 가구원 수', 'people, counted with the parents’ household'),
  question: words(
    '본인과 부모 가구의 가구원은 모두 몇 명인가요?',
    'How many people are you together with your parents’ household?',
  ),
  least: 1,
  most: 30,
});

/** 부양의무자 기준 of medical aid: none, or none who can support or does. */
export const noSupport = fact.flag('noSupport', {
  words: words('부양의무자에게서 부양을 받을 수 없음', 'has nobody who is bound and able to give support'),
  question: words(
    '따로 사는 부모나 자녀에게서 부양을 받을 수 없나요?',
    'Is there nobody among parents and children living apart who can support you?',
  ),
});
