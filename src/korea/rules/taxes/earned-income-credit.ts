import {
  choose,
  dated,
  datedScale,
  named,
  Quantity,
  ratio,
  rule,
  smallest,
  when,
} from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { taxService } from '../../agencies/index.ts';
import { annualPay, incomeTaxBase, wonAYear } from '../../facts/index.ts';
import { reported } from '../provenance.ts';
import { comesTo } from './example.ts';
import { calculatedTax } from './income-tax.ts';
import { incomeTaxAct } from './statutes.ts';

const rateLaw = incomeTaxAct('제59조제1항');
const capLaw = incomeTaxAct('제59조제2항');

const money = (id: string, ko: string, en: string, value: number) =>
  dated(wonAYear, {
    id: `tax.earned-income-credit.${id}`,
    words: words(ko, en),
    values: [reported(capLaw, '2023-01-01', value)],
  });

const firstPay = money('pay-first', '한도가 줄기 시작하는 총급여', 'pay from which the cap falls', 33_000_000);
const secondPay = money('pay-second', '한도의 둘째 총급여 구간', 'second level of pay of the cap', 70_000_000);
const thirdPay = money('pay-third', '한도의 셋째 총급여 구간', 'third level of pay of the cap', 120_000_000);
const caps = [
  money('cap-first', '총급여 3천3백만원 이하의 한도', 'cap up to 33 million', 740_000),
  money('cap-second', '총급여 7천만원 이하의 최저 한도', 'lowest cap up to 70 million', 660_000),
  money('cap-third', '총급여 1억2천만원 이하의 최저 한도', 'lowest cap up to 120 million', 500_000),
  money('cap-last', '총급여 1억2천만원 초과의 최저 한도', 'lowest cap beyond 120 million', 200_000),
] as const;

const share = (id: string, ko: string, en: string, value: string) =>
  dated(ratio, {
    id: `tax.earned-income-credit.${id}`,
    words: words(ko, en),
    values: [reported(capLaw, '2023-01-01', value)],
  });
const slowFall = share('fall-slow', '3천3백만원 초과분에 대해 줄어드는 비율', 'fall beyond 33 million', '0.008');
const fastFall = share('fall-fast', '7천만원 초과분에 대해 줄어드는 비율', 'fall beyond 70 million', '0.5');

const fallingFrom = (
  cap: Quantity<'KRW/year'>,
  fall: Quantity<'ratio'>,
  pay: Quantity<'KRW/year'>,
  least: Quantity<'KRW/year'>,
) => cap.minus(annualPay.minus(pay).times(fall)).butAtLeast(least);

/** 근로소득세액공제 한도, by pay. @law 소득세법 제59조제2항 */
const cap = named(
  'earnedIncomeCreditCap',
  words('근로소득세액공제 한도', 'cap of the earned income credit'),
  choose(
    when(annualPay.atMost(firstPay), caps[0]),
    when(annualPay.atMost(secondPay), fallingFrom(caps[0], slowFall, firstPay, caps[1])),
    when(annualPay.atMost(thirdPay), fallingFrom(caps[1], fastFall, secondPay, caps[2])),
    fallingFrom(caps[2], fastFall, thirdPay, caps[3]),
  ),
  capLaw,
);

const creditRates = datedScale(wonAYear, {
  id: 'tax.earned-income-credit.rates',
  words: words('근로소득세액공제율', 'rates of the earned income credit'),
  kind: 'marginal-rate',
  of: incomeTaxBase,
  values: [reported(rateLaw, '2014-01-01', [{ upTo: 1_300_000, rate: '0.55' }, { rate: '0.3' }])],
});

const creditRatesOn = (tax: Quantity<'KRW/year'>): Quantity<'KRW/year'> => {
  const { node } = creditRates;
  if (node.op !== 'scale') throw new TypeError('the rates of the credit are a scale');
  return new Quantity<'KRW/year'>({ ...node, of: tax.node }).by(rateLaw);
};

/** 근로소득세액공제 against a calculated tax. */
export const earnedIncomeCreditOn = (tax: Quantity<'KRW/year'>, id = 'earnedIncomeCredit') =>
  named(id, words('근로소득세액공제', 'earned income credit'), smallest(creditRatesOn(tax), cap).roundDown(1), rateLaw);

export const earnedIncomeCredit = rule({
  id: 'earned-income-credit',
  version: 1,
  words: words('근로소득세액공제', 'Earned income credit'),
  purpose: words(
    '근로소득만 있는 사람의 산출세액에서 빼는 금액을, 총급여에 따른 한도 안에서 구합니다.',
    'Finds what is taken off the tax of someone with pay alone, within a cap that falls as pay rises.',
  ),
  law: rateLaw,
  owner: taxService,
  from: '2023-01-01',
  amount: earnedIncomeCreditOn(calculatedTax(incomeTaxBase)),
  examples: [
    comesTo(462_000, '산출세액 84만원의 55%', '55 % of a tax of 840,000', '2026-12-31', {
      annualPay: 33_000_000,
      incomeTaxBase: 14_000_000,
    }),
    comesTo(740_000, '총급여 3천3백만원까지는 74만원 한도', 'up to 33 million, at most 740,000', '2026-12-31', {
      annualPay: 33_000_000,
      incomeTaxBase: 20_000_000,
    }),
    comesTo(
      700_000,
      '3천8백만원: 5백만원의 0.8%만큼 한도가 줄어듦',
      '38 million: the cap falls by 0.8 % of 5 million',
      '2026-12-31',
      {
        annualPay: 38_000_000,
        incomeTaxBase: 20_000_000,
      },
    ),
    comesTo(660_000, '총급여 5천만원', 'pay of 50 million', '2026-12-31', {
      annualPay: 50_000_000,
      incomeTaxBase: 30_000_000,
    }),
    comesTo(560_000, '총급여 7천20만원', 'pay of 70.2 million', '2026-12-31', {
      annualPay: 70_200_000,
      incomeTaxBase: 50_000_000,
    }),
    comesTo(400_000, '총급여 1억2천20만원', 'pay of 120.2 million', '2026-12-31', {
      annualPay: 120_200_000,
      incomeTaxBase: 88_000_000,
    }),
    comesTo(200_000, '총급여 3억원', 'pay of 300 million', '2026-12-31', {
      annualPay: 300_000_000,
      incomeTaxBase: 200_000_000,
    }),
  ],
});
