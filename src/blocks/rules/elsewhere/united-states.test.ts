// The United States: the earned income tax credit, and what food assistance (SNAP) deducts from income. Expected results from the tests
// of PolicyEngine US (github.com/PolicyEngine/policyengine-us, policyengine_us/tests/policy/baseline/gov/irs/credits/earned_income and
// gov/usda/snap), parameters as its files cite them from the IRS and the USDA; figures only.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  any,
  choose,
  dated,
  datedTable,
  fact,
  type GivenFacts,
  group,
  match,
  named,
  per,
  percent,
  type Quantity,
  quantity,
  ratio,
  type Unit,
  when,
} from '../../language/index.ts';
import { amountOf, cent, cents, decide, isSaid, money, port, since, w } from './port.ts';

const USD = money('USD');
const yearly = per(USD, 'year');
const monthly = per(USD, 'month');
const filers = group('filers', w('filers'), w('filer'));
const age = filers.fact.age('age', { words: w('age') });
const earned = filers.fact.number('earned', yearly, { words: w('earned income') });
const children = fact.persons('children', { words: w('qualifying children') });

const byChildren = <const D extends string>(unit: Unit<D>, id: string, values: readonly (number | string)[]) =>
  datedTable(unit, {
    id,
    words: w(id),
    by: children,
    first: 0,
    rows: 4,
    beyond: 'last',
    values: [since('2022-01-01', values, '2022-12-31')],
  });
const most = byChildren(yearly, 'most', [560, 3733, 6164, 6935]);
const phaseIn = byChildren(ratio, 'phase-in', ['0.0765', '0.34', '0.40', '0.45']);
const phaseOut = byChildren(ratio, 'phase-out', ['0.0765', '0.1598', '0.2106', '0.2106']);
const start = byChildren(yearly, 'start', [9160, 20_130, 20_130, 20_130]);
const jointBonus = dated(yearly, {
  id: 'joint',
  words: w('joint filers'),
  values: [since('2022-01-01', 6130, '2022-12-31')],
});
const income = named('income', w('earned income of the filers'), filers.sum(earned));
const threshold = start.plus(choose(when(filers.count().is(2), jointBonus), quantity(yearly, 0)));
const reduction = phaseOut.of(income.excessOver(threshold));
const credit = phaseIn.of(income).butAtMost(most).minus(reduction).atLeastZero();
const eligible = any(children.atLeast(1), filers.some(age.between(25, 64)));

const gross = fact.number('gross', monthly, { words: w('gross income') });
const wages = fact.number('wages', monthly, { words: w('earned income') });
const housing = fact.number('housing', monthly, { words: w('housing cost') });
const utilities = fact.number('utilities', monthly, { words: w('utility allowance') });
const size = fact.persons('size', { words: w('members of the household'), least: 1 });
const elderly = fact.flag('elderly', { words: w('with an elderly or disabled member') });
const homeless = fact.flag('homeless', { words: w('homeless') });
const region = fact.code(
  'region',
  { US: w('contiguous'), AK: w('Alaska'), GU: w('Guam'), VI: w('Virgin Islands') },
  { words: w('region') },
);
const bySize = (id: string, values: readonly number[]) =>
  datedTable(monthly, {
    id,
    words: w(id),
    by: size,
    rows: 6,
    beyond: 'last',
    values: [since('2021-10-01', values, '2022-09-30')],
  });
const inRegion = (id: string, value: number) =>
  dated(monthly, { id, words: w(id), values: [since('2021-10-01', value, '2022-09-30')] });
const standard = match(region, {
  US: bySize('standard-us', [177, 177, 177, 184, 215, 246]),
  AK: bySize('standard-ak', [303, 303, 303, 303, 303, 308]),
  GU: bySize('standard-gu', [356, 356, 356, 368, 430, 493]),
  VI: bySize('standard-vi', [156, 156, 156, 184, 215, 246]),
});
const cap = match(region, {
  US: inRegion('cap-us', 597),
  AK: inRegion('cap-ak', 954),
  GU: inRegion('cap-gu', 701),
  VI: inRegion('cap-vi', 471),
});
const beforeShelter = gross.minus(standard).minus(percent(20).of(wages)).atLeastZero();
const excess = housing.plus(utilities).excessOver(beforeShelter.over(2));
const flat = inRegion('homeless', 159.73);
const shelter = choose(when(homeless, flat), when(elderly, excess), excess.butAtMost(cap));

describe('rules of the United States', () => {
  const one = (q: Quantity<string>) => port('us', { amount: q.roundHalfUp(cent) });
  const of = (many: number, ...incomes: readonly number[]): GivenFacts => ({
    children: many,
    filers: incomes.map(value => ({ age: 30, earned: value })),
  });

  it('a credit that rises with earnings, stays, and falls, by the number of children', () => {
    const on = '2022-12-31';
    assert.equal(amountOf(one(phaseIn.of(income).butAtMost(most)), of(0, 10_000), on), cents(560));
    assert.equal(amountOf(one(most), of(2, 20_000), on), cents(6164));
    const falling = Number(amountOf(one(reduction), of(2, 50_000), on));
    assert.ok(Math.abs(falling - cents(6290)) <= 100, `${falling}`);
    assert.equal(amountOf(one(credit), of(2, 50_000), on), 0);
    assert.equal(amountOf(one(credit), of(3, 10_000), on), cents(4500));
    assert.equal(amountOf(one(credit), of(5, 10_000, 10_000), on), cents(6935));
  });

  it('without children one of the filers must be 25 to 64', () => {
    const rule = port('eitc', { eligible });
    for (const [many, ages, outcome] of [
      [0, [24], 'no'],
      [0, [25], 'yes'],
      [1, [24], 'yes'],
      [0, [30, 23], 'yes'],
      [0, [64], 'yes'],
      [0, [65], 'no'],
      [0, [23, 22], 'no'],
    ] as const) {
      const given = { children: many, filers: ages.map(years => ({ age: years })) };
      assert.equal(decide(rule, given, '2025-12-31').outcome, outcome, `${many} ${ages}`);
    }
    assert.equal(decide(rule, { children: 0, filers: [{ age: 24 }, {}] }, '2025-12-31').outcome, 'undecided');
  });

  it('what food assistance deducts for shelter: capped by region, not for the elderly, flat for the homeless', () => {
    const home = {
      gross: 0,
      wages: 0,
      housing: 0,
      utilities: 0,
      size: 1,
      elderly: false,
      homeless: false,
      region: 'US',
    };
    const on = '2022-01-01';
    for (const [given, deducted] of [
      [{}, 0],
      [{ gross: 1177, housing: 500, utilities: 100 }, 100],
      [{ gross: 677, housing: 500 }, 250],
      [{ housing: 600 }, 597],
      [{ housing: 600, elderly: true }, 600],
      [{ housing: 0.08, homeless: true }, 159.73],
      [{ housing: 400, utilities: 300.5, region: 'GU' }, 700.5],
      [{ housing: 400, utilities: 302, region: 'GU' }, 701],
    ] as const)
      assert.equal(amountOf(one(shelter), { ...home, ...given }, on), cents(deducted), JSON.stringify(given));
    assert.equal(
      amountOf(one(beforeShelter), { ...home, gross: 2000, wages: 2000, size: 4 }, on),
      cents(2000 - 400 - 184),
    );
  });

  it('is said in sentences', () => {
    for (const amount of [credit, shelter]) isSaid(port('us', { amount, eligible }));
  });
});
