import type { AreaKind } from '../../areas/index.ts';
import type { Random } from '../random.ts';
import { byAge } from './amount.ts';
import { chanceOf } from './chance.ts';
import type { Disability } from './disability.ts';
import { type Home, isCitizen, type Member, related } from './member.ts';
import type { Military } from './military.ts';
import { atSchool, type School } from './school.ts';

/** What somebody does for a living. */
export type Activity = 'employee' | 'trader' | 'farmer' | 'unemployed' | 'none';

/** What is known of a person before their work. */
export interface Standing {
  readonly member: Member;
  readonly disability: Disability | undefined;
  readonly military: Military | undefined;
  readonly school: School | undefined;
}

/** How many of an age work (rounded, from memory). */
const working = {
  male: [
    [0, 0],
    [19, 0.5],
    [25, 0.76],
    [30, 0.89],
    [40, 0.92],
    [50, 0.9],
    [55, 0.85],
    [60, 0.73],
    [65, 0.58],
    [70, 0.42],
    [80, 0.15],
  ],
  female: [
    [0, 0],
    [19, 0.55],
    [25, 0.76],
    [30, 0.72],
    [35, 0.66],
    [40, 0.69],
    [50, 0.69],
    [55, 0.63],
    [60, 0.51],
    [65, 0.42],
    [70, 0.28],
    [80, 0.07],
  ],
} as const;

/** Of those who work, how many have a business of their own. */
const trading = [
  [0, 0.04],
  [30, 0.11],
  [40, 0.18],
  [50, 0.22],
  [60, 0.28],
] as const;

/** Of those who work, how many farm or fish, by the kind of municipality. */
const farming: Readonly<Record<AreaKind, readonly (readonly [number, number])[]>> = {
  county: [
    [0, 0.08],
    [40, 0.25],
    [60, 0.55],
  ],
  city: [
    [0, 0.01],
    [40, 0.03],
    [60, 0.12],
  ],
  district: [[0, 0.003]],
};

const hasSmallChild = (home: Home, member: Member): boolean =>
  member.person.sex === 'female' && related(home, member, 'child').some(child => child.age < 3);

function chanceToWork(home: Home, { member, disability, school }: Standing): number {
  const { visa, sex } = member.person;
  if (atSchool(school)) return school?.level === 'university' || school?.level === 'graduate' ? 0.22 : 0;
  if (visa !== undefined && /^(E|H)/.test(visa)) return 0.97;
  if (visa === 'D-10') return 0.1;
  const severity = disability?.severity;
  const able = severity === 'severe' ? 0.35 : severity === 'mild' ? 0.75 : 1;
  const share = byAge(working[sex], member.age) * able * (hasSmallChild(home, member) ? 0.7 : 1);
  // Whoever lives alone lives on their own work, until they are old.
  return home.members.length === 1 && member.age < 65 ? 1 - (1 - share) * 0.6 : share;
}

function ownBoss(home: Home, { member, school }: Standing, random: Random): Activity | undefined {
  const { visa } = member.person;
  if (atSchool(school) || (visa !== undefined && !visa.startsWith('F'))) return undefined;
  if (isCitizen(member) && random.chance(byAge(farming[home.area.kind], member.age))) return 'farmer';
  return random.chance(byAge(trading, member.age)) ? 'trader' : undefined;
}

/** What a member of the household does for a living. Soldiers and pupils do nothing else. @law 근로기준법 제64조 */
export function drawActivity(home: Home, standing: Standing): Activity {
  const { member, military, school } = standing;
  const random = chanceOf(member.id, 'work');
  if (member.age < 19 || military?.status === 'serving') return 'none';
  if (random.chance(chanceToWork(home, standing))) return ownBoss(home, standing, random) ?? 'employee';
  const seeks = member.age < 65 && !atSchool(school) && random.chance(member.age < 60 ? 0.13 : 0.06);
  return seeks ? 'unemployed' : 'none';
}
