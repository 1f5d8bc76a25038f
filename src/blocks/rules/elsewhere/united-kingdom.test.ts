// The United Kingdom: personal allowance and its taper, income tax, National Insurance, child benefit and its charge on high income.
// Expected results from the tests of PolicyEngine UK (github.com/PolicyEngine/policyengine-uk, policyengine_uk/tests; figures only).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  askedDay,
  atLeastOf,
  choose,
  dated,
  datedScale,
  fact,
  group,
  per,
  percent,
  type Quantity,
  quantity,
  weeks,
  when,
} from '../../language/index.ts';
import { amountOf, cent, cents, isSaid, money, port, since, w } from './port.ts';

const GBP = money('GBP');
const yearly = per(GBP, 'year');
const weekly = per(GBP, 'week');
const pay = fact.number('pay', yearly, { words: w('pay') });
const giftAid = fact.number('giftAid', yearly, { words: w('gift aid') });

const allowance = dated(yearly, {
  id: 'allowance',
  words: w('personal allowance'),
  values: [since('2019-04-06', 12_500, '2021-04-05'), since('2021-04-06', 12_570)],
});
const adjusted = pay.minus(giftAid.over('0.8'));
const tapered = allowance
  .minus(percent(50).of(adjusted.excessOver(100_000)))
  .atLeastZero()
  .roundUp();
const taxable = pay.minus(tapered).atLeastZero();
const rates = (first: number, second: number) => [
  { upTo: first, rate: '0.2' },
  { upTo: second, rate: '0.4' },
  { rate: '0.45' },
];
const incomeTax = datedScale(yearly, {
  id: 'income-tax',
  words: w('income tax'),
  kind: 'marginal-rate',
  of: taxable,
  values: [since('2019-04-06', rates(37_500, 150_000), '2023-04-05'), since('2023-04-06', rates(37_700, 125_140))],
});
const class1 = datedScale(yearly, {
  id: 'class-1',
  words: w('National Insurance, class 1'),
  kind: 'marginal-rate',
  of: pay,
  values: [
    since(
      '2022-11-06',
      [{ upTo: 12_570, rate: '0' }, { upTo: 50_270, rate: '0.12' }, { rate: '0.0325' }],
      '2023-04-05',
    ),
    since('2023-04-06', [{ upTo: 12_570, rate: '0' }, { upTo: 50_270, rate: '0.12' }, { rate: '0.02' }], '2024-01-05'),
  ],
});

const children = group('children', w('children'), w('child'));
const age = children.fact.age('age', { words: w('age') });
const inEducation = children.fact.flag('inEducation', { words: w('in full-time education') });
const claims = fact.flag('claims', { words: w('claims child benefit') });
const counted = children.count(age.lessThan(16).or(age.lessThan(20).and(inEducation)));
const byRank = (id: string, values: readonly (readonly [string, string, string?])[]): Quantity<'GBP/week'> =>
  dated(weekly, { id, words: w(id), values: values.map(([from, value, to]) => since(from, value, to)) });
const eldest = byRank('eldest', [
  ['2020-04-06', '21.05', '2021-04-05'],
  ['2021-04-12', '21.15', '2022-04-10'],
  ['2026-04-06', '27.05'],
]);
const others = byRank('others', [
  ['2020-04-06', '13.95', '2021-04-05'],
  ['2021-04-12', '14.00', '2022-04-10'],
  ['2026-04-06', '17.90'],
]);
const inAYear = quantity(weeks, 52);
const childBenefit = choose(
  when(claims.and(counted.atLeast(1)), eldest.plus(others.times(counted.minus(1))).times(inAYear)),
  quantity(GBP, 0),
);
const benefit = fact.number('benefit', yearly, { words: w('child benefit received') });
const charge = (from: number, step: number): Quantity<'GBP/year'> =>
  percent(1).of(benefit).times(pay.excessOver(from).fullSteps(step)).roundDown().butAtMost(benefit);
const highIncomeCharge = choose(when(askedDay.before('2024-04-06'), charge(50_000, 100)), charge(60_000, 200));

