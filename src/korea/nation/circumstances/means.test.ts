import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addYears, ageOn } from '../../../kernel/time/index.ts';
import type { Circumstances } from './circumstances.ts';
import { medianIncomeOf, percentOfMedian, premiumOf } from './rates.ts';
import { asOf, everyone, job, receives, share, within } from './test-nation.ts';

/** What somebody has a month by the registers alone: present pay, a twelfth of last year's other income, basic pension. */
const monthly = (has: Circumstances): number =>
  (job(has)?.monthlyPay ?? 0) +
  has.income.reduce((sum, one) => (one.kind === 'earned' ? sum : sum + one.amount / 12), 0) +
  has.benefits.reduce((sum, one) => (one.benefit === 'basic-pension' ? sum + (one.monthlyAmount ?? 0) : sum), 0);
const together = (all: readonly Circumstances[], of: (one: Circumstances) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0);
const heads = everyone.filter(({ has, others }) => others[0] === has);

test('기준 중위소득 2026: the figures of the gazette, and a seventh member adds what the sixth to the seventh does', () => {
  assert.deepEqual([1, 2, 3, 4].map(medianIncomeOf), [2_564_238, 4_199_292, 5_359_036, 6_494_738]);
  assert.equal(medianIncomeOf(7), 9_515_150);
  assert.equal(medianIncomeOf(8), 9_515_150 + 959_198);
  assert.deepEqual(
    [1, 2, 3, 4].map(size => percentOfMedian(32, size)),
    [820_556, 1_343_773, 1_714_892, 2_078_316],
  );
});

test('국민건강보험법 §69, §73: an employee pays 3.595 percent of the pay down to ten won, within the bounds', () => {
  assert.equal(premiumOf(3_000_000), 107_850);
  assert.equal(premiumOf(100_000), 10_080);
  assert.equal(premiumOf(200_000_000), 4_591_740);
  for (const { has } of everyone) {
    const pay = job(has)?.monthlyPay;
    if (has.insurance.insuredAs === 'employee') {
      assert.ok(pay !== undefined && has.insurance.since === job(has)?.startedOn);
      assert.ok(Math.abs(has.insurance.premium - Math.max(10_080, pay * 0.03595)) < 10 || pay > 127_000_000);
    } else assert.ok(pay === undefined || has.insurance.insuredAs === 'medical-aid');
  }
});

test('국민건강보험법 §5: a dependant pays nothing, has little, and names an employee of the household', () => {
  for (const { has, others } of everyone) {
    const { insuredAs, insured, premium } = has.insurance;
    const named = others.find(one => one.person === insured)?.insurance;
    if (insuredAs === 'dependant') {
      assert.equal(premium, 0);
      assert.equal(named?.insuredAs, 'employee');
      assert.ok(together([has], one => one.income.reduce((sum, each) => sum + each.amount, 0)) <= 20_000_000);
    } else if (insuredAs === 'self-employed') {
      assert.equal(premium === 0, insured !== undefined);
      if (insured !== undefined) assert.ok(named?.insuredAs === 'self-employed' && named.premium > 0);
    } else assert.equal(insured, undefined);
    const left = has.employment[0]?.endedOn;
    if (left !== undefined && insuredAs !== 'medical-aid') assert.ok(has.insurance.since > left, 'after the last job');
  }
});

test('국민기초생활 보장법 §8: nobody receives livelihood benefit whose household has more than 32 percent of the median', () => {
  let poor = 0;
  for (const { has, others } of everyone) {
    if (!receives(has, 'livelihood')) continue;
    poor++;
    const line = percentOfMedian(32, others.length);
    assert.ok(together(others, monthly) <= line, `${together(others, monthly)} of ${line}`);
    assert.ok(together(others, one => one.income.reduce((sum, each) => sum + each.amount / 12, 0)) <= line);
    assert.ok(others.every(one => receives(one, 'livelihood') && one.insurance.insuredAs === 'medical-aid'));
    const paid = has.benefits.find(one => one.benefit === 'livelihood')?.monthlyAmount ?? 0;
    const unpaid = together(others, one => monthly(one) - (job(one)?.monthlyPay ?? 0));
    // Twelfths of a year are rounded for each member.
    assert.ok(paid > 0 && paid * others.length <= line - unpaid + others.length);
  }
  assert.ok(poor > 100);
});

test('the poor own little: no recipient of livelihood benefit has a household worth more than 250 million won', () => {
  for (const { has, others } of everyone)
    if (receives(has, 'livelihood'))
      assert.ok(
        together(others, one => one.property.reduce((sum, it) => (it.kind === 'debt' ? sum : sum + it.value), 0)) <=
          250e6,
      );
});

