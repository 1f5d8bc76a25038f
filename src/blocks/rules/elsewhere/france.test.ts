// France: family allowances by number and age of children, with their ceilings and the sum that tapers them off. Expected results
// from the tests of OpenFisca-France (github.com/openfisca/openfisca-france, tests/formulas/af.yaml) and of Catala
// (github.com/CatalaLang/catala-examples, allocations_familiales/tests); figures only.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  choose,
  count,
  dated,
  fact,
  group,
  named,
  onDay,
  per,
  percent,
  perMonth,
  perYear,
  type Quantity,
  quantity,
  when,
} from '../../language/index.ts';
import { amountOf, cent, cents, isSaid, money, port, since, w } from './port.ts';

const EUR = money('EUR');
const monthly = per(EUR, 'month');
const yearly = per(EUR, 'year');
const children = group('children', w('children'), w('child'));
const born = children.fact.day('born', { words: w('birth') });
const shared = children.fact.flag('shared', { words: w('custody shared between two homes') });
const resources = fact.number('resources', yearly, { words: w('resources of the household') });

const base = dated(monthly, {
  id: 'bmaf',
  words: w('monthly base of family allowances'),
  values: [
    since('2006-01-01', '367.87', '2006-12-31'),
    since('2007-01-01', '374.12', '2007-12-31'),
    since('2008-01-01', '377.86', '2008-12-31'),
    since('2009-01-01', '389.20', '2009-12-31'),
    since('2012-01-01', '395.04', '2012-03-31'),
    since('2020-04-01', '414.40', '2021-03-31'),
  ],
});
const perChild = (id: string, values: readonly (readonly [string, number, string])[]) =>
  dated(yearly, { id, words: w(id), values: values.map(([from, value, to]) => since(from, value, to)) });
// Until ceilings came in 2015, none: larger than any resources.
const none = 1_000_000_000;
const ceiling1 = perChild('ceiling-1', [
  ['2006-01-01', none, '2015-06-30'],
  ['2020-01-01', 57_759, '2020-12-31'],
  ['2021-01-01', 58_279, '2021-12-31'],
]);
const ceiling2 = perChild('ceiling-2', [
  ['2006-01-01', none, '2015-06-30'],
  ['2020-01-01', 80_831, '2020-12-31'],
  ['2021-01-01', 81_558, '2021-12-31'],
]);
const more = perChild('more-a-child', [
  ['2006-01-01', 0, '2015-06-30'],
  ['2020-01-01', 5775, '2020-12-31'],
  ['2021-01-01', 5827, '2021-12-31'],
]);

const years = born.age();
const dependent = years.lessThan(20);
const many = children.count(dependent);
const ceiling = (first: Quantity<'EUR/year'>) => first.plus(more.times(many));
const half = (of: Quantity<'EUR/month'>): Quantity<'EUR/month'> =>
  choose(
    when(resources.atMost(ceiling(ceiling1)), of),
    when(resources.atMost(ceiling(ceiling2)), of.over(2)),
    of.over(4),
  ).roundHalfEven(cent);
const share = (percentage: number | string) => percent(percentage).of(base);
const zero = quantity(monthly, 0);

// Half a child where custody is shared: the mean over the children.
const presence = children.sum(choose(when(shared, quantity(count, '0.5')), quantity(count, 1)), dependent);
const forMany = choose(when(many.atLeast(2), half(share(32)).plus(half(share(41)).times(many.minus(2)))), zero);
const basic = forMany.times(presence).over(many).roundHalfEven(cent);

const at11 = choose(when(years.atLeast(16), half(share(16))), when(years.atLeast(11), half(share(9))), zero);
const at14 = choose(when(years.atLeast(14), half(share(16))), zero);
const before1997 = born.onOrBefore(onDay('1997-04-30'));
const older = choose(when(before1997, at11), at14);
const olderShared = choose(when(shared, older.over(2)), older).roundHalfEven(cent);
const oldest = children.largest(born.daysUntil(), dependent);
const allOlder = children.sum(olderShared, dependent);
// Of two children the elder counts for none. A twin of the elder does.
const eldersOwn = children.largest(olderShared, dependent.and(born.daysUntil().is(oldest)));
const supplement = choose(when(many.is(2), allOlder.minus(eldersOwn)), when(many.atLeast(3), allOlder), zero);
const lumps = children.count(years.is(20));
const lump = choose(when(many.plus(lumps).atLeast(3), half(share('20.234')).times(lumps)), zero);

