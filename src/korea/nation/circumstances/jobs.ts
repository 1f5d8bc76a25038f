import { type CivilDay, dayNumber } from '../../../kernel/time/index.ts';
import { demonstrationBusinessNumber, formatBusinessNumber } from '../../formats/index.ts';
import { dayText, years } from '../day-text.ts';
import { type Random, weighted } from '../random.ts';
import { floorTo } from './amount.ts';
import { chanceOf } from './chance.ts';
import type { Home } from './member.ts';
import { serviceOf } from './military.ts';
import { drawWorth, type Pay, payOf } from './pay.ts';
import type { School } from './school.ts';
import type { Activity, Standing } from './work.ts';

type Reason = 'personal' | 'redundancy' | 'closure' | 'contract-end' | 'retirement-age' | 'fault';

export interface Job extends Pay {
  readonly employer: string;
  readonly startedOn: CivilDay;
  /** The last day; a job without one goes on. */
  readonly endedOn?: CivilDay;
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

/** Employers are shared: there are sixty thousand, scattered over the numbers of the demonstration. */
const drawEmployer = (random: Random): string =>
  formatBusinessNumber(demonstrationBusinessNumber(random.below(60_000) * 1_499));

const finished = (school: School | undefined): number => (school?.status === 'graduated' ? dayNumber(school.since) : 0);

/** The first day somebody could have worked: grown up, in the country, through with school and service. */
function earliest({ member, school, military }: Standing): number {
  const grown = member.born + years(19);
  return Math.max(grown, member.arrived, finished(school), serviceOf(military)?.[1] ?? 0, insuredSince);
}

/** Somebody whose jobs are drawn; `worth` is what a month of their full days is paid. */
interface Worker {
  readonly home: Home;
  readonly standing: Standing;
  readonly random: Random;
  readonly worth: number;
}

const job = ({ random, standing, worth }: Worker, from: number, to?: { day: number; reason: Reason }): Job => ({
  employer: drawEmployer(random),
  startedOn: dayText(from),
  ...(to && { endedOn: dayText(to.day) }),
  ...payOf(random, standing, worth),
  ...(to && { leavingReason: to.reason }),
});

/** Jobs that ended before a day, the latest first, each paid a little less than the one after it. */
function formerJobs(worker: Worker, before: number, count: number): Job[] {
  const { random, standing } = worker;
  const jobs: Job[] = [];
  let [end, worth] = [before, worker.worth];
  for (let turn = 0; turn < count; turn++) {
    const last = end - random.between(5, 200);
    const first = last - random.between(60, 1500);
    if (first < earliest(standing)) break;
    worth = floorTo(10_000, worth * (0.78 + random.unit() * 0.22));
    jobs.push(job({ ...worker, worth }, first, { day: last, reason: drawReason(random) }));
    end = first;
  }
  return jobs;
}

function present(worker: Worker): readonly Job[] {
  const { home, standing, random } = worker;
  const room = home.today - earliest(standing);
  if (room < 1) return [];
  const from = home.today - Math.max(1, Math.floor(room * random.unit() ** 1.6));
  return [job(worker, from), ...formerJobs(worker, from, random.below(3))];
}

/** The last job of somebody who looks for another; who never had one has none. */
function lost(worker: Worker): readonly Job[] {
  const { home, standing, random } = worker;
  const day = home.today - random.between(8, 330);
  const room = day - earliest(standing);
  if (room < 90) return [];
  const from = day - random.between(90, Math.min(room, 2200));
  const last = job(worker, from, { day, reason: drawUnwantedReason(random) });
  return [last, ...formerJobs(worker, from, random.below(2))];
}

/** Many who are through with work left at the age of sixty. */
function retired(worker: Worker): readonly Job[] {
  const { home, standing, random } = worker;
  const { age, born } = standing.member;
  const day = born + years(60);
  const room = day - earliest(standing);
  const left = age >= 60 && age < 75 && random.chance(0.4);
  if (!left || day > home.today || room < 1000) return [];
  const from = day - random.between(900, Math.min(room, 9000));
  return [job(worker, from, { day, reason: 'retirement-age' })];
}

/** The insured jobs of a person, the latest first. */
export function drawJobs(home: Home, standing: Standing, activity: Activity): readonly Job[] {
  const random = chanceOf(standing.member.id, 'jobs');
  const worker: Worker = { home, standing, random, worth: drawWorth(random, standing) };
  if (activity === 'employee') return present(worker);
  return activity === 'unemployed' ? lost(worker) : retired(worker);
}

/** The job somebody has today. */
export const presentJob = (jobs: readonly Job[]): Job | undefined => jobs.find(one => one.endedOn === undefined);