describe('rules of the United Kingdom', () => {
  const one = (q: Quantity<string>) => port('uk', { amount: q.roundHalfUp(cent) });

  it('the personal allowance shrinks by half of what exceeds £100,000, and what is left is rounded up', () => {
    const table: readonly (readonly [number, number, number])[] = [
      [50_000, 0, 12_570],
      [100_000, 0, 12_570],
      [105_000, 0, 10_070],
      [100_003, 0, 12_569],
      [125_140, 0, 0],
      [150_000, 0, 0],
      [50_000, 5000, 12_570],
      [105_000, 4000, 12_570],
      [120_000, 8000, 7570],
      [130_000, 24_000, 12_570],
      [115_000, 0, 5070],
    ];
    for (const [income, gift, left] of table)
      assert.equal(
        amountOf(one(tapered), { pay: income, giftAid: gift }, '2025-06-01'),
        cents(left),
        `${income} ${gift}`,
      );
  });

  it('income tax and National Insurance go by brackets', () => {
    assert.equal(amountOf(one(incomeTax), { pay: 34_000, giftAid: 0 }, '2019-06-01'), cents(4300));
    for (const [income, due] of [
      [11_000, 0],
      [20_000, (20_000 - 12_570) * 0.12],
      [30_000, (30_000 - 12_570) * 0.12],
      [70_000, (50_270 - 12_570) * 0.12 + (70_000 - 50_270) * 0.0325],
    ] as const)
      assert.equal(amountOf(one(class1), { pay: income }, '2023-01-01'), cents(due), `${income}`);
  });

  it('the eldest child brings more than each of the others', () => {
    const family = (claiming: boolean, ...ages: readonly number[]) => ({
      claims: claiming,
      children: ages.map(years => ({ age: years, inEducation: years > 15 })),
    });
    for (const [given, on, paid] of [
      [family(true), '2021-06-01', 0],
      [family(false, 12, 11), '2021-06-01', 0],
      [family(true, 12), '2021-06-01', 1099.8],
      [family(true, 12, 11), '2021-06-01', 1099.8 + 728],
      [family(true, 14, 17), '2020-06-01', 1094.6 + 725.4],
      [family(true, 12, 11, 10, 9, 8), '2026-06-01', 5129.8],
      [family(true, 8, 5), '2026-06-01', 2337.4],
    ] as const)
      assert.equal(amountOf(one(childBenefit), given, on), cents(paid), `${JSON.stringify(given)} ${on}`);
  });

  it('the charge on high income takes the benefit back in hundredths, by a law that changed', () => {
    for (const [received, income, on, due] of [
      [0, 80_000, '2021-06-01', 0],
      [1000, 0, '2021-06-01', 0],
      [1000, 55_000, '2021-06-01', 500],
      [1000, 60_000, '2021-06-01', 1000],
      [1000, 70_000, '2025-06-01', 500],
      [2337.4, 113_850, '2026-06-01', 2337.4],
    ] as const)
      assert.equal(
        amountOf(one(highIncomeCharge), { benefit: received, pay: income }, on),
        cents(due),
        `${income} ${on}`,
      );
  });

  it('the tax year begins on 6 April', () => {
    const born = fact.day('born', { words: w('birth') });
    const reached = askedDay.calendarYear('04-06').minus(born.calendarYear('04-06'));
    const ages = port('age-in-tax-year', { amount: reached });
    for (const [birth, on, years] of [
      ['2010-04-05', '2024-04-06', 15],
      ['2010-04-06', '2024-04-06', 14],
      ['2010-04-05', '2024-04-05', 14],
      ['2004-02-29', '2026-01-01', 22],
    ] as const)
      assert.equal(amountOf(ages, { born: birth }, on), years, `${birth} ${on}`);
  });

  it('is said in sentences', () => {
    for (const amount of [tapered, incomeTax, childBenefit, highIncomeCharge]) isSaid(port('uk', { amount }));
    isSaid(port('two', { eligible: atLeastOf(2, claims, pay.moreThan(5), giftAid.moreThan(5)) }));
  });
});
