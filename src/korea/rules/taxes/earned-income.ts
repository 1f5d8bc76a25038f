import { dated, datedScale, named, rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { taxService } from '../../agencies/index.ts';
import { annualPay, wonAYear } from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { comesTo } from './example.ts';
import { incomeTaxAct } from './statutes.ts';

const law = incomeTaxAct('제47조제1항');

const deductionRates = datedScale(wonAYear, {
  id: 'tax.earned-income-deduction.rates',
  words: words('근로소득공제율', 'rates of the earned income deduction'),
  kind: 'marginal-rate',
  of: annualPay,
  values: [
    recalled(law, '2020-01-01', [
      { upTo: 5_000_000, rate: '0.7' },
      { upTo: 15_000_000, rate: '0.4' },
      { upTo: 45_000_000, rate: '0.15' },
      { upTo: 100_000_000, rate: '0.05' },
      { rate: '0.02' },
    ]),
  ],
});

const deductionCap = dated(wonAYear, {
  id: 'tax.earned-income-deduction.cap',
  words: words('근로소득공제 한도', 'limit of the earned income deduction'),
  values: [recalled(law, '2020-01-01', 20_000_000)],
});

/** 근로소득공제. */
export const earnedIncomeDeduction = named(
  'earnedIncomeDeduction',
  words('근로소득공제', 'earned income deduction'),
  deductionRates.by(law).roundDown(1).butAtMost(deductionCap).by(law),
  law,
);

/** 근로소득금액: pay less the earned income deduction. */
export const earnedIncome = named(
  'earnedIncome',
  words('근로소득금액', 'earned income'),
  annualPay.excessOver(earnedIncomeDeduction),
  incomeTaxAct('제20조제2항'),
);

const basicDeduction = dated(wonAYear, {
  id: 'tax.basic-deduction',
  words: words('기본공제액(1명)', 'basic deduction for each person'),
  values: [recalled(incomeTaxAct('제50조제1항'), '2009-01-01', 1_500_000)],
});

/** 기본공제 for one person, a year. */
export const basicDeductionEach = basicDeduction.by(incomeTaxAct('제50조제1항'));

export const earnedIncomeDeductionRule = rule({
  id: 'earned-income-deduction',
  version: 1,
  words: words('근로소득공제', 'Earned income deduction'),
  purpose: words(
    '총급여에서 빼는 근로소득공제액을 구합니다. 2천만원을 넘지 않습니다.',
    'Finds what is deducted from pay before it is taxed, at most 20 million won.',
  ),
  law,
  owner: taxService,
  from: '2020-01-01',
  amount: earnedIncomeDeduction,
  examples: [
    comesTo(3_500_000, '총급여 5백만원', 'pay of 5 million', '2026-12-31', { annualPay: 5_000_000 }),
    comesTo(7_500_000, '총급여 1천5백만원', 'pay of 15 million', '2026-12-31', { annualPay: 15_000_000 }),
    comesTo(12_000_000, '총급여 4천5백만원', 'pay of 45 million', '2026-12-31', { annualPay: 45_000_000 }),
    comesTo(14_750_000, '총급여 1억원', 'pay of 100 million', '2026-12-31', { annualPay: 100_000_000 }),
    comesTo(20_000_000, '총급여 5억원: 한도', 'pay of 500 million: the cap', '2026-12-31', { annualPay: 500_000_000 }),
  ],
});
