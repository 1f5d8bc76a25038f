import { all, choose, dated, KRW, named, rule, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfInterior } from '../../agencies/index.ts';
import { firstHome, houseBuyer, purchasePrice } from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { comesTo, lacks } from './example.ts';
import { houseAcquisitionRate, isHeaviest, isHeavy } from './house-acquisition-rate.ts';
import { withoutOddWon } from './odd-won.ts';
import { localTaxAct, localTaxReliefAct } from './statutes.ts';

const reliefLaw = localTaxReliefAct('제36조의3제1항');

const relief = dated(KRW, {
  id: 'tax.acquisition.first-home.relief',
  words: words('생애 최초 주택 취득세 감면 한도', 'limit of the relief for a first home'),
  values: [recalled(reliefLaw, '2022-06-21', 2_000_000)],
});
const reliefPrice = dated(KRW, {
  id: 'tax.acquisition.first-home.price',
  words: words('생애 최초 감면 주택의 취득가액 상한', 'largest price with relief for a first home'),
  values: [recalled(reliefLaw, '2022-06-21', 1_200_000_000)],
});

/** Neither heavy rate holds. */
export const ordinaryRate = isHeaviest.or(isHeavy).not();

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
  // The relief of a first home as it is written here began on this day.
  from: '2022-06-21',
  amount: houseAcquisitionTax,
  impossible: [
    houseBuyer
      .is('corporation')
      .and(firstHome)
      .said(words('법인의 생애 최초 구입으로 되어 있음', 'a corporation said to buy its first home')),
  ],
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
