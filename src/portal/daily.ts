import { z } from 'zod';
import { type JobKind, type Schedule, schedule, type Task, task } from '../kernel/jobs/index.ts';
import type { Rooms } from './rooms.ts';

const nothing = z.object({});
const forgetDrafts = { name: 'forms.forget', schema: nothing } satisfies JobKind;
const lapseCases = { name: 'cases.lapse', schema: nothing } satisfies JobKind;

/** What happens every night: old drafts are forgotten, cases whose supplement never came are returned. */
export const dailyTasks = ({ forms, cases }: Rooms): readonly Task[] => [
  task({ ...forgetDrafts, run: async () => void (await forms.forget()) }),
  task({ ...lapseCases, run: async () => void (await cases.lapse()) }),
];

export const dailySchedules: readonly Schedule[] = [
  schedule('forget-drafts', '30 3 * * *', forgetDrafts, {}),
  schedule('lapse-cases', '5 0 * * *', lapseCases, {}),
];
