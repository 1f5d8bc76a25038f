import { choose, dated, namedTruth, rule, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { goodsPrice, listClearedFromUnitedStates, ownUse, USD } from '../../facts/index.ts';
import { recalled, reported } from '../provenance.ts';
import { customsService } from './customs-service.ts';
import { concerns, concernsNot, lacks } from './example.ts';
import { clearanceNotice, customsAct, customsRule } from './statutes.ts';

const smallLaw = customsRule('제45조제2항제1호');

const limit = (id: string, ko: string, en: string, article: typeof smallLaw, from: string, value: number) =>
  dated(USD, { id: `tax.customs.${id}`, words: words(ko, en), values: [reported(article, from, value)] });

const smallValue = limit(
  'small-value',
  '소액면세 물품가격',
  'price of small goods free of duty',
  smallLaw,
  '2016-01-01',
  150,
);
const listValue = limit(
  'list-cleared',
  '미국발 목록통관 물품가격',
  'price of express goods from the United States cleared by list',
  clearanceNotice('제8조'),
  '2012-03-15',
  200,
);
const travellerValue = dated(USD, {
  id: 'tax.customs.traveller',
  words: words('여행자 휴대품 면세한도', 'allowance of a traveller'),
  values: [recalled(customsRule('제48조제2항'), '2022-09-06', 800)],
});

const smallForOwnUse = ownUse.and(goodsPrice.atMost(choose(when(listClearedFromUnitedStates, listValue), smallValue)));

/** 소액물품 면세: goods for one's own use; from the United States by list up to the higher limit. */
export const exemptGoods = namedTruth(
  'exemptGoods',
  words('자가사용 소액면세 물품', 'small goods for own use'),
  () => smallForOwnUse,
  customsAct('제94조제4호'),
);

export const smallGoods = rule({
  id: 'small-goods-exemption',
  version: 1,
  words: words('자가사용 소액물품 면세', 'Small goods for own use free of duty'),
  purpose: words(
    '본인이 쓸 물품이 관세와 부가가치세를 내지 않는 소액물품인지 봅니다.',
    'Whether goods for one’s own use are small enough to enter free of duty and tax.',
  ),
  law: customsAct('제94조제4호'),
  owner: customsService,
  from: '2016-01-01',
  eligible: exemptGoods,
  examples: [
    concerns('150달러', '150 dollars', '2026-08-03', {
      ownUse: true,
      goodsPrice: 150,
      listClearedFromUnitedStates: false,
    }),
    concernsNot('150.01달러', '150.01 dollars', '2026-08-03', {
      ownUse: true,
      goodsPrice: '150.01',
      listClearedFromUnitedStates: false,
    }),
    concerns('미국발 목록통관 200달러', '200 dollars by list from the United States', '2026-08-03', {
      ownUse: true,
      goodsPrice: 200,
      listClearedFromUnitedStates: true,
    }),
    concernsNot('판매용 물품', 'goods for sale', '2026-08-03', { ownUse: false, goodsPrice: 20 }),
    lacks(
      ['listClearedFromUnitedStates'],
      'undecided',
      '180달러, 보낸 나라를 모름',
      '180 dollars, origin not known',
      '2026-08-03',
      {
        ownUse: true,
        goodsPrice: 180,
      },
    ),
  ],
});

export const travellerAllowance = rule({
  id: 'traveller-allowance',
  version: 1,
  words: words('여행자 휴대품 면세', 'Allowance of a traveller'),
  purpose: words(
    '여행자가 들고 오는 물품의 값이 기본 면세한도 안인지 봅니다. 술, 담배, 향수는 따로 셉니다.',
    'Whether what a traveller carries is within the allowance; alcohol, tobacco and perfume count apart.',
  ),
  law: customsAct('제96조제1항제1호'),
  owner: customsService,
  from: '2022-09-06',
  eligible: goodsPrice.atMost(travellerValue).by(customsRule('제48조제2항')),
  examples: [
    concerns('800달러', '800 dollars', '2026-08-03', { goodsPrice: 800 }),
    concernsNot('800.01달러', '800.01 dollars', '2026-08-03', { goodsPrice: '800.01' }),
  ],
});
