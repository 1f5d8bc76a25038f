import { type CivilDay, dayNumber } from '../../../kernel/time/index.ts';
import { demonstrationBusinessNumber, formatBusinessNumber } from '../../formats/index.ts';
import { dayText, years } from '../day-text.ts';
import { type Random, weighted } from '../random.ts';
import { byAge, drawAmount } from './amount.ts';
import { chanceOf } from './chance.ts';
import type { Home } from './member.ts';
import { serviceOf } from './military.ts';
import { leastPayForAnHour } from './rates.ts';
import { atSchool, type School } from './school.ts';
import type { Activity, Standing } from './work.ts';

type Reason = 'personal' | 'redundancy' | 'closure' | 'contract-end' | 'retirement-age' | 'fault';

export interface Job {
  readonly employer: string;
  readonly startedOn: CivilDay;
  /** The last day; a job without one goes on. */
  readonly endedOn?: CivilDay;
  readonly monthlyPay: number;
  readonly hoursADay: number;
  readonly leavingReason?: Reason;
}

/** The day employment insurance began. @law 고용보험법 부칙 */
const insuredSince = dayNumber('1995-07-01' as CivilDay);

const drawReason = weighted<Reason>([
  ['personal', 62],
  ['contract-end', 20],
  ['redundancy', 10],
  ['closure', 6],
  ['fault', 2],
]);
const drawUnwantedReason = weighted<Reason>([
  ['contract-end', 42],
  ['redundancy', 26],
  ['personal', 22],
  ['closure', 10],
]);

/** How pay differs by age, in parts of the whole. */
const payByAge = [
  [0, 0.78],
  [25, 0.96],
  [30, 1.16],
  [40, 1.3],
  [50, 1.2],
  [60, 0.86],
  [70, 0.6],
] as const;

interface Pay {
  readonly monthlyPay: number;
  readonly hoursADay: number;
}

/** Less than a full day at the minimum wage is a part of a day, or else just the minimum wage. @law 최저임금법 제6조 */
function drawPay(random: Random, { member, school }: Standing): Pay {
  const { sex } = member.person;
  const median = 2_650_000 * byAge(payByAge, member.age) * (sex === 'male' ? 1.18 : 0.84);
  const drawn = drawAmount(random, atSchool(school) ? median * 0.35 : median, 0.62, 10_000);
  const full = Math.ceil((leastPayForAnHour * 8) / 10_000) * 10_000;
  const wholeDay = random.chance(0.6) && !atSchool(school);
  if (drawn >= full) return { monthlyPay: drawn, hoursADay: 8 };
  if (wholeDay) return { monthlyPay: full, hoursADay: 8 };
  const hoursADay = Math.max(3, Math.floor(drawn / leastPayForAnHour));
  return { monthlyPay: Math.max(drawn, Math.ceil((leastPayForAnHour * hoursADay) / 10_000) * 10_000), hoursADay };
}

/** Employers are shared: one in a few hundred is drawn by everybody. */
const drawEmployer = (random: Random): string =>
  formatBusinessNumber(demonstrationBusinessNumber(random.below(60_000)));

const finished = (school: School | undefined): number => (school?.status === 'graduated' ? dayNumber(school.since) : 0);

/** The first day somebody could have worked: grown up, in the country, through with school and service. */
function earliest({ member, school, military }: Standing): number {
  const grown = member.born + years(19);
  return Math.max(grown, member.arrived, finished(school), serviceOf(military)?.[1] ?? 0, insuredSince);
}

const job = (random: Random, standing: Standing, from: number, to?: { day: number; reason: Reason }): Job => ({
  employer: drawEmployer(random),
  startedOn: dayText(from),
  ...(to && { endedOn: dayText(to.day) }),
  ...drawPay(random, standing),
  ...(to && { leavingReason: to.reason }),
});

/** Jobs that ended before a day, the latest first, one at most three years back each. */
function formerJobs(random: Random, standing: Standing, before: number, count: number): Job[] {
  const jobs: Job[] = [];
  let end = before;
  for (let turn = 0; turn < count; turn++) {
    const last = end - random.between(5, 200);
    const first = last - random.between(60, 1500);
    if (first < earliest(standing)) break;
    jobs.push(job(random, standing, first, { day: last, reason: drawReason(random) }));
    end = first;
  }
  return jobs;
}

function present(home: Home, standing: Standing, random: Random): readonly Job[] {
  const room = home.today - earliest(standing);
  if (room < 1) return [];
  const from = home.today - Math.max(1, Math.floor(room * random.unit() ** 1.6));
  return [job(random, standing, from), ...formerJobs(random, standing, from, random.below(3))];
}

/** The last job of somebody who looks for another; who never had one has none. */
function lost(home: Home, standing: Standing, random: Random): readonly Job[] {
  const day = home.today - random.between(8, 330);
  const room = day - earliest(standing);
  if (room < 90) return [];
  const from = day - random.between(90, Math.min(room, 2200));
  const last = job(random, standing, from, { day, reason: drawUnwantedReason(random) });
  return [last, ...formerJobs(random, standing, from, random.below(2))];
}

/** Many who are through with work left at the age of sixty. */
function retired(home: Home, standing: Standing, random: Random): readonly Job[] {
  const day = standing.member.born + years(60);
  const room = day - earliest(standing);
  const left = standing.member.age >= 60 && standing.member.age < 75 && random.chance(0.4);
  if (!left || day > home.today || room < 1000) return [];
  const from = day - random.between(900, Math.min(room, 9000));
  return [job(random, standing, from, { day, reason: 'retirement-age' })];
}

/** The insured jobs of a person, the latest first. */
export function drawJobs(home: Home, standing: Standing, activity: Activity): readonly Job[] {
  const random = chanceOf(standing.member.id, 'jobs');
  if (activity === 'employee') return present(home, standing, random);
  if (activity === 'unemployed') return lost(home, standing, random);
  return retired(home, standing, random);
}

/** The job somebody has today. */
export const presentJob = (jobs: readonly Job[]): Job | undefined => jobs.find(one => one.endedOn === undefined);
