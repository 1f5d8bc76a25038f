import { fact, KRW, ratio, unit } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';

export const USD = unit('USD', words('미화 {n}달러', 'US${n}'), { decimals: 2 });

/** 과세가격: price, insurance and freight in won, at the weekly rate of customs. */
export const cifValue = fact.number('cifValue', KRW, {
  words: words('과세가격(물품값ㆍ운임ㆍ보험료)', 'customs value: price, freight and insurance'),
  question: words(
    '운임과 보험료를 더한 물품값은 몇 원인가요?',
    'What is the value in won, freight and insurance included?',
  ),
});

/** 관세율 of the tariff heading. */
export const dutyRate = fact.number('dutyRate', ratio, {
  words: words('관세율', 'rate of duty'),
  question: words(
    '물품의 관세율은 얼마인가요? 8%는 0.08이라고 적어 주세요.',
    'What is the rate of duty? Write 0.08 for 8 %.',
  ),
  most: 100,
});

/** 개별소비세, 주세, 교육세 등 수입할 때 함께 내는 내국세. */
export const exciseTaxes = fact.number('exciseTaxes', KRW, {
  words: words('개별소비세ㆍ주세 등', 'excise taxes'),
  question: words(
    '개별소비세나 주세 등이 붙나요? 없으면 0이라고 적어 주세요.',
    'How much excise tax is due? Write 0 for none.',
  ),
});

/** 물품가격 in dollars, as the small-value exemption counts it. */
export const goodsPrice = fact.number('goodsPrice', USD, {
  words: words('물품가격', 'price of the goods'),
  question: words('물품값은 미국 달러로 얼마인가요?', 'What is the price in US dollars?'),
});

/** 자가사용 물품. */
export const ownUse = fact.flag('ownUse', {
  words: words('본인이 쓸 물품', 'goods for one’s own use'),
  question: words('본인이 쓸 물건인가요?', 'Is it for your own use?'),
});

/** 미국에서 발송되어 목록통관되는 특송물품. */
export const listClearedFromUnitedStates = fact.flag('listClearedFromUnitedStates', {
  words: words('미국발 목록통관 물품', 'express goods from the United States cleared by list'),
  question: words(
    '미국에서 보낸 목록통관 특송물품인가요?',
    'Is it express cargo from the United States cleared by list?',
  ),
});
