// A made-up country that is not Korea: the rules and expected results of the country template that OpenFisca gives to newcomers
// (github.com/openfisca/country-template, `parameters/` and `tests/`; figures only), in euros and cents, people in households.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import {
  age,
  all,
  any,
  choose,
  dated,
  datedScale,
  fact,
  type GivenFacts,
  group,
  law,
  named,
  per,
  perUnit,
  type Quantity,
  quantity,
  type Rule,
  ratio,
  rule,
  squareMetres,
  type Truth,
  unit,
  when,
} from '../../language/index.ts';
import { compileRule, decideByMeaning, lowerRule } from '../index.ts';

const w = (text: string) => words(text, text);
const article = law('본보기법', 'Template Act')('제1조');
const owner = { id: 'country', words: w('country') } as unknown as Rule['owner'];
const EUR = unit('EUR', words('{n}유로', 'EUR {n}'), { decimals: 2 });
const monthly = per(EUR, 'month');
const cent = '0.01';

const value = <T>(from: string, held: T, to?: string) => ({
  from,
  value: held,
  source: article,
  verified: true,
  ...(to && { to }),
});

const people = group('people', w('people'));
const birth = people.fact.day('birth', { words: w('birth') });
const salary = people.fact.number('salary', monthly, { words: w('salary') });
const returns = people.fact.number('capitalReturns', monthly, { words: w('capital returns') });
const isAdult = people.fact.flag('adult', { words: w('adult of the household') });
const rent = fact.number('rent', monthly, { words: w('rent') });
const size = fact.number('size', squareMetres, { words: w('size of the accommodation') });
const status = fact.code(
  'status',
  { owner: w('owner'), tenant: w('tenant'), free: w('free lodger'), homeless: w('homeless') },
  { words: w('status') },
);

const years = birth.age();
const majority = dated(age, {
  id: 'majority',
  words: w('majority'),
  values: [value('1945-01-01', 21, '1970-12-31'), value('1971-01-01', 18)],
});
const retirement = dated(age, {
  id: 'retirement',
  words: w('retirement'),
  values: [value('1951-07-01', '60.33', '2016-12-31'), value('2017-01-01', 62)],
});
const basic = dated(monthly, { id: 'basic', words: w('basic income'), values: [value('2015-12-01', 600)] });
const taxRate = dated(ratio, {
  id: 'rate',
  words: w('rate'),
  values: [
    value('2012-01-01', '0.16', '2012-12-31'),
    value('2013-01-01', '0.13', '2013-12-31'),
    value('2014-01-01', '0.14', '2014-12-31'),
    value('2015-01-01', '0.15'),
  ],
});
const brackets = (first: string, until: number, then: string) => [{ upTo: until, rate: first }, { rate: then }];
const contribution = datedScale(monthly, {
  id: 'contribution',
  words: w('contribution'),
  kind: 'marginal-rate',
  of: salary,
  values: [
    value('2013-01-01', brackets('0.03', 12_000, '0.1'), '2013-12-31'),
    value('2014-01-01', brackets('0.03', 12_100, '0.1'), '2014-12-31'),
    value('2015-01-01', brackets('0.04', 12_200, '0.12'), '2015-12-31'),
    value('2016-01-01', brackets('0.04', 12_300, '0.12'), '2016-12-31'),
    value('2017-01-01', [{ upTo: 6000, rate: '0.02' }, { upTo: 12_400, rate: '0.06' }, { rate: '0.12' }]),
  ],
});
const zero = quantity(monthly, 0);
const pension = choose(when(years.atLeast(retirement), quantity(monthly, 1)), zero);
const basicBefore = choose(when(all(years.atLeast(majority), salary.is(0)), basic), zero);
const basicAfter = choose(when(years.atLeast(majority), basic), zero);
const incomeTax = taxRate.of(salary.plus(returns).plus(pension));
const housingTax = choose(
  when(status.oneOf('owner', 'tenant'), quantity(perUnit(EUR, squareMetres), 10).times(size).butAtLeast(200)),
  quantity(EUR, 0),
);
const housingTaxAMonth = named(
  'housing-tax-a-month',
  w('housing tax'),
  choose(
    when(
      status.oneOf('owner', 'tenant'),
      quantity(perUnit(monthly, squareMetres), 10).times(size).butAtLeast(200).over(12),
    ),
    zero,
  ),
);
const parenting = choose(
  when(
    all(
      people.sum(salary).atMost(500),
      any(all(people.count(isAdult).is(1), people.some(years.lessThan(8))), people.some(years.lessThan(6))),
    ),
    quantity(monthly, 600),
  ),
  zero,
);
const disposable = people
  .sum(salary)
  .plus(people.sum(returns))
  .plus(people.sum(pension))
  .plus(people.sum(basicAfter))
  .plus(parenting)
  .minus(people.sum(incomeTax))
  .minus(housingTaxAMonth)
  .minus(people.sum(contribution));

const declare = (id: string, amount: Quantity<string>, from = '2010-01-01', to?: string, eligible?: Truth): Rule =>
  rule({
    id,
    version: 1,
    words: w(id),
    purpose: w(id),
    law: article,
    owner,
    from,
    ...(to && { to }),
    ...(eligible && { eligible }),
    amount,
    examples: [],
  });

