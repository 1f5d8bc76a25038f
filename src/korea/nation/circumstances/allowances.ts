import { addMonths, addYears, type CivilDay, dayNumber } from '../../../kernel/time/index.ts';
import { dayText } from '../day-text.ts';
import { floorTo } from './amount.ts';
import type { Benefit, Granted } from './benefit.ts';
import { chanceOf } from './chance.ts';
import { type Owner, wealthOf } from './means.ts';
import { type Home, isCitizen, type Member } from './member.ts';
import { monthlyIncome } from './resident.ts';
import { atSchool } from './school.ts';

const later = (a: CivilDay, b: CivilDay): CivilDay => (a > b ? a : b);

/** The child's own allowance, to the day before nine. @law 아동수당법 제4조 */
function childAllowance({ age, person }: Member): readonly Benefit[] {
  if (age >= 9) return [];
  const startedOn = later(person.birthDate, '2018-09-01' as CivilDay);
  return [{ benefit: 'child-allowance', startedOn, until: addYears(person.birthDate, 9), monthlyAmount: 100_000 }];
}

/** A million won in the first year, half of it in the second. @law 영유아보육법 제34조의2 */
function parentalBenefit({ age, person }: Member): readonly Benefit[] {
  if (age >= 2) return [];
  const startedOn = age === 0 ? person.birthDate : addYears(person.birthDate, 1);
  const until = addYears(startedOn, 1);
  return [{ benefit: 'parental-benefit', startedOn, until, monthlyAmount: age === 0 ? 1_000_000 : 500_000 }];
}

/** From 24 to 86 months, for those whom neither nursery nor kindergarten has. @law 영유아보육법 제34조의2 */
function homeCare(home: Home, { member, school }: Owner): readonly Benefit[] {
  const { age, id, person } = member;
  const at = !atSchool(school) && age >= 2 && home.asOf < addMonths(person.birthDate, 86);
  if (!at || !chanceOf(id, 'allowances').chance(age < 4 ? 0.18 : 0.1)) return [];
  const [startedOn, until] = [addMonths(person.birthDate, 24), addMonths(person.birthDate, 86)];
  return [{ benefit: 'home-care-allowance', startedOn, until, monthlyAmount: 100_000 }];
}

/** What children of citizens are given for being children; of foreigners the law knows none of it. */
const ofChild = (home: Home, owner: Owner): readonly Benefit[] =>
  owner.member.age > 9 || !isCitizen(owner.member)
    ? []
    : [...childAllowance(owner.member), ...parentalBenefit(owner.member), ...homeCare(home, owner)];

/** Sixty percent of the pay within narrow bounds, for whoever lost a job they did not give up. @law 고용보험법 제40조, 제45조, 제46조 */
function unemployment(home: Home, { member, activity, jobs }: Owner): readonly Benefit[] {
  const [last] = jobs;
  if (activity !== 'unemployed' || last?.endedOn === undefined) return [];
  const insured = dayNumber(last.endedOn) - dayNumber(last.startedOn);
  const unwanted = last.leavingReason !== 'personal' && last.leavingReason !== 'fault';
  const started = dayNumber(last.endedOn) + chanceOf(member.id, 'allowances').between(8, 25);
  const days = Math.min(270, 120 + 30 * Math.floor(insured / 730));
  if (!unwanted || insured < 210 || started > home.today || started + days <= home.today) return [];
  const daily = Math.min(68_100, Math.max((66_048 * last.hoursADay) / 8, (last.monthlyPay / 30.4) * 0.6));
  return [
    {
      benefit: 'unemployment',
      startedOn: dayText(started),
      until: dayText(started + days),
      monthlyAmount: floorTo(10, daily * 30),
    },
  ];
}

/** For grown-ups who are disabled: a pension of the severely who have little, an allowance of the others who are poor. @law 장애인연금법 제4조 */
function ofDisability(owner: Owner, poor: boolean): readonly Benefit[] {
  const { disability, member } = owner;
  if (!disability || member.age < 18) return [];
  const startedOn = later(disability.registeredOn, addYears(member.person.birthDate, 18));
  if (disability.severity === 'mild')
    return poor ? [{ benefit: 'disability-allowance', startedOn, monthlyAmount: 60_000 }] : [];
  const little = monthlyIncome(owner) < 1_400_000 && wealthOf(owner) < 200_000_000;
  return little && member.age < 65 ? [{ benefit: 'disability-pension', startedOn, monthlyAmount: 349_700 }] : [];
}

/** The benefits a person has for their own sake; `poor` says that the household receives livelihood benefit or medical aid. */
export const allowancesOf = (home: Home, owner: Owner, poor: boolean): readonly Granted[] =>
  [...ofChild(home, owner), ...unemployment(home, owner), ...ofDisability(owner, poor)].map(benefit => ({
    to: owner.member.id,
    benefit,
  }));
