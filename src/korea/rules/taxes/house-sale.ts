import {
  any,
  choose,
  dated,
  KRW,
  named,
  Quantity,
  quantity,
  ratio,
  rule,
  unit,
  when,
  years,
} from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { taxService } from '../../agencies/index.ts';
import {
  boughtInAdjustedArea,
  costOfHouse,
  oneHouseHousehold,
  salePrice,
  wonAYear,
  yearsLivedIn,
} from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { comesTo, concernsNot, lacks } from './example.ts';
import { longTermShare, yearsHeld } from './house-sale-deduction.ts';
import { incomeTaxOn } from './income-tax-rates.ts';
import { withoutOddWon } from './odd-won.ts';
import { incomeTaxAct, incomeTaxDecree } from './statutes.ts';

const exemptLaw = incomeTaxDecree('제154조제1항');
const rateLaw = incomeTaxAct('제104조제1항');
const since = '2021-06-01';

const span = (id: string, ko: string, en: string, value: number, article = exemptLaw) =>
  dated(years, { id: `tax.house-sale.${id}`, words: words(ko, en), values: [recalled(article, since, value)] });
const share = (id: string, ko: string, en: string, value: string) =>
  dated(ratio, { id: `tax.house-sale.${id}`, words: words(ko, en), values: [recalled(rateLaw, since, value)] });

const ownedFor = span('exempt-held', '비과세 보유기간', 'years held to be free of tax', 2);
const livedFor = span('exempt-lived', '비과세 거주기간', 'years lived in to be free of tax', 2);

/** 1세대 1주택 비과세 요건. */
const exemptKind = yearsHeld
  .atLeast(ownedFor)
  .and(any(boughtInAdjustedArea.not(), yearsLivedIn.atLeast(livedFor)))
  .by(exemptLaw);

const dear = dated(KRW, {
  id: 'tax.house-sale.dear',
  words: words('고가주택 기준금액', 'price beyond which an only house is taxed'),
  values: [recalled(incomeTaxAct('제89조제1항제3호'), '2021-12-08', 1_200_000_000)],
});

const gain = salePrice.excessOver(costOfHouse);

/** 과세대상 양도차익: of an only house, the share of the gain that lies beyond the limit. */
const taxedGain = named(
  'taxedGain',
  words('과세대상 양도차익', 'taxed gain'),
  choose(when(exemptKind, gain.times(salePrice.excessOver(dear).over(salePrice))), gain)
    .by(incomeTaxDecree('제160조제1항'))
    .roundDown(1),
  incomeTaxAct('제95조제3항'),
);

const yearly = dated(KRW, {
  id: 'tax.house-sale.basic-deduction',
  words: words('양도소득 기본공제', 'basic deduction from gains'),
  values: [recalled(incomeTaxAct('제103조제1항'), since, 2_500_000)],
});

const base = named(
  'gainsBase',
  words('양도소득 과세표준', 'base of the tax on gains'),
  taxedGain.minus(taxedGain.times(longTermShare).roundDown(1)).excessOver(yearly),
  incomeTaxAct('제92조제2항'),
);

const shortSpan = span('short', '60% 세율의 기준 보유기간', 'years below which 60 % holds', 2);
const shortestSpan = span('shortest', '70% 세율의 기준 보유기간', 'years below which 70 % holds', 1, rateLaw);
const shortRate = share('short-rate', '보유 2년 미만 주택의 세율', 'rate for less than two years', '0.6');
const shortestRate = share('shortest-rate', '보유 1년 미만 주택의 세율', 'rate for less than a year', '0.7');

/** Gains of one year: the unit of the basic rates. */
const ofTheYear = (amount: Quantity<'KRW'>): Quantity<'KRW/year'> =>
  new Quantity({
    op: 'divide',
    of: [amount.node, quantity(unit('year', words('{n}년', '{n} years')), 1).node],
    unit: wonAYear,
  });

const yearBase = ofTheYear(base).said(words('양도소득 과세표준', 'base of the tax on gains'));

const tax = named(
  'gainsTax',
  words('양도소득 산출세액', 'tax on gains'),
  choose(
    when(yearsHeld.lessThan(shortestSpan), yearBase.times(shortestRate)),
    when(yearsHeld.lessThan(shortSpan), yearBase.times(shortRate)),
    incomeTaxOn(yearBase),
  ),
  rateLaw,
);

const on = '2026-09-01';
const sold = {
  oneHouseHousehold: true,
  boughtInAdjustedArea: false,
  salePrice: 1_500_000_000,
  costOfHouse: 900_000_000,
  houseOwnedSince: '2016-03-02',
  yearsLivedIn: 10,
};

/** 1세대 1주택 양도소득세. Sellers of one of several houses are not decided here: their surcharges change too often. */
export const houseSale = rule({
  id: 'only-house-sale-tax',
  version: 1,
  words: words('1주택 양도소득세', 'Tax on the sale of an only house'),
  purpose: words(
    '하나뿐인 집을 판 날의 양도소득세를 구합니다. 판 날을 기준일로 묻습니다.',
    'Finds the tax on the gain from an only house; ask about the day of the sale.',
  ),
  law: incomeTaxAct('제89조제1항제3호'),
  owner: taxService,
  from: '2021-12-08',
  eligible: oneHouseHousehold,
  amount: withoutOddWon(tax),
  impossible: [
    yearsLivedIn
      .moreThan(yearsHeld)
      .said(words('가진 기간보다 오래 산 것으로 되어 있음', 'lived in it longer than it was held')),
  ],
  examples: [
    comesTo(1_965_000, '15억원, 10년 보유ㆍ거주: 80% 공제', '1.5 billion, ten years: 80 % deducted', on, sold),
    comesTo(0, '12억원까지는 비과세', 'nothing up to 1.2 billion', on, { ...sold, salePrice: 1_200_000_000 }),
    comesTo(58_500_000, '1년 6개월 보유: 60%', 'held a year and a half: 60 %', on, {
      ...sold,
      salePrice: 1_000_000_000,
      houseOwnedSince: '2025-03-01',
      yearsLivedIn: 1,
    }),
    comesTo(68_250_000, '1년 미만 보유: 70%', 'held less than a year: 70 %', on, {
      ...sold,
      salePrice: 1_000_000_000,
      houseOwnedSince: '2025-12-01',
      yearsLivedIn: 0,
    }),
    comesTo(
      15_240_000,
      '조정대상지역에서 사서 살지 않음: 비과세 아님',
      'bought in an adjusted area, never lived in',
      on,
      {
        ...sold,
        salePrice: 1_000_000_000,
        boughtInAdjustedArea: true,
        houseOwnedSince: '2021-03-01',
        yearsLivedIn: 0,
      },
    ),
    concernsNot('집이 여럿', 'one of several houses', on, { ...sold, oneHouseHousehold: false }),
    lacks(['houseOwnedSince'], 'yes', '산 날을 모름', 'day of purchase not known', on, {
      ...sold,
      houseOwnedSince: undefined,
    }),
  ],
});
