import { type CivilDay, dayNumber } from '../../../kernel/time/index.ts';
import { drawAmount, floorTo } from './amount.ts';
import { chanceOf } from './chance.ts';
import { type Home, isCitizen, type Member } from './member.ts';

export interface Income {
  readonly year: string;
  readonly kind: 'earned' | 'business' | 'pension' | 'financial' | 'transfer';
  /** Won in the whole year. */
  readonly amount: number;
}

/** Months of pay, as the tax office rounds a job's days in a year. */
function monthsWithin(year: number, from: CivilDay, to: CivilDay | undefined): number {
  const [first, last] = [dayNumber(`${year}-01-01` as CivilDay), dayNumber(`${year}-12-31` as CivilDay)];
  const days = Math.min(last, to === undefined ? last : dayNumber(to)) - Math.max(first, dayNumber(from)) + 1;
  return Math.max(0, Math.min(12, Math.round(days / 30.4)));
}

interface Paid {
  readonly startedOn: CivilDay;
  readonly endedOn?: CivilDay;
  readonly monthlyPay: number;
}

/** The pay of a year from the jobs held in it. */
export const earnedIn = (year: number, jobs: readonly Paid[]): number =>
  jobs.reduce((sum, job) => sum + job.monthlyPay * monthsWithin(year, job.startedOn, job.endedOn), 0);

/** A pension by former pay: half of the men and a third of the women from 63 on, some of them from public service. */
function drawPension(member: Member): number {
  const random = chanceOf(member.id, 'pension');
  const { sex } = member.person;
  if (member.age < 64 || !isCitizen(member) || !random.chance(sex === 'male' ? 0.7 : 0.44)) return 0;
  if (random.chance(0.14)) return drawAmount(random, 2_600_000, 0.2, 10_000);
  return Math.max(200_000, drawAmount(random, sex === 'male' ? 720_000 : 450_000, 0.5, 10_000));
}

/** What children or others give regularly to the old who have little else. */
function drawSupport(member: Member, own: number): number {
  const random = chanceOf(member.id, 'income');
  if (member.age < 68 || own > 9_000_000 || !random.chance(0.5)) return 0;
  return random.between(10, 50) * 10_000;
}

/** What was earned before a year's income is put together. */
export interface Earnings {
  readonly member: Member;
  readonly jobs: readonly Paid[];
  readonly profit: number;
  readonly savings: number;
}

/** The income of the last year that is settled, by kind; kinds of nothing are left out. */
export function incomeOf(home: Home, { member, jobs, profit, savings }: Earnings): readonly Income[] {
  const year = home.year - 1;
  const pension = drawPension(member) * 12;
  const earned = earnedIn(year, jobs);
  const financial = floorTo(1_000, savings * 0.022);
  const amounts = {
    earned,
    business: profit,
    pension,
    financial: financial < 100_000 ? 0 : financial,
    transfer: drawSupport(member, earned + profit + pension) * 12,
  };
  return (Object.keys(amounts) as (keyof typeof amounts)[]).flatMap(kind =>
    amounts[kind] > 0 ? [{ year: String(year), kind, amount: amounts[kind] }] : [],
  );
}

/** The sum of some kinds of income, won a year. */
export const sumOf = (income: readonly Income[], ...kinds: readonly Income['kind'][]): number =>
  income.reduce((sum, one) => (kinds.includes(one.kind) ? sum + one.amount : sum), 0);
