import { fact } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { wonAYear } from './period.ts';

export * from './tax-business.ts';
export * from './tax-house.ts';
export * from './tax-house-sale.ts';
export * from './tax-import.ts';
export * from './tax-vehicle.ts';

// What tax and contribution rules ask. Amounts of a year are won a year; ids are shared with the benefits that ask the same.

/** 총급여액: the pay of a year without what is not taxed. */
export const annualPay = fact.number('annualPay', wonAYear, {
  words: words('총급여', 'pay in the year'),
  question: words('비과세를 뺀 한 해 급여는 얼마인가요?', 'What is your pay in the year, without what is not taxed?'),
});

/** 종합소득 과세표준. */
export const incomeTaxBase = fact.number('incomeTaxBase', wonAYear, {
  words: words('종합소득 과세표준', 'base of income tax'),
  question: words('종합소득 과세표준은 얼마인가요?', 'What is your base of income tax?'),
});

/** 기본공제 대상자 수, the taxpayer included. */
export const basicDeductionPersons = fact.persons('basicDeductionPersons', {
  words: words('본인을 포함한 기본공제 대상자 수', 'people with the basic deduction, yourself included'),
  question: words(
    '본인을 포함해 기본공제를 받는 가족은 몇 명인가요?',
    'How many of your family have the basic deduction, yourself included?',
  ),
  least: 1,
  most: 30,
});

/** 국민연금 등 연금보험료 납입액. */
export const pensionContributionsPaid = fact.number('pensionContributionsPaid', wonAYear, {
  words: words('한 해 낸 연금보험료', 'pension contributions paid in the year'),
  question: words('한 해 동안 본인이 낸 국민연금 보험료는 얼마인가요?', 'How much did you pay into the pension?'),
});

/** 연금보험료 말고 받는 소득공제의 합계. */
export const otherIncomeDeductions = fact.number('otherIncomeDeductions', wonAYear, {
  words: words('그 밖의 소득공제 합계', 'other deductions from income'),
  question: words(
    '건강ㆍ고용보험료, 신용카드, 주택자금 등 그 밖의 소득공제는 모두 얼마인가요?',
    'How much are your other deductions: health and employment insurance, cards, housing?',
  ),
});

/** 근로소득세액공제 말고 받는 세액공제의 합계. */
export const otherTaxCredits = fact.number('otherTaxCredits', wonAYear, {
  words: words('그 밖의 세액공제 합계', 'other credits against tax'),
  question: words(
    '자녀, 의료비, 교육비, 기부금 등 그 밖의 세액공제는 모두 얼마인가요?',
    'How much are your other credits: children, medical costs, education, gifts?',
  ),
});

/** 기납부세액: income tax withheld during the year. */
export const incomeTaxWithheld = fact.number('incomeTaxWithheld', wonAYear, {
  words: words('이미 낸 소득세', 'income tax withheld'),
  question: words('한 해 동안 월급에서 뗀 소득세는 얼마인가요?', 'How much income tax was withheld in the year?'),
});
