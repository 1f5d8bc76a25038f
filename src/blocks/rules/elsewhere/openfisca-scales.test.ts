// The scales of OpenFisca-Core, by its own tests (github.com/openfisca/openfisca-core, tests/core/tax_scales; figures only). It has
// brackets begin at a threshold; here they end at one. What lies below its first threshold is a bracket of nothing here.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Bracket, datedScale, fact, type Quantity, type ScaleKind, scaleOf } from '../../language/index.ts';
import { amountOf, money, port, since, w } from './port.ts';

const EUR = money('EUR');
const base = fact.number('base', EUR, { words: w('base'), least: -1_000_000 });
const scale = (kind: ScaleKind, brackets: readonly Bracket[]): Quantity<'EUR'> =>
  datedScale(EUR, { id: kind, words: w(kind), kind, of: base, values: [since('2020-01-01', brackets)] });
/** To a ten-thousandth, for the bases of these tests have more places than money. */
const fine = (of: Quantity<'EUR'>, value: number): number =>
  Number(amountOf(port('scale', { amount: of.times(100).roundHalfUp('0.01') }), { base: value }, '2026-07-01')) /
  10_000;

describe('scales as OpenFisca-Core computes them', () => {
  const marginal = scale('marginal-rate', [
    { upTo: 1, rate: '0' },
    { upTo: 2, rate: '0.1' },
    { upTo: 3, rate: '0.2' },
    { rate: '0' },
  ]);

  it('marginal rates: each slice at the rate of its bracket', () => {
    assert.deepEqual(
      [1, 1.5, 2, 2.5, 3, 4].map(value => fine(marginal, value)),
      [0, 0.05, 0.1, 0.2, 0.3, 0.3],
    );
    const above100 = scale('marginal-rate', [{ upTo: 100, rate: '0' }, { rate: '0.1' }]);
    assert.deepEqual(
      [200, 200.2, 200.6, 200.5].map(value => fine(above100, value)),
      [10, 10.02, 10.06, 10.05],
    );
  });

  it('marginal rates of a rounded base: half to even, as there', () => {
    const above100 = scale('marginal-rate', [{ upTo: 100, rate: '0' }, { rate: '0.1' }]);
    const rounded = scaleOf(above100, base.roundHalfEven('0.1'));
    assert.deepEqual(
      [200, 200.2, 200.6, 200.5, 200.05].map(value => fine(rounded, value)),
      [10, 10.02, 10.06, 10.05, 10],
    );
  });

  it('thresholds times a factor: the base over the factor, the result times it', () => {
    const doubled = scaleOf(marginal, base.over(2)).times(2);
    assert.deepEqual(
      [2, 3, 4, 5, 6, 8].map(value => fine(doubled, value)),
      [0, 0.1, 0.2, 0.4, 0.6, 0.6],
    );
  });

  it('single amounts: the amount of the bracket reached, its threshold included', () => {
    const single = scale('single-amount', [{ below: 6 }, { below: 9, plus: '0.23' }, { plus: '0.29' }]);
    assert.deepEqual(
      [1, 8, 10, 6, 9].map(value => fine(single, value)),
      [0, 0.23, 0.29, 0.23, 0.29],
    );
  });

  it('marginal amounts: all amounts whose threshold the base is above, added up', () => {
    const steps = scale('marginal-amount', [{ upTo: 6 }, { upTo: 9, plus: '0.23' }, { plus: '0.29' }]);
    assert.deepEqual(
      [1, 8, 10, 6, 9].map(value => fine(steps, value)),
      [0, 0.23, 0.52, 0, 0.23],
    );
  });

  it('average rates that rise in a line, by the marginal scale they come to', () => {
    // 0 at 0, 10 % at 1, 20 % at 2: the tax at each threshold is known, and what lies between goes straight.
    const average = scale('marginal-rate', [{ upTo: 1, rate: '0.1' }, { upTo: 2, rate: '0.3' }, { rate: '0.2' }]);
    assert.deepEqual(
      [1, 1.5, 2, 2.5].map(value => fine(average, value)),
      [0.1, 0.25, 0.4, 0.5],
    );
  });

  it('of a base below zero OpenFisca takes nothing; here that is said, else the first rate gives back', () => {
    const flat = scale('marginal-rate', [{ rate: '0.1' }]);
    assert.equal(fine(flat, -100), -10);
    assert.equal(fine(scaleOf(flat, base.atLeastZero()), -100), 0);
  });
});
