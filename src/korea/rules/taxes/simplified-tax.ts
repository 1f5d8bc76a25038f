import { choose, dated, datedByCode, KRW, named, quantity, ratio, rule, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { taxService } from '../../agencies/index.ts';
import { industry, purchasesWithTax, salesLastYear, salesWithTax, wonAYear } from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { comesTo, concerns, concernsNot } from './example.ts';
import { withoutOddWon } from './odd-won.ts';
import { valueAddedTaxAct, valueAddedTaxDecree } from './statutes.ts';
import { valueAddedTaxRate } from './value-added-tax.ts';

const simplifiedLaw = valueAddedTaxAct('제61조제1항');
const threshold = dated(wonAYear, {
  id: 'tax.value-added.simplified.below',
  words: words('간이과세 기준금액', 'threshold of simplified tax'),
  values: [
    recalled(valueAddedTaxDecree('제109조제1항'), ['2021-01-01', '2024-06-30'], 80_000_000),
    recalled(valueAddedTaxDecree('제109조제1항'), '2024-07-01', 104_000_000),
  ],
});

/** 간이과세자, by sales alone: trades that are excluded by kind or place are not told apart here. */
const simplified = salesLastYear.lessThan(threshold).by(simplifiedLaw);

export const simplifiedPayer = rule({
  id: 'simplified-payer',
  version: 1,
  words: words('간이과세자', 'Simplified payer of value-added tax'),
  purpose: words(
    '직전 연도 매출이 기준금액에 미치지 않는 개인사업자인지 봅니다. 업종ㆍ지역에 따른 배제는 세무서가 정합니다.',
    'Whether last year’s sales are below the threshold; trades and places that are excluded are for the tax office.',
  ),
  law: simplifiedLaw,
  owner: taxService,
  from: '2021-01-01',
  eligible: simplified,
  examples: [
    concerns('1억 399만 9,999원', 'one won less than the threshold', '2026-07-01', { salesLastYear: 103_999_999 }),
    concernsNot('1억 4백만원부터는 일반과세', 'not from 104 million on', '2026-07-01', { salesLastYear: 104_000_000 }),
    concernsNot('2024년 6월까지는 8천만원', 'until June 2024, 80 million', '2024-06-30', { salesLastYear: 90_000_000 }),
  ],
});

const addedValue = datedByCode(ratio, {
  id: 'tax.value-added.simplified.added-value',
  words: words('업종별 부가가치율', 'added value by industry'),
  by: industry,
  values: [
    recalled(valueAddedTaxDecree('제111조제2항'), '2021-07-01', {
      restaurant: '0.15',
      retail: '0.15',
      manufacturing: '0.2',
      construction: '0.3',
      transport: '0.3',
      information: '0.3',
      farming: '0.2',
      services: '0.3',
    }),
  ],
});

const creditRate = dated(ratio, {
  id: 'tax.value-added.simplified.credit',
  words: words('매입에 대한 공제율', 'credit for purchases on tax invoices'),
  values: [recalled(valueAddedTaxAct('제63조제3항'), '2021-07-01', '0.005')],
});

const exemptBelow = dated(KRW, {
  id: 'tax.value-added.simplified.exempt-below',
  words: words('납부의무 면제 기준금액', 'threshold of payment'),
  values: [recalled(valueAddedTaxAct('제69조제1항'), '2021-01-01', 48_000_000)],
});

const due = named(
  'simplifiedTax',
  words('간이과세 납부세액', 'simplified tax'),
  withoutOddWon(salesWithTax.times(addedValue).times(valueAddedTaxRate).excessOver(purchasesWithTax.times(creditRate))),
  valueAddedTaxAct('제63조제2항'),
);

export const simplifiedTax = rule({
  id: 'simplified-value-added-tax',
  version: 1,
  words: words('부가가치세(간이과세자)', 'Value-added tax of a simplified payer'),
  purpose: words(
    '한 해 매출에 업종별 부가가치율과 세율을 곱하고 매입의 0.5%를 뺍니다. 매출 4천8백만원 미만이면 내지 않습니다.',
    'Sales of the year times the added value of the industry and the rate, less 0.5 % of purchases; nothing below 48 million.',
  ),
  law: valueAddedTaxAct('제63조제2항'),
  owner: taxService,
  from: '2021-07-01',
  eligible: simplified,
  amount: choose(when(salesWithTax.lessThan(exemptBelow).by(valueAddedTaxAct('제69조제1항')), quantity(KRW, 0)), due),
  examples: [
    comesTo(750_000, '음식점, 매출 6천만원, 매입 3천만원', 'restaurant, sales of 60 million', '2026-12-31', {
      salesLastYear: 60_000_000,
      salesWithTax: 60_000_000,
      industry: 'restaurant',
      purchasesWithTax: 30_000_000,
    }),
    comesTo(0, '매출 4천8백만원 미만', 'sales below 48 million', '2026-12-31', {
      salesLastYear: 40_000_000,
      salesWithTax: 47_999_999,
      industry: 'services',
      purchasesWithTax: 0,
    }),
    concernsNot('일반과세자', 'a general payer', '2026-12-31', {
      salesLastYear: 200_000_000,
      salesWithTax: 60_000_000,
      industry: 'restaurant',
      purchasesWithTax: 0,
    }),
  ],
});
