import { dated, named, ratio, rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { taxService } from '../../agencies/index.ts';
import { dailyPay, feePaid, wonADay } from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { comesTo } from './example.ts';
import { localIncomeTaxOn } from './income-tax.ts';
import { withoutOddWon } from './odd-won.ts';
import { incomeTaxAct } from './statutes.ts';

const rate = (id: string, ko: string, en: string, article: string, from: string, value: string) =>
  dated(ratio, {
    id: `tax.withholding.${id}`,
    words: words(ko, en),
    values: [recalled(incomeTaxAct(article), from, value)],
  });

const feeRate = rate(
  'fee',
  '사업소득 원천징수세율',
  'rate withheld from fees',
  '제129조제1항제3호',
  '1997-01-01',
  '0.03',
);
const feeTax = named(
  'feeTax',
  words('사업소득에서 떼는 소득세', 'income tax withheld from a fee'),
  withoutOddWon(feePaid.times(feeRate)),
  incomeTaxAct('제129조제1항제3호'),
);

/** 3.3 %: income tax and local income tax of a freelancer. */
export const feeWithholding = rule({
  id: 'fee-withholding',
  version: 1,
  words: words('사업소득 원천징수', 'Withholding from a fee'),
  purpose: words(
    '인적용역 사업소득을 줄 때 떼는 소득세와 지방소득세를 구합니다. 다음 달 10일까지 냅니다.',
    'Finds the income tax and local income tax withheld from a fee; paid by the 10th of the next month.',
  ),
  law: incomeTaxAct('제129조제1항제3호'),
  owner: taxService,
  from: '2014-01-01',
  amount: feeTax.plus(localIncomeTaxOn(feeTax)),
  examples: [
    comesTo(33_000, '1백만원', 'a fee of one million', '2026-08-03', { feePaid: 1_000_000 }),
    comesTo(40_730, '1,234,567원', 'a fee of 1,234,567', '2026-08-03', { feePaid: 1_234_567 }),
  ],
});

const dayDeduction = dated(wonADay, {
  id: 'tax.withholding.day.deduction',
  words: words('일용근로소득공제(하루)', 'deduction from a day’s pay'),
  values: [recalled(incomeTaxAct('제47조제2항'), '2019-01-01', 150_000)],
});
const dayRate = rate(
  'day',
  '일용근로자 원천징수세율',
  'rate withheld from a day’s pay',
  '제129조제1항제4호',
  '2011-01-01',
  '0.06',
);
const dayCredit = rate(
  'day-credit',
  '일용근로자 세액공제율',
  'credit against the tax of a day',
  '제59조제3항',
  '2011-01-01',
  '0.55',
);
const leastWithheld = dated(wonADay, {
  id: 'tax.withholding.least',
  words: words('원천징수하는 최소 세액', 'least tax that is withheld'),
  values: [recalled(incomeTaxAct('제86조제1호'), '1995-01-01', 1_000)],
});

const dayTax = named(
  'dayTax',
  words('일용근로자 소득세', 'income tax of a day'),
  withoutOddWon(
    dailyPay
      .excessOver(dayDeduction)
      .times(dayRate)
      .minus(dailyPay.excessOver(dayDeduction).times(dayRate).times(dayCredit)),
  ),
  incomeTaxAct('제134조제3항'),
);

/** 일용근로자: nothing is withheld below 1,000 won (소액부징수). */
export const dayWithholding = rule({
  id: 'day-withholding',
  version: 1,
  words: words('일용근로자 원천징수', 'Withholding from a day’s pay'),
  purpose: words(
    '일급에서 15만원을 빼고 6%를 곱한 뒤 55%를 공제해, 하루에 떼는 소득세를 구합니다.',
    'Finds the income tax withheld from one day’s pay: 6 % of what exceeds 150,000, less 55 %.',
  ),
  law: incomeTaxAct('제134조제3항'),
  owner: taxService,
  from: '2019-01-01',
  eligible: dayTax.atLeast(leastWithheld).by(incomeTaxAct('제86조제1호')),
  amount: dayTax,
  examples: [
    comesTo(1_350, '일급 20만원', 'pay of 200,000', '2026-08-03', { dailyPay: 200_000 }),
    {
      words: words('일급 18만원: 1,000원 미만이라 떼지 않음', 'pay of 180,000: too small to withhold'),
      given: { dailyPay: 180_000 },
      on: '2026-08-03',
      expect: { outcome: 'no' },
    },
  ],
});
