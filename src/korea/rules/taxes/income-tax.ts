import { dated, named, type Quantity, ratio, rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfInterior, taxService } from '../../agencies/index.ts';
import { incomeTaxBase } from '../../facts/index.ts';
import { reported } from '../provenance.ts';
import { comesTo, lacks } from './example.ts';
import { incomeTaxOn } from './income-tax-rates.ts';
import { withoutOddWon } from './odd-won.ts';
import { incomeTaxAct, localTaxAct } from './statutes.ts';

/** 산출세액: the tax on a base before credits, whole won. */
export const calculatedTax = (base: Quantity<'KRW/year'>, id = 'calculatedTax'): Quantity<'KRW/year'> =>
  named(id, words('산출세액', 'calculated tax'), incomeTaxOn(base).roundDown(1), incomeTaxAct('제55조제1항'));

/** 종합소득세 산출세액 of a given base. */
export const incomeTax = rule({
  id: 'income-tax',
  version: 1,
  words: words('종합소득세', 'Income tax'),
  purpose: words(
    '한 해의 종합소득 과세표준에 기본세율을 매겨 산출세액을 구합니다.',
    'Finds the tax on the base of a year by the basic rates, before credits.',
  ),
  law: incomeTaxAct('제55조제1항'),
  owner: taxService,
  from: '2021-01-01',
  amount: calculatedTax(incomeTaxBase),
  examples: [
    comesTo(840_000, '첫째 구간의 끝', 'the end of the first bracket', '2026-12-31', { incomeTaxBase: 14_000_000 }),
    comesTo(6_240_000, '과세표준 5천만원', 'a base of 50 million won', '2026-12-31', { incomeTaxBase: 50_000_000 }),
    comesTo(6_780_000, '같은 과세표준, 2022년 귀속', 'the same base, for the year 2022', '2022-12-31', {
      incomeTaxBase: 50_000_000,
    }),
    comesTo(474_060_000, '과세표준 12억원', 'a base of 1.2 billion won', '2026-12-31', {
      incomeTaxBase: 1_200_000_000,
    }),
    lacks(['incomeTaxBase'], 'yes', '과세표준을 모를 때', 'when the base is not known', '2026-12-31', {}),
  ],
});

const localShare = dated(ratio, {
  id: 'tax.local-income.share',
  words: words('개인지방소득세의 비율', 'share of local income tax'),
  values: [reported(localTaxAct('제92조제1항'), '2014-01-01', '0.1')],
});

/** 개인지방소득세: a tenth of the income tax, without odd won. */
export const localIncomeTaxOn = <D extends string>(tax: Quantity<D>) =>
  withoutOddWon(tax.times(localShare).by(localTaxAct('제92조제1항')));

export const localIncomeTax = rule({
  id: 'local-income-tax',
  version: 1,
  words: words('개인지방소득세', 'Local income tax'),
  purpose: words(
    '종합소득 산출세액의 10%를 지방소득세로 냅니다.',
    'A tenth of the calculated income tax is owed to the municipality.',
  ),
  law: localTaxAct('제92조제1항'),
  owner: ministryOfInterior,
  from: '2021-01-01',
  amount: localIncomeTaxOn(calculatedTax(incomeTaxBase)),
  examples: [
    comesTo(1_536_000, '과세표준 8천8백만원', 'a base of 88 million won', '2026-12-31', { incomeTaxBase: 88_000_000 }),
    comesTo(7_400, '10원 미만은 버립니다', 'less than ten won is not counted', '2026-12-31', {
      incomeTaxBase: 1_234_567,
    }),
  ],
});