/** The same by the definition and by the closures. */
function amountOf(of: Rule, given: GivenFacts, on: string): number | bigint | undefined {
  const asked = { on: on as CivilDay };
  const meant = decideByMeaning(of, given, asked);
  const compiled = compileRule(lowerRule(of, asked));
  const fast = compiled.decide(compiled.row(given));
  assert.deepEqual([fast.outcome, fast.amount, fast.missing], [meant.outcome, meant.amount, meant.missing]);
  return meant.amount;
}

const member = (born: string, pay: number, adult = true) => ({ birth: born, salary: pay, capitalReturns: 0, adult });
const cents = (euros: number): number => Math.round(euros * 100);

describe('rules of a country with people in households, euros and cents', () => {
  const one = (q: Quantity<'EUR/month'>) => declare('one', people.sum(q).roundHalfUp(cent));

  it('age counts birthdays as law counts them', () => {
    const ages = declare('ages', people.sum(years.times(quantity(EUR, 1))));
    for (const [born, on, full] of [
      ['1980-02-15', '2015-02-01', 34],
      ['1980-02-15', '2015-03-01', 35],
      ['1980-12-31', '2015-12-01', 34],
      ['1980-12-31', '2016-01-01', 35],
      ['1980-02-29', '2015-02-01', 34],
      ['1980-02-29', '2015-03-01', 35],
    ] as const)
      assert.equal(amountOf(ages, { people: [member(born, 0)] }, on), full * 100, `${born} on ${on}`);
  });

  it('the basic income: by income until November 2016, for every adult after', () => {
    const before = declare('before', people.sum(basicBefore), '2015-12-01', '2016-11-30');
    const after = declare('after', people.sum(basicAfter), '2016-12-01');
    const grown = '1997-01-01';
    const child = '1999-06-01';
    assert.equal(amountOf(before, { people: [member(grown, 0)] }, '2015-12-01'), cents(600));
    assert.equal(amountOf(before, { people: [member(child, 0)] }, '2015-12-01'), 0);
    assert.equal(amountOf(before, { people: [member(grown, 1200)] }, '2015-12-01'), 0);
    assert.equal(amountOf(after, { people: [member(grown, 1200)] }, '2016-12-01'), cents(600));
    assert.equal(amountOf(after, { people: [member(child, 0)] }, '2016-12-01'), 0);
  });

  it('a marginal scale whose brackets change by year', () => {
    const table = [
      ['2013-01-01', 2000, 60],
      ['2013-01-01', 15_000, 660],
      ['2015-01-01', 2000, 80],
      ['2015-01-01', 15_000, 824],
      ['2017-01-01', 2000, 40],
      ['2017-01-01', 15_000, 816],
    ] as const;
    for (const [on, pay, due] of table)
      assert.equal(
        amountOf(one(contribution), { people: [member('1980-01-01', pay)] }, on),
        cents(due),
        `${pay} in ${on}`,
      );
  });

  it('income tax, a share of the rent, a housing tax with a minimum', () => {
    assert.equal(amountOf(one(incomeTax), { people: [member('1990-01-01', 10_000)] }, '2017-01-01'), cents(1500));
    const allowance = declare('allowance', rent.times('0.25').roundHalfUp(cent), '2010-01-01', '2016-11-30');
    assert.equal(amountOf(allowance, { rent: 400 }, '2016-01-01'), cents(100));
    const housing = declare('housing', housingTax.roundHalfUp(cent));
    assert.deepEqual(
      [
        { size: 40, status: 'tenant' },
        { size: 40, status: 'free' },
        { size: 100, status: 'owner' },
        { size: 5, status: 'tenant' },
      ].map(g => amountOf(housing, g, '2017-01-01')),
      [400, 0, 1000, 200].map(cents),
    );
  });

  it('an allowance that looks at all members: incomes added up, the age of any child', () => {
    const allowance = declare('parenting', parenting);
    const children = ['2010-01-15', '2012-01-15', '2018-01-15'].map(born => member(born, 0, false));
    const family = (second: number) => ({
      people: [member('1981-01-15', 250), member('1982-01-15', second), ...children],
    });
    assert.equal(amountOf(allowance, family(250), '2017-01-01'), cents(600));
    assert.equal(amountOf(allowance, family(251), '2018-01-01'), 0);
  });

  it('disposable income: everything together', () => {
    const all = declare('disposable', disposable.roundHalfUp(cent), '2017-01-01');
    const home = (given: GivenFacts, ...pays: readonly number[]) =>
      amountOf(
        all,
        { size: 0, status: 'tenant', ...given, people: pays.map(pay => member('1970-01-01', pay)) },
        '2025-01-01',
      );
    assert.deepEqual(
      [
        home({}, 0),
        home({}, 0, 0),
        home({}, 1250, 1250),
        home({ size: 100 }, 4000, 6000),
        home({ size: 350 }, 10_000, 20_000, 70_000),
      ],
      [600 - 200 / 12, 1200 - 200 / 12, 3258.33, 9416.67, 77_316.33].map(cents),
    );
  });
});
