import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Address } from '../../blocks/language/index.ts';
import { day } from '../../kernel/time/index.ts';
import { areas } from '../areas/index.ts';
import { circumstancesOf, nation } from '../nation/index.ts';
import { rules } from '../rules/index.ts';
import { askedBy, derivations, factsFrom, type Known, readingsFor } from './index.ts';
import { populationAreaOf } from './population-area.ts';

const today = day('2026-11-22');
const born = day('1985-03-02');
const seat = (areaCode: string): Address => ({
  areaCode,
  roadCode: '1',
  roadName: { ko: '길', en: 'Road' },
  building: '1',
  detail: '',
  postcode: '00000',
});
const self = { subject: 'self', birthDate: born, address: seat('11110') } as const;
const member = (subject: string, relationToHead: 'head' | 'spouse' | 'child' | 'cohabitant', birthDate = born) => ({
  subject,
  birthDate,
  relationToHead,
});
const earned = (subject: string, amount: number, year = '2025') => ({
  subject,
  year,
  kind: 'earned' as const,
  amount,
});
const alone: Known = { person: self, relatives: [], members: [member('self', 'head')], minors: [] };
const of = (known: Known) => factsFrom(known, today);

describe('the profile', () => {
  test('what was not read is unknown, and what a complete register does not hold is none', () => {
    assert.equal(of(alone)['householdIncome'], undefined);
    assert.equal(of({ ...alone, income: [], childIncome: [] })['householdIncome'], 0);
    assert.equal(of({})['disabilityDegree'], undefined);
    assert.equal(of({ disability: { subject: 'self', severity: undefined } })['disabilityDegree'], 'none');
    assert.equal(of({ school: { subject: 'self', level: undefined, status: undefined } })['schoolLevel'], 'none');
  });

  test('the means of a household are unknown as long as another adult’s were not read', () => {
    const known: Known = {
      ...alone,
      members: [member('self', 'head'), member('wife', 'spouse'), member('kid', 'child', day('2020-01-01'))],
      minors: [{ subject: 'kid', birthDate: day('2020-01-01') }],
      income: [earned('self', 24_000_000)],
      childIncome: [],
    };
    assert.equal(of(known)['householdSize'], 3);
    assert.equal(of(known)['householdIncome'], undefined);
    const single = { ...known, members: known.members?.filter(one => one.subject !== 'wife') ?? [] };
    assert.equal(of(single)['householdIncome'], 2_000_000);
    const all = { ...known, memberIncome: [earned('self', 24_000_000), earned('wife', 12_000_005)] };
    assert.equal(of(all)['householdIncome'], 3_000_000);
    assert.deepEqual(
      (of(all)['members'] as readonly { workIncome?: number }[]).map(one => one.workIncome),
      [2_000_000, 1_000_000, 0],
    );
  });

  test('only the last settled year counts', () => {
    const income = [earned('self', 99_000_000, '2024'), earned('self', 12_000_000)];
    assert.equal(of({ ...alone, income })['workIncome'], 1_000_000);
  });

  test('no marriage on record is no spouse, unless somebody who is no relative lives there', () => {
    assert.equal(of(alone)['hasSpouse'], false);
    const members = [member('self', 'head'), member('friend', 'cohabitant')];
    assert.equal(of({ ...alone, members })['hasSpouse'], undefined);
    assert.equal(of({ ...alone, members })['householdSize'], 1);
  });

  test('a lease on record is a rented home; none says nothing, for small ones need not be reported', () => {
    const lease = {
      subject: 'self',
      deposit: 5_000_000,
      monthlyRent: 400_000,
      since: day('2026-01-01'),
      until: undefined,
    };
    const facts = of({ ...alone, lease, houses: [] });
    assert.deepEqual(
      [facts['rents'], facts['monthlyRent'], facts['rentDeposit'], facts['ownsHome']],
      [true, 400_000, 5_000_000, false],
    );
    const none = { subject: 'self', deposit: undefined, monthlyRent: undefined, since: undefined, until: undefined };
    assert.equal(of({ ...alone, lease: none, houses: [] })['rents'], undefined);
    const houses = [{ subject: 'self', publishedPrice: 1, livesIn: true }];
    assert.equal(of({ ...alone, lease: none, houses })['rents'], false);
  });

  test('a child’s place among the children of either parent', () => {
    const siblings = [
      { subject: 'first', birthDate: day('2015-01-01') },
      { subject: 'self', birthDate: day('2020-01-01') },
      { subject: 'third', birthDate: day('2024-01-01') },
    ];
    const person = { ...self, birthDate: day('2020-01-01') };
    assert.equal(of({ person, siblings })['birthOrder'], 2);
  });

  test('insured days are those of the 18 months before the last job ended, six of seven of them paid', () => {
    const job = (startedOn: string, endedOn: string | undefined) => ({
      subject: 'self',
      startedOn: day(startedOn),
      endedOn: endedOn === undefined ? undefined : day(endedOn),
      monthlyPay: 3_000_000,
      hoursADay: 8,
      leavingReason: 'contract-end' as const,
    });
    const lost = of({ employment: [job('2024-01-01', '2025-12-31'), job('2026-01-01', '2026-10-31')] });
    assert.equal(lost['leftWorkOn'], '2026-10-31');
    assert.equal(lost['insuredDays'], 471);
    assert.equal(lost['dailyWage'], 97_826);
    assert.equal(lost['insuredMonths'], 34);
    assert.equal(of({ employment: [job('2026-01-01', undefined)] })['leftWorkOn'], undefined);
  });

  test('with a business income what counts for the tax credit is open, for its rate is in no register', () => {
    const business = { subject: 'self', year: '2025', kind: 'business' as const, amount: 5_000_000 };
    assert.equal(of({ ...alone, income: [business] })['yearlyIncome'], undefined);
    assert.equal(of({ ...alone, income: [earned('self', 9_000_000)] })['yearlyIncome'], 9_000_000);
    assert.equal(of({ ...alone, income: [] })['earnerHousehold'], 'single');
  });

  test('every municipality has a region, and counties of metropolitan cities leave the kind of area open', () => {
    const open = areas.filter(
      ({ code }) => of({ person: { ...self, address: seat(code) } })['settlement'] === undefined,
    );
    assert.deepEqual(
      open.map(one => one.words.ko),
      ['기장군', '달성군', '군위군', '강화군', '옹진군', '울주군'],
    );
    for (const { code } of areas) {
      const facts = of({ person: { ...self, address: seat(code) } });
      assert.ok(facts['homeRegion'], code);
      assert.equal(facts['populationArea'], populationAreaOf(code));
    }
    assert.equal(populationAreaOf('11110'), 'capital');
    assert.equal(populationAreaOf('26110'), 'regional');
  });

  test('each derivation answers a fact that some rule asks', () => {
    const asked = new Set(rules.flatMap(askedBy));
    assert.deepEqual(
      Object.keys(derivations).filter(id => !asked.has(id)),
      [],
    );
  });

  test('an application reads no more than its rule needs', () => {
    const child = rules.find(one => one.id === 'child-allowance');
    assert.deepEqual(Object.keys(readingsFor(child ? askedBy(child) : [])), ['person']);
  });

  test('the earnings of the invented nation fold as they were drawn', () => {
    const asOf = day('2026-11-01');
    for (const home of nation({ people: 300, seed: 1, asOf })) {
      for (const circumstances of circumstancesOf(home, asOf)) {
        const income = circumstances.income.map(row => ({ subject: circumstances.person, ...row }));
        const pay = circumstances.income.find(row => row.kind === 'earned')?.amount ?? 0;
        assert.equal(of({ income })['workIncome'], Math.floor(pay / 12));
        const employment = circumstances.employment.map(job => ({
          subject: circumstances.person,
          startedOn: job.startedOn,
          endedOn: job.endedOn,
          monthlyPay: job.monthlyPay,
          hoursADay: job.hoursADay,
          leavingReason: job.leavingReason,
        }));
        const works = circumstances.employment.some(job => job.endedOn === undefined);
        const expected = works || employment.length === 0;
        assert.equal(of({ employment })['leftWorkOn'] === undefined, expected, circumstances.person);
      }
    }
  });
});
