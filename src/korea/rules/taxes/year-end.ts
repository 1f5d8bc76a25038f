import { named, rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { taxService } from '../../agencies/index.ts';
import {
  basicDeductionPersons,
  incomeTaxWithheld,
  otherIncomeDeductions,
  otherTaxCredits,
  pensionContributionsPaid,
} from '../../facts/index.ts';
import { basicDeductionEach, earnedIncome } from './earned-income.ts';
import { earnedIncomeCreditOn } from './earned-income-credit.ts';
import { comesTo, lacks } from './example.ts';
import { calculatedTax } from './income-tax.ts';
import { refundWithoutOddWon } from './odd-won.ts';
import { incomeTaxAct } from './statutes.ts';

const deductions = named(
  'incomeDeductions',
  words('종합소득공제', 'deductions from income'),
  basicDeductionEach
    .times(basicDeductionPersons)
    .plus(pensionContributionsPaid.by(incomeTaxAct('제51조의3')))
    .plus(otherIncomeDeductions),
  incomeTaxAct('제14조제2항'),
);

const base = named(
  'yearEndBase',
  words('근로소득 과세표준', 'tax base of pay'),
  earnedIncome.excessOver(deductions),
  incomeTaxAct('제14조제2항'),
);

const calculated = calculatedTax(base, 'yearEndCalculatedTax');

/** 결정세액: what the year's pay is taxed in the end, before what was withheld is taken off. */
export const determinedTax = named(
  'determinedTax',
  words('결정세액', 'determined tax'),
  calculated.minus(earnedIncomeCreditOn(calculated, 'yearEndEarnedIncomeCredit')).minus(otherTaxCredits).atLeastZero(),
  incomeTaxAct('제137조제1항'),
);

const single = {
  annualPay: 50_000_000,
  basicDeductionPersons: 1,
  pensionContributionsPaid: 2_375_000,
  otherIncomeDeductions: 2_000_000,
  otherTaxCredits: 0,
};

export const determinedTaxRule = rule({
  id: 'determined-tax',
  version: 1,
  words: words('근로자의 결정세액', 'Tax of an employee for the year'),
  purpose: words(
    '총급여에서 근로소득공제와 소득공제를 빼고 세율을 곱한 뒤 세액공제를 빼, 한 해 소득세를 구합니다.',
    'From pay through deductions, base, rates and credits to the income tax of the year.',
  ),
  law: incomeTaxAct('제137조제1항'),
  owner: taxService,
  from: '2023-01-01',
  amount: determinedTax,
  examples: [
    comesTo(2_861_250, '총급여 5천만원, 혼자', 'pay of 50 million, single', '2026-12-31', single),
    comesTo(0, '공제가 소득보다 많음', 'more deductions than income', '2026-12-31', {
      ...single,
      annualPay: 10_000_000,
      basicDeductionPersons: 4,
    }),
    lacks(['otherTaxCredits'], 'yes', '세액공제를 모름', 'credits not known', '2026-12-31', {
      ...single,
      otherTaxCredits: undefined,
    }),
  ],
});

/** 차감징수세액: owed above zero, refunded below. */
export const yearEndSettlement = rule({
  id: 'year-end-settlement',
  version: 1,
  words: words('연말정산', 'Year-end settlement'),
  purpose: words(
    '결정세액에서 이미 뗀 세금을 빼, 더 내거나(양수) 돌려받을(음수) 소득세를 구합니다.',
    'Sets the tax of the year against what was withheld: above zero it is owed, below zero refunded.',
  ),
  law: incomeTaxAct('제137조제2항'),
  owner: taxService,
  from: '2023-01-01',
  amount: refundWithoutOddWon(determinedTax.minus(incomeTaxWithheld)),
  examples: [
    comesTo(-338_750, '더 떼였으면 돌려받음', 'refunded when too much was withheld', '2026-12-31', {
      ...single,
      incomeTaxWithheld: 3_200_000,
    }),
    comesTo(61_250, '덜 떼였으면 더 냄', 'owed when too little was withheld', '2026-12-31', {
      ...single,
      incomeTaxWithheld: 2_800_000,
    }),
  ],
});
