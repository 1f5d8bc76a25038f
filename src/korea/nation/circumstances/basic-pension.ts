import { addYears, type CivilDay } from '../../../kernel/time/index.ts';
import type { Granted } from './benefit.ts';
import { chanceOf } from './chance.ts';
import { sumOf } from './income.ts';
import { presentJob } from './jobs.ts';
import type { Owner } from './means.ts';
import { type Home, isCitizen, type Region, related } from './member.ts';

/** The first day of the law. @law 기초연금법 부칙 */
const firstPaid = '2014-07-01' as CivilDay;

const amount = { alone: 349_700, inPair: 279_760 } as const;
const most = { alone: 2_470_000, inPair: 3_952_000 } as const;
const leftOut: Readonly<Record<Region, number>> = {
  seoul: 135_000_000,
  gyeonggi: 135_000_000,
  metropolitan: 135_000_000,
  other: 85_000_000,
};

/** What the old and their spouse have a month, property at four percent a year. */
function recognised(home: Home, couple: readonly Owner[]): number {
  const each = couple.map(one => {
    const pay = Math.max(0, (presentJob(one.jobs)?.monthlyPay ?? 0) - 1_160_000) * 0.7;
    const rest = sumOf(one.income, 'business', 'pension', 'financial', 'transfer') / 12;
    const worth = one.property.reduce((sum, of) => sum + (of.kind === 'debt' ? -of.value : of.value), 0);
    return { monthly: pay + rest, worth };
  });
  const worth = each.reduce((sum, one) => sum + one.worth, 0) - leftOut[home.region] - 20_000_000;
  return each.reduce((sum, one) => sum + one.monthly, 0) + Math.max(0, worth) * (0.04 / 12);
}

const coupleOf = (home: Home, owners: readonly Owner[], owner: Owner): readonly Owner[] => {
  const spouses = related(home, owner.member, 'spouse').map(one => one.id);
  return [owner, ...owners.filter(one => spouses.includes(one.member.id))];
};

const isOld = ({ member }: Owner): boolean => member.age >= 65 && isCitizen(member);

/** Basic pensions of a household: of the old who have little, less for each of two. @law 기초연금법 제3조, 제8조 */
export function drawBasicPensions(home: Home, owners: readonly Owner[]): readonly Granted[] {
  return owners.filter(isOld).flatMap(owner => {
    const couple = coupleOf(home, owners, owner);
    const [first] = couple.map(one => one.member.id).toSorted();
    // Both of a couple apply, or neither.
    const applies = chanceOf(first ?? owner.member.id, 'aid').chance(0.92);
    const publicService = couple.some(one => sumOf(one.income, 'pension') > 20_000_000);
    const line = couple.length === 2 ? most.inPair : most.alone;
    if (!applies || publicService || recognised(home, couple) > line) return [];
    const { birthDate } = owner.member.person;
    const both = couple.filter(isOld).length === 2;
    const turned = addYears(birthDate, 65);
    const startedOn = turned > firstPaid ? turned : firstPaid;
    const monthlyAmount = both ? amount.inPair : amount.alone;
    return [{ to: owner.member.id, benefit: { benefit: 'basic-pension', startedOn, monthlyAmount } }];
  });
}
