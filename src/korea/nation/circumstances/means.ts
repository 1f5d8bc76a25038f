import { sumOf } from './income.ts';
import { presentJob } from './jobs.ts';
import type { Home, Region } from './member.ts';
import type { Property } from './property.ts';
import { monthlyIncome, type Resident } from './resident.ts';
import type { Vehicle } from './vehicle.ts';

/** A person with all they have. */
export interface Owner extends Resident {
  readonly property: readonly Property[];
  readonly vehicles: readonly Vehicle[];
}

/** What is left out of a household's property, by region. */
const leftOut: Readonly<Record<Region, number>> = {
  seoul: 99_000_000,
  gyeonggi: 80_000_000,
  metropolitan: 77_000_000,
  other: 53_000_000,
};

const owned = (owner: Owner, kind: Property['kind'], use?: Property['use']): number =>
  owner.property.reduce((sum, one) => (one.kind === kind && one.use === use ? sum + one.value : sum), 0);

/** The value of all that is owned, without debts and vehicles. */
export const wealthOf = (owner: Owner): number =>
  owner.property.reduce((sum, one) => (one.kind === 'debt' ? sum : sum + one.value), 0);

/** The part of pay that counts: seven tenths, after 200,000 won of the old and the disabled, 600,000 of the young. */
function countedPay(owner: Owner): number {
  const pay = presentJob(owner.jobs)?.monthlyPay ?? 0;
  const { age } = owner.member;
  const first = age < 34 ? 600_000 : age >= 65 || owner.disability !== undefined ? 200_000 : 0;
  return Math.max(0, pay - first) * 0.7;
}

/** What property counts for a month: the home slowest, savings fastest; cars in full but for those of the disabled. */
function countedProperty(home: Home, owners: readonly Owner[], deposit: number): number {
  const sum = (of: (owner: Owner) => number): number => owners.reduce((total, one) => total + of(one), 0);
  let free = leftOut[home.region] + sum(one => owned(one, 'debt'));
  const beyond = (value: number): number => {
    const over = Math.max(0, value - free);
    free = Math.max(0, free - value);
    return over;
  };
  const residential = beyond(sum(one => owned(one, 'house', 'residential')) + deposit * 0.95);
  const general = beyond(sum(one => owned(one, 'house', 'general') + owned(one, 'land', 'general')));
  const financial = beyond(Math.max(0, sum(one => owned(one, 'financial')) - 5_000_000));
  const cars = sum(one => (one.disability === undefined ? one.vehicles.reduce((all, car) => all + car.value, 0) : 0));
  return residential * 0.0104 + general * 0.0417 + financial * 0.0626 + cars;
}

/** What a household has a month, and what counts of it with its property (소득인정액), in won. */
export interface Means {
  readonly income: number;
  readonly recognised: number;
}

/**
 * Both figures of a household, `pensions` being what the old of it get as basic pension. An estimate to make people up with: how
 * income is recognised by law stands in `korea/law`. @law 국민기초생활 보장법 제6조의3
 */
export function meansOf(home: Home, owners: readonly Owner[], deposit: number, pensions: number): Means {
  const income = owners.reduce((sum, one) => sum + monthlyIncome(one), 0) + pensions;
  const unpaid = owners.reduce((sum, one) => sum + monthlyIncome(one) - (presentJob(one.jobs)?.monthlyPay ?? 0), 0);
  const pay = owners.reduce((sum, one) => sum + countedPay(one), 0);
  // The greater of today's and last year's, so that nobody counts as poor who just changed jobs.
  const lastYear =
    owners.reduce((sum, one) => sum + sumOf(one.income, 'earned', 'business', 'pension', 'financial', 'transfer'), 0) /
    12;
  return {
    income: Math.max(income, lastYear + pensions),
    recognised: Math.round(pay + unpaid + pensions + countedProperty(home, owners, deposit)),
  };
}
