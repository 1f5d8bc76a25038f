import { choose, dated, datedScale, KRW, named, Quantity, ratio, rule, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfInterior } from '../../agencies/index.ts';
import { oneHouseHousehold, publishedHousePrice } from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { comesTo, lacks } from './example.ts';
import { withoutOddWon } from './odd-won.ts';
import { localTaxAct, localTaxDecree } from './statutes.ts';

const shareLaw = localTaxDecree('제109조제1항제2호');
const rateLaw = localTaxAct('제111조제1항제3호');
const oneHouseLaw = localTaxAct('제111조의2제1항');
/** The shares of one-house households are set year by year. */
const years = ['2024-01-01', '2026-12-31'] as const;

const ordinaryShare = dated(ratio, {
  id: 'tax.property.house.fair-share',
  words: words('주택의 공정시장가액비율', 'fair market share of houses'),
  values: [recalled(shareLaw, '2009-05-21', '0.6')],
});

const oneHouseShare = datedScale(ratio, {
  id: 'tax.property.one-house.fair-share',
  words: words('1세대 1주택의 공정시장가액비율', 'fair market share of a household’s only house'),
  kind: 'single-amount',
  of: publishedHousePrice,
  values: [
    recalled(shareLaw, years, [
      { upTo: 300_000_000, plus: '0.43' },
      { upTo: 600_000_000, plus: '0.44' },
      { plus: '0.45' },
    ]),
  ],
});

/** 과세표준: the published price times the fair market share. The yearly cap on its growth (과세표준상한액) is not in it. */
export const propertyTaxBase = named(
  'propertyTaxBase',
  words('재산세 과세표준', 'base of property tax'),
  publishedHousePrice
    .times(choose(when(oneHouseHousehold, oneHouseShare), ordinaryShare))
    .by(shareLaw)
    .roundDown(1),
  localTaxAct('제110조제1항'),
);

const rates = datedScale(KRW, {
  id: 'tax.property.house.rates',
  words: words('주택 재산세 세율', 'rates of property tax on houses'),
  kind: 'marginal-rate',
  of: publishedHousePrice,
  values: [
    recalled(rateLaw, '2009-02-06', [
      { upTo: 60_000_000, rate: '0.001' },
      { upTo: 150_000_000, rate: '0.0015' },
      { upTo: 300_000_000, rate: '0.0025' },
      { rate: '0.004' },
    ]),
  ],
});

const oneHouseRates = datedScale(KRW, {
  id: 'tax.property.one-house.rates',
  words: words('1세대 1주택 재산세 특례세율', 'lower rates for a household’s only house'),
  kind: 'marginal-rate',
  of: publishedHousePrice,
  values: [
    recalled(
      oneHouseLaw,
      ['2021-01-01', '2026-12-31'],
      [
        { upTo: 60_000_000, rate: '0.0005' },
        { upTo: 150_000_000, rate: '0.001' },
        { upTo: 300_000_000, rate: '0.002' },
        { rate: '0.0035' },
      ],
    ),
  ],
});

const oneHouseMost = dated(KRW, {
  id: 'tax.property.one-house.most-price',
  words: words('특례세율 주택의 공시가격 상한', 'largest published price with the lower rates'),
  values: [recalled(oneHouseLaw, ['2021-01-01', '2026-12-31'], 900_000_000)],
});

const overBase = ({ node }: Quantity<'KRW'>): Quantity<'KRW'> => {
  if (node.op !== 'scale') throw new TypeError('the rates are a scale');
  return new Quantity<'KRW'>({ ...node, of: propertyTaxBase.node });
};

/** 재산세(도시지역분 제외), a year. */
export const housePropertyTax = named(
  'housePropertyTax',
  words('주택 재산세', 'property tax on the house'),
  withoutOddWon(
    choose(
      when(
        oneHouseHousehold.and(publishedHousePrice.atMost(oneHouseMost)).by(oneHouseLaw),
        overBase(oneHouseRates).by(oneHouseLaw),
      ),
      overBase(rates).by(rateLaw),
    ),
  ),
  rateLaw,
);

const on = '2026-06-01';
const house = (millions: number, oneHouseHousehold: boolean) => ({
  publishedHousePrice: millions * 1_000_000,
  oneHouseHousehold,
});

export const houseProperty = rule({
  id: 'house-property-tax',
  version: 1,
  words: words('주택 재산세', 'Property tax on a house'),
  purpose: words(
    '6월 1일에 집을 가진 사람이 한 해에 내는 재산세를 구합니다. 지난해보다 과세표준이 오르는 폭의 상한은 넣지 않았습니다.',
    'Finds the yearly tax of who owns a house on 1 June, without the cap on how much its base may rise in a year.',
  ),
  law: rateLaw,
  owner: ministryOfInterior,
  from: '2024-01-01',
  amount: housePropertyTax,
  examples: [
    comesTo(60_000, '과세표준 6천만원', 'a base of 60 million', on, house(100, false)),
    comesTo(195_000, '과세표준 1억5천만원', 'a base of 150 million', on, house(250, false)),
    comesTo(570_000, '과세표준 3억원', 'a base of 300 million', on, house(500, false)),
    comesTo(1_530_000, '과세표준 5억4천만원', 'a base of 540 million', on, house(900, false)),
    comesTo(
      99_000,
      '1주택 3억원: 43%, 특례세율',
      'an only house of 300 million: 43 %, lower rates',
      on,
      house(300, true),
    ),
    comesTo(348_000, '1주택 6억원: 44%', 'an only house of 600 million: 44 %', on, house(600, true)),
    comesTo(787_500, '1주택 9억원: 45%', 'an only house of 900 million: 45 %', on, {
      publishedHousePrice: 900_000_000,
      oneHouseHousehold: true,
    }),
    comesTo(
      1_170_000,
      '1주택 10억원: 특례세율 없이 45%',
      'an only house of 1 billion: 45 %, ordinary rates',
      on,
      house(1000, true),
    ),
    lacks(['oneHouseHousehold'], 'yes', '1주택인지 모름', 'not known whether it is the only house', on, {
      publishedHousePrice: 500_000_000,
    }),
  ],
});
