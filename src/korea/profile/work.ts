import { addMonths, addYears, type CivilDay, dayNumber } from '../../kernel/time/index.ts';
import { type Derivations, derived } from './derivation.ts';
import { hasSpouse } from './family.ts';
import { yearly } from './means.ts';
import type { Known } from './readings.ts';

type Job = NonNullable<Known['employment']>[number];
type Ended = Job & { readonly startedOn: CivilDay; readonly endedOn: CivilDay };

const isEnded = (job: Job): job is Ended => job.startedOn !== undefined && job.endedOn !== undefined;

/** The job that ended last, when somebody has none now. */
function lostJob({ employment }: Known): Ended | undefined {
  if (!employment || employment.some(job => job.endedOn === undefined)) return undefined;
  return employment.filter(isEnded).toSorted((a, b) => (a.endedOn < b.endedOn ? 1 : -1))[0];
}

const span = (from: CivilDay, to: CivilDay): number => Math.max(0, dayNumber(to) - dayNumber(from) + 1);

/** Days of six a week that are paid: five of work and the paid day of rest. @law 근로기준법 제55조 */
const paid = (days: number): number => Math.floor((days * 6) / 7);

const ofLostJob = (of: (job: Ended, known: Known) => ReturnType<Derivations[string]['of']>) =>
  derived(['employment'], known => {
    const job = lostJob(known);
    return job && of(job, known);
  });

/** Insured jobs, from the periods of employment insurance. What days were really paid the employer certifies later (이직확인서). */
export const work: Derivations = {
  leftWorkOn: ofLostJob(job => job.endedOn),
  leavingReason: ofLostJob(job => job.leavingReason),
  hoursADay: ofLostJob(job => job.hoursADay),
  insuredDays: ofLostJob((last, { employment = [] }) => {
    const since = addMonths(last.endedOn, -18);
    const days = employment
      .filter(isEnded)
      .map(job => span(job.startedOn > since ? job.startedOn : since, job.endedOn));
    return paid(days.reduce((sum, one) => sum + one, 0));
  }),
  insuredMonths: ofLostJob((_, { employment = [] }) => {
    const days = employment.filter(isEnded).map(job => span(job.startedOn, job.endedOn));
    return Math.floor(days.reduce((sum, one) => sum + one, 0) / 30.4375);
  }),
  dailyWage: ofLostJob(({ endedOn, monthlyPay }) => {
    const days = dayNumber(endedOn) - dayNumber(addMonths(endedOn, -3));
    return monthlyPay === undefined ? undefined : Math.floor((monthlyPay * 3) / days);
  }),
  // A parent of 70 or more at home may count as supported, by an income that is not read: then the kind stays open.
  earnerHousehold: derived(['relatives', 'members', 'income', 'spouseIncome'], (known, today) => {
    const [spouse, { relatives, members, income }] = [hasSpouse(known), known];
    if (spouse === undefined || !relatives || !members || !income) return undefined;
    if (spouse) {
      if (!known.spouseIncome) return undefined;
      const earns = (rows: typeof income): boolean => yearly(rows, 'earned', 'business') >= 3_000_000;
      return earns(income) && earns(known.spouseIncome) ? 'two-earner' : 'one-earner';
    }
    const [young, old] = [addYears(today, -18), addYears(today, -70)];
    if (relatives.some(row => row.relation === 'child' && (row.birthDate ?? '') > young)) return 'one-earner';
    const oldParent = relatives.some(
      row =>
        (row.relation === 'father' || row.relation === 'mother') &&
        (row.birthDate ?? '') <= old &&
        members.some(member => member.subject === row.relative),
    );
    return oldParent ? undefined : 'single';
  }),
};
