import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideByMeaning } from '../../../blocks/rules/index.ts';
import { day } from '../../../kernel/time/index.ts';
import {
  employmentInsurance,
  fourInsurances,
  healthInsurance,
  longTermCareInsurance,
  nationalPension,
} from './index.ts';

const worker = (workIncome: number) => ({ birthDate: '1990-03-02', workIncome });
const four = [nationalPension, healthInsurance, longTermCareInsurance, employmentInsurance];
const premiums = (pay: number, on: string) =>
  four.map(one => decideByMeaning(one, worker(pay), { on: day(on) }).amount);

test('pay of 3,000,000 won in August 2026 owes 142,500, 107,850, 14,170 and 27,000', () => {
  assert.deepEqual(premiums(3_000_000, '2026-08-01'), [142_500, 107_850, 14_170, 27_000]);
  assert.equal(decideByMeaning(fourInsurances, worker(3_000_000), { on: day('2026-08-01') }).amount, 291_520);
});

test('국민연금법 시행령 §5: the bounds of the base change in July, not in January', () => {
  const pension = (pay: number, on: string) => premiums(pay, on)[0];
  assert.deepEqual([pension(50_000, '2026-06-30'), pension(50_000, '2026-07-01')], [19_000, 19_470]);
  assert.deepEqual([pension(7_000_000, '2026-06-30'), pension(7_000_000, '2026-07-01')], [302_570, 313_020]);
  assert.deepEqual([pension(5_000_000, '2026-06-30'), pension(5_000_000, '2026-07-01')], [237_500, 237_500]);
});

test('노인장기요양보험법 §9: since November 2026 a share of the premium, before it a share over the health rate', () => {
  const care = (pay: number, on: string) => premiums(pay, on)[2];
  assert.deepEqual([care(3_000_000, '2026-10-31'), care(3_000_000, '2026-11-01')], [14_170, 14_170]);
  assert.deepEqual([care(200_000_000, '2026-10-31'), care(200_000_000, '2026-11-01')], [603_370, 603_350]);
});

test('bounds that are not yet published are refused with their day', () => {
  assert.throws(() => premiums(3_000_000, '2027-07-01'), { code: 'parameter-without-value' });
});

test('the rate of 2027 is known since the Act of April 2025, and not before', () => {
  const inJanuary = (knownOn: string) =>
    decideByMeaning(nationalPension, worker(3_000_000), { on: day('2027-01-31'), knownOn: day(knownOn) }).amount;
  assert.throws(() => inJanuary('2025-04-01'), { code: 'parameter-without-value' });
  assert.equal(inJanuary('2025-04-02'), 150_000);
});

test('the premium is exact to the ten won that are kept, as whole numbers have it', () => {
  for (let pay = 2_000_000; pay < 2_000_300; pay++) {
    const exact = (BigInt(pay) * 3595n) / 100_000n;
    assert.equal(premiums(pay, '2026-08-01')[1], Number(exact - (exact % 10n)), String(pay));
  }
});