const paid = named('paid', w('allowances with supplements'), basic.plus(supplement));
const fading = (first: Quantity<'EUR/year'>) => first.plus(perYear(paid)).minus(resources).atLeastZero();
const taper = choose(
  when(resources.moreThan(ceiling(ceiling2)), perMonth(fading(ceiling(ceiling2)))),
  when(resources.moreThan(ceiling(ceiling1)), perMonth(fading(ceiling(ceiling1)))),
  zero,
).roundHalfEven(cent);
const allowance = choose(when(many.atLeast(2), paid.plus(lump).plus(taper)), zero);

describe('family allowances of France', () => {
  const rule = port('af', { amount: allowance });
  const family = (...births: readonly string[]) => births.map(day => ({ born: day, shared: false }));

  it('by the number of children and their ages, by the law of each year', () => {
    const [twins, teens, elder] = [
      ['1997-01-01', '1999-01-01'],
      ['1990-01-01', '1992-01-01'],
      ['1988-01-01', '1991-01-01'],
    ];
    const small = ['2003-01-01', '2004-01-01', '2005-01-01'];
    const triplets = ['1990-01-01', '1990-01-01', '1990-01-01'];
    const late = ['1990-01-01', '2005-01-01', '2005-01-01'];
    const lumpSum = ['1985-12-31', '2005-01-01', '2005-01-01'];
    for (const [births, on, aYear] of [
      [['2003-01-01', '2003-01-01'], '2012-01-01', 395.04 * 0.32 * 12],
      [['1997-01-02', '1997-01-02'], '2006-01-01', 1412.64],
      [teens, '2008-01-01', 2176.56],
      [teens, '2009-01-01', 2241.72],
      [elder, '2006-01-01', 1809.96],
      [elder, '2007-01-01', 2154.96],
      [elder, '2008-01-01', 0],
      [small, '2006-01-01', 3222.6],
      [small, '2009-01-01', 3409.32],
      [triplets, '2006-01-01', 5341.56],
      [triplets, '2009-01-01', 5651.04],
      [late, '2006-01-01', 3928.92],
      [late, '2008-01-01', 4035.6],
      [lumpSum, '2006-01-01', 2305.8],
      [lumpSum, '2007-01-01', 1436.64],
      [twins, '2005-12-31', undefined],
    ] as const) {
      const given = { children: family(...births), resources: 0 };
      if (aYear === undefined) assert.throws(() => amountOf(rule, given, on), { code: 'parameter-without-value' });
      else {
        const got = Number(amountOf(rule, given, on));
        assert.ok(Math.abs(got - (aYear / 12) * 100) <= 3, `${births} on ${on}: ${got}, not ${(aYear / 12) * 100}`);
      }
    }
  });

  it('with shared custody, a child just grown, and the sum that tapers off above a ceiling: to the cent', () => {
    const alone = { born: '2007-01-01', shared: false };
    const [second, half] = [
      { born: '2009-01-01', shared: false },
      { born: '2003-01-01', shared: true },
    ];
    for (const [list, income, on, due] of [
      [[alone, second, { born: '2000-01-01', shared: false }], 30_000, '2020-05-01', 216.46],
      [[alone, half], 67_250, '2020-05-01', 99.46],
      [[alone], 30_000, '2020-05-01', 0],
      [family('2004-01-01', '2005-01-01'), 69_945, '2021-01-01', 197.9],
    ] as const)
      assert.equal(amountOf(rule, { children: list, resources: income }, on), cents(due), `${income} ${on}`);
  });

  it('is said in sentences', () => isSaid(rule));
});
