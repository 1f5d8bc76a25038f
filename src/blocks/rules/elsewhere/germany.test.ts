// Germany: the income tax of 2025, a tariff whose middle zones are polynomials (§ 32a EStG; its coefficients from memory, held here by
// what they must satisfy: the zones meet at their ends, and the last two are lines).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choose, fact, per, percent, type Quantity, quantity, when } from '../../language/index.ts';
import { amountOf, cents, isSaid, money, port, w } from './port.ts';

const EUR = per(money('EUR'), 'year');
const income = fact.number('income', EUR, { words: w('taxable income') });
const full = income.roundDown(1);
const euro = quantity(EUR, 1);
const tenThousands = (above: number): Quantity<'ratio'> => full.minus(above).over(quantity(EUR, 10_000));
const [y, z] = [tenThousands(12_096), tenThousands(17_443)];
const first = y.times('932.30').plus(1400).times(y).of(euro);
const second = z.times('176.64').plus(2397).times(z).of(euro).plus('1015.13');
const third = percent(42).of(full).minus('10911.92');
const last = percent(45).of(full).minus('19246.67');
const tax = choose(
  when(full.atMost(12_096), quantity(EUR, 0)),
  when(full.atMost(17_443), first),
  when(full.atMost(68_480), second),
  when(full.atMost(277_825), third),
  last,
).roundDown(1);

describe('the income tax of Germany', () => {
  const due = (of: Quantity<string>, taxable: number | string) =>
    Number(amountOf(port('est', { amount: of }), { income: taxable }, '2025-07-01'));

  it('zones that are polynomials meet at their ends', () => {
    for (const [end, below, above] of [
      [12_096, quantity(EUR, 0), first],
      [17_443, first, second],
      [68_480, second, third],
      [277_825, third, last],
    ] as const) {
      const gap = due(above.minus(below).roundHalfUp('0.01'), end);
      assert.ok(Math.abs(gap) <= 20, `${end}: ${gap} cents`);
    }
  });

  it('of full euros, to full euros downward, however large', () => {
    assert.equal(due(tax, 12_096.99), 0);
    assert.equal(due(tax, '12097.00'), 0);
    assert.equal(due(tax, 17_443), cents(1015));
    assert.equal(due(tax, 17_443.99), cents(1015));
    assert.equal(due(tax, 68_481), cents(17_850));
    assert.equal(due(tax, 1_000_000), cents(430_753));
    assert.equal(amountOf(port('est', { amount: tax }), { income: 1e15 }, '2025-07-01'), 44_999_999_998_075_300n);
  });

  it('rises, and never takes more than 45 of each further 100 euros', () => {
    const steps = Array.from({ length: 150 }, (_, i) => due(tax, 11_000 + i * 2000));
    for (let i = 1; i < steps.length; i++) {
      const more = (steps[i] ?? 0) - (steps[i - 1] ?? 0);
      assert.ok(more >= 0 && more <= cents(901), `${i}: ${more}`);
    }
  });

  it('is said in sentences', () => isSaid(port('est', { amount: tax })));
});
