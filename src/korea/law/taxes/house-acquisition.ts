import {
  all,
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
import { firstHome, floorArea, purchasePrice } from '../../facts/tax.ts';
import { comesTo, lacks } from './example.ts';
import { houseAcquisitionRate, isHeaviest, isHeavy } from './house-acquisition-rate.ts';
import { withoutOddWon } from './odd-won.ts';
import { recalled, reported } from './provenance.ts';
import { localTaxAct, localTaxReliefAct, ruralTaxAct } from './statutes.ts';

const since = '2020-08-12';
const reliefLaw = localTaxReliefAct('제36조의3제1항');

const relief = dated(KRW, {
  id: 'tax.acquisition.first-home.relief',
  words: words('생애 최초 주택 취득세 감면 한도', 'most relief for a first home'),
  values: [recalled(reliefLaw, '2022-06-21', 2_000_000)],
});
const reliefPrice = dated(KRW, {
  id: 'tax.acquisition.first-home.price',
  words: words('생애 최초 감면 주택의 취득가액 상한', 'largest price with relief for a first home'),
  values: [recalled(reliefLaw, '2022-06-21', 1_200_000_000)],
});

const ordinaryRate = isHeaviest.or(isHeavy).not();

/** 주택 유상취득의 산출세액: the whole price at one rate, never slice by slice. */
const calculated = named(
  'houseAcquisitionCalculated',
  words('취득세 산출세액', 'acquisition tax before relief'),
  purchasePrice.times(houseAcquisitionRate),
  localTaxAct('제11조제1항제8호'),
);

const entitledToRelief = all(firstHome, purchasePrice.atMost(reliefPrice), ordinaryRate).by(reliefLaw);

/** 취득세, relief for a first home taken off. */
export const houseAcquisitionTax = named(
  'houseAcquisitionTax',
  words('취득세', 'acquisition tax'),
  withoutOddWon(choose(when(entitledToRelief, calculated.excessOver(relief)), calculated)),
  localTaxAct('제11조제1항제8호'),
);

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

export const houseAcquisition = rule({
  id: 'house-acquisition-tax',
  version: 1,
  words: words('주택 취득세', 'Acquisition tax on a house'),
  purpose: words(
    '집을 살 때 내는 취득세를 구합니다. 값 전체에 한 세율을 곱하며, 주택 수와 지역에 따라 무거운 세율이 적용됩니다.',
    'Finds the tax on buying a house: one rate on the whole price, heavier by the number of houses and the area.',
  ),
  law: localTaxAct('제11조제1항제8호'),
  owner: ministryOfInterior,
  from: since,
  amount: houseAcquisitionTax,
  examples: [
    comesTo(5_000_000, '5억원', '500 million', on, million(500)),
    comesTo(6_000_000, '6억원: 1% 구간의 끝', '600 million: the last at 1 %', on, million(600)),
    comesTo(15_000_000, '7억5천만원: 2%', '750 million: 2 %', on, million(750)),
    comesTo(18_666_400, '8억원: 2.3333%', '800 million: 2.3333 %', on, million(800)),
    comesTo(27_000_000, '9억원', '900 million', on, million(900)),
    comesTo(36_000_000, '12억원', '1.2 billion', on, million(1200)),
    comesTo(40_000_000, '조정대상지역의 두 번째 집: 8%', 'a second house in an adjusted area: 8 %', on, {
      ...million(500),
      housesAfterPurchase: 2,
      inAdjustedArea: true,
    }),
    comesTo(5_000_000, '일시적 2주택', 'two houses for a while', on, {
      ...million(500),
      housesAfterPurchase: 2,
      inAdjustedArea: true,
      temporarilyTwoHouses: true,
    }),
    comesTo(5_000_000, '조정대상지역이 아닌 두 번째 집', 'a second house elsewhere', on, {
      ...million(500),
      housesAfterPurchase: 2,
    }),
    comesTo(40_000_000, '조정대상지역이 아닌 세 번째 집: 8%', 'a third house elsewhere: 8 %', on, {
      ...million(500),
      housesAfterPurchase: 3,
    }),
    comesTo(60_000_000, '조정대상지역의 세 번째 집: 12%', 'a third house in an adjusted area: 12 %', on, {
      ...million(500),
      housesAfterPurchase: 3,
      inAdjustedArea: true,
    }),
    comesTo(60_000_000, '네 번째 집은 어디서나 12%', 'a fourth house anywhere: 12 %', on, {
      ...million(500),
      housesAfterPurchase: 4,
    }),
    comesTo(60_000_000, '법인은 12%, 나머지는 몰라도 됨', 'a corporation: 12 %, whatever else', on, {
      houseBuyer: 'corporation',
      purchasePrice: 500_000_000,
      firstHome: false,
    }),
    comesTo(3_000_000, '생애 최초 5억원: 2백만원 감면', 'a first home of 500 million: 2 million less', on, {
      ...million(500),
      firstHome: true,
    }),
    comesTo(0, '생애 최초 1억5천만원: 모두 감면', 'a first home of 150 million: nothing', on, {
      ...million(150),
      firstHome: true,
    }),
    comesTo(39_000_000, '생애 최초라도 13억원은 감면 없음', 'a first home of 1.3 billion: no relief', on, {
      ...million(1300),
      firstHome: true,
    }),
    lacks(['inAdjustedArea'], 'yes', '두 번째 집, 지역을 모름', 'a second house, area not known', on, {
      ...million(500),
      housesAfterPurchase: 2,
      inAdjustedArea: undefined,
    }),
  ],
});

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
  from: since,
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
