import { choose, dated, datedByCode, KRW, named, quantity, ratio, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import {
  coupleOtherIncome,
  coupleProperty,
  eachMonth,
  hasSpouse,
  settlement,
  spouseWorkIncome,
  wonAMonth,
  workIncome,
} from '../../facts/index.ts';
import { during, recalled } from '../provenance.ts';
import { basicPensionDecree } from './statutes.ts';

const article = basicPensionDecree('제2조');
const conversion = basicPensionDecree('제3조');

const workDeduction = dated(wonAMonth, {
  id: 'basic-pension.work-deduction',
  words: words('기초연금 근로소득 공제액', 'the deduction from pay for the basic pension'),
  values: [
    recalled(article, during(2024), 1_100_000),
    recalled(article, during(2025), 1_120_000),
    recalled(article, during(2026), 1_160_000),
  ],
});
const workShare = dated(ratio, {
  id: 'basic-pension.work-share',
  words: words('기초연금에서 근로소득으로 보는 비율', 'the share of pay that counts for the basic pension'),
  values: [recalled(article, '2014-07-01', '0.7')],
});
const basicProperty = datedByCode(KRW, {
  id: 'basic-pension.basic-property',
  words: words('기초연금 기본재산액', 'the property left out for the basic pension'),
  by: settlement,
  values: [recalled(conversion, '2015-01-01', { city: 135_000_000, town: 85_000_000, country: 72_500_000 })],
});
const savingsLeft = dated(KRW, {
  id: 'basic-pension.savings-left-out',
  words: words('기초연금 금융재산 공제액', 'the savings left out for the basic pension'),
  values: [recalled(conversion, '2014-07-01', 20_000_000)],
});
const yearlyRate = dated(ratio, {
  id: 'basic-pension.property-rate',
  words: words('기초연금 재산의 연 환산율', 'the yearly rate of property for the basic pension'),
  values: [recalled(conversion, '2015-04-01', '0.04')],
});

const afterDeduction = (pay: typeof workIncome) => pay.excessOver(workDeduction).times(workShare);
const pay = named(
  'basic-pension.work',
  words('부부의 근로소득 평가액', 'pay of the couple as it counts'),
  afterDeduction(workIncome).plus(choose(when(hasSpouse, afterDeduction(spouseWorkIncome)), quantity(wonAMonth, 0))),
  article,
);

const { residential, general, financial, debts } = coupleProperty;
const property = named(
  'basic-pension.property',
  words('부부 재산의 소득환산액', 'property of the couple converted to income'),
  eachMonth(
    residential
      .plus(general)
      .excessOver(basicProperty)
      .plus(financial.excessOver(savingsLeft))
      .excessOver(debts)
      .times(yearlyRate),
    12,
  ),
  conversion,
);

/** 소득인정액 of the basic pension and the disability pension: of the person and the spouse, a month. */
export const coupleIncome = named(
  'basic-pension.recognised-income',
  words('부부의 소득인정액', 'recognised income of the couple'),
  pay.plus(coupleOtherIncome).plus(property),
  article,
);

/** Somebody alone without income or property: what examples add to. */
export const aloneWithNothing = {
  hasSpouse: false,
  workIncome: 0,
  coupleOtherIncome: 0,
  coupleHomeValue: 0,
  coupleOtherProperty: 0,
  coupleSavings: 0,
  coupleDebts: 0,
  settlement: 'city',
};
