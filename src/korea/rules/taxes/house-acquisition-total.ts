import {
  choose,
  dated,
  KRW,
  named,
  quantity,
  ratio,
  rule,
  squareMetres,
  when,
} from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfInterior } from '../../agencies/index.ts';
import { floorArea, purchasePrice } from '../../facts/index.ts';
import { reported } from '../provenance.ts';
import { comesTo } from './example.ts';
import { houseAcquisitionTax, ordinaryRate } from './house-acquisition.ts';
import { isHeaviest, isHeavy } from './house-acquisition-rate.ts';
import { withoutOddWon } from './odd-won.ts';
import { localTaxAct, ruralTaxAct } from './statutes.ts';

const since = '2020-08-12';
const educationLaw = localTaxAct('제151조제1항제1호');
const share = (id: string, ko: string, en: string, value: string, law = educationLaw) =>
  dated(ratio, { id: `tax.acquisition.${id}`, words: words(ko, en), values: [reported(law, since, value)] });

const educationShare = share(
  'education-share',
  '취득세에 대한 지방교육세의 비율',
  'local education tax as a share',
  '0.1',
);
const educationHeavy = share('education-heavy', '중과 주택의 지방교육세율', 'local education tax, heavy', '0.004');

/** 지방교육세: a tenth of the tax at ordinary rates; 0.4 % of the price where a heavy rate holds. */
export const houseEducationTax = named(
  'houseEducationTax',
  words('지방교육세', 'local education tax'),
  withoutOddWon(
    choose(when(ordinaryRate, houseAcquisitionTax.times(educationShare)), purchasePrice.times(educationHeavy)),
  ),
  educationLaw,
);

const ruralLaw = ruralTaxAct('제5조제1항제6호');
const smallArea = dated(squareMetres, {
  id: 'tax.rural.house-area',
  words: words('농어촌특별세를 내지 않는 주택의 면적', 'floor area free of rural tax'),
  values: [reported(ruralTaxAct('제4조제11호'), since, 85)],
});
const ruralOrdinary = share('rural', '농어촌특별세율', 'rural tax', '0.002', ruralLaw);
const ruralHeavy = share(
  'rural-heavy',
  '8% 중과 주택의 농어촌특별세율',
  'rural tax where 8 % holds',
  '0.006',
  ruralLaw,
);
const ruralHeaviest = share(
  'rural-heaviest',
  '12% 중과 주택의 농어촌특별세율',
  'rural tax where 12 % holds',
  '0.01',
  ruralLaw,
);

/** 농어촌특별세: only above 85 ㎡. */
export const houseRuralTax = named(
  'houseRuralTax',
  words('농어촌특별세', 'special rural tax'),
  choose(
    when(floorArea.atMost(smallArea).by(ruralTaxAct('제4조제11호')), quantity(KRW, 0)),
    withoutOddWon(
      purchasePrice.times(choose(when(isHeaviest, ruralHeaviest), when(isHeavy, ruralHeavy), ruralOrdinary)),
    ),
  ),
  ruralLaw,
);

const on = '2026-08-03';
const one = {
  houseBuyer: 'person',
  housesAfterPurchase: 1,
  inAdjustedArea: false,
  temporarilyTwoHouses: false,
  firstHome: false,
};
const million = (price: number) => ({ ...one, purchasePrice: price * 1_000_000 });

export const houseAcquisitionTotal = rule({
  id: 'house-acquisition-total',
  version: 1,
  words: words('주택을 살 때 내는 세금', 'All taxes on buying a house'),
  purpose: words(
    '취득세에 지방교육세와 농어촌특별세를 더합니다. 취득한 날부터 60일 안에 냅니다.',
    'Adds local education tax and rural tax to acquisition tax; due within 60 days of the purchase.',
  ),
  law: localTaxAct('제20조제1항'),
  owner: ministryOfInterior,
  from: '2022-06-21',
  amount: houseAcquisitionTax.plus(houseEducationTax).plus(houseRuralTax),
  examples: [
    comesTo(5_500_000, '5억원, 84.9㎡', '500 million, 84.9 m²', on, { ...million(500), floorArea: 84.9 }),
    comesTo(6_500_000, '5억원, 101.2㎡', '500 million, 101.2 m²', on, { ...million(500), floorArea: 101.2 }),
    comesTo(5_500_000, '5억원, 85㎡까지는 농어촌특별세가 없음', '500 million, 85 m²: no rural tax', on, {
      ...million(500),
      floorArea: 85,
    }),
    comesTo(20_533_040, '8억원, 84.9㎡', '800 million, 84.9 m²', on, { ...million(800), floorArea: 84.9 }),
    comesTo(45_000_000, '8% 중과, 101.2㎡', 'heavy rate, 101.2 m²', on, {
      ...million(500),
      floorArea: 101.2,
      housesAfterPurchase: 3,
    }),
    comesTo(67_000_000, '12% 중과, 101.2㎡', 'heaviest rate, 101.2 m²', on, {
      ...million(500),
      floorArea: 101.2,
      housesAfterPurchase: 4,
    }),
    comesTo(3_300_000, '생애 최초 5억원, 84.9㎡', 'a first home of 500 million, 84.9 m²', on, {
      ...million(500),
      floorArea: 84.9,
      firstHome: true,
    }),
  ],
});
