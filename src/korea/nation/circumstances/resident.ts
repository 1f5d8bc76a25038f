import type { Income } from './income.ts';
import { type Job, presentJob } from './jobs.ts';
import type { Farm, Trade } from './trade.ts';
import type { Activity, Standing } from './work.ts';

/** A member of a household with their work and what it brings. */
export interface Resident extends Standing {
  readonly activity: Activity;
  readonly jobs: readonly Job[];
  readonly trade: Trade | undefined;
  readonly farm: Farm | undefined;
  readonly savings: number;
  readonly income: readonly Income[];
}

/** What somebody has a month today: the pay of the present job, and a twelfth of the year's other income. */
export const monthlyIncome = ({ jobs, income }: Resident): number =>
  (presentJob(jobs)?.monthlyPay ?? 0) +
  income.reduce((sum, one) => (one.kind === 'earned' ? sum : sum + Math.round(one.amount / 12)), 0);

/** The income of the last year that is settled, of all kinds. */
export const yearlyIncome = ({ income }: Resident): number => income.reduce((sum, one) => sum + one.amount, 0);
