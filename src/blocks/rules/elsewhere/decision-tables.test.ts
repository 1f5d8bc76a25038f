// Decision tables by their hit policies, and three-valued logic: cases of the DMN Technology Compatibility Kit
// (github.com/dmn-tck/tck, TestCases/compliance-level-2: 0004, 0106, 0107, 0108, 0114, 0115, 0116, 0118; tables and figures only).
// A table whose outputs are words is one condition a word.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  all,
  any,
  choose,
  count,
  countOf,
  fact,
  not,
  type Quantity,
  quantity,
  smallestOf,
  sumOf,
  type Truth,
  when,
} from '../../language/index.ts';
import { amountOf, cents, decide, isSaid, money, port, w } from './port.ts';

const EUR = money('EUR');
const age = fact.age('age', { words: w('age') });
const risk = fact.code('risk', { High: w('high'), Low: w('low'), Medium: w('medium') }, { words: w('risk') });
const affordable = fact.flag('affordable', { words: w('affordable') });
const years = fact.count('years', { words: w('years of driving') });
const a = fact.flag('a', { words: w('A') });
const b = fact.flag('b', { words: w('B') });

const holds = (of: Truth, given: object): boolean | undefined => {
  const { outcome } = decide(port('table', { eligible: of }), given as Record<string, never>, '2026-07-01');
  return outcome === 'undecided' ? undefined : outcome === 'yes';
};
const number = (of: Quantity<string>, given: object) =>
  amountOf(port('table', { amount: of }), given as Record<string, never>, '2026-07-01');
const person = (years: number, category: string) => ({ age: years, risk: category, affordable: true });

describe('decision tables', () => {
  it('of which exactly one row fits (UNIQUE)', () => {
    const approved = all(age.atLeast(18), risk.oneOf('Medium', 'Low'), affordable);
    const declined = any(
      all(age.lessThan(18), risk.oneOf('Medium', 'Low'), affordable),
      all(risk.is('High'), affordable),
      not(affordable),
    );
    for (const [given, fits] of [
      [person(18, 'Medium'), true],
      [person(17, 'Medium'), false],
      [person(18, 'High'), false],
    ] as const)
      assert.deepEqual([holds(approved, given), holds(declined, given)], [fits, !fits]);
  });

  it('of which the first that fits counts (FIRST), or the one that ranks highest (PRIORITY)', () => {
    const row = all(risk.is('Medium'), affordable);
    const best = all(row, age.atLeast(18));
    const standard = all(row, age.atLeast(12), not(best));
    for (const [given, isBest, isStandard] of [
      [person(19, 'Medium'), true, false],
      [person(13, 'Medium'), false, true],
      [person(10, 'Low'), false, false],
    ] as const)
      assert.deepEqual([holds(best, given), holds(standard, given)], [isBest, isStandard]);
    const basic = all(age.atLeast(18), risk.oneOf('Medium', 'Low'), affordable);
    for (const [given, approved, isBasic] of [
      [person(17, 'High'), true, false],
      [person(19, 'Low'), true, true],
      [person(10, 'Low'), false, false],
    ] as const)
      assert.deepEqual([holds(any(basic, risk.is('High')), given), holds(basic, given)], [approved, isBasic]);
  });

  it('of which all rows that fit are added up, counted, or the least taken (COLLECT)', () => {
    const pay = (from: number, value: number) => when(years.moreThan(from), quantity(EUR, value));
    const salary = sumOf(EUR, pay(1, 100), pay(2, 200), pay(3, 300), pay(5, 500));
    const rows = countOf(years.moreThan(1), years.moreThan(2), years.moreThan(3), years.moreThan(5));
    const insurance = smallestOf(pay(1, 98.83), pay(2, 150.21), pay(3, 205.43), pay(4, 64.32));
    for (const [given, sum] of [
      [6, 1100],
      [3, 300],
      [2, 100],
    ] as const)
      assert.equal(number(salary, { years: given }), cents(sum));
    for (const [given, many] of [
      [6, 4],
      [2, 1],
      [3, 2],
    ] as const)
      assert.equal(number(rows, { years: given }), many);
    for (const [given, least] of [
      [5, 64.32],
      [3, 98.83],
      [4, 98.83],
    ] as const)
      assert.equal(number(insurance, { years: given }), cents(least));
    assert.deepEqual(decide(port('none', { amount: insurance }), { years: 1 }, '2026-07-01').reasons, ['no-case']);
    for (const amount of [salary, rows, insurance]) isSaid(port('table', { amount }));
    assert.equal(rows.unit.dimension, count.dimension);
  });

  it('what is unknown is as unknown as in FEEL', () => {
    for (const [x, y, both, either] of [
      [true, true, true, true],
      [false, true, false, true],
      [undefined, true, undefined, true],
      [true, false, false, true],
      [false, false, false, false],
      [undefined, false, false, undefined],
      [true, undefined, undefined, true],
      [false, undefined, false, undefined],
      [undefined, undefined, undefined, undefined],
    ] as const) {
      assert.equal(holds(all(a, b), { a: x, b: y }), both);
      assert.equal(holds(any(a, b), { a: x, b: y }), either);
      assert.equal(holds(not(a), { a: x }), x === undefined ? undefined : !x);
    }
    assert.equal(number(choose(when(a, quantity(EUR, 1)), quantity(EUR, 1)), {}), undefined);
  });
});
