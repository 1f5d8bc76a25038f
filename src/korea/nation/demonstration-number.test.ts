import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CivilDay } from '../../kernel/time/index.ts';
import { demonstrationNumber, demonstrationNumbersPerDay, nation } from './index.ts';

const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
const sumOf = (number: string): number => weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0);

/** The check of residents as it was written down until 2020. */
const passesAsResident = (number: string): boolean => (11 - (sumOf(number) % 11)) % 10 === Number(number[12]);

/** The check of foreigners, step by step as it was written down. */
function passesAsForeigner(number: string): boolean {
  let check = 11 - (sumOf(number) % 11);
  if (check >= 10) check -= 10;
  check += 2;
  if (check >= 10) check -= 10;
  return check === Number(number[12]);
}

const day = (text: string): CivilDay => text as CivilDay;

test('all 27,000 numbers of one day, sex and residence differ: no month, no check digit and no region is a real one', () => {
  for (const [date, sex, foreigner] of [
    ['1990-01-01', 'male', false],
    ['2013-12-31', 'female', true],
  ] as const) {
    const numbers = new Set<string>();
    for (let serial = 0; serial < demonstrationNumbersPerDay; serial++) {
      const number = demonstrationNumber(day(date), sex, foreigner, serial);
      if (foreigner ? passesAsForeigner(number) : passesAsResident(number)) assert.fail(number);
      if (!/^\d\d(8[1-9]|9[0-2])\d{3}9[789]\d{4}$/.test(number)) assert.fail(number);
      numbers.add(number);
    }
    assert.equal(numbers.size, 27_000);
  }
});

test('the seventh digit tells century, sex and residence', () => {
  const seventh = (date: string, sex: 'male' | 'female', foreigner: boolean) =>
    demonstrationNumber(day(date), sex, foreigner, 0)[6];
  assert.equal(seventh('1999-12-31', 'male', false), '1');
  assert.equal(seventh('1999-12-31', 'female', false), '2');
  assert.equal(seventh('2000-01-01', 'male', false), '3');
  assert.equal(seventh('2000-01-01', 'female', false), '4');
  assert.equal(seventh('1980-01-01', 'male', true), '5');
  assert.equal(seventh('2010-01-01', 'female', true), '8');
});

test('a serial beyond the capacity and a year outside two centuries are refused', () => {
  assert.throws(() => demonstrationNumber(day('1990-01-01'), 'male', false, 27_000), RangeError);
  assert.throws(() => demonstrationNumber(day('1990-01-01'), 'male', false, -1), RangeError);
  assert.throws(() => demonstrationNumber(day('1899-12-31'), 'male', false, 0), RangeError);
});

test('three hundred thousand people share no number and cost little time of the processor', t => {
  const numbers = new Set<string>();
  let made = 0;
  const before = process.cpuUsage();
  for (const { members } of nation({ people: 300_000, seed: 7, asOf: day('2026-07-01') })) {
    made += members.length;
    for (const member of members) numbers.add(member.identityNumber);
  }
  const { user, system } = process.cpuUsage(before);
  const rate = Math.round(made / ((user + system) / 1_000_000));
  assert.equal(made, 300_000);
  assert.equal(numbers.size, 300_000);
  t.diagnostic(`${rate} people a second of processor time, keeping their numbers included`);
  assert.ok(rate > 25_000, `${rate} people a second`);
});
