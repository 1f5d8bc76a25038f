import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addYears, ageOn, type CivilDay, daysBetween, partsOf } from '../../../kernel/time/index.ts';
import { isBusinessNumber } from '../../formats/index.ts';
import { nation } from '../nation.ts';
import { chanceOf } from './chance.ts';
import { circumstancesOf } from './circumstances.ts';
import { asOf, everyone, households, job } from './test-nation.ts';

test('the same household has the same circumstances, whoever else is in the nation', () => {
  const smaller = [...nation({ people: 1_000, seed: 1, asOf })].slice(0, 256);
  for (const [place, household] of smaller.entries())
    assert.deepEqual(circumstancesOf(household, asOf), circumstancesOf(households[place] ?? household, asOf));
  assert.equal(everyone.length, households.flatMap(h => h.members.filter(m => m.status === 'registered')).length);
});

test('each person and each topic has chances of its own', () => {
  const ids = everyone.slice(0, 200).map(one => one.person.id);
  const first = ids.flatMap(id => [chanceOf(id, 'jobs').next(), chanceOf(id, 'licence').next()]);
  assert.ok(new Set(first).size > 395);
});

test('every day on which something came to be lies in the life of the person and not in the future', () => {
  const bounds = [/^(until|renewalDue|dueOn|expectedOn)$/, /^\d{4}-\d\d-\d\d$/] as const;
  for (const { person, has } of everyone) {
    const walk = (value: unknown, name: string): void => {
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, Array.isArray(value) ? name : key);
      else if (typeof value === 'string' && bounds[1].test(value) && !bounds[0].test(name))
        assert.ok(value >= person.birthDate && value <= asOf, `${person.id} ${name} ${value}`);
    };
    walk(has, '');
  }
});

test('초·중등교육법 §13: a pupil’s grade follows from the year of birth; nobody of forty goes to school', () => {
  const first = { kindergarten: 4, elementary: 7, middle: 13, high: 16, university: 19, graduate: 22 } as const;
  let pupils = 0;
  for (const { person, has } of everyone) {
    if (has.school === undefined) continue;
    const { level, grade, status } = has.school;
    const turning = 2026 - partsOf(person.birthDate).year;
    assert.ok(turning <= 35 && turning >= first[level], `${level} ${turning}`);
    if (level === 'university' || level === 'graduate' || status !== 'enrolled') continue;
    pupils++;
    const start = level === 'kindergarten' ? 1 : first[level];
    assert.equal(grade, turning - start + (level === 'kindergarten' ? 0 : 1), `${level} ${turning}`);
  }
  assert.ok(pupils > 700);
  const ten = everyone.filter(one => partsOf(one.person.birthDate).year === 2016);
  assert.ok(ten.length > 20 && ten.every(one => one.has.school?.level === 'elementary' && one.has.school.grade === 4));
});

test('병역법 §3: men who are citizens serve, after eighteen; who serves neither studies nor works', () => {
  for (const { person, has } of everyone) {
    const liable = person.sex === 'male' && person.residence === 'citizen' && partsOf(person.birthDate).year <= 2008;
    assert.equal(has.military !== undefined, liable);
    if (has.military?.status === 'pending') assert.ok(ageOn(person.birthDate, asOf) < 41);
    if (has.military?.status !== 'serving') continue;
    assert.notEqual(has.school?.status, 'enrolled');
    assert.equal(job(has), undefined);
    assert.ok(has.business === undefined && has.ruralWork === undefined);
  }
});

test('근로기준법 §64, 최저임금법 §6: jobs begin with nineteen, do not overlap and pay the minimum wage', () => {
  for (const { person, has } of everyone) {
    for (const [place, each] of has.employment.entries()) {
      assert.ok(isBusinessNumber(each.employer));
      assert.ok(each.startedOn >= addYears(person.birthDate, 18) && each.startedOn >= '1995-07-01');
      assert.ok(each.monthlyPay * 8 >= 10_320 * 209 * each.hoursADay, `${each.monthlyPay} for ${each.hoursADay} h`);
      assert.equal(each.endedOn === undefined, each.leavingReason === undefined);
      if (each.endedOn !== undefined) assert.ok(each.endedOn > each.startedOn);
      const before = has.employment[place + 1];
      if (before) assert.ok((before.endedOn ?? asOf) < each.startedOn, 'the one before has ended');
    }
    if (job(has)) assert.ok(has.business === undefined && has.ruralWork === undefined);
  }
});

