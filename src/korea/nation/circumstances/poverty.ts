import type { CivilDay } from '../../../kernel/time/index.ts';
import { dayText, years } from '../day-text.ts';
import { floorTo } from './amount.ts';
import type { Granted } from './benefit.ts';
import { chanceOf } from './chance.ts';
import type { Dwelling } from './dwelling.ts';
import { type Means, type Owner, wealthOf } from './means.ts';
import { type Home, isCitizen, type Region } from './member.ts';
import { percentOfMedian } from './rates.ts';

/** The most rent that housing benefit pays one person, by region; a little more for each further member. */
const rentPaid: Readonly<Record<Region, number>> = {
  seoul: 369_000,
  gyeonggi: 300_000,
  metropolitan: 247_000,
  other: 212_000,
};

const isPupil = ({ school }: Owner): boolean =>
  school?.status === 'enrolled' && ['elementary', 'middle', 'high'].includes(school.level);

interface Poor {
  readonly home: Home;
  readonly owners: readonly Owner[];
  readonly means: Means;
  readonly startedOn: CivilDay;
}

/** The day a benefit of the household began for one member: not before they were there. */
const since = ({ member }: Owner, startedOn: CivilDay): CivilDay => {
  const there = dayText(Math.max(member.born, member.arrived));
  return there > startedOn ? there : startedOn;
};

const below = ({ home, means }: Poor, percent: number): boolean => {
  const line = percentOfMedian(percent, home.members.length);
  return means.income <= line && means.recognised <= line;
};

/** What is missing to the line, each member a share. @law 국민기초생활 보장법 제8조 */
function livelihood({ home, owners, means, startedOn }: Poor): readonly Granted[] {
  const missing = percentOfMedian(32, home.members.length) - means.recognised;
  const monthlyAmount = floorTo(10, missing / home.members.length);
  if (monthlyAmount <= 0) return [];
  return owners.map(one => ({
    to: one.member.id,
    benefit: { benefit: 'livelihood', startedOn: since(one, startedOn), monthlyAmount },
  }));
}

const medicalAid = ({ owners, startedOn }: Poor): readonly Granted[] =>
  owners.map(one => ({ to: one.member.id, benefit: { benefit: 'medical-aid', startedOn: since(one, startedOn) } }));

/** The rent, up to what is usual in the region. @law 주거급여법 제7조 */
function housing({ home, startedOn }: Poor, { lease }: Dwelling): readonly Granted[] {
  if (!lease || lease.lease.monthlyRent === 0) return [];
  const usual = floorTo(1_000, rentPaid[home.region] * (1 + 0.12 * (home.members.length - 1)));
  const monthlyAmount = Math.min(usual, lease.lease.monthlyRent);
  return [{ to: lease.tenant.member.id, benefit: { benefit: 'housing', startedOn, monthlyAmount } }];
}

const education = ({ owners, startedOn }: Poor): readonly Granted[] =>
  owners
    .filter(isPupil)
    .map(one => ({ to: one.member.id, benefit: { benefit: 'education', startedOn: since(one, startedOn) } }));

/**
 * The benefits of a poor household: livelihood to 32 percent of the median income, medical aid to 40, housing to 48, education
 * to 50. Both what it earns and what counts of it must lie below; some who could do not apply. @law 국민기초생활 보장법 제8조
 */
export function drawPoorRelief(
  home: Home,
  owners: readonly Owner[],
  dwelling: Dwelling,
  means: Means,
): readonly Granted[] {
  const random = chanceOf(home.id, 'aid');
  const applies = random.chance(0.94);
  const [head] = owners;
  const wealthy = owners.reduce((sum, one) => sum + wealthOf(one), 0) > 250_000_000;
  const seeks = owners.some(one => one.activity === 'unemployed' || one.military?.status === 'serving');
  if (!applies || !head || !isCitizen(head.member) || wealthy || seeks) return [];
  const first = Math.max(head.member.movedIn, head.member.born + years(19), home.today - random.between(40, years(8)));
  const poor: Poor = { home, owners, means, startedOn: dayText(Math.min(first, home.today - 1)) };
  return [
    ...(below(poor, 32) ? livelihood(poor) : []),
    ...(below(poor, 40) ? medicalAid(poor) : []),
    ...(below(poor, 48) ? housing(poor, dwelling) : []),
    ...(below(poor, 50) ? education(poor) : []),
  ];
}
