import { dated, ratio, rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { taxService } from '../../agencies/index.ts';
import { inputTax, suppliesOfPeriod } from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { comesTo } from './example.ts';
import { refundWithoutOddWon } from './odd-won.ts';
import { valueAddedTaxAct } from './statutes.ts';

const rateLaw = valueAddedTaxAct('제30조');

/** 부가가치세율. */
export const valueAddedTaxRate = dated(ratio, {
  id: 'tax.value-added.rate',
  words: words('부가가치세율', 'rate of value-added tax'),
  values: [recalled(rateLaw, '1977-07-01', '0.1')],
});

export const valueAddedTax = rule({
  id: 'value-added-tax',
  version: 1,
  words: words('부가가치세(일반과세자)', 'Value-added tax'),
  purpose: words(
    '과세기간의 매출세액에서 매입세액을 빼 납부세액(음수이면 환급세액)을 구합니다.',
    'Takes the tax paid on purchases off the tax on supplies; below zero it is refunded.',
  ),
  law: valueAddedTaxAct('제37조제2항'),
  owner: taxService,
  from: '2020-01-01',
  amount: refundWithoutOddWon(suppliesOfPeriod.times(valueAddedTaxRate).by(rateLaw).minus(inputTax)),
  examples: [
    comesTo(
      4_000_000,
      '매출 1억원, 매입세액 6백만원',
      'supplies of 100 million, input tax of 6 million',
      '2026-07-25',
      {
        suppliesOfPeriod: 100_000_000,
        inputTax: 6_000_000,
      },
    ),
    comesTo(-1_000_000, '매입이 많으면 환급', 'refunded when purchases are larger', '2026-07-25', {
      suppliesOfPeriod: 50_000_000,
      inputTax: 6_000_000,
    }),
    comesTo(12_340, '10원 미만은 버림', 'less than ten won is not counted', '2026-07-25', {
      suppliesOfPeriod: 123_456,
      inputTax: 0,
    }),
  ],
});