test('기초연금법 §3: basic pension is for citizens of 65 or more, less for each of two', () => {
  for (const { person, has, others } of everyone) {
    const pension = has.benefits.find(one => one.benefit === 'basic-pension');
    if (pension === undefined) continue;
    assert.ok(person.residence === 'citizen' && ageOn(person.birthDate, asOf) >= 65);
    const turned = addYears(person.birthDate, 65);
    assert.equal(pension.startedOn, turned > '2014-07-01' ? turned : '2014-07-01');
    const spouse = person.family.find(tie => tie.relation === 'spouse' && tie.until === undefined)?.person;
    const both = others.some(one => one.person === spouse && receives(one, 'basic-pension'));
    assert.equal(pension.monthlyAmount, both ? 279_760 : 349_700);
  }
});

test('benefits of children go to children, of pupils to pupils, of the unemployed to whoever lost a job and has none', () => {
  for (const { person, has } of everyone) {
    const age = ageOn(person.birthDate, asOf);
    const citizen = person.residence === 'citizen';
    assert.equal(receives(has, 'child-allowance'), citizen && age < 9);
    assert.equal(receives(has, 'parental-benefit'), citizen && age < 2);
    if (receives(has, 'home-care-allowance')) assert.ok(age >= 2 && age <= 7 && has.school === undefined);
    if (receives(has, 'education')) assert.equal(has.school?.status, 'enrolled');
    if (receives(has, 'disability-pension')) assert.equal(has.disability?.severity, 'severe');
    if (receives(has, 'unemployment')) {
      const [last] = has.employment;
      assert.ok(last?.endedOn !== undefined && !['personal', 'fault'].includes(last.leavingReason ?? ''));
    }
    assert.equal(new Set(has.benefits.map(one => one.benefit)).size, has.benefits.length);
  }
});

test('pay, work, poverty, disability, houses, cars and leases occur about as often as in Korea', () => {
  const pays = everyone.flatMap(({ has }) => job(has)?.monthlyPay ?? []).toSorted((a, b) => a - b);
  within(pays[Math.floor(pays.length / 2)] ?? 0, 2_550_000, 3_050_000, 'median pay');
  within(
    share(pays, pay => pay > 7_000_000),
    0.07,
    0.13,
    'paid above seven million',
  );
  const active = everyone.filter(({ has }) => job(has) ?? has.business ?? has.ruralWork);
  const seeking = everyone.filter(
    ({ person, has }) =>
      has.employment[0]?.endedOn !== undefined &&
      has.employment[0].leavingReason !== 'retirement-age' &&
      ageOn(person.birthDate, asOf) < 65 &&
      !has.business &&
      !has.ruralWork,
  );
  within(seeking.length / (seeking.length + active.length), 0.02, 0.045, 'unemployed');
  within(
    share(everyone, ({ has }) => receives(has, 'livelihood')),
    0.025,
    0.045,
    'livelihood benefit',
  );
  within(
    share(everyone, ({ has }) => has.disability !== undefined),
    0.04,
    0.06,
    'disabled',
  );
  const aged = everyone.filter(({ person }) => ageOn(person.birthDate, asOf) >= 65);
  within(
    share(aged, ({ has }) => receives(has, 'basic-pension')),
    0.62,
    0.78,
    'basic pension',
  );
  within(
    share(heads, ({ others }) => others.some(one => one.houses.some(it => it.livesIn))),
    0.5,
    0.61,
    'own home',
  );
  within(
    share(heads, ({ others }) => others.some(one => one.vehicles.length > 0)),
    0.64,
    0.76,
    'car',
  );
  within(
    share(heads, ({ others }) => others.some(one => one.lease)),
    0.33,
    0.46,
    'lease',
  );
  const farming = everyone.filter(({ has }) => has.ruralWork);
  within(
    share(farming, ({ household }) => Number(household.address.areaCode.slice(2)) >= 700),
    0.4,
    0.9,
    'in counties',
  );
});

test('what a household of three or four has is near the published median', () => {
  for (const [size, most] of [
    [3, 1.2],
    [4, 1.15],
  ] as const) {
    const incomes = heads
      .filter(({ others }) => others.length === size)
      .map(({ others }) => together(others, monthly))
      .toSorted((a, b) => a - b);
    within((incomes[Math.floor(incomes.length / 2)] ?? 0) / medianIncomeOf(size), 0.8, most, `household of ${size}`);
  }
});