test('the earned income of last year is the pay of its months', () => {
  let whole = 0;
  for (const { has } of everyone) {
    const earned = has.income.find(one => one.kind === 'earned')?.amount ?? 0;
    const [only] = has.employment.filter(one => one.startedOn <= '2025-12-31' && (one.endedOn ?? asOf) >= '2025-01-01');
    if (only === undefined) assert.equal(earned, 0);
    else if (only.startedOn < '2025-01-01' && only.endedOn === undefined) {
      whole++;
      assert.equal(earned, only.monthlyPay * 12);
    }
    for (const one of has.income) assert.ok(one.amount > 0 && one.year === '2025');
    assert.equal(new Set(has.income.map(one => one.kind)).size, has.income.length);
  }
  assert.ok(whole > 1_000);
});

test('도로교통법 §82, §87: licences are for those of eighteen and are renewed by the end of a year; owners of cars have one', () => {
  for (const { person, has } of everyone) {
    if (has.vehicles.length > 0) assert.ok(has.licence, 'a car and no licence');
    if (has.licence === undefined) continue;
    assert.ok(has.licence.issuedOn >= addYears(person.birthDate, 18));
    assert.match(has.licence.renewalDue, /-12-31$/);
    within10(has.licence.renewalDue);
  }
});

const within10 = (due: CivilDay): void => assert.ok(due >= asOf && due <= '2036-12-31', due);

test('국민건강보험법 시행령 §25: a check-up is due at the end of a year of the same evenness as that of birth', () => {
  for (const { person, has } of everyone) {
    assert.equal(has.checkUp !== undefined, ageOn(person.birthDate, asOf) >= 20);
    if (has.checkUp === undefined) continue;
    const { dueOn, lastOn } = has.checkUp;
    assert.equal((partsOf(dueOn).year - partsOf(person.birthDate).year) % 2, 0);
    assert.ok(dueOn >= asOf && dueOn <= '2028-12-31');
    if (lastOn) assert.ok(daysBetween(lastOn, dueOn) > 365 && lastOn <= asOf);
  }
});

test('the home a household owns is its property at the published price; who owns it rents none', () => {
  for (const { has, others } of everyone) {
    const houses = has.property.filter(one => one.kind === 'house');
    assert.deepEqual(
      houses.map(one => [one.value, one.use]),
      has.houses.map(one => [one.publishedPrice, one.livesIn ? 'residential' : 'general']),
    );
    for (const one of has.property) assert.ok(one.value > 0 && Number.isSafeInteger(one.value));
    if (has.lease) {
      assert.ok(!others.some(one => one.houses.some(house => house.livesIn)));
      assert.ok(has.lease.until > asOf && has.lease.since <= asOf && has.lease.deposit > 0);
    }
    assert.ok(others.filter(one => one.lease).length <= 1);
    assert.ok(others.filter(one => one.houses.some(house => house.livesIn)).length <= 1);
  }
});

test('a birth within the year is that of a child at home; a pregnancy ends within nine months', () => {
  let expecting = 0;
  for (const { person, has, household } of everyone) {
    if (has.pregnancy === undefined) continue;
    assert.equal(person.sex, 'female');
    const { bornOn, expectedOn } = has.pregnancy;
    if (bornOn) assert.ok(household.members.some(one => one.birthDate === bornOn && daysBetween(bornOn, asOf) < 365));
    else {
      expecting++;
      assert.ok(expectedOn > asOf && daysBetween(asOf, expectedOn) < 270);
    }
  }
  assert.ok(expecting > 5);
});

test('a nation looked at on another day is as sound: before the school year begins, and years later', () => {
  for (const day of ['2026-02-10', '2000-01-01', '2031-12-31'] as CivilDay[])
    for (const household of nation({ people: 600, seed: 3, asOf: day }))
      for (const has of circumstancesOf(household, day)) {
        assert.ok(has.insurance.premium >= 0);
        assert.ok(has.employment.every(one => one.startedOn < day));
        if (has.school?.status === 'enrolled') assert.ok(has.school.since <= day, `${has.school.since} ${day}`);
      }
});
