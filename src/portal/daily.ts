import { z } from 'zod';
import type { Jurisdiction } from '../blocks/language/index.ts';
import { proactiveSchedules, proactiveTasks } from '../blocks/proactive/index.ts';
import { type JobKind, type Schedule, schedule, type Task, task } from '../kernel/jobs/index.ts';
import type { Clock } from '../kernel/time/index.ts';
import type { Rooms } from './rooms.ts';

const nothing = z.object({});
const forgetDrafts = { name: 'forms.forget', schema: nothing } satisfies JobKind;
const lapseCases = { name: 'cases.lapse', schema: nothing } satisfies JobKind;

const sweepAccounts = { name: 'identity.sweep', schema: nothing } satisfies JobKind;

/** What happens every night: old drafts and ended sessions are forgotten, cases whose supplement never came are returned. */
export const dailyTasks = (
  { forms, cases, identity, proactive }: Rooms,
  jurisdiction: Jurisdiction,
  clock: Clock,
): readonly Task[] => [
  task({ ...forgetDrafts, run: async () => void (await forms.forget()) }),
  task({ ...lapseCases, run: async () => void (await cases.lapse()) }),
  task({
    ...sweepAccounts,
    run: () => identity.sweep({ years: jurisdiction.accessLogYears.on(jurisdiction.zone.dayOf(clock())).value }),
  }),
  ...(proactive ? proactiveTasks(proactive) : []),
];

export const dailySchedules = ({ proactive }: Pick<Rooms, 'proactive'>): readonly Schedule[] => [
  schedule('forget-drafts', '30 3 * * *', forgetDrafts, {}),
  schedule('sweep-accounts', '40 3 * * *', sweepAccounts, {}),
  schedule('lapse-cases', '5 0 * * *', lapseCases, {}),
  ...(proactive ? proactiveSchedules : []),
];
