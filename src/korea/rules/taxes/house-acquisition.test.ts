import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideByMeaning } from '../../../blocks/rules/index.ts';
import { day } from '../../../kernel/time/index.ts';
import { houseAcquisition } from './index.ts';

const on = day('2026-08-03');
const only = {
  houseBuyer: 'person',
  housesAfterPurchase: 1,
  inAdjustedArea: false,
  temporarilyTwoHouses: false,
  firstHome: false,
};
const taxOn = (purchasePrice: number, given: object = {}) =>
  decideByMeaning(houseAcquisition, { ...only, purchasePrice, ...given }, { on }).amount;

test('지방세법 §11①8: one rate on the whole price, with four decimals between 600 and 900 million', () => {
  const vectors = [
    [500_000_000, 5_000_000],
    [750_000_000, 15_000_000],
    [800_000_000, 18_666_400],
    [900_000_000, 27_000_000],
    [1_200_000_000, 36_000_000],
  ] as const;
  for (const [price, tax] of vectors) assert.equal(taxOn(price), tax);
});

test('the formula that taxes each slice at its own rate, as it is often printed, is wrong', () => {
  const bySlices = (price: number): number =>
    0.01 * Math.min(price, 600e6) +
    0.02 * Math.max(0, Math.min(price, 900e6) - 600e6) +
    0.03 * Math.max(0, price - 900e6);
  assert.equal(bySlices(500e6), taxOn(500e6));
  for (const price of [750e6, 800e6, 900e6, 1200e6]) assert.ok(bySlices(price) < Number(taxOn(price)), String(price));
});

test('a rate that is not rounded to four decimals gives another tax', () => {
  const unrounded = Math.floor((800e6 * ((800e6 * 2) / 300e6 - 3)) / 100 / 10) * 10;
  assert.equal(unrounded, 18_666_660);
  assert.notEqual(unrounded, taxOn(800e6));
});

test('the tax never falls when the price rises, and does not jump at 600 and 900 million', () => {
  const prices = Array.from({ length: 900 }, (_, i) => 500_000_000 + i * 500_000);
  const taxes = prices.map(price => Number(taxOn(price)));
  for (const [i, tax] of taxes.entries()) assert.ok(tax >= (taxes[i - 1] ?? 0), String(prices[i]));
  assert.ok(Number(taxOn(600_000_010)) - Number(taxOn(600_000_000)) <= 700);
  assert.ok(Number(taxOn(900_000_010)) - Number(taxOn(900_000_000)) <= 700);
});

test('지방세법 §13의2①: the number of houses and the area decide the heavy rates', () => {
  const rate = (housesAfterPurchase: number, inAdjustedArea: boolean) =>
    Number(taxOn(500_000_000, { housesAfterPurchase, inAdjustedArea })) / 5_000_000;
  assert.deepEqual(
    [1, 2, 3, 4].map(n => rate(n, true)),
    [1, 8, 12, 12],
  );
  assert.deepEqual(
    [1, 2, 3, 4].map(n => rate(n, false)),
    [1, 1, 8, 12],
  );
});

test('a fourth house is taxed at 12 % although the area is not known', () => {
  assert.equal(taxOn(500_000_000, { housesAfterPurchase: 4, inAdjustedArea: undefined }), 60_000_000);
});

test('a corporation that buys its first home is refused: that cannot be', () => {
  assert.throws(() => taxOn(500_000_000, { houseBuyer: 'corporation', firstHome: true }), { code: 'facts-contradict' });
});
